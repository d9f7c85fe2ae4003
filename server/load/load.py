#!/usr/bin/env python3
"""Loads a server for some minutes and stops by itself. Python 3.11, nothing else.

    server/load/load.py --minutes 10                         # starts `redraft serve`, compares each answer
    server/load/load.py --minutes 10 --languagetool 6.8      # LanguageTool's own server, from Maven, beside it

Eight clients ask at once, each one thing after the other: mostly a sentence, or a document of 5,000
words; some vanish in the middle of their request or before the answer, some read slowly. Every answer
that arrives is compared with what the library makes of the text (`redraft correct --rounds 1`, another
process). Ends with 1 if an answer is lost or wrong, or if resident memory grew by more than a tenth
from the first half to the second.
"""

import argparse
import collections
import http.client
import json
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARES = {"short": 88, "long": 1, "vanishes": 6, "slow reader": 5}
WORDS = 5_000
TIMEOUT_SECONDS = 600
LEVEL = "eager"


def sentences(count, seed):
    """Different sentences of some 25 words: those of the tests, two at a time."""
    known = (ROOT / "testdata/sentences.txt").read_text(encoding="utf-8").split("\n")[:-1]
    dice = random.Random(seed)
    pairs = {tuple(dice.sample(known, 2)) for _ in range(count)}
    return [f"{first[:-1]}, and {second}" for first, second in sorted(pairs)]


def documents(source, count, seed):
    """Documents of 5,000 words, each another mixture of the sentences."""
    dice = random.Random(seed)
    made = []
    for _ in range(count):
        paragraphs, words = [], 0
        while words < WORDS:
            paragraph = dice.sample(source, 4)
            words += sum(len(each.split()) for each in paragraph)
            paragraphs.append(" ".join(paragraph))
        made.append("\n\n".join(paragraphs) + "\n")
    return made


def library(texts):
    """What the library makes of texts, by the command line, in place."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder, f"{index}.txt") for index in range(len(texts))]
        for path, text in zip(paths, texts):
            path.write_text(text, encoding="utf-8", newline="")
        command = [ROOT / "redraft", "correct", "--rounds", "1", "--level", LEVEL, "--no-config", "--in-place"]
        subprocess.run([*command, "--no-progress", *paths], check=True, cwd=folder, stdout=subprocess.DEVNULL)
        return [path.read_bytes().decode() for path in paths]


def applied(text, answer):
    """The text with the first replacement of each match; offsets count UTF-16 units."""
    units = text.encode("utf-16le")
    for match in reversed(answer["matches"]):
        start = 2 * match["offset"]
        end = start + 2 * match["length"]
        units = units[:start] + match["replacements"][0]["value"].encode("utf-16le") + units[end:]
    return units.decode("utf-16le")


class Tally:
    """What happened, of all clients."""

    def __init__(self):
        self.lock = threading.Lock()
        self.seconds = collections.defaultdict(list)
        self.counts = collections.Counter()
        self.problems = []

    def done(self, kind, seconds):
        with self.lock:
            self.seconds[kind].append(seconds)

    def count(self, what, problem=None):
        with self.lock:
            self.counts[what] += 1
            if problem and len(self.problems) < 5:
                self.problems.append(f"{what}: {problem}")


class Client(threading.Thread):
    """Asks one thing after the other until the time is over."""

    def __init__(self, number, options, texts, expected, tally, end):
        super().__init__(name=f"client {number}")
        self.dice = random.Random(options.seed * 1000 + number)
        self.address = options.host, options.port
        self.texts, self.expected, self.tally, self.end = texts, expected, tally, end

    def run(self):
        while time.monotonic() < self.end:
            kind = self.dice.choices(list(SHARES), SHARES.values())[0]
            sort = kind if kind in ("short", "long") else self.dice.choices(["short", "long"], [9, 1])[0]
            index = self.dice.randrange(len(self.texts[sort]))
            begun = time.monotonic()
            try:
                self.ask(kind, sort, index)
                self.tally.done(f"{kind}, {sort}" if kind != sort else kind, time.monotonic() - begun)
            except Exception as problem:  # whatever it is, an answer is lost
                self.tally.count("lost", f"{kind} {type(problem).__name__} {problem}")

    def ask(self, kind, sort, index):
        text = self.texts[sort][index]
        form = {"language": "en-US", "level": "picky", "text": text}
        body = urllib.parse.urlencode(form).encode()
        connection = http.client.HTTPConnection(*self.address, timeout=TIMEOUT_SECONDS)
        try:
            connection.putrequest("POST", "/v2/check")
            connection.putheader("Content-Type", "application/x-www-form-urlencoded")
            connection.putheader("Content-Length", str(len(body)))
            connection.endheaders()
            if kind == "vanishes":
                whole = self.dice.random() < 0.5
                connection.send(body if whole else body[: len(body) // 2])
                time.sleep(self.dice.random() * 0.2)
                return
            connection.send(body)
            response = connection.getresponse()
            content = self.read_slowly(response) if kind == "slow reader" else response.read()
        finally:
            connection.close()
        if response.status == 503 and response.getheader("Retry-After"):
            self.tally.count("refused with Retry-After")
            time.sleep(int(response.getheader("Retry-After")))
        elif response.status != 200:
            self.tally.count("lost", f"status {response.status}: {content[:100]}")
        elif self.expected and applied(text, json.loads(content)) != self.expected[sort][index]:
            self.tally.count("wrong", f"{sort} text {index}")
        else:
            self.tally.count("compared" if self.expected else "answered")

    def read_slowly(self, response):
        parts = []
        while part := response.read(64 * 1024 if len(parts) > 40 else 1024):
            parts.append(part)
            time.sleep(0.02)
        return b"".join(parts)


def resident(pid):
    """Of a process, in MiB."""
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().split("\n"):
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0


def start(options):
    if options.languagetool:
        target = pathlib.Path(tempfile.mkdtemp(prefix="redraft-languagetool-"))
        (target / "pom.xml").write_text(SERVER_POM.format(version=options.languagetool))
        print(f"fetching LanguageTool {options.languagetool} from Maven", file=sys.stderr)
        fetch = ["mvn", "-q", "-B", "-f", target / "pom.xml", "dependency:copy-dependencies"]
        subprocess.run([*fetch, f"-DoutputDirectory={target}/lib"], check=True)
        command = ["java", "-cp", f"{target}/lib/*", "org.languagetool.server.HTTPServer", "--port", str(options.port)]
    else:
        words = pathlib.Path(tempfile.mkdtemp(prefix="redraft-load-"), "words.txt")
        command = [str(ROOT / "redraft"), "serve", "--port", str(options.port), "--words", str(words)]
        command += ["--cache", str(options.cache), "--max-seconds", str(TIMEOUT_SECONDS)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


SERVER_POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.languagetool</groupId><artifactId>languagetool-server</artifactId><version>{version}</version></dependency>
<dependency><groupId>org.languagetool</groupId><artifactId>language-en</artifactId><version>{version}</version></dependency>
</dependencies></project>
"""


