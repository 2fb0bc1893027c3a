"""A site of a run's own: servers, web, workers, dispatcher and timetable, started and kept up.

They are the product's own programs under the product's own supervision (a part that dies is
started again), but that workers, and what a bug is planted in, start through tests.faults.child.
"""

import os
import secrets
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from signal import Signals

from shop_compare.running import programs
from shop_compare.running.group import Member
from shop_compare.running.guarded import Guard, Process
from shop_compare.running.place import Address
from shop_compare.running.programs import Program
from tests.embedded_servers import Server, free_port, fresh_postgresql, fresh_valkey
from tests.faults.planting import Plan

ROOT = Path(__file__).resolve().parent.parent.parent
WORKERS = ("worker-1", "worker-2")
PARTS = ("web", "dispatcher", "scheduler", *WORKERS)
LOOK_SECONDS = 0.1
CHILD = "tests.faults.child"
INTO_LOG = ("/bin/sh", "-c", 'exec "$@" >>"$0" 2>&1')


def servers_in(folder: Path, *, embedded: bool) -> dict[str, Server]:
    """The servers of a run, not started yet; an embedded site has none."""
    if embedded:
        return {}
    return {"postgresql": fresh_postgresql(folder), "redis": fresh_valkey(folder)}


def environ_of(folder: Path, static: Path, servers: Mapping[str, Server]) -> dict[str, str]:
    """The environment of every program of a run."""
    urls = {name: server.url for name, server in servers.items()}
    var = folder / "var"
    var.mkdir(exist_ok=True)
    return {
        "DJANGO_SETTINGS_MODULE": "shop_compare.settings",
        "SHOP_COMPARE_ENV": "production",
        "SECRET_KEY": secrets.token_urlsafe(60),
        "ALLOWED_HOSTS": "127.0.0.1",
        "DATABASE_URL": urls.get("postgresql", ""),
        "REDIS_URL": urls.get("redis", ""),
        "VAR_DIR": str(var),
        "STATIC_ROOT": str(static),
        "HOST": "127.0.0.1",
        "PORT": str(free_port()),
    }


class Site:
    """The servers and programs of a run. The environment is set, and nothing of it runs yet."""

    def __init__(
        self, guard: Guard, folder: Path, servers: Mapping[str, Server], plan: Plan
    ) -> None:
        self.folder = folder
        self.plan = plan
        self.servers = dict(servers)
        self.members: dict[str, Member] = {}
        self.restarts: Counter[str] = Counter()
        self._guard = guard
        self._running: dict[str, Process] = {}
        os.environ.update(plan.to_environ())

    @property
    def url(self) -> str:
        """Where the web server is."""
        return Address.read().url

    def prepare(self) -> None:
        """Start the servers, and have done what a site has done before it is served."""
        for name in self.servers:
            self.start_server(name)
        subprocess.run(
            [sys.executable, str(ROOT / "manage.py"), "prepare_site"],
            cwd=ROOT,
            check=True,
            stdout=subprocess.DEVNULL,
        )

    def start_server(self, name: str) -> None:
        """Start PostgreSQL or Redis where it was."""
        self._running[name] = self.servers[name].start(self._guard)

    def end_server(self, name: str, number: Signals) -> None:
        """Send PostgreSQL or Redis a signal that ends it, and wait for its end."""
        process = self._running.pop(name)
        process.send_signal(number)
        while process.poll() is None:
            self.pause(LOOK_SECONDS)
        self._guard.finish(process)

    def start(self, *parts: str, program: Program | None = None) -> None:
        """Start parts of the site, and keep them up from here on."""
        for part in parts:
            self.members[part] = Member(
                self._logged(part, program or self.program(part)), guard=self._guard, folder=ROOT
            )

    def start_beside(self, module: str, *arguments: str) -> Process:
        """Start another program of the run, which ends with it and is not kept up."""
        with (self.folder / f"{module.rpartition('.')[2]}.log").open("ab") as log:
            return self._guard.start(
                [sys.executable, "-m", module, *arguments], cwd=ROOT, stdout=log, stderr=log
            )

    def program(self, part: str) -> Program:
        """The product's program for a part, with what the run plants."""
        if part.startswith("worker"):
            named = tuple(word.replace("worker@", f"{part}@") for word in self._planted("worker"))
            return Program(part, named)
        name = part.partition("-")[0]
        return Program(
            part, self._planted(name) if self.plan.bug else programs.PROGRAMS[name]().command
        )

    def _planted(self, name: str) -> tuple[str, ...]:
        command = programs.PROGRAMS[name]().command
        if name == "web":
            return tuple(
                "tests.faults.child_wsgi:application" if "wsgi:" in word else word
                for word in command
            )
        if programs.MANAGE in command:
            at = command.index(programs.MANAGE)
            return (*command[:at], "-m", CHILD, *command[at + 1 :])
        at = command.index("celery")
        return (*command[:at], CHILD, *command[at:])

    def _logged(self, part: str, program: Program) -> Program:
        log = str(self.folder / f"{part}.log")
        return Program(program.name, (*INTO_LOG, log, *program.command))

    def pause(self, seconds: float) -> None:
        """Let time pass; what ended is started again meanwhile."""
        until = time.monotonic() + seconds
        while True:
            for name, member in self.members.items():
                self.restarts[name] += bool(member.look())
            left = until - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(LOOK_SECONDS, left))

    def await_web(self) -> None:
        """Wait until the site answers."""
        until = time.monotonic() + 30
        while not Address.read().answers():
            if time.monotonic() > until:
                raise TimeoutError((self.folder / "web.log").read_text("utf-8")[-2000:])
            self.pause(LOOK_SECONDS)

    def group(self, part: str) -> int:
        """The process group of a part that runs."""
        process = self.members[part].process
        while process is None:
            self.pause(LOOK_SECONDS)
            process = self.members[part].process
        return process.pid

    def send(self, part: str, number: Signals) -> None:
        """Send every process of a part a signal."""
        os.killpg(self.group(part), number)

    def send_server(self, name: str, number: Signals) -> None:
        """Send PostgreSQL or Redis a signal that it lives through."""
        self._running[name].send_signal(number)

    def children(self, part: str) -> list[int]:
        """The processes that a part's first process has started."""
        leader = self.group(part)
        listed = Path(f"/proc/{leader}/task/{leader}/children")
        return [int(pid) for pid in listed.read_text("utf-8").split()]

    def dismiss(self, *parts: str) -> None:
        """End parts for good, at once."""
        for part in parts:
            self.members.pop(part).leave()

    def ask_to_end(self, part: str) -> None:
        """Let a part end as a deployment does; it is started again when it has ended."""
        self.members[part].ask_to_end()
