"""Runs clients of LanguageTool, unchanged, against a Redraft server and says what came back.

    ./uvw run --frozen python try_clients.py [--server http://127.0.0.1:8081]

Without --server it starts `redraft serve` itself. Ends with 1 if a client that is here did not get
the errors at their places, with 77 if all that are here did but some are missing.
"""

import argparse
import http.client
import importlib.metadata
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
TEXT = "😀 We always walked the the dog. I definately agree."
MISTAKES = ["the the", "definately"]
DIRECTORY = tempfile.mkdtemp(prefix="redraft-clients-")


class Missing(Exception):
    """A client that is not installed."""


def run(command, **more):
    environment = {**os.environ, "HOME": DIRECTORY, "PYTHONWARNINGS": "ignore", **more.pop("env", {})}
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env=environment, **more)
    return done.stdout + done.stderr


def expect(found, where):
    if found != MISTAKES:
        raise AssertionError(f"{where} gave {found!r}, not {MISTAKES!r}")


def language_tool_python(server):
    import language_tool_python as client

    with client.LanguageTool("en-US", remote_server=server) as tool:
        matches = tool.check(TEXT)
        corrected = tool.correct(TEXT)
    # It makes code points of the offsets; but not of those in the context, which matched_text takes.
    found = [TEXT[match.offset : match.offset + match.error_length] for match in matches]
    expect(found, "language_tool_python")
    right = "😀 We always walked the dog. I definitely agree."
    assert corrected == right, corrected
    return importlib.metadata.version("language-tool-python")


def pylanguagetool(server):
    text = TEXT.removeprefix("😀 ")
    command = [sys.executable, "-m", "pylanguagetool.cli"]
    script = shutil.which("pylanguagetool", path=str(pathlib.Path(sys.executable).parent))
    command = [script] if script else command
    out = run([*command, "--api-url", f"{server}/v2/", "--lang", "en-US", "--no-color"], input=text)
    missing = [each for each in ("the dog", "definitely") if each not in out]
    assert not missing, f"{missing} not in {out}"
    return importlib.metadata.version("pylanguagetool")


def gramma(server):
    if not (HERE / "node_modules/gramma").is_dir() or not shutil.which("node"):
        raise Missing("npm ci --ignore-scripts (and Node)")
    command = ["node", str(HERE / "node_modules/gramma/src/cli.js")]
    run([*command, "config", "api_url", f"{server}/v2/check", "-g"], cwd=DIRECTORY)
    out = run([*command, "listen", "--print", "--no-colors", "--language", "en-US", TEXT], cwd=DIRECTORY)
    missing = [each for each in MISTAKES if each not in out]
    assert not missing, f"{missing} not in {out}"
    return json.loads((HERE / "node_modules/gramma/package.json").read_text())["version"]


def emacs(server):
    """The HTTP and JSON libraries that come with Emacs, on which its clients of LanguageTool stand."""
    if not shutil.which("emacs"):
        raise Missing("apt-get install emacs-nox")
    script = f"""
    (require 'url) (require 'json)
    (let* ((text {json.dumps(TEXT, ensure_ascii=False)})
           (url-request-method "POST")
           (url-request-extra-headers '(("Content-Type" . "application/x-www-form-urlencoded")))
           (url-request-data (concat "language=en-US&text=" (url-hexify-string text))))
      (with-temp-buffer
        (insert text)
        (with-current-buffer (url-retrieve-synchronously "{server}/v2/check" t t 60)
          (goto-char url-http-end-of-headers)
          (setq answer (json-parse-string
            (decode-coding-string (buffer-substring (point) (point-max)) 'utf-8)
            :object-type 'alist)))
        (let* ((units (encode-coding-string text 'utf-16le)))
          (princ (json-encode (vconcat (mapcar (lambda (match)
            (decode-coding-string
              (substring units (* 2 (alist-get 'offset match))
                (* 2 (+ (alist-get 'offset match) (alist-get 'length match)))) 'utf-16le))
            (alist-get 'matches answer))))))))
    """
    path = pathlib.Path(DIRECTORY, "check.el")
    path.write_text(script, encoding="utf-8")
    out = run(["emacs", "--batch", "-Q", "-l", str(path)])
    expect(json.loads(out[out.index("[") :][: out.rindex("]") + 1]), "Emacs")
    return run(["emacs", "--version"]).split("\n")[0].split()[-1]


def libreoffice(server):
    """Writer's own LanguageTool setting; UNO's Python is the system's."""
    python = "/usr/bin/python3"
    if not shutil.which("soffice") or subprocess.run([python, "-c", "import uno"], capture_output=True).returncode:
        raise Missing("apt-get install libreoffice-writer python3-uno")
    out = run([python, str(HERE / "libreoffice.py"), f"{server}/v2", TEXT, DIRECTORY])
    try:
        answer = json.loads(out.strip().split("\n")[-1])
    except ValueError:
        raise AssertionError(out) from None
    expect(answer["mistakes"], "LibreOffice")
    return answer["version"]


CLIENTS = [language_tool_python, pylanguagetool, gramma, emacs, libreoffice]


def is_up(server):
    try:
        connection = http.client.HTTPConnection(server.removeprefix("http://"), timeout=2)
        connection.request("GET", "/v2/healthcheck")
        return connection.getresponse().status == 200
    except OSError:
        return False


def start(server):
    port = server.rsplit(":", 1)[1]
    command = [str(HERE.parent.parent / "redraft"), "serve", "--port", port, "--words", f"{DIRECTORY}/words.txt"]
    process = subprocess.Popen(command)
    end = time.monotonic() + 300
    while not is_up(server):
        if process.poll() is not None or time.monotonic() > end:
            sys.exit("the server did not start")
        time.sleep(0.2)
    return process


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--server", help="one that runs already, such as http://127.0.0.1:8081")
    parser.add_argument("clients", nargs="*", help="their names (default: all)")
    options = parser.parse_args()
    server = options.server or "http://127.0.0.1:8094"
    process = None if options.server else start(server)
    code = 0
    try:
        for client in CLIENTS:
            if options.clients and client.__name__ not in options.clients:
                continue
            try:
                print(f"{client.__name__} {client(server)}: found {MISTAKES} at their places")
            except Missing as missing:
                print(f"{client.__name__}: not tried, it is not here; {missing}")
                code = code or 77
            except Exception as problem:  # each client fails in its own way
                print(f"{client.__name__}: FAILED, {type(problem).__name__}: {problem}")
                code = 1
    finally:
        if process:
            process.terminate()
            process.wait(30)
        shutil.rmtree(DIRECTORY, ignore_errors=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
