"""The only module that changes the ledger of checks: each change compares, and then sets.

A worker claims labels under a token that nobody had before, and from then on may write only while
the ledger still has that token. No clock but the database's decides anything.
"""

import uuid
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Now

from labels.check_columns import LABEL_VERSION, LATER, NOBODY_S, lease_end, pending
from labels.models import LONGEST_DETAIL, MOST_ATTEMPTS, CheckRun, Label, LabelCheck
from labels.parts import in_parts
from labels.querysets import LabelCheckQuerySet

State = LabelCheck.State
Reason = LabelCheck.Reason

LABELS_A_CLAIM = 200
"""Labels that one worker takes at once, while none of them has failed before."""
SUSPECTS_A_CLAIM = 10
LABELS_A_STATEMENT = 5_000
AGAIN_AFTER = timedelta(seconds=15)
"""A label that workers were told of so long ago, and that still waits, is told of again."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A label that a worker is to be told of, and how often it was begun already."""

    label: int
    attempt: int


@dataclass(frozen=True, slots=True)
class Claim:
    """Labels that are ours for as long as the ledger has the token."""

    token: uuid.UUID
    labels: tuple[int, ...]


def enqueue(*, labels: QuerySet[Label], ruleset: str, run: CheckRun | None = None) -> int:
    """Have labels checked that this transaction changes; how many. Who holds one loses it."""
    with transaction.atomic():
        checks = _checks_of(labels, ruleset, run)
        return checks.update(**pending(ruleset, run), version=LABEL_VERSION)


def enqueue_unheld(*, labels: QuerySet[Label], ruleset: str, run: CheckRun | None) -> int:
    """Have labels checked; those that are being checked already only count towards the run."""
    with transaction.atomic():
        checks = _checks_of(labels, ruleset, run)
        held = checks.filter(state=State.RUNNING).update(run=run)
        rest = checks.exclude(state=State.RUNNING)
        return held + rest.update(**pending(ruleset, run), version=LABEL_VERSION)


def enqueue_stale(*, stale: QuerySet[Label], ruleset: str, run: CheckRun | None) -> int:
    """Have stale labels checked that are not in the queue; how many.

    What failed for good under these rules, in this version, is not tried again for a new day.
    """
    other = ~Q(ruleset=ruleset) | ~Q(version=LABEL_VERSION)
    with transaction.atomic():
        added = _add_missing(stale, ruleset, run)
        checks = LabelCheck.objects.filter(label__in=stale.values("pk"))
        checks.hold()
        idle = checks.filter(Q(state=State.DONE) | Q(state__in=[State.FAILED, State.DEAD]) & other)
        return added + idle.update(**pending(ruleset, run), version=LABEL_VERSION)


def note_read(*, labels: Collection[int], ruleset: str) -> None:
    """Labels were read in the transaction that we are in; whoever holds one has lost it."""
    done = {
        **pending(ruleset, None),
        "state": State.DONE,
        "pending_since": None,
        "accepted": 1,
        "version": LABEL_VERSION,
    }
    del done["run"]  # a run that asked for the label has its answer, too
    checks = LabelCheck.objects.filter(label__in=labels)
    if checks.update(**done) < len(labels):
        _add_missing(Label.objects.filter(pk__in=labels), ruleset, None)
        checks.update(**done)


def mark_dispatched(*, most: int) -> tuple[Waiting, ...]:
    """Note that workers are told now of labels that wait, the longest waiting first; which."""
    undispatched = LabelCheck.objects.undispatched(again_after=AGAIN_AFTER)
    with _picked(undispatched.order_by("pending_since", "pk"), most) as labels:
        LabelCheck.objects.pending().filter(pk__in=labels).update(dispatched_at=Now())
        told = LabelCheck.objects.filter(pk__in=labels).order_by("pk")
        return tuple(Waiting(*row) for row in told.values_list("pk", "attempt"))


def clear_dispatched(*, labels: Collection[int]) -> None:
    """Those of the labels that still wait are to be told of again at once."""
    waiting = LabelCheck.objects.pending().filter(pk__in=labels, dispatched_at__isnull=False)
    with _picked(waiting.order_by("pk"), len(labels)) as marked:
        LabelCheck.objects.pending().filter(pk__in=marked).update(dispatched_at=None)


def claim(*, labels: Collection[int]) -> Claim:
    """Take those of the labels that wait for their first attempt, up to a full claim."""
    return _claim(LabelCheck.objects.pending().filter(pk__in=labels, attempt=0), LABELS_A_CLAIM)


def claim_few(*, labels: Collection[int]) -> Claim:
    """Take those of a few labels that wait, whatever happened to whoever had them before."""
    return _claim(LabelCheck.objects.pending().filter(pk__in=labels), SUSPECTS_A_CLAIM)


def suspects(*, labels: Collection[int]) -> tuple[tuple[int, ...], ...]:
    """Those of the labels that wait and were begun before, in the parts to claim them by.

    Begun once, most are the neighbours of a label that took its worker down: a few may go
    together. Begun more often each goes alone, so that no label is taken down a third time.
    """
    begun = LabelCheck.objects.pending().filter(pk__in=labels, attempt__gt=0).order_by("pk")
    attempts = dict(begun.values_list("pk", "attempt"))
    once = [label for label, attempt in attempts.items() if attempt == 1]
    alone = ((label,) for label, attempt in attempts.items() if attempt > 1)
    return (*map(tuple, in_parts(once, SUSPECTS_A_CLAIM)), *alone)


