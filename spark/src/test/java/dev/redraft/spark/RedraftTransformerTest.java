package dev.redraft.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.Tokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedraftTransformerTest {
  private static SparkSession spark;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    spark = Texts.session();
  }

  @AfterAll
  static void close() throws IOException {
    spark.close();
  }

  @Test
  void isSavedAndLoadedInAPipeline() throws IOException {
    RedraftTransformer stage =
        new RedraftTransformer().setInputCol("text").setOption("level", "eager");
    Tokenizer words = new Tokenizer().setInputCol("corrected").setOutputCol("words");
    Dataset<Row> rows = Texts.rows(spark, List.of("She go to school."));
    PipelineModel model = new Pipeline().setStages(new PipelineStage[] {stage, words}).fit(rows);
    String place = folder.resolve("pipeline").toString();
    model.write().save(place);
    PipelineModel loaded = PipelineModel.load(place);
    Row row = loaded.transform(rows).collectAsList().get(0);
    assertEquals("She goes to school.", row.getAs("corrected"));
    assertEquals(List.of("she", "goes", "to", "school."), row.getList(row.fieldIndex("words")));
    assertEquals(
        stage.extractParamMap().toSeq().size(),
        loaded.stages()[0].extractParamMap().toSeq().size());
  }

  @Test
  void refusesWhatMakesNoSense() {
    RedraftTransformer stage = new RedraftTransformer("mine");
    Dataset<Row> rows = Texts.rows(spark, List.of("a"));
    assertEquals(
        "mine has no inputCol: set the column to correct",
        assertThrows(IllegalArgumentException.class, () -> stage.transform(rows)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> stage.setOption("level", "bold"));
    assertThrows(IllegalArgumentException.class, () -> stage.setOption("inputCol", "text"));
  }
}
