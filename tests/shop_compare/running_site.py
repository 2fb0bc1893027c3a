"""A whole site as processes of their own, started the way a reader of the README starts it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.utils import ConnectionHandler

from labels.core import RULESET
from shop_compare.database_url import database_settings

READY = "Ctrl-C stops it."
PARTS = {
    "site": "-m shop_compare.running",
    "web": "-m granian",
    "worker": "--quiet worker",
    "dispatcher": "manage.py dispatch_checks",
    "scheduler": "--quiet beat",
}
# What is installed is not for a test to change.
MAKE = ("make", f"VENV={sys.prefix}", f"--old-file={sys.prefix}/installed-prod")


def eventually(is_so: Callable[[], bool], seconds: float) -> bool:
    """Whether something comes true within the time."""
    until = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


class RunningSite:
    """`make run` in a folder of its own, and everything that it starts."""

    def __init__(self, environ: Mapping[str, str], port: int, output: Path) -> None:
        self.port = port
        self._output = output
        self._began = time.monotonic()
        with output.open("wb") as file:
            self.make = subprocess.Popen(
                [*MAKE, "run", f"PORT={port}"],
                cwd=settings.BASE_DIR,
                env={**environ},
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=file,
            )

    @property
    def output(self) -> str:
        """What it has printed so far."""
        return self._output.read_text("utf-8", errors="replace")

    def await_ready(self) -> float:
        """Wait until it says where it is; the seconds that it took."""
        is_over = lambda: READY in self.output or self.make.poll() is not None  # noqa: E731
        assert eventually(is_over, 60), self.output
        assert READY in self.output, self.output
        return time.monotonic() - self._began

    def is_served(self) -> bool:
        """Whether the web server answers."""
        try:
            return self.get("/healthz")[0] == HTTPStatus.OK
        except ConnectionError:
            return False

    def get(self, path: str) -> tuple[int, str]:
        """The status and text of an answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def processes(self) -> dict[int, str]:
        """Every process below `make`, by its number, with its command."""
        listed = subprocess.run(
            ["ps", "-ww", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True
        )
        rows = [line.split(None, 2) for line in listed.stdout.splitlines()]
        found: dict[int, str] = {self.make.pid: "make"}
        for _ in rows:
            below = {int(pid): args for pid, ppid, args in rows if int(ppid) in found}
            if below.keys() <= found.keys():
                break
            found |= below
        return found

    def leader(self, part: str) -> int | None:
        """The process that a part of the site was started as: the oldest that runs its command."""
        mark = PARTS[part]
        return min((pid for pid, it in self.processes().items() if mark in it), default=None)

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send `make` a signal; the exit code."""
        self.make.send_signal(number)
        return self.make.wait(timeout=60)


def living(processes: Mapping[int, str]) -> list[str]:
    """Those that still run; one that only waits for its end to be noted does not."""
    listed = subprocess.run(["ps", "-eo", "pid=,stat="], capture_output=True, text=True, check=True)
    rows = [line.split() for line in listed.stdout.splitlines()]
    now = {int(pid) for pid, state in rows if not state.startswith("Z")}
    return [f"{pid} {command}" for pid, command in processes.items() if pid in now]


def manage(environ: Mapping[str, str], *arguments: str) -> None:
    """Run a management command on the site's database."""
    command = [sys.executable, "manage.py", *arguments]
    subprocess.run(command, cwd=settings.BASE_DIR, env={**environ}, check=True)


class Labels:
    """The labels in a site's database, counted."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        var_dir = Path(environ["VAR_DIR"])
        named: dict[str, Any] = database_settings(
            environ["DATABASE_URL"], default_file=var_dir / "shop_compare.sqlite3", pool_size=0
        )
        self._connection = ConnectionHandler({"default": named})["default"]

    def stale(self) -> int:
        """How many are not read as they now stand."""
        return self._count("WHERE coalesce(read_version, 0) <> version OR read_ruleset <> %s")

    def in_all(self) -> int:
        """How many there are."""
        return self._count("WHERE %s <> ''")

    def _count(self, which: str) -> int:
        with self._connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM labels_label {which}", [RULESET])  # noqa: S608
            row = cursor.fetchone()
        return int(row[0])

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()


def base_environ(folder: Path) -> dict[str, str]:
    """The environment of a site that knows nothing of the test run's own."""
    kept = {
        name: os.environ[name] for name in ("PATH", "HOME", "LANG", "PG_BIN") if name in os.environ
    }
    return {**kept, "VAR_DIR": str(folder / "var"), "STATIC_ROOT": str(folder / "static")}
