"""One run from first to last: a site, its load, the harm that is done to it, and the verdict."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.db import connections

from shop_compare.running.guarded import Guard
from tests.embedded_servers import Server
from tests.faults.bugs import BUGS
from tests.faults.catalogue import Faulty, fill
from tests.faults.checker import Bounds, Verdict, judge
from tests.faults.history import History
from tests.faults.journal import keep_journal
from tests.faults.planting import Plan
from tests.faults.scene import PASSWORD, NotQuiet, Scene
from tests.faults.site import PARTS, Site

SETTLING_IN_SECONDS = 5.0
DRAIN_SECONDS, BUG_SECONDS = 300.0, 90.0
"""How long a queue is watched that does not get empty in time; with a bug some never do."""
SETTLED_SECONDS = 60.0
"""After the load has ended nothing may be left to do for so long."""
GIVEN_UP_SECONDS = 300.0
"""Five leases, and the queue in front of a label each time."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A harm, how it is done, and what must hold after it."""

    title: str
    do: Callable[[Scene], None]
    bounds: Bounds = field(default_factory=Bounds)
    slow_ms: float = 10
    memory_mib: int = 0
    faulty: Faulty = field(default_factory=Faulty)
    labels: int = 3_000
    has_load: bool = True
    on_embedded: bool = False
    on_servers: bool = True
    disk_mib: int = 0
    """A run whose files may take no more has a file system of its own."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a run takes place: its folder, its servers, and who ends what it starts."""

    guard: Guard
    folder: Path
    servers: Mapping[str, Server]


def run(fault: Fault, ground: Ground, *, labels: int, bug: str) -> Verdict:
    """Do the harm to a fresh site, and judge what is left."""
    history = History(ground.folder / "history.jsonl")
    plan = Plan(str(history.path), slow_ms=fault.slow_ms, memory_mib=fault.memory_mib, bug=bug)
    site = Site(ground.guard, ground.folder, ground.servers, plan)
    site.prepare()
    scene = Scene(site, history, labels)
    if bug:
        BUGS[bug].plant()
    try:
        _fill(scene, fault)
        site.start(*PARTS)
        site.await_web()
        if fault.has_load:
            scene.start_load()
        _harm(scene, fault)
        site.dismiss(*site.members)
        return judge(scene, fault.bounds)
    finally:
        scene.end_load()
        connections.close_all()


def _fill(scene: Scene, fault: Fault) -> None:
    User.objects.create_superuser("staff", password=PASSWORD)
    fill(scene.labels, fault.faulty)
    keep_journal()


def _harm(scene: Scene, fault: Fault) -> None:
    """Do the harm, and wait until it is over; what never is, the verdict tells."""
    try:
        scene.figures["machine_load"] = [round(os.getloadavg()[0], 1)]
        scene.site.pause(SETTLING_IN_SECONDS)
        scene.measure("before")
        fault.do(scene)
        scene.await_drained(BUG_SECONDS if scene.site.plan.bug else DRAIN_SECONDS)
        scene.measure("after")
        scene.figures["machine_load"].append(round(os.getloadavg()[0], 1))
        scene.end_load()
        scene.await_left(0, SETTLED_SECONDS)
        if scene.undead():
            scene.await_given_up(GIVEN_UP_SECONDS)
    except NotQuiet as waiting:
        scene.end_load()
        scene.figures["not_quiet"] = str(waiting)


def told(verdict: Verdict, **more: Any) -> dict[str, Any]:
    """A verdict as it is written to a file."""
    return {
        **more,
        "holds": verdict.holds,
        "counts": verdict.counts,
        "breaches": [list(each) for each in verdict.breaches],
        "figures": verdict.figures,
    }
