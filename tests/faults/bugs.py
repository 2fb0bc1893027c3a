"""Six bugs that were never made, each planted into a run whose verdict must tell of it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone

from labels import ledger, services
from labels.check_columns import NOBODY_S
from labels.models import LabelCheck
from labels.querysets import LabelCheckQuerySet

State = LabelCheck.State


@dataclass(frozen=True, slots=True)
class Bug:
    """What is wrong, the fault that brings it out, and the invariants that must break."""

    title: str
    fault: str
    breaks: frozenset[str]
    plant: Callable[[], None]
    labels: int = 300


def without_token() -> None:
    """Whoever read a label stores what it read."""

    def finish(*, claim: Any, labels: Collection[int]) -> frozenset[int]:
        LabelCheck.objects.filter(pk__in=labels).update(
            state=State.DONE, lease_until=None, pending_since=None, retry_at=None, accepted=1
        )
        return frozenset(labels)

    _put(ledger, "finish", finish)


def told_once() -> None:
    """What a worker was told of is taken as done: the message is the queue."""

    def undispatched(self: LabelCheckQuerySet, **_given: Any) -> LabelCheckQuerySet:
        return self.pending().filter(dispatched_at__isnull=True)

    _put(LabelCheckQuerySet, "undispatched", undispatched)
    _put(ledger, "clear_dispatched", lambda **_given: None)


def without_reconciler() -> None:
    """Nobody takes back what a lost worker held."""
    _put(ledger, "return_expired", lambda: (0, 0))


def uncapped() -> None:
    """A label that was lost with its worker is begun anew, as if for the first time."""

    def return_expired() -> tuple[int, int]:
        waits = {**NOBODY_S, "state": State.PENDING, "attempt": 0}
        expired = LabelCheck.objects.expired()
        return expired.update(**waits, pending_since=timezone.now()), 0

    _put(ledger, "return_expired", return_expired)


def by_the_worker_s_clock() -> None:
    """Leases run out by the clock of the machine that asks, which is two hours fast."""

    def expired(self: LabelCheckQuerySet) -> LabelCheckQuerySet:
        return self.filter(state="running", lease_until__lt=timezone.now() + timedelta(hours=2))

    _put(LabelCheckQuerySet, "expired", expired)


def older_versions() -> None:
    """A label that is saved while it is checked keeps its worker, whose result is taken."""
    note_read = ledger.note_read

    def note_unless_held(*, labels: Collection[int], ruleset: str) -> None:
        held = LabelCheck.objects.filter(pk__in=labels, state=State.RUNNING)
        free = set(labels).difference(held.values_list("pk", flat=True))
        note_read(labels=free, ruleset=ruleset)

    def finish(*, claim: Any, labels: Collection[int]) -> frozenset[int]:
        ours = LabelCheck.objects.held_by(claim.token).filter(pk__in=labels)
        held = frozenset(ours.values_list("pk", flat=True))
        ours.update(state=State.DONE, lease_until=None, pending_since=None, accepted=1)
        return held

    _put(ledger, "note_read", note_unless_held)
    _put(ledger, "finish", finish)
    _put(services, "_current", lambda readings: readings)


def _put(owner: object, name: str, function: Callable[..., Any]) -> None:
    setattr(owner, name, function)


BUGS = {
    "no-token": Bug(
        "`finish` without the token", "F13", frozenset({"I3", "I4"}), without_token, 500
    ),
    "told-once": Bug("the message is the queue", "F04", frozenset({"I2"}), told_once, 1_500),
    "no-reconciler": Bug("no reconciler", "F01", frozenset({"I2"}), without_reconciler, 1_500),
    "uncapped": Bug("attempts are not capped", "F19", frozenset({"I2"}), uncapped, 60),
    "worker-clock": Bug(
        "leases by a worker's clock", "F12", frozenset({"I5"}), by_the_worker_s_clock, 500
    ),
    "older-version": Bug(
        "an older version's result is taken", "F20", frozenset({"I6"}), older_versions
    ),
}
