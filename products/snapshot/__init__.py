"""The catalogue in memory: columns made from the database, swapped in whole, never changed."""

import logging
import threading
import time

from products.models import Change
from products.ranking import CURRENT, published_versions
from products.snapshot.build import build
from products.snapshot.columns import Snapshot

ASK_EVERY_SECONDS = 1.0
"""The database is asked for a newer change at most this often a process."""

logger = logging.getLogger(__name__)


class _Holder:
    """The snapshot that this process answers from, when it last asked for a newer one, and how."""

    def __init__(self, formula: str = CURRENT) -> None:
        self.formula = formula
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

    def _built(self) -> Snapshot:
        started = time.perf_counter()
        built = build(self.formula)
        logger.info(
            "snapshot %d of %d products built in %.0f ms",
            built.version,
            len(built.slugs),
            1000 * (time.perf_counter() - started),
        )
        return built


class _Replay:
    """The one formula of before that was asked for last, and its snapshot."""

    def __init__(self) -> None:
        self.holder: _Holder | None = None

    def current(self, formula: str) -> Snapshot:
        """The newest snapshot as another formula ranks it."""
        holder = self.holder
        if holder is None or holder.formula != formula:
            holder = self.holder = _Holder(formula)
        return holder.current()

    def forget(self) -> None:
        """Hold none; the next question builds one."""
        self.holder = None


_HOLDER = _Holder()
_REPLAY = _Replay()
current = _HOLDER.current
may_be_old = _HOLDER.may_be_old


def ranked_by(formula: str | None) -> Snapshot:
    """The newest snapshot as a formula ranks it; as the one in force does where none is known.

    A formula of before is ranked by anew when it is first asked for, and of those a process holds
    one at a time.
    """
    if formula == CURRENT or formula not in published_versions():
        return current()
    return _REPLAY.current(formula)


def forget() -> None:
    """Hold no snapshot; the next question builds one."""
    _HOLDER.forget()
    _REPLAY.forget()


__all__ = ["Snapshot", "current", "forget", "may_be_old", "ranked_by"]
