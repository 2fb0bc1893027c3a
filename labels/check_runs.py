"""Runs: many labels put into the queue of checks at once, followed, cancelled and repeated."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Now
from django.utils import timezone

from labels import ledger
from labels.ledger import LABELS_A_STATEMENT
from labels.models import CheckRun, Label, LabelCheck
from labels.services import enqueue_labels, forget_older_readings, ruleset_in_force

WORTH_A_RUN = 100
"""Stale labels below which a sweep is not told of as a run."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come; `rate` is labels a second, None while nothing can be told."""

    total: int
    done: int
    dead: int
    rate: float | None
    has_ended: bool

    @property
    def waiting(self) -> int:
        """Labels that are still to be checked."""
        return 0 if self.has_ended else max(0, self.total - self.done - self.dead)

    @property
    def percent(self) -> int:
        """How much is settled, one way or the other."""
        return 100 * (self.done + self.dead) // self.total if self.total else 100

    @property
    def time_left(self) -> timedelta | None:
        """How long the rest takes at the rate so far."""
        return timedelta(seconds=round(self.waiting / self.rate)) if self.rate else None


def start_run(
    *, labels: QuerySet[Label], why: CheckRun.Why, note: str = "", by: User | None = None
) -> CheckRun:
    """Put labels into the queue, whether they are stale or not; the run to follow them by."""
    with transaction.atomic():
        run = CheckRun.objects.create(why=why, note=note, started_by=by)
        put = partial(ledger.enqueue_unheld, ruleset=ruleset_in_force(), run=run)
        return _with_labels(run, labels, put)


def start_import_run(*, labels: QuerySet[Label], note: str, by: User | None = None) -> CheckRun:
    """Put labels into the queue that this transaction imports; `note` says from where.

    A worker that still reads an older text of one of them has lost it, and until the newer one is
    read, the label counts as not read: whoever imports publishes its product so.
    """
    with transaction.atomic():
        forget_older_readings(labels=labels)
        run = CheckRun.objects.create(why=CheckRun.Why.IMPORT, note=note, started_by=by)
        return _with_labels(run, labels, partial(enqueue_labels, run=run))


def retry_dead(*, run: CheckRun | None = None, by: User | None = None) -> CheckRun:
    """Put the labels into the queue again that could not be checked, of one run or of all."""
    dead = LabelCheck.objects.filter(label=OuterRef("pk"), state__in=["dead", "failed"])
    dead = dead.filter(run=run) if run else dead
    note = str(run) if run else ""
    labels = Label.objects.filter(Exists(dead))
    return start_run(labels=labels, why=CheckRun.Why.FAILED, note=note, by=by)


def enqueue_stale_labels(*, as_of: date | None = None, why: CheckRun.Why | None = None) -> int:
    """Put stale labels into the queue that are not in it; how many. Many of them make a run."""
    ruleset = ruleset_in_force()
    stale = stale_labels(as_of=as_of)
    known = LabelCheck.objects.filter(label=OuterRef("pk"))
    idle = stale.filter(~Exists(known) | Exists(known.filter(state=LabelCheck.State.DONE)))
    with transaction.atomic():
        is_many = idle[WORTH_A_RUN:].exists()
        run = CheckRun.objects.create(why=why or _cause(ruleset)) if is_many else None
        found = sum(
            ledger.enqueue_stale(stale=some, ruleset=ruleset, run=run) for some in _in_parts(stale)
        )
        if run is not None:
            CheckRun.objects.filter(pk=run.pk).update(total=found)
    return found


def _with_labels(run: CheckRun, labels: QuerySet[Label], put: Callable[..., int]) -> CheckRun:
    """The run, with its labels put into the queue."""
    for some in _in_parts(labels):
        run.total += put(labels=some)
    run.save(update_fields=["total"])
    run.refresh_from_db()
    return run


def _cause(ruleset: str) -> CheckRun.Why:
    """Why many labels are stale that nobody queued."""
    by_other_rules = Label.objects.exclude(read_ruleset="").exclude(read_ruleset=ruleset)
    return CheckRun.Why.RULESET if by_other_rules.exists() else CheckRun.Why.SWEEP


def cancel_run(*, run: CheckRun) -> None:
    """Leave the rest of a run unchecked; labels that are stale are still checked, without it."""
    with transaction.atomic():
        going_on = CheckRun.objects.going_on().filter(pk=run.pk)
        if going_on.select_for_update().exists():
            so_far = progress(run=run)
            ledger.leave_run(run=run, stale=stale_labels())
            going_on.update(done=so_far.done, dead=so_far.dead, cancelled_at=Now(), ended_at=Now())


def end_runs() -> int:
    """Note the counts of runs of which nothing waits any more; how many."""
    waiting = LabelCheck.objects.unsettled().filter(run=OuterRef("pk"))
    ended = 0
    for run in CheckRun.objects.going_on().exclude(Exists(waiting)):
        dead = LabelCheck.objects.filter(run=run, state=LabelCheck.State.DEAD).count()
        going_on = CheckRun.objects.going_on().filter(pk=run.pk)
        ended += going_on.update(done=run.total - dead, dead=dead, ended_at=Now())
    return ended


def progress(*, run: CheckRun) -> Progress:
    """How far a run has come by now."""
    noted = CheckRun.objects.get(pk=run.pk)
    checks = LabelCheck.objects.filter(run=run)
    if noted.ended_at is None:
        noted.dead = checks.filter(state=LabelCheck.State.DEAD).count()
        noted.done = max(0, noted.total - checks.unsettled().count() - noted.dead)
    until = noted.ended_at or timezone.now()
    seconds, settled = (until - noted.started_at).total_seconds(), noted.done + noted.dead
    rate = settled / seconds if settled and seconds > 0 else None
    return Progress(noted.total, noted.done, noted.dead, rate, noted.ended_at is not None)


def stale_labels(*, as_of: date | None = None) -> QuerySet[Label]:
    """The labels whose reading does not count for the day given (today when none is)."""
    day = as_of or timezone.localdate()
    return Label.objects.stale(ruleset=ruleset_in_force(), as_of=day)


def _in_parts(labels: QuerySet[Label]) -> Iterator[QuerySet[Label]]:
    """The labels in parts that one statement may take at once."""
    last = 0
    ordered = labels.order_by("pk").values_list("pk", flat=True)
    while keys := list(ordered.filter(pk__gt=last)[:LABELS_A_STATEMENT]):
        yield labels.filter(pk__gte=keys[0], pk__lte=keys[-1])
        last = keys[-1]
