"""Is the process alive, and can it serve? Two addresses for whatever watches the site.

`/healthz` asks nothing of anybody else: a database that is down is no reason to restart the web.
`/readyz` is 503 while the database can't be reached; without Redis, or without those who check
labels in the background, the site serves on, degraded.
"""

from dataclasses import asdict
from datetime import timedelta

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse

from labels.check_queue import dead_by_reason, is_at_work, queue_state, silences
from products.broker import broker_state
from products.timetable import timetable_state

WELL = frozenset({"ok", "files"})


def healthz(_request: HttpRequest) -> JsonResponse:
    """200 as long as the process answers."""
    return unstored({"status": "ok"})


def readyz(_request: HttpRequest) -> JsonResponse:
    """200 when requests can be served, else 503; `checks` tells what was found.

    `queue` counts the labels that are checked in the background; `oldest_seconds` is how long the
    first of them has waited.
    """
    if database_state() != "ok":
        checks = {"database": "unreachable", "messages": broker_state()}
        return unstored({"status": "down", "checks": checks}, status=503)
    checks = {"database": "ok", "messages": broker_state(), **background_state()}
    status = "ok" if set(checks.values()) <= WELL else "degraded"
    return unstored({"status": status, "checks": checks, "queue": queue_counts()})


def database_state() -> str:
    """`ok` or `unreachable`."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return "unreachable"
    return "ok"


def background_state() -> dict[str, str]:
    """`ok`, `silent` or `never seen` for each part; of the timetable `ok` or `late`."""
    parts = {
        part.value: "never seen" if silence is None else "ok" if is_at_work(silence) else "silent"
        for part, silence in silences().items()
    }
    is_late = any(state.is_late for state in timetable_state())
    return {**parts, "timetable": "late" if is_late else "ok"}


def queue_counts() -> dict[str, object]:
    """The queue of labels to be checked, in numbers, and the dead by their reason."""
    counted = asdict(queue_state())
    oldest: timedelta | None = counted.pop("oldest")
    return {
        **counted,
        "oldest_seconds": round(oldest.total_seconds()) if oldest is not None else None,
        "dead_reasons": dead_by_reason(),
    }


def unstored(body: dict[str, object], status: int = 200) -> JsonResponse:
    """A JSON answer that no cache keeps."""
    return JsonResponse(body, status=status, headers={"Cache-Control": "no-store"})
