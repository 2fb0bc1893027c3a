"""The programs that make up the running site."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from shop_compare import environment

MANAGE = str(Path(__file__).resolve().parent.parent.parent / "manage.py")
WORKER_PROCESSES = 1
# Celery warns of root for the sake of pickled messages; ours are JSON.
AS_ROOT = "ignore:You're running the worker with superuser privileges"
CELERY = (sys.executable, "-W", AS_ROOT, "-m", "celery", "--app", "shop_compare", "--quiet")


@dataclass(frozen=True, slots=True)
class Program:
    """A program of the site, by the name that messages call it by."""

    name: str
    command: tuple[str, ...]


def web() -> Program:
    """The web server."""
    command = (
        *(sys.executable, "-m", "granian", "shop_compare.wsgi:application"),
        *("--interface", "wsgi", "--no-ws", "--log-level", "warning"),
        *("--host", environment.HOST.read(), "--port", str(environment.PORT.read())),
        *("--workers", str(environment.WEB_WORKERS.read()), "--respawn-failed-workers"),
        # One that is told to stop while it starts may miss it.
        *("--workers-kill-timeout", "5"),
        # Requests are short and mostly computing: a few threads a process, the rest waits in line.
        *("--blocking-threads", "4", "--backpressure", "64"),
    )
    return Program("web", command)


def worker() -> Program:
    """The worker for background jobs; it neither needs nor gives news of itself."""
    command = (
        *(*CELERY, "worker", "--hostname", "worker@%h", "--concurrency", str(WORKER_PROCESSES)),
        *("--without-gossip", "--without-mingle", "--without-heartbeat"),
        *("--loglevel", "WARNING"),
    )
    return Program("worker", command)


def scheduler() -> Program:
    """The timetable of background jobs."""
    return Program("scheduler", (*CELERY, "beat", "--loglevel", "WARNING"))


def dispatcher() -> Program:
    """The one who tells workers what waits, and takes back what they leave."""
    return Program("dispatcher", (sys.executable, MANAGE, "dispatch_checks"))


PROGRAMS: Mapping[str, Callable[[], Program]] = {
    "web": web,
    "worker": worker,
    "dispatcher": dispatcher,
    "scheduler": scheduler,
}
