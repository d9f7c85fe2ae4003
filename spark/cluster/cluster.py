"""Corrects sentences on a cluster of this machine, and compares with the command line; or measures both.

    spark/cluster/try                         1, 3 and 7 partitions; in the last a worker is killed
    spark/cluster/try --measure --text FILE   sentences a second, one and two executors against one process
"""

import argparse
import json
import os
import pathlib
import subprocess
import tempfile
import threading
import time

from standalone import HOST, Cluster, get_json

HOME = pathlib.Path(__file__).resolve().parent.parent.parent
OPTIONS = ["--lines", "--judge", "off", "--no-config", "--no-progress"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=pathlib.Path, help="a sentence a line (testdata/sentences.txt, four times)")
    parser.add_argument("--sentences", type=int, default=1_000_000, help="at most so many of them")
    parser.add_argument("--measure", action="store_true", help="measure instead")
    parser.add_argument("--only-spark", action="store_true", help="with --measure: two executors alone")
    arguments = parser.parse_args()
    text = arguments.text or HOME / "testdata/sentences.txt"
    lines = text.read_text(encoding="utf-8").splitlines() * (1 if arguments.text else 4)
    with tempfile.TemporaryDirectory(prefix="redraft-input-") as folder:
        sentences = Sentences([line for line in lines if line.strip()][: arguments.sentences], pathlib.Path(folder))
        if arguments.measure:
            measure(sentences, arguments.only_spark)
        else:
            compare(sentences)


class Sentences:
    """The sentences to correct, as both take them."""

    def __init__(self, lines, folder):
        self.count = len(lines)
        self.folder = folder
        self.text = folder / "sentences.txt"
        self.rows = folder / "sentences.json"
        self.text.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        rows = (json.dumps({"id": i, "text": line}) + "\n" for i, line in enumerate(lines))
        self.rows.write_text("".join(rows), encoding="utf-8")

    def by_command(self, threads):
        """Seconds and lines of one process of the command."""
        command = [HOME / "redraft", "correct", *OPTIONS, "--threads", str(threads), self.text]
        beginning = time.monotonic()
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")
        return time.monotonic() - beginning, done.stdout.splitlines()

    def by_spark(self, cluster, partitions, watch=None):
        """What spark-submit gave, and lines by id."""
        out = self.folder / "out"
        job = ["correct", "--in-format", "JSON", "--out-format", "JSON", "--column", "text", "--overwrite"]
        job += ["--partitions", str(partitions), self.rows, out]
        result = cluster.submit("--class", "dev.redraft.spark.RedraftJob", jar(), *job, watch=watch)
        rows = [json.loads(line) for part in out.glob("*.json") for line in part.open(encoding="utf-8")]
        if failed := [row for row in rows if "error" in row]:
            raise SystemExit(f"{len(failed)} rows have an error, the first: {failed[0]}")
        return *result, [row["corrected"] for row in sorted(rows, key=lambda row: row["id"])]


def compare(sentences):
    _, expected = sentences.by_command(2)
    print(f"redraft correct: {sentences.count} sentences")
    with Cluster() as cluster:
        workers = [cluster.add_worker(), cluster.add_worker()]
        for partitions in 1, 3, 7:
            killer = Killer(cluster, workers[1]) if partitions == 7 else None
            _, log, _, lines = sentences.by_spark(cluster, partitions, killer and killer.watch)
            different = sum(a != b for a, b in zip(lines, expected, strict=True))
            print(f"{partitions} partitions: {different} of {len(lines)} lines differ; {last_line(log)}", flush=True)
            if different:
                raise SystemExit(1)
            if killer:
                killer.check(log)
        five_lines(cluster, sentences)


class Killer:
    """Kills a worker when the first task of the correction is done."""

    def __init__(self, cluster, worker):
        self._cluster, self._worker = cluster, worker
        self._killed = threading.Event()

    def watch(self, page):
        address = f"http://{HOST}:{page}/api/v1/applications"
        while not self._killed.is_set():
            for application in get_json(address) or []:
                stages = get_json(f"{address}/{application['id']}/stages") or []
                if any(stage["numTasks"] == 7 and 1 <= stage["numCompleteTasks"] <= 5 for stage in stages):
                    self._cluster.kill(self._worker)
                    self._killed.set()
            time.sleep(0.2)

    def check(self, log):
        if not self._killed.is_set():
            raise SystemExit("no worker was killed: the job was too short; take more --text")
        if not lost(log):
            raise SystemExit("a worker was killed, but Spark has lost nothing")
        print("a worker was killed in the middle: " + lost(log)[0].split(": ", 1)[-1])


def five_lines(cluster, sentences):
    """PySpark, with the wheel's package."""
    script = sentences.folder / "five.py"
    script.write_text(
        f"""\
import redraft_spark
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
letters = spark.read.text({str(sentences.text)!r}).limit(5)
redraft_spark.correct(letters, "value").select("corrected", "kinds").write.json({str(sentences.folder / "five")!r})
"""
    )
    cluster.submit("--jars", jar(), script)
    for part in sorted((sentences.folder / "five").glob("*.json")):
        print("PySpark: " + part.read_text(encoding="utf-8").splitlines()[0])


def measure(sentences, only_spark):
    """Turn by turn, so that what else runs on the machine hits all alike."""
    print(f"{sentences.count} sentences, load {os.getloadavg()[0]:.1f} at the beginning", flush=True)
    for executors in [2] if only_spark else [1, 2]:
        if not only_spark:
            seconds, expected = sentences.by_command(executors)
            print(f"redraft correct --threads {executors}: {rate(sentences, seconds)}", flush=True)
        with Cluster() as cluster:
            for _ in range(executors):
                cluster.add_worker()
            seconds, log, peaks, lines = sentences.by_spark(cluster, 8 * executors)
        print(f"Spark, {executors} executors: {rate(sentences, seconds)}, peak memory {peaks} MB", flush=True)
        print("\n".join([*lost(log), last_line(log)]), flush=True)
        if not only_spark and lines != expected:
            raise SystemExit("the outputs differ")
    print(f"load {os.getloadavg()[0]:.1f} at the end")


def rate(sentences, seconds):
    return f"{seconds:.1f} s, {sentences.count / seconds:.1f} sentences/s"


def lost(log):
    """What Spark says of executors and tasks that it has lost."""
    return [line for line in log.splitlines() if "Lost executor" in line or "Lost task" in line]


def last_line(log):
    """The job's own summary."""
    return [line for line in log.splitlines() if line.startswith("redraft: ")][-1]


def jar():
    jars = sorted((HOME / "spark/target").glob("redraft-spark-*-all.jar"))
    if not jars:
        raise SystemExit("build the jar first: mvn -B -P spark -pl spark -am -DskipTests package")
    return jars[-1]


if __name__ == "__main__":
    main()
