"""The dispatcher: tells workers of labels that wait, and takes back those of workers gone silent.

It keeps nothing but what it may forget. Two at once do no harm, and none for a while costs only
time: everything that it does is a change of the ledger that compares, and then sets.
"""

import logging
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from threading import Event
from typing import Protocol

from django.db import Error, close_old_connections, connection

from labels import ledger
from labels.check_runs import end_runs, enqueue_stale_labels
from labels.ledger import LABELS_A_CLAIM, SUSPECTS_A_CLAIM, Waiting
from labels.models import Pulse
from labels.parts import in_parts
from labels.pulses import note_pulse
from labels.services import ruleset_in_force
from products.doorbell import DoorbellBroken

TICK_SECONDS = 1.0
PULSE_SECONDS = 5.0
IDLE_RING_SECONDS = 20.0
"""A worker with nothing to do is rung for so often, so that it shows that it lives."""
LONGEST_QUIET_SECONDS = 8.0
MOST_AT_ONCE = 4_000
"""Labels told of in one tick: a few seconds' work."""

logger = logging.getLogger(__name__)


class Doorbell(Protocol):
    """What workers are told by."""

    def room(self) -> int:
        """How many more messages may wait; DoorbellBroken when nobody can be told."""

    def ring(self, labels: Sequence[int]) -> None:
        """Tell a worker of labels; DoorbellBroken when nobody can be told."""


class Dispatcher:
    """A loop whose every turn may be its last."""

    def __init__(self, doorbell: Doorbell) -> None:
        self._doorbell = doorbell
        self._swept_for: str | None = None
        self._quiet_until = 0.0
        self._quiet_seconds = 0.0
        self._noted_at = self._rung_at = -IDLE_RING_SECONDS

    def run(self, stop: Event) -> None:
        """Turn after turn until told to stop, whatever becomes of the database meanwhile."""
        while not stop.is_set():
            try:
                close_old_connections()
                self.tick()
            except Error as error:
                logger.warning("the database can't be used: %s", error)
                connection.close()
            stop.wait(TICK_SECONDS)

    def tick(self) -> None:
        """One turn: take back, let wait again, tell workers, show that we live."""
        returned, died = ledger.return_expired()
        if returned or died:
            logger.warning("%d labels taken back from silent workers, %d dead", returned, died)
        ledger.retry_failed()
        end_runs()
        self._sweep_for_new_rules()
        if time.monotonic() >= self._quiet_until:
            self._ring()
        if time.monotonic() - self._noted_at >= PULSE_SECONDS:
            note_pulse(part=Pulse.Part.DISPATCHER)
            self._noted_at = time.monotonic()

    def _sweep_for_new_rules(self) -> None:
        """Find what should wait and doesn't: at the start, and when other rules are in force."""
        rules = ruleset_in_force()
        if rules != self._swept_for:
            enqueue_stale_labels()
            self._swept_for = rules

    def _ring(self) -> None:
        try:
            self._tell_workers(self._doorbell.room())
        except DoorbellBroken as error:
            self._quiet_seconds = min(max(1.0, 2 * self._quiet_seconds), LONGEST_QUIET_SECONDS)
            self._quiet_until = time.monotonic() + self._quiet_seconds
            logger.warning("workers can't be told, for %.0f s: %s", self._quiet_seconds, error)
        else:
            self._quiet_seconds = 0.0

    def _tell_workers(self, room: int) -> None:
        if room < 1:
            return
        waiting = ledger.mark_dispatched(most=min(room * LABELS_A_CLAIM, MOST_AT_ONCE))
        untold = {each.label for each in waiting}
        try:
            for labels in messages(waiting, room):
                self._ring_for(labels)
                untold.difference_update(labels)
            if time.monotonic() - self._rung_at >= IDLE_RING_SECONDS:
                self._ring_for(())
        finally:
            if untold:
                ledger.clear_dispatched(labels=untold)

    def _ring_for(self, labels: Sequence[int]) -> None:
        self._doorbell.ring(labels)
        self._rung_at = time.monotonic()


def messages(waiting: Sequence[Waiting], most: int) -> Iterator[Sequence[int]]:
    """The labels of each message: full claims of new ones, and few of those begun before.

    A label that was begun once was most often the neighbour of another. Begun more often it is
    told of alone: if it kills its worker, nobody waits until he is told again.
    """
    by_attempts = [
        [each.label for each in waiting if each.attempt == 0],
        [each.label for each in waiting if each.attempt == 1],
        [each.label for each in waiting if each.attempt > 1],
    ]
    parts = (
        part
        for labels, size in zip(by_attempts, (LABELS_A_CLAIM, SUSPECTS_A_CLAIM, 1), strict=True)
        for part in in_parts(labels, size)
    )
    yield from islice(parts, most)
