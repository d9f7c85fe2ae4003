#!/usr/bin/env python3
"""How much text `redraft correct` gets through on this machine, and whether pieces give the same.

    xz -dc all.txt.xz | docs/bench/throughput.py [--megabytes 20] [--threads N] [--redraft ./redraft]

Standard input has a sentence a line. Its first megabytes, in paragraphs of five sentences, are corrected
as one file; then once more cut between paragraphs into files of 100 kB, in their places, by a run that is
killed half-way and one that resumes it. Prints for each the sentences a second (those of the killed
run that are done again count once) and the peak of memory, and whether both made the same.
"""
import argparse
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PIECE = 100_000


def text(limit):
    parts, size, count = [], 0, 0
    while size < limit:
        lines = [sys.stdin.buffer.readline() for _ in range(5)]
        if not lines[-1]:
            break
        part = b"".join(line.strip() + b"\n" for line in lines) + b"\n"
        parts.append(part)
        size += len(part)
        count += len(lines)
    return parts, count


def run(command, **options):
    """Seconds, peak of memory in MB, and how it ended."""
    start = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, **options)
    errors = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command} failed: {errors}")
    return time.monotonic() - start, usage.ru_maxrss / 1000, errors


def killed(command, seconds):
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def show(name, seconds, megabytes, memory, sentences):
    print(
        f"{name}: {seconds:.0f} s, {sentences / seconds:.0f} sentences/s,"
        f" {megabytes * 1000 / seconds:.0f} kB/s, peak {memory:.0f} MB",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--threads")
    parser.add_argument("--redraft", default="./redraft")
    parser.add_argument("--skip-pieces", action="store_true")
    arguments = parser.parse_args()
    parts, sentences = text(arguments.megabytes * 1e6)
    size = sum(map(len, parts)) / 1e6
    command = [arguments.redraft, "correct", "--judge", "off"]
    if arguments.threads:
        command += ["--threads", arguments.threads]
    print(f"{size:.1f} MB, {sentences} lines of a sentence, {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder, "whole.txt")
        whole.write_bytes(b"".join(parts))
        with open(Path(folder, "corrected.txt"), "wb") as out:
            seconds, memory, _ = run(command + [whole], stdout=out)
        show("one file", seconds, size, memory, sentences)
        if arguments.skip_pieces:
            return
        pieces = Path(folder, "pieces")
        pieces.mkdir()
        piece, number = b"", 0
        for part in parts + [b""]:
            piece += part
            if len(piece) >= PIECE or not part:
                (pieces / f"{number:06}.txt").write_bytes(piece)
                piece, number = b"", number + 1
        resuming = command + ["--in-place", "--resume", Path(folder, "done"), pieces]
        killed(resuming, seconds / 2)
        second, memory, errors = run(resuming)
        done = re.search(r"(\d+) files? done before", errors)
        print(f"killed after {seconds / 2:.0f} s; resumed: {done.group(0) if done else 'nothing done before'}")
        show(f"{number} files, both runs", seconds / 2 + second, size, memory, sentences)
        joined = b"".join(file.read_bytes() for file in sorted(pieces.glob("*.txt")))
        same = joined == Path(folder, "corrected.txt").read_bytes()
        print("the same" if same else "NOT the same", hashlib.sha256(joined).hexdigest()[:16])
        sys.exit(0 if same else 1)


main()
