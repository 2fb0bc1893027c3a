"""A run while it goes on: what a fault can do to the site, and how its queue is followed."""

import json
import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from typing import Any

from django.db import Error, connection
from django.db.models import Q
from django.db.models.functions import Now

from labels.check_runs import start_run
from labels.models import CheckRun, Label, LabelCheck
from shop_compare.running.guarded import Process
from tests.faults.browser import Browser
from tests.faults.history import Event, History, events
from tests.faults.label_texts import KILLS, SWELLS
from tests.faults.site import Site

FOLLOW_SECONDS = 0.5
PASSWORD = "a-password-for-one-run"


class NotQuiet(Exception):
    """Labels still wait when all of them should be settled."""


@dataclass(slots=True)
class Scene:
    """The site of one run, its history, and what was measured in it."""

    site: Site
    history: History
    labels: int
    figures: dict[str, Any] = field(default_factory=dict)
    last_fault_at: float = 0.0
    drained_at: float = 0.0
    load: Process | None = None
    missed: list[str] = field(default_factory=list)

    def start_load(self) -> None:
        """Have visitors and staff use the site from here on."""
        told = (self.site.url, str(self.history.path), str(self.labels), PASSWORD)
        self.load = self.site.start_beside("tests.faults.client", *told)

    def end_load(self) -> None:
        """Have nobody use the site any more."""
        if self.load is not None:
            self.load.terminate()
            self.load.wait()
            self.load = None

    def fault(self, what: str, do: Callable[[], object]) -> None:
        """Do harm, and note it."""
        self.history.note("fault", "invoke", fault=what)
        do()
        self.history.note("fault", "ok", fault=what)
        self.last_fault_at = time.monotonic()

    def noted(self, what: str) -> list[Event]:
        """The events of a kind so far."""
        return [event for event in events(self.history.path) if event["what"] == what]

    def kill(self, part: str, number: signal.Signals = signal.SIGKILL) -> None:
        """Send a part's processes a signal, as a fault."""
        self.fault(f"{number.name} {part}", lambda: self.site.send(part, number))

    def enqueue_all(self) -> None:
        """Put every label into the queue."""
        start_run(labels=Label.objects.all(), why=CheckRun.Why.DEMAND)

    def counted(self) -> dict[str, int]:
        """How many labels stand where; nothing while the database can't tell."""
        try:
            states = LabelCheck.objects.values_list("state", flat=True)
            return {state: list(states).count(state) for state in LabelCheck.State}
        except Error:
            connection.close()
            return {}

    def unsettled(self) -> int | None:
        """How many labels that do no harm have no result yet; None when nobody can tell."""
        return self._count(self._harmless())

    def undead(self) -> int | None:
        """How many labels that do harm are not given up yet."""
        return self._count(~self._harmless())

    def _count(self, which: Q) -> int | None:
        try:
            return LabelCheck.objects.unsettled().filter(which).count()
        except Error:
            connection.close()
            return None

    def _harmless(self) -> Q:
        return ~Q(label__name__contains=KILLS) & ~Q(label__name__contains=SWELLS)

    def hurry_retries(self) -> None:
        """Let no label wait out the pause after a failure: minutes, which show nothing new."""
        LabelCheck.objects.filter(state="failed").update(retry_at=Now())

    def readiness(self) -> dict[str, Any]:
        """What /readyz says; nothing while nobody answers."""
        try:
            told: dict[str, Any] = json.loads(Browser(self.site.url).get("/readyz").body)
        except (OSError, HTTPException, ValueError):
            return {}
        return told

    def says(self, part: str, state: str) -> bool:
        """Whether /readyz says so of a part of the site."""
        return bool(self.readiness().get("checks", {}).get(part) == state)

    def claim_to_have(self, what: str, is_so: bool) -> None:
        """Note something that a run must show."""
        self.figures[what] = is_so
        if not is_so:
            self.missed.append(what)

    def fork(self, *arguments: str) -> Process:
        """Start one of tests.faults.forked."""
        return self.site.start_beside("tests.faults.forked", *arguments)

    def await_end(self, child: Process, seconds: float) -> None:
        """Wait until a program of the run has ended."""
        self.until(lambda: child.poll() is not None, seconds)

    def await_left(self, count: int, seconds: float) -> None:
        """Wait until at most so many labels have no result yet."""
        self.until(lambda: (left := self.unsettled()) is not None and left <= count, seconds)

    def await_drained(self, seconds: float) -> None:
        """Wait until every label that can be read is settled; note how long that took."""
        began = self.last_fault_at or time.monotonic()
        self.await_left(0, seconds)
        self.figures["drained_seconds"] = round(time.monotonic() - began, 1)
        self.drained_at = time.time()

    def await_given_up(self, seconds: float) -> None:
        """Wait until every label that does harm is given up: until then it does harm."""
        began = time.monotonic()
        self.until(lambda: self.undead() == 0, seconds)
        self.last_fault_at = time.monotonic()
        self.figures["given_up_seconds"] = round(self.last_fault_at - began, 1)

    def until(self, is_so: Callable[[], bool], seconds: float) -> None:
        """Let time pass until something is so; NotQuiet when it does not come to that."""
        until = time.monotonic() + seconds
        while not is_so():
            if time.monotonic() > until:
                raise NotQuiet(f"after {seconds:.0f} s: {self.counted()}")
            self.site.pause(FOLLOW_SECONDS)

    def measure(self, when: str) -> None:
        """Note what the site takes now: connections to PostgreSQL, and memory."""
        taken: dict[str, Any] = self.figures.setdefault("taken", {})
        parts = {part: member.process for part, member in self.site.members.items()}
        taken[when] = {
            part: round(resident_mib(process.pid)) for part, process in parts.items() if process
        }
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname IS NOT NULL")
                taken[when]["connections"] = cursor.fetchone()[0]


def resident_mib(process: int) -> float:
    """Memory that a process and its children hold."""
    place = Path(f"/proc/{process}")
    try:
        pages = int((place / "statm").read_text("utf-8").split()[1])
        listed = (place / f"task/{process}/children").read_text("utf-8").split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    own = pages * os.sysconf("SC_PAGE_SIZE") / 2**20
    return own + sum(resident_mib(int(pid)) for pid in listed)
