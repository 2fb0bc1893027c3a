"""The ledger of checks: who holds a label, for how long, and whose result counts."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from labels import ledger
from labels.check_columns import PAUSES
from labels.core import RULESET
from labels.models import MOST_ATTEMPTS, Label, LabelCheck
from tests.elsewhere import at_once
from tests.labels.queueing import State, check, enqueue, pass_time, queued, states

pytestmark = pytest.mark.django_db

LEASE_SECONDS = 30


def claimed(label: int) -> ledger.Claim:
    """A claim of one label."""
    return ledger.claim_few(labels=[label])


def lost_with_its_worker(label: int) -> None:
    """A worker takes a label and is never heard from again."""
    claimed(label)
    pass_time(LEASE_SECONDS + 1)
    ledger.return_expired()


def test_a_queued_label_waits_for_its_first_attempt() -> None:
    (label,) = queued(1)
    row = check(label)
    assert (row.state, row.attempt, row.version, row.ruleset) == ("pending", 0, 1, RULESET)
    assert row.pending_since is not None


def test_a_change_that_is_rolled_back_leaves_nothing_in_the_queue() -> None:
    with transaction.atomic():
        queued(1)
        transaction.set_rollback(True)
    assert states() == []


def test_a_claim_takes_what_waits_and_nothing_that_is_held() -> None:
    labels = queued(3)
    first = ledger.claim(labels=labels[:2])
    second = ledger.claim(labels=labels)
    assert (first.labels, second.labels) == (tuple(labels[:2]), (labels[2],))
    assert first.token != second.token
    assert ledger.claim(labels=labels).labels == ()


def test_a_claim_is_no_larger_than_one_worker_should_lose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "LABELS_A_CLAIM", 2)
    assert len(ledger.claim(labels=queued(5)).labels) == 2


@pytest.mark.django_db(transaction=True)
def test_of_four_workers_told_of_the_same_labels_each_label_is_claimed_once() -> None:
    labels = queued(60)
    claims: list[ledger.Claim] = []
    at_once(4, lambda _worker: claims.append(ledger.claim(labels=labels)))
    taken = [label for claim in claims for label in claim.labels]
    assert len(taken) == len(set(taken))
    ledger_says = LabelCheck.objects.filter(state=State.RUNNING, attempt=1)
    assert sorted(taken) == sorted(ledger_says.values_list("pk", flat=True))
    assert taken, "nobody got anything"


def test_only_who_holds_a_label_may_note_its_result() -> None:
    (label,) = queued(1)
    slow = claimed(label)
    pass_time(LEASE_SECONDS + 1)
    ledger.return_expired()
    quick = claimed(label)
    assert ledger.finish(claim=slow, labels=[label]) == frozenset()
    assert ledger.finish(claim=quick, labels=[label]) == {label}
    assert ledger.finish(claim=slow, labels=[label]) == frozenset()
    assert ledger.finish(claim=quick, labels=[label]) == {label}, "asked again it says the same"
    assert check(label).accepted == 1


def test_a_lost_lease_writes_nothing_and_is_counted() -> None:
    (label,) = queued(1)
    slow = claimed(label)
    lost_with_its_worker(label)
    pass_time(LEASE_SECONDS + 1)
    ledger.return_expired()
    assert not ledger.extend(claim=slow)
    assert not ledger.fail(claim=slow, label=label, reason="error", detail="")
    assert ledger.give_back(claim=slow, labels=[label], counts=True) == 1
    assert (check(label).state, check(label).lost_leases) == ("pending", 1)


def test_a_second_result_is_refused_by_the_database_itself() -> None:
    (label,) = queued(1)
    ledger.finish(claim=claimed(label), labels=[label])
    with pytest.raises(IntegrityError), transaction.atomic():
        LabelCheck.objects.update(accepted=F("accepted") + 1)


def test_who_shows_signs_of_life_keeps_the_labels() -> None:
    (label,) = queued(1)
    claim = claimed(label)
    pass_time(LEASE_SECONDS - 1)
    assert ledger.extend(claim=claim)
    pass_time(LEASE_SECONDS - 1)
    assert ledger.return_expired() == (0, 0)
    assert ledger.finish(claim=claim, labels=[label]) == {label}


@pytest.mark.parametrize("hours", [-2, 2])
def test_a_workers_clock_decides_nothing(hours: int) -> None:
    labels = queued(2)
    claimed(labels[0])
    with time_machine.travel(timezone.now() + timedelta(hours=hours)):
        assert ledger.return_expired() == (0, 0)
        claim = claimed(labels[1])
        assert claim.labels == (labels[1],)
    assert ledger.return_expired() == (0, 0)
    pass_time(LEASE_SECONDS + 1)
    assert ledger.return_expired() == (2, 0)


def test_a_label_that_takes_its_workers_down_is_dead_after_five() -> None:
    (label,) = queued(1)
    for _attempt in range(MOST_ATTEMPTS - 1):
        lost_with_its_worker(label)
        assert check(label).state == "pending"
    lost_with_its_worker(label)
    row = check(label)
    assert (row.state, row.attempt, row.reason) == ("dead", MOST_ATTEMPTS, "lease")
    assert claimed(label).labels == ()


def test_labels_begun_before_are_claimed_few_at_a_time_and_then_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ledger, "SUSPECTS_A_CLAIM", 2)
    *once, twice, clean = labels = queued(5)
    for label in (*once, twice, twice):
        lost_with_its_worker(label)
    assert ledger.suspects(labels=labels) == ((once[0], once[1]), (once[2],), (twice,))
    assert ledger.claim(labels=labels).labels == (clean,)
    assert ledger.claim_few(labels=once[:2]).labels == tuple(once[:2])


def test_a_failed_label_is_tried_again_after_ever_longer_pauses_and_then_no_more() -> None:
    (label,) = queued(1)
    for pause in PAUSES:
        assert ledger.fail(claim=claimed(label), label=label, reason="error", detail="Fel: x")
        assert (check(label).state, check(label).detail) == ("failed", "Fel: x")
        pass_time(pause.total_seconds() - 2)
        assert ledger.retry_failed() == 0
        pass_time(4)
        assert ledger.retry_failed() == 1
    assert ledger.fail(claim=claimed(label), label=label, reason="memory", detail="")
    assert (check(label).state, check(label).reason) == ("dead", "memory")


@pytest.mark.parametrize(("counts", "attempt"), [(True, 1), (False, 0)])
def test_what_is_given_back_waits_again(counts: bool, attempt: int) -> None:
    (label,) = queued(1)
    assert ledger.give_back(claim=claimed(label), labels=[label], counts=counts) == 0
    assert (check(label).state, check(label).attempt) == ("pending", attempt)


def dead(label: int) -> None:
    LabelCheck.objects.filter(pk=label).update(
        state="dead", reason="error", attempt=MOST_ATTEMPTS, pending_since=None
    )


@pytest.mark.parametrize(
    ("change", "woken"),
    [
        (lambda label: None, 0),
        (lambda label: Label.objects.filter(pk=label).update(version=F("version") + 1), 1),
        (lambda label: LabelCheck.objects.filter(pk=label).update(ruleset="2025.1"), 1),
    ],
)
def test_a_dead_label_is_tried_again_when_it_or_the_rules_have_changed(
    change: Callable[[int], object], woken: int
) -> None:
    (label,) = queued(1)
    dead(label)
    change(label)
    stale = Label.objects.all()
    assert ledger.enqueue_stale(stale=stale, ruleset=RULESET, run=None) == woken
    assert check(label).state == ("pending" if woken else "dead")


def test_stale_labels_that_wait_or_are_held_are_left_as_they_are() -> None:
    waiting, held = queued(2)
    claim = claimed(held)
    assert ledger.enqueue_stale(stale=Label.objects.all(), ruleset=RULESET, run=None) == 0
    assert ledger.finish(claim=claim, labels=[held]) == {held}
    assert check(waiting).state == "pending"


def test_a_change_while_a_label_is_checked_takes_it_from_the_worker() -> None:
    (label,) = queued(1)
    claim = claimed(label)
    Label.objects.update(version=2)
    enqueue([label])
    assert ledger.finish(claim=claim, labels=[label]) == frozenset()
    assert (check(label).state, check(label).version, check(label).attempt) == ("pending", 2, 0)


def test_a_version_that_nobody_queued_is_not_noted_as_read() -> None:
    (label,) = queued(1)
    claim = claimed(label)
    Label.objects.update(version=2)
    assert ledger.finish(claim=claim, labels=[label]) == frozenset()


def test_workers_are_told_of_a_label_again_only_after_a_while() -> None:
    labels = queued(3)
    assert [each.label for each in ledger.mark_dispatched(most=2)] == labels[:2]
    assert [each.label for each in ledger.mark_dispatched(most=9)] == labels[2:]
    assert ledger.mark_dispatched(most=9) == ()
    pass_time(ledger.AGAIN_AFTER.total_seconds() + 1)
    assert len(ledger.mark_dispatched(most=9)) == 3
    ledger.clear_dispatched(labels=labels[:1])
    assert [each.label for each in ledger.mark_dispatched(most=9)] == labels[:1]


@pytest.mark.django_db(transaction=True)
def test_two_dispatchers_at_once_never_tell_of_the_same_label() -> None:
    queued(40)
    told: list[ledger.Waiting] = []
    at_once(2, lambda _one: told.extend(ledger.mark_dispatched(most=25)))
    labels = [each.label for each in told]
    assert len(labels) == len(set(labels)) >= 25
