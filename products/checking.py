"""A worker's turn: claim labels, read them, store what was read, and publish what changed."""

import logging
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.db import (
    DataError,
    Error,
    IntegrityError,
    InterfaceError,
    OperationalError,
    transaction,
)

from labels import ledger
from labels.check_runs import enqueue_stale_labels
from labels.ledger import Claim
from labels.models import Label, LabelCheck, Pulse
from labels.pulses import note_pulse
from labels.services import LabelReading, read_labels, store_claimed
from products.publishing import publish_readings

LABELS_A_SLICE = 50
"""Labels read between two signs that we are still at work."""
STORING_ATTEMPTS = 3
"""Two transactions may stand in each other's way; then one is done again."""
REASONS: dict[type[BaseException], LabelCheck.Reason] = {
    SoftTimeLimitExceeded: LabelCheck.Reason.TIME,
    MemoryError: LabelCheck.Reason.MEMORY,
}

logger = logging.getLogger(__name__)


def check_labels(*, labels: Collection[int], as_of: date | None = None) -> int:
    """Check those of the labels that wait in the queue; how many results were stored.

    Labels that were begun before without a result are taken few at a time, and then alone: should
    one of them take its worker down, few others go with it. What can't be begun in good time is
    left for whoever is told of it next.
    """
    until = time.monotonic() + settings.CHECK_SOFT_TIME_LIMIT_SECONDS / 3
    stored = _Turn(ledger.claim(labels=labels), as_of, until).work()
    for few in ledger.suspects(labels=labels):
        if time.monotonic() < until:
            stored += _Turn(ledger.claim_few(labels=few), as_of, until).work()
    # There was no time for them, or somebody else had a hand on them just then.
    ledger.clear_dispatched(labels=labels)
    note_pulse(part=Pulse.Part.WORKER)
    return stored


def read_stale_labels(*, as_of: date | None = None) -> int:
    """Put every stale label into the queue, and check all that waits there; how many were read.

    What workers do, without any: for tests, and for catalogues that are made ready at once.
    """
    enqueue_stale_labels(as_of=as_of)
    read, last = 0, 0
    waiting = LabelCheck.objects.pending().order_by("pk").values_list("pk", flat=True)
    while labels := list(waiting.filter(pk__gt=last)[: ledger.LABELS_A_CLAIM]):
        read += check_labels(labels=labels, as_of=as_of)
        last = labels[-1]
    return read


@dataclass(slots=True)
class _Turn:
    """One claim, from the labels that it holds to what became of each."""

    claim: Claim
    as_of: date | None
    until: float
    failed: set[int] = field(default_factory=set)

    def work(self) -> int:
        """Read, store and publish; how many results were stored."""
        if not self.claim.labels:
            return 0
        stored, was_an_attempt = frozenset[int](), False
        try:
            stored = self._store(tuple(self._readings()))
        except (DataError, IntegrityError, SoftTimeLimitExceeded) as error:
            # Alone a label answers for it; among others nobody knows yet which one does.
            was_an_attempt = True
            if len(self.claim.labels) == 1:
                self._fail(self.claim.labels[0], error)
        left = set(self.claim.labels) - stored - self.failed
        if left:
            lost = ledger.give_back(claim=self.claim, labels=left, counts=was_an_attempt)
            level = logging.WARNING if lost or was_an_attempt else logging.INFO
            logger.log(level, "%d labels given back, %d of them lost before", len(left), lost)
        return len(stored)

    def _readings(self) -> Iterator[LabelReading]:
        """The readings of the labels; ends early when time is short, or the labels are lost."""
        labels = Label.objects.in_bulk(self.claim.labels)
        for place, label in enumerate(labels.values()):
            if place and not self._may_go_on(place):
                return
            try:
                yield from read_labels(labels=[label], as_of=self.as_of)
            except SoftTimeLimitExceeded as error:
                self._fail(label.pk, error)
                return
            except Exception as error:
                logger.exception("label %d could not be read", label.pk)
                self._fail(label.pk, error)

    def _may_go_on(self, place: int) -> bool:
        """Whether there is time for another label, and the labels are still ours."""
        if time.monotonic() > self.until:
            return False
        return place % LABELS_A_SLICE != 0 or ledger.extend(claim=self.claim)

    def _fail(self, label: int, error: BaseException) -> None:
        reason = REASONS.get(type(error), LabelCheck.Reason.ERROR)
        detail = f"{type(error).__name__}: {error}"
        if ledger.fail(claim=self.claim, label=label, reason=reason, detail=detail):
            self.failed.add(label)

    def _store(self, readings: tuple[LabelReading, ...]) -> frozenset[int]:
        """Store and publish in one transaction; the labels that were ours until then."""
        for attempt in range(1, STORING_ATTEMPTS + 1):
            try:
                with transaction.atomic():
                    stored = store_claimed(claim=self.claim, readings=readings)
                    publish_readings(readings=stored)
            except (OperationalError, InterfaceError):
                if attempt == STORING_ATTEMPTS:
                    self._give_up()
                    raise
            else:
                break
        return frozenset(each.label.pk for each in stored)

    def _give_up(self) -> None:
        """Let others have the labels, which are not to blame; or the end of the lease does."""
        with suppress(Error):
            ledger.give_back(claim=self.claim, labels=self.claim.labels, counts=False)
