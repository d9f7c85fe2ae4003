"""Corrects columns of text with Redraft's classes on the JVM, which do all the work.

The session needs the jar `redraft-spark-VERSION-all.jar`, as `spark.jars` or by `spark-submit --jars`; one of
Spark Connect has no JVM of its own and is refused. Options are those of the Java class `SparkOptions`, by name:
`level="eager"`, `minConfidence=0.5`, `dialect="gb"`, ...
"""

from pyspark.sql import DataFrame, SparkSession

__all__ = ["correct", "kinds", "register"]


def correct(data: DataFrame, column: str, **options) -> DataFrame:
    """The same rows with columns `corrected`, `edits`, `kinds`, `confidence`, `skipped` and `error` behind theirs.

    Offsets of edits count characters as Python does: `text[edit.start:edit.end]` is what was replaced. Nothing is
    corrected before an action asks for it.
    """
    java = _java(data.sparkSession)
    corrected = java.RedraftSpark.correct(data._jdf, column, _options(data.sparkSession, options))
    return DataFrame(corrected, data.sparkSession)


def register(spark: SparkSession, **options) -> None:
    """Defines `redraft_correct(text)` and `redraft_correction(text)`, all columns as a struct, in SQL."""
    _java(spark).RedraftSpark.register(spark._jsparkSession, _options(spark, options))


def kinds(corrected: DataFrame, *groups: str) -> DataFrame:
    """Edits summed up by kind, for each of the groups that columns make apart: `kind`, `count`, `confidence`."""
    spark = corrected.sparkSession
    gateway = spark.sparkContext._gateway
    names = gateway.new_array(gateway.jvm.java.lang.String, len(groups))
    for i, name in enumerate(groups):
        names[i] = name
    return DataFrame(_java(spark).KindTable.of(corrected._jdf, names), spark)


def _java(spark):
    if not hasattr(spark, "_jvm"):
        raise TypeError("the session is one of Spark Connect, but redraft_spark needs one with a JVM of its own")
    package = spark._jvm.dev.redraft.spark
    # What py4j does not find as a class, it takes for a package.
    if type(package.RedraftSpark).__name__ != "JavaClass":
        raise RuntimeError("the session lacks Redraft's jar: set spark.jars to redraft-spark-VERSION-all.jar")
    return package


def _options(spark, options):
    values = spark._jvm.java.util.HashMap()
    for name, value in options.items():
        values.put(name, str(value).lower() if isinstance(value, bool) else str(value))
    return _java(spark).SparkOptions.of(values)
