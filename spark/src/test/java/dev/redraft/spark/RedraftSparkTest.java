package dev.redraft.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.JudgeChoice;
import dev.redraft.corrector.Rounds;
import dev.redraft.testdata.TestData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedraftSparkTest {
  private static final SparkOptions EAGER = SparkOptions.DEFAULT.with("level", "eager");
  private static SparkSession spark;

  @BeforeAll
  static void open() {
    spark = Texts.session();
  }

  @AfterAll
  static void close() throws IOException {
    spark.close();
  }

  @Test
  void addsColumnsBehindTheRows() {
    Row row = only(corrected(EAGER, "\uD83D\uDE00 We always walked the the dog."));
    assertEquals(
        List.of("id", "text", "corrected", "edits", "kinds", "confidence", "skipped", "error"),
        Arrays.asList(row.schema().fieldNames()));
    assertEquals("\uD83D\uDE00 We always walked the dog.", row.getAs("corrected"));
    Row edit = row.<Row>getList(3).get(0);
    assertEquals(edit.getAs("original"), around(row.getAs("text"), edit));
    assertEquals(" the", edit.getAs("original"));
    assertEquals("", edit.getAs("replacement"));
    assertEquals(List.of(edit.<String>getAs("kind")), row.getList(4));
    assertEquals(edit.<Double>getAs("confidence"), row.<Double>getAs("confidence"));
    assertEquals(List.of(), row.getList(6));
    assertNull(row.getAs("error"));
  }

  /** What an edit's offsets say it replaces, counted in code points. */
  private static String around(String text, Row edit) {
    return text.substring(
        text.offsetByCodePoints(0, edit.getAs("start")),
        text.offsetByCodePoints(0, edit.getAs("end")));
  }

  @Test
  void goesOnBehindWhatFails() {
    List<Row> rows =
        corrected(
                EAGER.with("maxCharacters", "40"),
                null,
                "She go to school.",
                "This text is far too long, as anyone can see at a glance.",
                "Correct.")
            .orderBy("id")
            .collectAsList();
    assertEquals("the text is null", rows.get(0).getAs("error"));
    assertEquals("She goes to school.", rows.get(1).getAs("corrected"));
    assertEquals(
        "the text has 57 characters, at most 40 are taken (maxCharacters)",
        rows.get(2).getAs("error"));
    assertNull(rows.get(2).getAs("corrected"));
    assertEquals("Correct.", rows.get(3).getAs("corrected"));
    assertNull(rows.get(3).getAs("confidence"));
  }

  @Test
  void isTheCorrectorsAnswerHoweverRowsArePartedAndBatched() throws IOException {
    List<String> sentences = Texts.sentences(40);
    List<String> expected = expected(sentences);
    for (int partitions : new int[] {1, 3, 7}) {
      SparkOptions options = EAGER.with("batchRows", String.valueOf(2 * partitions - 1));
      Dataset<Row> rows = Texts.rows(spark, new ArrayList<>(sentences)).repartition(partitions);
      assertEquals(expected, texts(RedraftSpark.correct(rows, "text", options)));
    }
  }

  private static List<String> expected(List<String> sentences) throws IOException {
    CorrectorOptions options = EAGER.corrector(1).withJudge(JudgeChoice.OFF);
    try (Corrector corrector = Corrector.bundled(options)) {
      Rounds rounds = new Rounds(corrector, Rounds.DEFAULT);
      return sentences.stream()
          .map(each -> rounds.correct(CorrectionRequest.of(each)).text())
          .toList();
    }
  }

  @Test
  void givesAndCountsTheSameWhereTasksFailAndAreDoneAgain() throws IOException {
    List<String> sentences = Texts.sentences(12);
    Dataset<Row> rows = Texts.rows(spark, new ArrayList<>(sentences)).repartition(2);
    Counters counters = Counters.begin(spark.sparkContext());
    FilterFunction<Row> fault = RedraftSparkTest::failsTheFirstTime;
    List<Row> some =
        RedraftSpark.correct(rows, "text", EAGER.with("batchRows", "2"), counters)
            .filter(fault)
            .collectAsList();
    assertEquals(12, some.size());
    assertEquals(
        texts(RedraftSpark.correct(rows, "text", EAGER)),
        IntStream.range(0, 12)
            .mapToObj(
                id ->
                    some.stream()
                        .filter(row -> row.getInt(0) == id)
                        .map(row -> row.<String>getAs("corrected"))
                        .findFirst()
                        .orElseThrow())
            .toList());
    assertEquals(12, counters.rows().value());
    assertEquals(
        some.stream().mapToLong(row -> row.getList(3).size()).sum(),
        counters.kinds().value().values().stream().mapToLong(Long::longValue).sum());
  }

  private static boolean failsTheFirstTime(Row row) {
    if (TaskContext.get().attemptNumber() == 0 && row.getInt(0) % 5 == 4) {
      throw new IllegalStateException("a fault that is put in");
    }
    return true;
  }

  @Test
  void opensAModelOnceForAllTasks() throws IOException {
    SparkOptions options =
        SparkOptions.of(
            Map.of(
                "model", TestData.path("tiny-t5-int8").toString(),
                "minConfidence", "0",
                "safeguards", "false",
                "maxWords", "100",
                "rounds", "1"));
    List<String> sentences = Texts.sentences(20);
    Dataset<Row> rows = Texts.rows(spark, new ArrayList<>(sentences)).repartition(5);
    int before = ExecutorCorrectors.count();
    List<String> corrected = texts(RedraftSpark.correct(rows, "text", options));
    assertEquals(corrected, texts(RedraftSpark.correct(rows, "text", options)));
    assertEquals(before + 1, ExecutorCorrectors.count());
    try (Corrector corrector =
        Corrector.open(TestData.path("tiny-t5-int8"), options.corrector(1))) {
      assertEquals(
          sentences.stream().map(each -> corrector.correct(each).text()).toList(), corrected);
    }
  }

  @Test
  void correctsInSql() {
    RedraftSpark.register(spark, EAGER);
    Texts.rows(spark, Arrays.asList("She go to school.", null)).createOrReplaceTempView("letters");
    List<Row> rows =
        spark
            .sql(
                "select redraft_correct(text), redraft_correction(text).error,"
                    + " redraft_correction(text).kinds from letters order by id")
            .collectAsList();
    assertEquals("She goes to school.", rows.get(0).getString(0));
    assertNull(rows.get(0).get(1));
    assertEquals(List.of("R:VERB:SVA"), rows.get(0).getList(2));
    assertNull(rows.get(1).get(0));
    assertEquals("the text is null", rows.get(1).getString(1));
  }

  @Test
  void refusesColumnsThatMakeNoSense() {
    Dataset<Row> rows = Texts.rows(spark, List.of("a"));
    assertRefused("there is no column 'body', but id, text", rows, "body");
    assertRefused("column 'id' holds int, no strings", rows, "id");
    assertRefused(
        "there is a column 'error' already; columnPrefix changes the new ones'",
        rows.withColumnRenamed("id", "error"),
        "text");
    Dataset<Row> renamed =
        RedraftSpark.correct(
            rows.withColumnRenamed("id", "error"), "text", EAGER.with("columnPrefix", "redraft_"));
    assertTrue(Arrays.asList(renamed.columns()).contains("redraft_error"));
  }

  private static void assertRefused(String message, Dataset<Row> rows, String column) {
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> RedraftSpark.correct(rows, column, EAGER));
    assertEquals(message, e.getMessage());
  }

  private static Dataset<Row> corrected(SparkOptions options, @Nullable String... texts) {
    return RedraftSpark.correct(Texts.rows(spark, Arrays.asList(texts)), "text", options);
  }

  private static Row only(Dataset<Row> rows) {
    List<Row> all = rows.collectAsList();
    assertEquals(1, all.size());
    return all.get(0);
  }

  /** The corrected texts by id. */
  private static List<String> texts(Dataset<Row> corrected) {
    return corrected.orderBy("id").collectAsList().stream()
        .map(row -> row.<String>getAs("corrected"))
        .toList();
  }
}
