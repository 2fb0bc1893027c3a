"""The timetable: each turn done once, a missed one caught up, and said so."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db.models import F
from django.test import Client
from django.utils import timezone

from labels import ledger
from labels.models import CheckRun, Label
from products import timetable
from products.checking import read_stale_labels
from products.models import Offer, PriceStep, Product, TimetableRun
from products.services import roll_up_price_history
from products.timetable import Job, keep_timetable, timetable_state
from tests.conftest import OXIDE_WITHOUT_WARNINGS
from tests.elsewhere import at_once
from tests.labels.queueing import check, pass_time, queued, states
from tests.pages.reading_html import words_of
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
"""12:00 in Sweden."""


def a_label_read_yesterday() -> Callable[[], bool]:
    (label,) = queued(1)
    read_stale_labels()
    Label.objects.update(read_as_of=timezone.localdate() - timedelta(days=1))
    return lambda: check(label).state == "pending"


def a_label_nobody_queued_and_one_whose_worker_died() -> Callable[[], bool]:
    (held,) = queued(1)
    ledger.claim(labels=[held])
    pass_time(31)
    Label.objects.create(name="Prov", text=OXIDE_WITHOUT_WARNINGS)
    return lambda: states() == ["pending", "pending"]


def a_price_nobody_confirmed() -> Callable[[], bool]:
    product = stock("prov", reading())
    passed = timedelta(days=7, minutes=1)
    Offer.objects.update(checked_at=F("checked_at") - passed)
    Product.objects.update(updated_at=F("updated_at") - passed)
    return lambda: Product.objects.get(pk=product.pk).price_sek is None


def an_example_price_of_yesterday() -> Callable[[], bool]:
    stock("prov", reading())
    Offer.objects.update(is_demo=True, checked_at=F("checked_at") - timedelta(days=2))
    begun = timezone.now()
    return lambda: Offer.objects.get().checked_at >= begun


def a_price_step_that_repeats() -> Callable[[], bool]:
    offer = Offer.objects.get(product=stock("prov", reading()))
    PriceStep.objects.create(offer=offer, starts_on="2099-01-01", price_sek=offer.price_sek)
    return lambda: offer.steps.count() == 1


LEFT_UNDONE: dict[str, Callable[[], Callable[[], bool]]] = {
    "night": a_label_read_yesterday,
    "sweep": a_label_nobody_queued_and_one_whose_worker_died,
    "lapsed_prices": a_price_nobody_confirmed,
    "demo_prices": an_example_price_of_yesterday,
    "price_history": a_price_step_that_repeats,
}
"""For each job what there is to do, which gives the question whether it is done."""


@pytest.fixture
def turns(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A timetable of one job, and the turns that it had."""
    had: list[str] = []

    def work() -> str:
        had.append("done")
        return "3 etiketter"

    monkeypatch.setattr(timetable, "JOBS", (Job("sweep", "Prov", timetable.every(10), work),))
    return had


def late() -> list[bool]:
    return [state.is_late for state in timetable_state(now=NOON)]


def test_every_job_has_its_case_here() -> None:
    assert {job.name for job in timetable.JOBS} == set(LEFT_UNDONE)


@pytest.mark.parametrize("job", timetable.JOBS, ids=lambda job: job.name)
def test_each_job_is_told_of_as_late_while_nobody_wakes_and_then_caught_up(
    job: Job, monkeypatch: pytest.MonkeyPatch, client: Client, admin_client: Client
) -> None:
    monkeypatch.setattr(timetable, "JOBS", (job,))
    long_ago = timezone.now() - timedelta(days=2)
    TimetableRun.objects.create(job=job.name, due_at=long_ago, ended_at=long_ago)
    is_done = LEFT_UNDONE[job.name]()
    assert not is_done()
    assert client.get("/readyz").json()["checks"]["timetable"] == "late"
    assert f"{job.title} försenad" in words_of(admin_client.get("/admin/labels/labelcheck/"))

    assert keep_timetable() == 1

    assert is_done()
    assert client.get("/readyz").json()["checks"]["timetable"] == "ok"
    assert TimetableRun.objects.order_by("due_at").last().was_late  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-25 11:00+00:00", "2026-11-24 23:05+00:00"),
        ("2026-11-24 23:04+00:00", "2026-11-23 23:05+00:00"),
        ("2026-11-24 23:05+00:00", "2026-11-24 23:05+00:00"),
        ("2026-07-01 12:00+00:00", "2026-06-30 22:05+00:00"),
        ("2026-03-29 12:00+00:00", "2026-03-28 23:05+00:00"),
        ("2026-10-25 12:00+00:00", "2026-10-24 22:05+00:00"),
    ],
)
def test_the_new_day_begins_by_swedish_clocks_summer_and_winter(now: str, due: str) -> None:
    (night,) = (job for job in timetable.JOBS if job.name == "night")
    assert night.last_due(datetime.fromisoformat(now)) == datetime.fromisoformat(due)


