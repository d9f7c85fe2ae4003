import pytest
import redraft_spark
from pyspark.ml import Pipeline, PipelineModel
from pyspark.ml.feature import Tokenizer
from redraft_spark.ml import RedraftTransformer

SENTENCE = "😀 She go to school."


@pytest.fixture
def letters(spark):
    return spark.createDataFrame([("ann", SENTENCE), ("bob", None)], "who string, text string")


def test_corrects_a_column(letters):
    ann, bob = redraft_spark.correct(letters, "text", level="eager").orderBy("who").collect()
    assert ann.corrected == "😀 She goes to school."
    (edit,) = ann.edits
    assert SENTENCE[edit.start : edit.end] == edit.original
    assert bob.error == "the text is null"


def test_corrects_in_sql(spark, letters):
    redraft_spark.register(spark, level="eager")
    letters.createOrReplaceTempView("letters")
    rows = spark.sql("select redraft_correct(text) as corrected from letters order by who").collect()
    assert [row.corrected for row in rows] == ["😀 She goes to school.", None]


def test_sums_up_kinds(letters):
    corrected = redraft_spark.correct(letters, "text", level="eager")
    (row,) = redraft_spark.kinds(corrected, "who").collect()
    assert (row.who, row.kind, row["count"]) == ("ann", "R:VERB:SVA", 1)


def test_is_saved_and_loaded_in_a_pipeline(letters, tmp_path):
    stages = [RedraftTransformer(inputCol="text", level="eager"), Tokenizer(inputCol="corrected", outputCol="words")]
    Pipeline(stages=stages).fit(letters.dropna()).write().save(str(tmp_path / "pipeline"))
    loaded = PipelineModel.load(str(tmp_path / "pipeline"))
    assert loaded.stages[0].getOrDefault("level") == "eager"
    (row,) = loaded.transform(letters.dropna()).collect()
    assert row.words == ["😀", "she", "goes", "to", "school."]


def test_refuses_unknown_options(letters):
    with pytest.raises(Exception, match="'levle' is no option"):
        redraft_spark.correct(letters, "text", levle="eager")
