"""Builds what runs in Java: Redraft through its own launcher, LanguageTool through Maven, their contenders by javac."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Sequence

HERE = Path(__file__).resolve().parent.parent
MODULES = ("cli", "eval", "corrector", "formats", "models", "decoder", "tokenizer")
LAUNCHER_OPTIONS = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto")
"""What the launcher `redraft` gives to Java."""


class BuildFailed(Exception):
    """Something could not be built; the message has the command and its last words."""


def run(command: Sequence[str | Path]) -> str:
    """Runs a command to its end and returns what it printed; BuildFailed if it fails."""
    try:
        done = subprocess.run(list(map(str, command)), capture_output=True, encoding="utf-8", check=False)
    except OSError as error:
        raise BuildFailed(f"{command[0]} could not be run: {error}") from error
    if done.returncode:
        told = (done.stderr + done.stdout).strip().splitlines()[-12:]
        raise BuildFailed("\n".join([f"{' '.join(map(str, command))} exited with {done.returncode}:", *told]))
    return done.stdout


class JavaPrograms:
    """The contenders in Java.

    `home` is the checkout whose Redraft is measured, `classes` a folder for what is compiled here.
    """

    def __init__(self, home: Path, classes: Path):
        self._home = home
        self._classes = classes
        java_home = os.environ.get("JAVA_HOME")
        self._bin = Path(java_home) / "bin" if java_home else Path(shutil.which("java") or "java").parent
        self._redraft_path = ""
        self._tool_path = ""
        self._tool_missing: str | None = None

    def build(self) -> None:
        """Builds all; BuildFailed if Redraft cannot be built. That LanguageTool cannot is a result."""
        run([self._home / "redraft", "models"])
        folders = [str(self._home / module / "target" / "classes") for module in MODULES]
        self._redraft_path = self._compiled("RedraftPeer", [*folders, str(self._home / "cli" / "target" / "lib" / "*")])
        try:
            self._tool_path = self._compiled("LanguageToolPeer", self._language_tool_libraries())
        except BuildFailed as failure:
            self._tool_missing = str(failure)

    def redraft(self, *arguments: str) -> tuple[str, ...]:
        """The command of a contender that is Redraft."""
        native = self._home / "cli" / "target" / "native"
        natives = [f"-Donnxruntime.native.path={native}"] if native.is_dir() else []
        java = (str(self._bin / "java"), *LAUNCHER_OPTIONS, *natives)
        return (*java, "-cp", self._redraft_path, "RedraftPeer", *arguments)

    def language_tool(self) -> tuple[tuple[str, ...], str | None]:
        """LanguageTool's command, and why there is none."""
        return (str(self._bin / "java"), "-cp", self._tool_path, "LanguageToolPeer"), self._tool_missing

    def language_tool_flags(self) -> tuple[str, ...]:
        """The command that flags what LanguageTool finds in files, built here; BuildFailed if it cannot be."""
        path = self._compiled("LanguageToolFlags", self._language_tool_libraries())
        return (str(self._bin / "java"), "-cp", path, "LanguageToolFlags")

    @staticmethod
    def _language_tool_libraries() -> list[str]:
        pom = HERE / "languagetool" / "pom.xml"
        run(["mvn", "-B", "-ntp", "-q", "-f", pom, "package"])
        return [str(pom.parent / "target" / "lib" / "*")]

    def _compiled(self, program: str, path: Sequence[str]) -> str:
        sources = [HERE / "java" / f"{name}.java" for name in ("Peer", program)]
        out = self._classes / program
        class_path = os.pathsep.join(path)
        options = ["--release", "17", "-Xlint:all,-path", "-Werror", "-d", out]
        run([self._bin / "javac", *options, "-cp", class_path, *sources])
        return os.pathsep.join([str(out), class_path])
