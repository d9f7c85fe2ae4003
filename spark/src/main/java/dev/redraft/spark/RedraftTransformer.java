package dev.redraft.spark;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReadable;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * A stage of a pipeline that adds the columns of {@link RedraftSpark}. Its parameters are the
 * column to correct, {@code inputCol}, and {@link SparkOptions}' by the same names, all strings;
 * what is not set has the options' default. Saved with a pipeline and loaded again, it does the
 * same; a model of one's own has to be where it was.
 */
public final class RedraftTransformer extends Transformer implements DefaultParamsWritable {
  private static final long serialVersionUID = 1;
  private static final String INPUT = "inputCol";

  private final String uid;
  private final Param<?>[] all;

  /** A stage with a name that no other has. */
  public RedraftTransformer() {
    this(Identifiable$.MODULE$.randomUID("redraft"));
  }

  /** A stage of a given name, as Spark's reader makes it. */
  public RedraftTransformer(String uid) {
    this.uid = uid;
    all =
        Stream.concat(
                Stream.of(new Param<String>(uid, INPUT, "the column with the texts")),
                Arrays.stream(SparkOptions.Name.values())
                    .map(each -> new Param<String>(uid, each.text(), each.meaning())))
            .toArray(Param<?>[]::new);
  }

  /** Reads a stage that was saved. */
  public static MLReader<RedraftTransformer> read() {
    return new Reader().read();
  }

  private static final class Reader implements DefaultParamsReadable<RedraftTransformer> {}

  /** Sets the column with the texts. */
  public RedraftTransformer setInputCol(String column) {
    set(INPUT, column);
    return this;
  }

  /**
   * Sets one of {@link SparkOptions}'.
   *
   * @throws IllegalArgumentException if there is none of that name, or none can have that value
   */
  public RedraftTransformer setOption(String name, String value) {
    options().with(name, value);
    set(name, value);
    return this;
  }

  @Override
  public String uid() {
    return uid;
  }

  @Override
  public Param<?>[] params() {
    return all.clone();
  }

  private SparkOptions options() {
    Map<String, String> values = new TreeMap<>();
    for (Param<?> param : all) {
      if (isDefined(param) && !param.name().equals(INPUT)) {
        values.put(param.name(), String.valueOf(getOrDefault(param)));
      }
    }
    return SparkOptions.of(values);
  }

  private String inputCol() {
    Param<?> param = getParam(INPUT);
    if (!isDefined(param)) {
      throw new IllegalArgumentException(uid + " has no " + INPUT + ": set the column to correct");
    }
    return String.valueOf(getOrDefault(param));
  }

  @Override
  public Dataset<Row> transform(Dataset<?> data) {
    return RedraftSpark.correct(data.toDF(), inputCol(), options());
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return RedraftSpark.schema(schema, inputCol(), options());
  }

  @Override
  public RedraftTransformer copy(ParamMap extra) {
    return defaultCopy(extra);
  }
}