def test_a_turn_is_done_once_and_recorded(turns: list[str]) -> None:
    assert keep_timetable(now=NOON) == 1
    assert keep_timetable(now=NOON + timedelta(minutes=9)) == 0
    assert keep_timetable(now=NOON + timedelta(minutes=10)) == 1
    assert len(turns) == 2
    run = TimetableRun.objects.get(due_at=NOON)
    assert (run.told, run.was_late, run.ended_at is not None) == ("3 etiketter", False, True)


@pytest.mark.django_db(transaction=True)
def test_of_two_schedulers_one_does_the_turn(turns: list[str]) -> None:
    def wake(_scheduler: int) -> None:
        keep_timetable(now=NOON)

    at_once(2, wake)
    assert turns == ["done"]


def test_missed_turns_are_caught_up_by_one_and_marked_as_late(turns: list[str]) -> None:
    assert late() == [False], "a site that has just begun is late with nothing"
    keep_timetable(now=NOON - timedelta(minutes=9))
    assert late() == [False], "ten minutes' patience"
    an_hour_later = NOON + timedelta(hours=1)
    assert timetable_state(now=an_hour_later)[0].is_late
    keep_timetable(now=an_hour_later)
    assert not timetable_state(now=an_hour_later)[0].is_late
    assert len(turns) == 2
    assert TimetableRun.objects.get(was_late=True).due_at == an_hour_later


def test_a_daily_turn_that_is_late_is_told_of_before_and_after_it_is_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    job = Job("night", "Prov", timetable.daily(time(12)), lambda: 0)
    monkeypatch.setattr(timetable, "JOBS", (job,))
    TimetableRun.objects.create(job="night", due_at=NOON - timedelta(days=1), ended_at=NOON)
    an_hour_later = NOON + timedelta(hours=1)
    assert timetable_state(now=an_hour_later)[0].is_late
    assert keep_timetable(now=an_hour_later) == 1
    assert not timetable_state(now=an_hour_later)[0].is_late
    assert TimetableRun.objects.get(due_at=NOON).was_late


def test_a_job_that_fails_stops_no_other_and_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, turns: list[str]
) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    broken = Job("broken", "Prov", timetable.every(10), fail)
    monkeypatch.setattr(timetable, "JOBS", (broken, *timetable.JOBS))
    assert keep_timetable(now=NOON) == 1
    assert turns == ["done"]
    mended = Job("broken", "Prov", timetable.every(10), lambda: 0)
    monkeypatch.setattr(timetable, "JOBS", (mended,))
    assert keep_timetable(now=NOON) == 0, "whoever began may still be at it"
    run = TimetableRun.objects.get(job="broken")
    TimetableRun.objects.update(started_at=run.started_at - timedelta(minutes=6))
    assert keep_timetable(now=NOON) == 1


def test_on_a_new_day_every_label_waits_again_as_one_run() -> None:
    Label.objects.bulk_create(
        Label(name=f"Prov {number}", text=OXIDE_WITHOUT_WARNINGS) for number in range(101)
    )
    read_stale_labels()
    assert timetable.check_for_the_new_day() == 0
    tomorrow = datetime.now(tz=UTC) + timedelta(days=1)
    with time_machine.travel(tomorrow):
        assert timetable.check_for_the_new_day() == 101
    assert set(states()) == {"pending"}
    assert CheckRun.objects.order_by("pk").last().why == "night"  # type: ignore[union-attr]


def test_price_steps_that_repeat_the_one_before_are_dropped() -> None:
    offer = Offer.objects.get(product=stock("prov", reading()))
    PriceStep.objects.all().delete()
    for day, price in enumerate(("90", "90", "80", "80", "90"), start=1):
        PriceStep.objects.create(offer=offer, starts_on=f"2026-01-0{day}", price_sek=price)
    assert roll_up_price_history() == 2
    kept = offer.steps.order_by("starts_on").values_list("starts_on__day", "price_sek")
    assert list(kept) == [(1, Decimal(90)), (3, Decimal(80)), (5, Decimal(90))]
    assert roll_up_price_history() == 0


def test_records_of_turns_long_gone_are_forgotten() -> None:
    TimetableRun.objects.create(job="sweep", due_at=datetime(2026, 1, 1, tzinfo=UTC))
    timetable.tidy_up()
    assert not TimetableRun.objects.exists()
