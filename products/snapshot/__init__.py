"""The catalogue in memory: columns made from the database, swapped in whole, never changed."""

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
    """The snapshot that this process answers from, when it last asked for a newer one, and how."""

    def __init__(self) -> None:
        self.snapshot: Snapshot | None = None
        self.asked_at = 0.0
        self.could_ask = True
        self.lock = threading.Lock()

    def current(self) -> Snapshot:
        """The newest snapshot known; another thread's rebuild is not waited for.

        Where a newer one can't be made the old one serves on. Raises when there is none yet.
        """
        held = self.snapshot
        if held is None:
            self.lock.acquire()
        elif self._asked_lately() or not self.lock.acquire(blocking=False):
            return held
        try:
            # Whoever waited for the first one takes it, and does not make another.
            if self.snapshot is None or self.snapshot is held:
                self.snapshot = self._refreshed(held)
            return self.snapshot
        finally:
            self.lock.release()

    def forget(self) -> None:
        """Hold no snapshot; the next question builds one."""
        with self.lock:
            self.snapshot, self.could_ask = None, True

    def may_be_old(self) -> bool:
        """Whether the last question for a newer one went unanswered."""
        return not self.could_ask

    def _asked_lately(self) -> bool:
        return time.monotonic() - self.asked_at < ASK_EVERY_SECONDS

    def _refreshed(self, held: Snapshot | None) -> Snapshot:
        # Noted before the question: what commits while a snapshot is built is asked for in time.
        self.asked_at = time.monotonic()
        try:
            newest = self._newest(held)
        except Exception:
            if held is None:
                raise
            self.could_ask = False
            logger.exception("snapshot %d serves on: no newer one could be made", held.version)
            return held
        self.could_ask = True
        return newest

    def _newest(self, held: Snapshot | None) -> Snapshot:
        if held is not None and held.version == Change.objects.newest():
            return held
        return self._built()

    @staticmethod
    def _built() -> Snapshot:
        started = time.perf_counter()
        built = build()
        logger.info(
            "snapshot %d of %d products built in %.0f ms",
            built.version,
            len(built.slugs),
            1000 * (time.perf_counter() - started),
        )
        return built


_HOLDER = _Holder()
current = _HOLDER.current
forget = _HOLDER.forget
may_be_old = _HOLDER.may_be_old

__all__ = ["Snapshot", "current", "forget", "may_be_old"]
