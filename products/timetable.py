"""The timetable: what is done every so often, each turn recorded, and late ones caught up.

The scheduler only wakes us; which turn is due, and whether it was done, is in the database. So a
turn that nobody was awake for is done at the next waking, and none is done twice.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models.functions import Now
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from labels import ledger
from labels.check_runs import enqueue_stale_labels
from labels.models import CheckRun, Pulse
from labels.pulses import note_pulse
from products.demo_loading import confirm_demo_prices
from products.models import TimetableRun
from products.services import publish_lapsed_prices, roll_up_price_history

LATE_AFTER = timedelta(minutes=10)
"""A turn that is not done so long after it was due is late."""
TAKEN_OVER_AFTER = timedelta(minutes=5)
"""Whoever began a turn so long ago will not end it any more."""
KEPT_FOR = timedelta(days=30)

logger = logging.getLogger(__name__)


def every(minutes: int) -> Callable[[datetime], datetime]:
    """The last full turn of so many minutes."""

    def last(now: datetime) -> datetime:
        return now - timedelta(seconds=now.timestamp() % (60 * minutes))

    return last


def daily(at: time) -> Callable[[datetime], datetime]:
    """The last time that clocks in Sweden showed this."""

    def last(now: datetime) -> datetime:
        today = timezone.localtime(now).date()
        turns = (
            datetime.combine(day, at, timezone.get_default_timezone())
            for day in (today, today - timedelta(days=1))
        )
        return next(turn for turn in turns if turn <= now)

    return last


@dataclass(frozen=True, slots=True)
class Job:
    """One line of the timetable: what to do, and at which moments it is due."""

    name: str
    title: str | Promise
    last_due: Callable[[datetime], datetime]
    work: Callable[[], object]


def check_for_the_new_day() -> int:
    """Put every label into the queue that was not checked for today yet."""
    return enqueue_stale_labels(why=CheckRun.Why.NIGHT)


def sweep() -> int:
    """Take back what expired, and find labels that should wait and don't."""
    ledger.return_expired()
    return enqueue_stale_labels()


def tidy_up() -> int:
    """Drop price steps that repeat the one before, and records of turns long gone."""
    TimetableRun.objects.filter(due_at__lt=timezone.now() - KEPT_FOR).delete()
    return roll_up_price_history()


JOBS = (
    Job("night", _("Kontroll för ny dag"), daily(time(0, 5)), check_for_the_new_day),
    Job("sweep", _("Leta eftersläpande etiketter"), every(10), sweep),
    Job("lapsed_prices", _("Ta bort gamla priser"), every(15), publish_lapsed_prices),
    Job("demo_prices", _("Bekräfta exempelpriser"), every(15), confirm_demo_prices),
    Job("price_history", _("Städa prishistorik"), daily(time(3, 30)), tidy_up),
)


@dataclass(frozen=True, slots=True)
class JobState:
    """Where a job stands: its last turn that was done, and whether the one due is late."""

    job: Job
    last: TimetableRun | None
    is_late: bool


def keep_timetable(*, now: datetime | None = None) -> int:
    """Do every job whose last turn is due and not done; how many were done."""
    moment = now or timezone.now()
    done = sum(_do(job, moment) for job in JOBS)
    note_pulse(part=Pulse.Part.SCHEDULER)
    return done


def timetable_state(*, now: datetime | None = None) -> tuple[JobState, ...]:
    """Where every job stands."""
    moment = now or timezone.now()
    return tuple(_state(job, moment) for job in JOBS)


def _state(job: Job, now: datetime) -> JobState:
    ended = TimetableRun.objects.filter(job=job.name, ended_at__isnull=False)
    last = ended.order_by("-due_at").first()
    # A job that never had a turn is no older than the site.
    is_late = last is not None and last.due_at < job.last_due(now - LATE_AFTER)
    return JobState(job, last, is_late)


def _do(job: Job, now: datetime) -> bool:
    """Do a job's turn unless somebody has it; whether it was done. Its failure stops no other."""
    run = _begin(job, job.last_due(now), now)
    if run is None:
        return False
    if run.was_late:
        logger.warning("%s was due at %s and is caught up now", job.name, run.due_at)
    try:
        told = str(job.work())
    except Exception:
        logger.exception("%s failed; it is tried again", job.name)
        return False
    TimetableRun.objects.filter(pk=run.pk).update(ended_at=Now(), told=told[:200])
    return True


def _begin(job: Job, due_at: datetime, now: datetime) -> TimetableRun | None:
    """The turn, if it is ours to do."""
    run, is_ours = TimetableRun.objects.get_or_create(
        job=job.name, due_at=due_at, defaults={"was_late": _state(job, now).is_late}
    )
    if not is_ours:
        left = TimetableRun.objects.filter(
            pk=run.pk, ended_at__isnull=True, started_at__lt=Now() - TAKEN_OVER_AFTER
        )
        is_ours = bool(left.update(started_at=Now()))
    return run if is_ours else None
