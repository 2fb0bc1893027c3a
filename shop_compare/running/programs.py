"""The programs that make up the running site."""

import sys
from dataclasses import dataclass

# Celery warns of root for the sake of pickled messages; ours are JSON.
AS_ROOT = "ignore:You're running the worker with superuser privileges"
CELERY = (sys.executable, "-W", AS_ROOT, "-m", "celery", "--app", "shop_compare", "--quiet")


@dataclass(frozen=True, slots=True)
class Program:
    """A program of the site, by the name that messages call it by."""

    name: str
    command: tuple[str, ...]


def web(host: str, port: int, workers: int) -> Program:
    """The web server."""
    command = (
        *(sys.executable, "-m", "granian", "shop_compare.wsgi:application"),
        *("--interface", "wsgi", "--no-ws", "--log-level", "warning"),
        *("--host", host, "--port", str(port)),
        *("--workers", str(workers), "--respawn-failed-workers"),
        # Requests are short and mostly computing: a few threads a process, the rest waits in line.
        *("--blocking-threads", "4", "--backpressure", "64"),
    )
    return Program("web", command)


def worker(*, processes: int) -> Program:
    """The worker for background jobs. It needs no word from others of its kind, nor they from it."""
    command = (
        *(*CELERY, "worker", "--concurrency", str(processes)),
        *("--without-gossip", "--without-mingle", "--without-heartbeat"),
        *("--loglevel", "WARNING"),
    )
    return Program("worker", command)


def scheduler() -> Program:
    """The timetable of background jobs."""
    return Program("scheduler", (*CELERY, "beat", "--loglevel", "WARNING"))
