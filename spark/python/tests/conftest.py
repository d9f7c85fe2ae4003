import pathlib

import pytest
from pyspark.sql import SparkSession

HERE = pathlib.Path(__file__).resolve().parent


@pytest.fixture(scope="session")
def spark():
    jars = sorted((HERE.parent.parent / "target").glob("redraft-spark-*-all.jar"))
    assert jars, "build the jar first: mvn -B -P spark -pl spark -am -DskipTests package"
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.jars", str(jars[-1]))
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 2)
        .config("spark.ui.enabled", False)
        .getOrCreate()
    )
    yield session
    session.stop()
