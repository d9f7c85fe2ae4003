package dev.redraft.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedFolderTest {
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
  void isWhereTasksAreWithWhatIsBelow() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("onnx")).resolve("a"), "one");
    Files.writeString(folder.resolve("b"), "two");
    ShippedFolder shipped = ShippedFolder.send(spark.sparkContext(), folder);
    MapFunction<String, String> read = name -> Files.readString(shipped.folder().resolve(name));
    assertEquals(
        List.of("one", "two"),
        spark
            .createDataset(List.of("onnx/a", "b"), Encoders.STRING())
            .map(read, Encoders.STRING())
            .collectAsList());
  }

  @Test
  void isNamedForItsContentAndSentOnce() throws IOException {
    Files.writeString(folder.resolve("a"), "one");
    ShippedFolder first = ShippedFolder.send(spark.sparkContext(), folder);
    int count = spark.sparkContext().listArchives().size();
    assertEquals(first, ShippedFolder.send(spark.sparkContext(), folder));
    assertEquals(count, spark.sparkContext().listArchives().size());
    Files.writeString(folder.resolve("a"), "another");
    assertNotEquals(first, ShippedFolder.send(spark.sparkContext(), folder));
  }

  @Test
  void refusesWhatIsNoFolder() {
    assertThrows(
        NoSuchFileException.class,
        () -> ShippedFolder.send(spark.sparkContext(), folder.resolve("none")));
  }
}
