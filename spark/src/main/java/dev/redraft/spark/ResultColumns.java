package dev.redraft.spark;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Edit;
import dev.redraft.corrector.Skipped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns that come of a text. Offsets count characters as Spark SQL and Python do, code
 * points, from 0.
 */
final class ResultColumns {
  static final String EDITS = "edits";

  /** An edit: where, what stood there, what stands there now, the error's kind, how sure. */
  private static final StructType EDIT =
      new StructType()
          .add("start", DataTypes.IntegerType, false)
          .add("end", DataTypes.IntegerType, false)
          .add("original", DataTypes.StringType, false)
          .add("replacement", DataTypes.StringType, false)
          .add("alternatives", strings(), false)
          .add("kind", DataTypes.StringType, false)
          .add("confidence", DataTypes.DoubleType, false);

  /** A sentence that was left as it is, and why. */
  private static final StructType SKIPPED =
      new StructType()
          .add("start", DataTypes.IntegerType, false)
          .add("end", DataTypes.IntegerType, false)
          .add("reason", DataTypes.StringType, false);

  /** All but {@code error} are null where there is an error. */
  private static final StructType ALL =
      new StructType()
          .add("corrected", DataTypes.StringType)
          .add(EDITS, DataTypes.createArrayType(EDIT, false))
          .add("kinds", strings())
          .add("confidence", DataTypes.DoubleType)
          .add("skipped", DataTypes.createArrayType(SKIPPED, false))
          .add("error", DataTypes.StringType);

  private ResultColumns() {}

  private static ArrayType strings() {
    return DataTypes.createArrayType(DataTypes.StringType, false);
  }

  /** The columns, with something before their names. */
  static StructType named(String prefix) {
    return new StructType(
        Arrays.stream(ALL.fields())
            .map(
                each ->
                    new StructField(
                        prefix + each.name(), each.dataType(), each.nullable(), each.metadata()))
            .toArray(StructField[]::new));
  }

  /** A row's values for them. */
  static Object[] values(Outcome outcome) {
    Correction correction = outcome.correction();
    if (correction == null) {
      return new Object[] {null, null, null, null, null, outcome.error()};
    }
    List<Edit> edits = correction.edits();
    Row[] rows =
        IntStream.range(0, edits.size())
            .mapToObj(i -> row(correction.original(), edits.get(i), outcome.kinds().get(i)))
            .toArray(Row[]::new);
    return new Object[] {
      correction.text(),
      rows,
      outcome.kinds().stream().distinct().sorted().toArray(),
      edits.isEmpty() ? null : edits.stream().mapToDouble(Edit::confidence).min().getAsDouble(),
      correction.skipped().stream()
          .map(each -> row(correction.original(), each))
          .toArray(Row[]::new),
      null
    };
  }

  private static Row row(String text, Edit edit, String kind) {
    return RowFactory.create(
        text.codePointCount(0, edit.start()),
        text.codePointCount(0, edit.end()),
        edit.original(text),
        edit.replacement(),
        edit.alternatives().toArray(),
        kind,
        edit.confidence());
  }

  private static Row row(String text, Skipped skipped) {
    return RowFactory.create(
        text.codePointCount(0, skipped.start()),
        text.codePointCount(0, skipped.end()),
        skipped.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
