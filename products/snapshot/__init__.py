"""The catalogue in memory: columns made from the database, swapped in whole, never changed in place."""

import logging
import threading
import time

from products.models import Change
from products.snapshot.build import build
from products.snapshot.columns import Snapshot

ASK_EVERY_SECONDS = 1.0
"""The database is asked for a newer change at most this often a process."""

logger = logging.getLogger(__name__)


class _Holder:
    """The snapshot that this process answers from, and when it last asked for a newer one."""

    def __init__(self) -> None:
        self.snapshot: Snapshot | None = None
        self.asked_at = 0.0
        self.lock = threading.Lock()

    def current(self) -> Snapshot:
        """The newest snapshot known; another thread's rebuild is not waited for."""
        held = self.snapshot
        if held is not None and time.monotonic() - self.asked_at < ASK_EVERY_SECONDS:
            return held
        if held is not None and self.lock.locked():
            return held
        with self.lock:
            return self._refreshed()

    def _refreshed(self) -> Snapshot:
        held = self.snapshot
        if held is not None and time.monotonic() - self.asked_at < ASK_EVERY_SECONDS:
            return held
        version = Change.objects.newest()
        if held is None or held.version != version:
            started = time.perf_counter()
            held = build()
            logger.info(
                "snapshot %d of %d products built in %.0f ms",
                held.version,
                len(held.slugs),
                1000 * (time.perf_counter() - started),
            )
        self.snapshot = held
        self.asked_at = time.monotonic()
        return held

    def forget(self) -> None:
        """Hold no snapshot; the next question builds one."""
        with self.lock:
            self.snapshot = None


_HOLDER = _Holder()
current = _HOLDER.current
forget = _HOLDER.forget

__all__ = ["Snapshot", "current", "forget"]