def wait_for(options, process):
    end = time.monotonic() + 300
    while True:
        try:
            connection = http.client.HTTPConnection(options.host, options.port, timeout=5)
            connection.request("GET", "/v2/healthcheck")
            if connection.getresponse().status == 200:
                return
        except OSError:
            if process.poll() is not None or time.monotonic() > end:
                sys.exit("the server did not start")
        time.sleep(0.2)


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def report(tally, memory):
    print("| asked | answers | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|---|")
    for kind, seconds in sorted(tally.seconds.items()):
        times = [f"{1000 * percentile(seconds, share):.0f}" for share in (0.5, 0.95, 0.99)]
        print(f"| {kind} | {len(seconds)} | {' | '.join(times)} |")
    counts = tally.counts
    print(f"compared {counts['compared']}, answered {counts['answered']}, lost {counts['lost']}, wrong {counts['wrong']},")
    print(f"refused with Retry-After {counts['refused with Retry-After']}")
    settled = memory[len(memory) // 5 :]
    half = len(settled) // 2
    first, second = statistics.median(settled[:half]), statistics.median(settled[half:])
    print(f"resident MiB, without the first fifth of the time: {first:.0f}, then {second:.0f}; most {max(memory):.0f}")
    for problem in tally.problems:
        print(problem)
    return second <= 1.1 * first and counts["lost"] + counts["wrong"] == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--documents", type=int, default=4, help="different documents of 5,000 words")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", type=int, default=0, help="MiB, as `redraft serve` takes it (default: 0, all is computed)")
    parser.add_argument("--port", type=int, default=8095)
    parser.add_argument("--languagetool", metavar="VERSION", help="LanguageTool's server instead, nothing compared")
    options = parser.parse_args()
    options.host = "127.0.0.1"
    source = sentences(1_000, options.seed)
    texts = {"short": source[:300], "long": documents(source, options.documents, options.seed)}
    expected = None if options.languagetool else {sort: library(each) for sort, each in texts.items()}
    process = start(options)
    try:
        wait_for(options, process)
        tally = Tally()
        end = time.monotonic() + 60 * options.minutes
        clients = [Client(i, options, texts, expected, tally, end) for i in range(options.clients)]
        for client in clients:
            client.start()
        memory = []
        while time.monotonic() < end:
            memory.append(resident(process.pid))
            time.sleep(min(1, 0.6 * options.minutes))
        for client in clients:
            client.join()
    finally:
        process.terminate()
        process.wait(60)
    return 0 if report(tally, memory) else 1


if __name__ == "__main__":
    sys.exit(main())
