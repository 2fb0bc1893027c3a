"""Runs: many labels at once, counted in the ledger, cancelled and repeated."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User

from labels import ledger
from labels.check_runs import (
    cancel_run,
    end_runs,
    enqueue_stale_labels,
    progress,
    retry_dead,
    start_import_run,
    start_run,
)
from labels.models import CheckRun, Label, LabelCheck
from labels.services import read_labels, store_readings
from tests.labels.queueing import check, queued, states

pytestmark = pytest.mark.django_db


def everything() -> CheckRun:
    """A run over all labels."""
    return start_run(labels=Label.objects.all(), why=CheckRun.Why.DEMAND, note="Alla")


def read_all(labels: list[int]) -> None:
    store_readings(readings=read_labels(labels=Label.objects.filter(pk__in=labels)))


def fail_for_good(label: int) -> None:
    LabelCheck.objects.filter(pk=label).update(
        state="dead", reason="error", attempt=5, pending_since=None
    )


def counts(run: CheckRun) -> tuple[int, int, int, int]:
    """Total, done, dead and waiting."""
    now = progress(run=run)
    return now.total, now.done, now.dead, now.waiting


def test_a_run_puts_labels_into_the_queue_whether_they_are_stale_or_not() -> None:
    labels = queued(3)
    read_all(labels)
    assert states() == ["done"] * 3
    staff = User.objects.create(username="redaktion")
    run = start_run(labels=Label.objects.all(), why=CheckRun.Why.DEMAND, by=staff)
    assert states() == ["pending"] * 3
    assert (run.total, run.started_by, counts(run)) == (3, staff, (3, 0, 0, 3))


def test_a_run_is_counted_from_the_ledger_and_noted_when_it_ends() -> None:
    labels = queued(4)
    run = everything()
    read_all(labels[:2])
    fail_for_good(labels[2])
    assert counts(run) == (4, 2, 1, 1)
    assert end_runs() == 0
    read_all(labels[3:])
    assert end_runs() == 1
    assert end_runs() == 0
    run.refresh_from_db()
    assert (run.done, run.dead, run.ended_at is not None) == (3, 1, True)
    everything()
    assert counts(run) == (4, 3, 1, 0), "what happens later is another run's"


def test_labels_that_are_being_checked_are_left_to_their_worker_and_count() -> None:
    labels = queued(2)
    claim = ledger.claim(labels=labels[:1])
    run = everything()
    assert counts(run) == (2, 0, 0, 2)
    assert ledger.finish(claim=claim, labels=labels[:1]) == {labels[0]}
    assert counts(run) == (2, 1, 0, 1)


def test_labels_that_an_import_changes_are_taken_from_their_worker() -> None:
    labels = queued(2)
    claim = ledger.claim(labels=labels[:1])
    staff = User.objects.create(username="redaktion")
    run = start_import_run(labels=Label.objects.all(), note="prov.csv", by=staff)
    assert (run.why, run.note, run.started_by) == ("import", "prov.csv", staff)
    assert ledger.finish(claim=claim, labels=labels[:1]) == frozenset()
    assert (states(), counts(run)) == (["pending"] * 2, (2, 0, 0, 2))


def test_the_rate_and_the_time_left_come_from_what_is_done_so_far() -> None:
    labels = queued(4)
    run = everything()
    assert (progress(run=run).rate, progress(run=run).time_left) == (None, None)
    read_all(labels[:2])
    CheckRun.objects.update(started_at=run.started_at - timedelta(seconds=100))
    now = progress(run=run)
    assert now.percent == 50
    assert now.rate == pytest.approx(0.02, rel=0.2)
    assert now.time_left is not None
    assert 80 < now.time_left.total_seconds() < 130


def test_a_cancelled_run_leaves_fresh_labels_alone_and_stale_ones_waiting() -> None:
    labels = queued(4)
    read_all(labels[:3])
    run = everything()
    read_all(labels[:1])
    cancel_run(run=run)
    assert states() == ["done", "done", "done", "pending"]
    assert counts(run) == (4, 1, 0, 0)
    run.refresh_from_db()
    assert run.cancelled_at is not None
    cancel_run(run=run)
    assert counts(run) == (4, 1, 0, 0)


def test_only_what_failed_is_tried_again() -> None:
    labels = queued(3)
    run = everything()
    read_all(labels[:2])
    fail_for_good(labels[2])
    end_runs()
    again = retry_dead(run=run)
    assert (again.total, again.why) == (1, "failed")
    assert (check(labels[2]).state, check(labels[2]).attempt) == ("pending", 0)
    assert counts(run) == (3, 2, 1, 0)


def test_many_stale_labels_are_a_run_and_few_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("labels.check_runs.WORTH_A_RUN", 2)
    monkeypatch.setattr("labels.check_runs.LABELS_A_STATEMENT", 2)
    labels = queued(3)
    read_all(labels)
    Label.objects.filter(pk__in=labels[:2]).update(version=2)
    assert enqueue_stale_labels() == 2
    assert not CheckRun.objects.exists()
    read_all(labels)
    Label.objects.update(version=3)
    assert enqueue_stale_labels() == 3
    run = CheckRun.objects.get()
    assert (run.why, counts(run)) == ("sweep", (3, 0, 0, 3))
    assert enqueue_stale_labels() == 0
    assert CheckRun.objects.count() == 1


def test_labels_that_the_ledger_does_not_know_are_found() -> None:
    Label.objects.create(name="Prov", text="Kosttillskott")
    assert enqueue_stale_labels() == 1
    assert states() == ["pending"]


def test_a_label_that_staff_save_is_done_at_once_and_counts_for_the_run() -> None:
    labels = queued(1)
    run = everything()
    read_all(labels)
    assert counts(run) == (1, 1, 0, 0)
    assert (check(labels[0]).accepted, check(labels[0]).run) == (1, run)
