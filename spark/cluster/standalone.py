"""A standalone cluster of PySpark's own distribution on loopback: a master, and workers that can be killed."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import threading
import time
import urllib.request

import pyspark

SPARK = pathlib.Path(pyspark.__file__).parent
HOST = "127.0.0.1"
PATIENCE_SECONDS = 60


class Cluster:
    """Runs in a folder of its own, which is removed with all of its processes at the end of a `with`."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="redraft-spark-")
        self.folder = pathlib.Path(self._folder.name)
        self._processes = []
        self._port, self._page = _free_port(), _free_port()
        self.address = f"spark://{HOST}:{self._port}"

    def __enter__(self):
        ports = ["--port", str(self._port), "--webui-port", str(self._page)]
        self._start("org.apache.spark.deploy.master.Master", ports, "master")
        wait_for("the master", lambda: self._state() is not None)
        return self

    def __exit__(self, *_):
        for process in reversed(self._processes):
            _stop(process)
        self._folder.cleanup()

    def add_worker(self):
        """Starts a worker of one core and 2 GB, and waits until the master has it."""
        before = self._alive()
        name = f"worker-{len(self._processes)}"
        options = ["--cores", "1", "--memory", "2g", "--webui-port", "0", "--work-dir", str(self.folder / name)]
        worker = self._start("org.apache.spark.deploy.worker.Worker", [*options, self.address], name)
        wait_for("a worker", lambda: self._alive() == before + 1)
        return worker

    def kill(self, worker):
        """Kills a worker and what it has started, as a machine does that breaks."""
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()

    def submit(self, *arguments, watch=None):
        """Runs spark-submit to its end; gives seconds, its error output and executors' peak memory in MB.

        `watch` is called with the port of the driver's page while it runs.
        """
        page = _free_port()
        settings = {
            "spark.driver.host": HOST,
            "spark.driver.bindAddress": HOST,
            "spark.executor.memory": "1g",
            "spark.local.dir": self.folder / "local",
            "spark.ui.port": page,
            "spark.ui.showConsoleProgress": "false",
            "spark.sql.warehouse.dir": self.folder / "warehouse",
        }
        options = [part for name, value in settings.items() for part in ("--conf", f"{name}={value}")]
        command = [SPARK / "bin/spark-submit", "--master", self.address, *options, *arguments]
        beginning = time.monotonic()
        with open(self.folder / "submit.log", "w+") as log:
            submitted = subprocess.Popen(
                command, stdout=subprocess.DEVNULL, stderr=log, env=_environment(), start_new_session=True
            )
            self._processes.append(submitted)
            memory = _PeakMemory(self._processes)
            if watch:
                threading.Thread(target=watch, args=(page,), daemon=True).start()
            code = memory.until_end_of(submitted)
            seconds = time.monotonic() - beginning
            log.seek(0)
            text = log.read()
        if code:
            raise SystemExit(f"spark-submit ended with {code}:\n{text[-5000:]}")
        return seconds, text, memory.megabytes

    def _start(self, main, options, name):
        log = open(self.folder / f"{name}.log", "w")
        process = subprocess.Popen(
            [SPARK / "bin/spark-class", main, "--host", HOST, *options],
            stdout=log,
            stderr=log,
            env=_environment(),
            start_new_session=True,
        )
        self._processes.append(process)
        return process

    def _alive(self):
        return (self._state() or {}).get("aliveworkers", 0)

    def _state(self):
        return get_json(f"http://{HOST}:{self._page}/json/")


class _PeakMemory:
    """The most resident memory that each executor below these processes had."""

    def __init__(self, processes):
        self._processes = processes
        self._peaks = {}

    def until_end_of(self, process):
        while process.poll() is None:
            for pid, peak in _executors({each.pid for each in self._processes}).items():
                self._peaks[pid] = max(self._peaks.get(pid, 0), peak)
            time.sleep(0.5)
        return process.returncode

    @property
    def megabytes(self):
        return sorted(round(each * 1024 / 1e6) for each in self._peaks.values())


def _executors(groups):
    """Pids with peak kilobytes. What an executor has just forked looks like it, and shares its memory."""
    found = {}
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            pid = int(folder.name)
            if os.getpgid(pid) in groups and b"CoarseGrainedExecutorBackend" in (folder / "cmdline").read_bytes():
                lines = (line.split() for line in (folder / "status").read_text().splitlines())
                found[pid] = {line[0]: int(line[1]) for line in lines if line[0] in ("PPid:", "VmHWM:")}
        except (OSError, ValueError):
            continue  # it has just ended
    return {pid: status.get("VmHWM:", 0) for pid, status in found.items() if status.get("PPid:") not in found}


def get_json(address):
    """What a page answers, or None while there is none."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return json.load(answer)
    except (OSError, ValueError):
        return None


def wait_for(what, is_there):
    """Asks until it is so."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not is_there():
        if time.monotonic() > end:
            raise SystemExit(f"{what} was not there after {PATIENCE_SECONDS} s")
        time.sleep(0.2)


def _stop(process):
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)
    except (ProcessLookupError, subprocess.TimeoutExpired):
        pass
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def _environment():
    own = {"SPARK_HOME": str(SPARK), "SPARK_LOCAL_IP": HOST, "ORT_DISABLE_TELEMETRY": "1", "SPARK_NO_DAEMONIZE": "1"}
    return {**os.environ, **own}


def _free_port():
    with socket.socket() as any_port:
        any_port.bind((HOST, 0))
        return any_port.getsockname()[1]
