"""What background checks survive: each fault in its smallest form, on both databases.

After every one of them each label that can be read has exactly one result, nothing is held by
anybody, and nobody had to do anything by hand.
"""

from collections.abc import Collection, Sequence
from contextlib import suppress
from typing import Any

import pytest
from celery.exceptions import SoftTimeLimitExceeded
from pytest_django import Settings

from labels import ledger
from labels.models import Finding, Label, LabelCheck
from labels.services import read_labels, store_claimed
from products import checking
from products.dispatching import Dispatcher
from products.doorbell import DoorbellBroken
from tests.elsewhere import at_once
from tests.labels.queueing import check, pass_time, queued, states

pytestmark = pytest.mark.django_db

LEASE_SECONDS = 30
POISON = "Dödlig etikett"


class WorkerKilled(BaseException):
    """The process of the worker ends here."""


class Workers:
    """A doorbell with workers behind it that answer at once, one message after the other."""

    def __init__(self) -> None:
        self.messages: list[list[int]] = []

    def room(self) -> int:
        return 40

    def ring(self, labels: Sequence[int]) -> None:
        self.messages.append(list(labels))
        with suppress(WorkerKilled):
            checking.check_labels(labels=labels)


class Deaf(Workers):
    """A doorbell whose broker takes messages and forgets them."""

    def ring(self, labels: Sequence[int]) -> None:
        self.messages.append(list(labels))


class Broken(Workers):
    """A doorbell whose broker can't be reached, or goes away after so many messages."""

    def __init__(self, takes: int) -> None:
        super().__init__()
        self._takes = takes

    def room(self) -> int:
        if not self._takes:
            raise DoorbellBroken
        return 40

    def ring(self, labels: Sequence[int]) -> None:
        if not self._takes:
            raise DoorbellBroken
        self._takes -= 1
        super().ring(labels)


