package dev.redraft.spark;

import dev.redraft.eval.run.AnnotatedSet;
import dev.redraft.eval.run.Evaluation;
import dev.redraft.eval.run.EvaluationSet;
import dev.redraft.eval.run.Hypotheses;
import dev.redraft.eval.run.ParallelSet;
import dev.redraft.eval.run.Report;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Scores of many systems on one test set, a task a system. */
public final class SystemScores {
  private static final StructType FIGURE =
      new StructType()
          .add("name", DataTypes.StringType, false)
          .add("percent", DataTypes.DoubleType, false)
          .add("low", DataTypes.DoubleType, false)
          .add("high", DataTypes.DoubleType, false);

  private static final StructType TYPE =
      new StructType()
          .add("type", DataTypes.StringType, false)
          .add("gold", DataTypes.IntegerType, false)
          .add("found", DataTypes.IntegerType, false)
          .add("recall", DataTypes.DoubleType, false)
          .add("proposed", DataTypes.IntegerType)
          .add("precision", DataTypes.DoubleType)
          .add("f05", DataTypes.DoubleType);

  private static final StructType SCHEMA =
      new StructType()
          .add("system", DataTypes.StringType, false)
          .add("sentences", DataTypes.IntegerType, false)
          .add("changedSentences", DataTypes.IntegerType, false)
          .add("changes", DataTypes.IntegerType, false)
          .add("figures", DataTypes.createArrayType(FIGURE, false), false)
          .add("types", DataTypes.createArrayType(TYPE, false), false);

  /** What a folder with a test set holds. */
  public enum Kind {
    /** A single file of M2, as CoNLL's: precision, recall and F0.5 by MaxMatch, and by type. */
    CONLL {
      @Override
      EvaluationSet read(Path folder) throws IOException {
        List<Path> files = files(folder);
        if (files.size() != 1) {
          throw new IOException(folder + " holds " + files.size() + " files, not one of M2");
        }
        return AnnotatedSet.read(files.get(0));
      }
    },
    /** JFLEG's files of one half: GLEU, and how many sentences are as a reference. */
    JFLEG {
      @Override
      EvaluationSet read(Path folder) throws IOException {
        return ParallelSet.readJfleg(folder, null);
      }
    };

    abstract EvaluationSet read(Path folder) throws IOException;
  }

  private SystemScores() {}

  /**
   * Scores hypotheses.
   *
   * @param set a folder on the driver
   * @param hypotheses a folder on the driver with a file for each system: a corrected sentence a
   *     line, cut into tokens as the set is, one for each of the set's
   * @return a row for each, by the files' names: {@code system}, {@code sentences}, {@code
   *     changedSentences}, {@code changes}, {@code figures} (percentages with intervals that hold
   *     95% of 1,000 resamples), {@code types} (counts, percentages; empty for JFLEG)
   * @throws IOException if a folder cannot be read, or there are no hypotheses; what is wrong with
   *     a file's content fails the job
   */
  public static Dataset<Row> of(SparkSession spark, Kind kind, Path set, Path hypotheses)
      throws IOException {
    List<String> systems =
        files(hypotheses).stream().map(each -> each.getFileName().toString()).toList();
    if (systems.isEmpty()) {
      throw new IOException(hypotheses + " holds no file, so there is nothing to score");
    }
    Scorer scorer =
        new Scorer(
            kind,
            ShippedFolder.send(spark.sparkContext(), set),
            ShippedFolder.send(spark.sparkContext(), hypotheses));
    return spark
        .createDataset(systems, Encoders.STRING())
        .repartition(systems.size())
        .map(scorer, Encoders.row(SCHEMA))
        .orderBy("system");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private record Scorer(Kind kind, ShippedFolder set, ShippedFolder hypotheses)
      implements MapFunction<String, Row>, Serializable {
    @Override
    public Row call(String system) throws IOException {
      EvaluationSet read = kind.read(set.folder());
      Hypotheses corrected = Hypotheses.read(hypotheses.folder().resolve(system), read.sources());
      return row(
          new Evaluation(read, new Report.SystemDescription(system, null), corrected).report());
    }
  }

  private static Row row(Report report) {
    return RowFactory.create(
        report.system().name(),
        report.counts().sentences(),
        report.counts().changedSentences(),
        report.counts().changes(),
        report.figures().stream()
            .map(each -> RowFactory.create(each.name(), each.percent(), each.low(), each.high()))
            .toArray(Row[]::new),
        report.types().stream().map(SystemScores::row).toArray(Row[]::new));
  }

  private static Row row(Report.TypeFigure type) {
    Report.@Nullable TypePrecision precision = type.precision();
    return RowFactory.create(
        type.type(),
        type.gold(),
        type.found(),
        type.recall(),
        precision == null ? null : precision.proposed(),
        precision == null ? null : precision.percent(),
        precision == null ? null : precision.f05());
  }
}
