#!/usr/bin/env python3
"""Replays keystrokes in a document of 5,000 words through a language server, and prints how long each change
takes until its diagnostics are there.

    python3 lsp/replay/replay.py                                # ./redraft lsp
    python3 lsp/replay/replay.py --server harper-ls --stdio     # another server

The keystrokes are the same in every run: sentences of testdata/sentences.txt (learners' errors) typed letter by
letter at places all over the document, paragraphs pasted, and both undone, as an editor sends it: one incremental
change for each. The next key is pressed when the diagnostics of the one before are there. Every so often the document
is opened a second time, afresh: its diagnostics must be those that the typing led to, at the same places. Ends with 1
if they differ, or if a diagnostic is outside the text.
"""

import argparse
import json
import os
import queue
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = HERE.parent.parent
URI = "file:///tmp/replay/typed.md"
AFRESH = "file:///tmp/replay/afresh.md"


class Server:
    """A server on standard input and output."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.diagnostics = queue.Queue()
        self.answers = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        while True:
            length = 0
            while line := self.process.stdout.readline().strip():
                name, value = line.split(b":", 1)
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                return
            message = json.loads(self.process.stdout.read(length))
            if message.get("method") == "textDocument/publishDiagnostics":
                self.diagnostics.put((time.perf_counter(), message["params"]))
            elif "method" in message and "id" in message:
                items = message.get("params", {}).get("items", []) if message["params"] else []
                self.send(id=message["id"], result=[None] * len(items) or None)
            elif "id" in message:
                self.answers.put(message)

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def request(self, method, params):
        self.send(id=1, method=method, params=params)
        return self.answers.get(timeout=120)

    def await_diagnostics(self, uri, version):
        """When they came, and what they are; servers that tell no version tell of the last."""
        while True:
            at, params = self.diagnostics.get(timeout=300)
            if params["uri"] == uri and params.get("version") in (version, None):
                return at, params["diagnostics"]


class Document:
    """A text as the server should have it. All of it is in lines that end with LF."""

    def __init__(self, server, uri, text):
        self.server, self.uri, self.text, self.version = server, uri, text, 1

    def open(self):
        self.server.send(
            method="textDocument/didOpen",
            params={"textDocument": {"uri": self.uri, "languageId": "markdown", "version": 1, "text": self.text}},
        )
        return self.server.await_diagnostics(self.uri, 1)[1]

    def close(self):
        self.server.send(method="textDocument/didClose", params={"textDocument": {"uri": self.uri}})

    def position(self, offset):
        start = self.text.rfind("\n", 0, offset) + 1
        column = len(self.text[start:offset].encode("utf-16-le")) // 2
        return {"line": self.text.count("\n", 0, offset), "character": column}

    def change(self, start, end, replacement):
        """One keystroke; returns the seconds until its diagnostics are there, and these."""
        span = {"start": self.position(start), "end": self.position(end)}
        self.text = self.text[:start] + replacement + self.text[end:]
        self.version += 1
        begun = time.perf_counter()
        self.server.send(
            method="textDocument/didChange",
            params={
                "textDocument": {"uri": self.uri, "version": self.version},
                "contentChanges": [{"range": span, "text": replacement}],
            },
        )
        at, diagnostics = self.server.await_diagnostics(self.uri, self.version)
        return at - begun, diagnostics


def base_text(words):
    """Documents that are in the repository, joined: no figure hangs on anything outside of it."""
    folders = ["essays", "letters", "technical", "recipes", "abstracts", "minutes", "british", "american", "medical"]
    paragraphs = []
    for folder in folders:
        for file in sorted((HOME / "testdata/clean" / folder).glob("*.txt")):
            paragraphs += file.read_text("utf-8").strip().split("\n\n")
        for file in sorted((HOME / "testdata/clean" / folder).glob("*.md")):
            paragraphs += file.read_text("utf-8").strip().split("\n\n")
    chosen, count = [], 0
    while count < words:
        for paragraph in paragraphs:
            if count >= words:
                break
            chosen.append(paragraph)
            count += len(paragraph.split())
        chosen.append("😀 Once more, from the beginning.")
    return "\n\n".join(chosen) + "\n"


def keystrokes(document, count):
    """Yields kinds, spans and replacements, each on the text as it is then."""
    random_place = random.Random(7)
    sentences = (HOME / "testdata/sentences.txt").read_text("utf-8").split("\n")
    sentences = [each for each in sentences if 8 <= len(each.split()) <= 30]
    done = turn = 0
    while done < count:
        ends = [i for i in range(len(document.text) - 1) if document.text[i : i + 2] == "\n\n"]
        at = random_place.choice(ends)
        sentence = " " + sentences[turn % len(sentences)]
        for i, letter in enumerate(sentence):
            yield "typing", at + i, at + i, letter
        pasted = "\n\n" + " ".join(sentences[(turn + k) % len(sentences)] for k in range(1, 4))
        end = at + len(sentence)
        yield "pasting", end, end, pasted
        yield "undoing", end, end + len(pasted), ""
        if turn % 2:
            yield "undoing", at, end, ""
        done += len(sentence) + 2 + turn % 2
        turn += 1


def places(document, diagnostics):
    """Diagnostics as what they underline, where, and what they say."""
    lines = [line.encode("utf-16-le") for line in document.text.split("\n")]
    found = []
    for each in diagnostics:
        start, end = each["range"]["start"], each["range"]["end"]
        if end["line"] >= len(lines) or end["character"] * 2 > len(lines[end["line"]]):
            sys.exit(f"outside the text: {each}")
        found.append(
            (start["line"], start["character"], end["line"], end["character"], json.dumps(each["message"]))
        )
    return sorted(found)


def cpu_seconds(server):
    """What the server's process has had of all cores."""
    fields = Path(f"/proc/{server.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keystrokes", type=int, default=1500)
    parser.add_argument("--words", type=int, default=5000)
    parser.add_argument("--warm-up", type=int, default=100, help="keystrokes that do not count")
    parser.add_argument("--every", type=int, default=250, help="keystrokes between two looks at places")
    parser.add_argument("--core", type=int, help="the one core of the server's (taskset)")
    parser.add_argument("--server", nargs=argparse.REMAINDER, default=[str(HOME / "redraft"), "lsp"])
    options = parser.parse_args()

    pinned = [] if options.core is None else ["taskset", "-c", str(options.core)]
    server = Server(pinned + options.server)
    server.request(
        "initialize",
        {"processId": os.getpid(), "rootUri": None, "capabilities": {"workspace": {"configuration": True}}},
    )
    server.send(method="initialized", params={})
    document = Document(server, URI, base_text(options.words))
    begun = time.perf_counter()
    document.open()
    print(f"opened {len(document.text.split())} words in {time.perf_counter() - begun:.1f} s")

    times = {"typing": [], "pasting": [], "undoing": []}
    count = wrong = looks = cpu = 0
    for kind, start, end, text in keystrokes(document, options.keystrokes + options.warm_up):
        before = cpu_seconds(server)
        seconds, diagnostics = document.change(start, end, text)
        count += 1
        if count > options.warm_up:
            times[kind].append(seconds)
            cpu += cpu_seconds(server) - before
        found = places(document, diagnostics)
        if count % options.every == 0:
            afresh = Document(server, AFRESH, document.text)
            wrong += places(afresh, afresh.open()) != found
            looks += 1
            afresh.close()
    for kind, values in times.items():
        p50, p95, p99 = (1000 * percentile(values, share) for share in (0.5, 0.95, 0.99))
        print(f"{kind:8} {len(values):5} changes  p50 {p50:6.1f}  p95 {p95:6.1f}  p99 {p99:6.1f} ms")
    print(f"processor time a change, on the average: {1000 * cpu / max(1, count - options.warm_up):.1f} ms")
    print(f"looks at all places: {looks}, differing: {wrong}")
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    print("resident", next(line.split()[1] for line in status.split("\n") if line.startswith("VmRSS")), "kB")
    server.request("shutdown", None)
    server.send(method="exit", params=None)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
