package dev.redraft.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemScoresTest {
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
  void scoresSystemsOnM2() throws IOException {
    write(
        "set/gold.m2",
        """
        S She go to school .
        A 1 2|||R:VERB:SVA|||goes|||REQUIRED|||-NONE-|||0

        S He reads .
        A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

        """);
    write("systems/good", "She goes to school .\nHe reads .\n");
    write("systems/idle", "She go to school .\nHe reads .\n");
    List<Row> rows =
        SystemScores.of(
                spark, SystemScores.Kind.CONLL, folder.resolve("set"), folder.resolve("systems"))
            .collectAsList();
    assertEquals(List.of("good", "idle"), rows.stream().map(row -> row.getString(0)).toList());
    assertEquals(100, percent(rows.get(0), "F0.5"));
    assertEquals(0, percent(rows.get(1), "R"));
    assertEquals(1, rows.get(0).<Integer>getAs("changedSentences"));
    Row type = rows.get(1).<Row>getList(rows.get(1).fieldIndex("types")).get(0);
    assertEquals("R:VERB:SVA", type.getAs("type"));
    assertEquals(1, type.<Integer>getAs("gold"));
    assertEquals(0, type.<Integer>getAs("found"));
  }

  @Test
  void scoresSystemsOnJfleg() throws IOException {
    write("jfleg/dev.src", "She go to school every day .\n");
    for (int i = 0; i < 4; i++) {
      write("jfleg/dev.ref" + i, "She goes to school every day .\n");
    }
    write("systems/good", "She goes to school every day .\n");
    write("systems/idle", "She go to school every day .\n");
    List<Row> rows =
        SystemScores.of(
                spark, SystemScores.Kind.JFLEG, folder.resolve("jfleg"), folder.resolve("systems"))
            .collectAsList();
    assertEquals(100, percent(rows.get(0), "GLEU"));
    assertEquals(0, percent(rows.get(1), "exact"));
  }

  @Test
  void refusesAnEmptyFolder() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThrows(
        IOException.class, () -> SystemScores.of(spark, SystemScores.Kind.CONLL, empty, empty));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name.substring(0, name.indexOf('/'))));
    Files.writeString(file, text);
  }

  private static double percent(Row row, String figure) {
    return row.<Row>getList(row.fieldIndex("figures")).stream()
        .filter(each -> each.getString(0).equals(figure))
        .mapToDouble(each -> each.getDouble(1))
        .findFirst()
        .orElseThrow();
  }
}