def extend(*, claim: Claim) -> bool:
    """Show that we are still at work; False when nothing of the claim is ours any more."""
    return bool(LabelCheck.objects.held_by(claim.token).update(lease_until=lease_end()))


def finish(*, claim: Claim, labels: Collection[int]) -> frozenset[int]:
    """Note results in the transaction that stores them; those of the labels that were ours."""
    ours = LabelCheck.objects.held_by(claim.token).filter(pk__in=labels, version=LABEL_VERSION)
    ours.hold()
    ours.update(
        state=State.DONE,
        lease_until=None,
        pending_since=None,
        dispatched_at=None,
        retry_at=None,
        reason="",
        detail="",
        accepted=F("accepted") + 1,
    )
    # A token is of one claim only, and stays in the row as whose result it is.
    done = LabelCheck.objects.filter(token=claim.token, state=State.DONE, pk__in=labels)
    return frozenset(done.values_list("pk", flat=True))


def fail(*, claim: Claim, label: int, reason: str, detail: str) -> bool:
    """Note that an attempt gave no result; whether the label was ours to say that of."""
    held = LabelCheck.objects.held_by(claim.token).filter(pk=label)
    told = {"reason": reason, "detail": detail[:LONGEST_DETAIL], **NOBODY_S}
    return bool(
        held.filter(attempt__gte=MOST_ATTEMPTS).update(state=State.DEAD, retry_at=None, **told)
        or held.update(state=State.FAILED, retry_at=LATER, **told)
    )


def give_back(*, claim: Claim, labels: Collection[int], counts: bool) -> int:
    """Let others have what we did not finish; how many of the labels we had lost already.

    `counts` says whether that was an attempt, of which a label has only so many.
    """
    spent = F("attempt") if counts else F("attempt") - 1
    with transaction.atomic():
        held = LabelCheck.objects.held_by(claim.token).filter(pk__in=labels)
        lost = set(labels).difference(held.values_list("pk", flat=True))
        held.update(state=State.PENDING, attempt=spent, pending_since=Now(), **NOBODY_S)
        gone = LabelCheck.objects.filter(pk__in=lost)
        return gone.update(lost_leases=F("lost_leases") + 1) if lost else 0


def return_expired() -> tuple[int, int]:
    """Take back labels whose worker is not heard from; how many wait again, and how many died."""
    told = {**NOBODY_S, "reason": Reason.LEASE, "detail": ""}
    with _picked(LabelCheck.objects.expired().order_by("pk"), LABELS_A_STATEMENT) as labels:
        expired = LabelCheck.objects.expired().filter(pk__in=labels)
        died = expired.filter(attempt__gte=MOST_ATTEMPTS).update(state=State.DEAD, **told)
        returned = expired.update(state=State.PENDING, pending_since=Now(), **told)
    return returned, died


def retry_failed() -> int:
    """Let labels wait again whose pause after a failure is over; how many."""
    with _picked(LabelCheck.objects.due_again().order_by("pk"), LABELS_A_STATEMENT) as labels:
        due = LabelCheck.objects.due_again().filter(pk__in=labels)
        return due.update(state=State.PENDING, pending_since=Now(), retry_at=None, **NOBODY_S)


def leave_run(*, run: CheckRun, stale: QuerySet[Label]) -> None:
    """Take what still waits out of a run that is cancelled; stale labels wait on without it."""
    waiting = LabelCheck.objects.unsettled().filter(run=run).exclude(state=State.RUNNING)
    waiting.filter(label__in=stale.values("pk")).update(run=None)
    LabelCheck.objects.filter(run=run, state=State.RUNNING).update(run=None)
    waiting.update(state=State.DONE, pending_since=None, retry_at=None, run=None, **NOBODY_S)


def _claim(waiting: QuerySet[LabelCheck], most: int) -> Claim:
    token = uuid.uuid4()
    with _picked(waiting.order_by("pk"), most) as labels:
        LabelCheck.objects.pending().filter(pk__in=labels).update(
            state=State.RUNNING,
            attempt=F("attempt") + 1,
            token=token,
            lease_until=lease_end(),
            version=LABEL_VERSION,
        )
        held = LabelCheck.objects.held_by(token).order_by("pk")
        return Claim(token, tuple(held.values_list("pk", flat=True)))


@contextmanager
def _picked(checks: QuerySet[LabelCheck], most: int) -> Iterator[list[int]]:
    """Hold so many rows of the ledger, past those that others hold, until what is done is done."""
    if not checks.exists():  # so that looking for work is no write, of which SQLite lets in one
        yield []
        return
    with transaction.atomic():
        free = checks.select_for_update(skip_locked=True)
        yield list(free.values_list("pk", flat=True)[:most])


def _checks_of(labels: QuerySet[Label], ruleset: str, run: CheckRun | None) -> LabelCheckQuerySet:
    """The labels' rows in the ledger: each is there from now on, and held."""
    _add_missing(labels, ruleset, run)
    checks = LabelCheck.objects.filter(label__in=labels.values("pk"))
    checks.hold()
    return checks


def _add_missing(labels: QuerySet[Label], ruleset: str, run: CheckRun | None) -> int:
    """Enter labels into the ledger that it does not know, as waiting; how many."""
    missing = labels.filter(queued__isnull=True).values_list("pk", "version")
    rows = [
        LabelCheck(label_id=label, version=version, **pending(ruleset, run))
        for label, version in missing
    ]
    LabelCheck.objects.bulk_create(rows, ignore_conflicts=True, batch_size=LABELS_A_STATEMENT)
    return len(rows)