@pytest.fixture
def deadly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some labels take down the worker that reads them."""

    def read(*, labels: Collection[Label], **named: Any) -> Any:
        if any(POISON in label.text for label in labels):
            raise WorkerKilled
        return read_labels(labels=labels, **named)

    monkeypatch.setattr(checking, "read_labels", read)


def all_done_once(labels: Collection[int]) -> bool:
    """Whether each of the labels has exactly one result."""
    done = LabelCheck.objects.filter(pk__in=labels, state="done", accepted=1)
    read = Label.objects.filter(pk__in=labels, reading__isnull=False)
    return done.count() == read.count() == len(labels)


def live_through(dispatcher: Dispatcher, ticks: int, seconds: float = 16) -> None:
    """Ticks of a dispatcher, with time passing between them."""
    for _tick in range(ticks):
        dispatcher.tick()
        pass_time(seconds)


def test_of_twenty_zombies_none_overwrites_a_newer_result() -> None:
    labels = queued(20)
    zombies = [ledger.claim_few(labels=[label]) for label in labels]
    their_readings = [read_labels(labels=Label.objects.filter(pk=label)) for label in labels]
    pass_time(LEASE_SECONDS + 1)
    live_through(Dispatcher(Workers()), 2)
    assert all_done_once(labels)
    results = list(Label.objects.order_by("pk").values("reading", "read_at"))

    for claim, readings in zip(zombies, their_readings, strict=True):
        assert store_claimed(claim=claim, readings=readings) == ()
        ledger.give_back(claim=claim, labels=claim.labels, counts=True)

    assert list(Label.objects.order_by("pk").values("reading", "read_at")) == results
    assert all_done_once(labels)
    assert sum(LabelCheck.objects.values_list("lost_leases", flat=True)) == 20


@pytest.mark.django_db(transaction=True)
def test_labels_told_of_four_times_to_four_workers_have_one_result_each() -> None:
    labels = queued(80)
    stored: list[int] = []

    def work(worker: int) -> None:
        for part in range(4):
            some = labels[20 * ((part + worker) % 4) :][:20]
            stored.append(checking.check_labels(labels=some))

    at_once(4, work)
    assert sum(stored) == 80
    assert all_done_once(labels)
    assert set(LabelCheck.objects.values_list("attempt", flat=True)) == {1}


@pytest.mark.usefixtures("deadly")
def test_a_label_that_kills_its_worker_dies_alone() -> None:
    clean = queued(12)
    (poison,) = queued(1, text=POISON)
    workers = Workers()
    live_through(Dispatcher(workers), 7, LEASE_SECONDS + 1)
    assert all_done_once(clean)
    row = check(poison)
    assert (row.state, row.attempt, row.reason) == ("dead", 5, "lease")
    attempts = LabelCheck.objects.filter(pk__in=clean).values_list("attempt", flat=True)
    assert set(attempts) <= {1, 2, 3}, "the neighbours went down with it twice, at most"


def test_what_a_broker_forgot_is_told_again() -> None:
    labels = queued(3)
    deaf = Deaf()
    dispatcher = Dispatcher(deaf)
    dispatcher.tick()
    assert deaf.messages == [labels]
    dispatcher.tick()
    assert deaf.messages == [labels], "it is not told again at every turn"
    pass_time(16)
    Dispatcher(Workers()).tick()
    assert all_done_once(labels)


@pytest.mark.parametrize("takes", [0, 1])
def test_a_broker_that_is_gone_takes_no_label_with_it(
    takes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("products.dispatching.LABELS_A_CLAIM", 2)
    labels = queued(5)
    Dispatcher(Broken(takes)).tick()
    told = LabelCheck.objects.pending().filter(dispatched_at__isnull=False)
    assert (states().count("done"), told.count()) == (2 * takes, 0)
    Dispatcher(Workers()).tick()
    assert all_done_once(labels)


def test_a_reader_that_fails_on_one_label_reads_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    labels = queued(3)

    def read(*, labels: Sequence[Label], **named: Any) -> Any:
        if labels[0].pk == broken:
            raise MemoryError
        return read_labels(labels=labels, **named)

    broken = labels[1]
    monkeypatch.setattr(checking, "read_labels", read)
    live_through(Dispatcher(Workers()), 6, 321)
    assert states() == ["done", "dead", "done"]
    assert (check(broken).reason, check(broken).attempt) == ("memory", 5)


def test_a_label_that_takes_too_long_answers_for_it_and_the_rest_wait_as_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    labels = queued(4)

    def read(*, labels: Sequence[Label], **named: Any) -> Any:
        if labels[0].pk == slow:
            raise SoftTimeLimitExceeded
        return read_labels(labels=labels, **named)

    slow = labels[1]
    monkeypatch.setattr(checking, "read_labels", read)
    assert checking.check_labels(labels=labels) == 1
    assert states() == ["done", "failed", "pending", "pending"]
    assert (check(slow).reason, check(labels[2]).attempt) == ("time", 0)


def test_who_runs_out_of_time_stores_what_is_read_and_leaves_the_rest(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    labels = queued(3)
    settings.CHECK_SOFT_TIME_LIMIT_SECONDS = 0
    assert checking.check_labels(labels=labels) == 1
    assert states() == ["done", "pending", "pending"]
    assert [each.label for each in ledger.mark_dispatched(most=9)] == labels[1:], "told at once"
    assert checking.check_labels(labels=labels) == 1, "and comes further every time"
    assert {check(label).attempt for label in labels} == {0, 1}


def test_a_result_that_can_not_be_stored_costs_its_neighbours_one_attempt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    labels = queued(3)
    Label.objects.filter(pk=labels[1]).update(name="Trasig")

    def store(*, readings: Any, **named: Any) -> Any:
        stored = store_claimed(readings=readings, **named)
        for each in stored:
            if each.label.name == "Trasig":
                Finding.objects.create(label=each.label, code="XX001", severity="unknown")
        return stored

    monkeypatch.setattr(checking, "store_claimed", store)
    live_through(Dispatcher(Workers()), 7, 321)
    assert states() == ["done", "dead", "done"]
    assert check(labels[1]).reason == "error"
    assert "IntegrityError" in check(labels[1]).detail


def test_with_nobody_telling_workers_labels_wait_and_nothing_is_lost() -> None:
    labels = queued(3)
    pass_time(120)
    assert states() == ["pending"] * 3
    Dispatcher(Workers()).tick()
    assert all_done_once(labels)
