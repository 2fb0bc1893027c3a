"""The judge of fault runs: what it takes for a breach, and what it lets pass."""

from datetime import UTC, datetime
from typing import Any

import pytest

from labels.models import Label, LabelCheck
from tests.faults.invariants import (
    Breach,
    Evidence,
    acknowledged_writes_are_there,
    all_labels_are_settled,
    attempts_are_counted,
    one_result_each,
    only_holders_write,
    only_the_database_s_clock_decides,
    readings_are_of_the_newest_text,
)
from tests.faults.journal import Entry
from tests.faults.label_texts import digest, text_of
from tests.labels.queueing import queued

pytestmark = pytest.mark.django_db

HOLDER, ANOTHER = "a" * 32, "b" * 32


def entry(before: str, after: str, **told: Any) -> Entry:
    """A change of label 1 in the ledger."""
    plain = {"token": "", "attempt": 1, "version": 1, "reason": "", "early": False, "newest": 1}
    at = datetime(2026, 11, 25, 12, tzinfo=UTC)
    rest = {"number": 1, "at": at, "what": "check", "label": 1, "is_new": False}
    return Entry(before=before, after=after, **{**plain, **rest, **told})


CLAIMED = entry("pending", "running", token=HOLDER)
DONE = entry("running", "done", token=HOLDER)
READING = entry("", "", what="reading", is_new=True)
STORED = {"what": "store", "phase": "ok", "token": HOLDER, "labels": [1]}


def breaches(invariant: Any, *entries: Entry, history: tuple[Any, ...] = (STORED,)) -> list[Breach]:
    return list(invariant(Evidence(history, entries)))


def test_a_result_of_the_holder_with_its_reading_breaks_nothing() -> None:
    for invariant in (one_result_each, only_holders_write, attempts_are_counted):
        assert breaches(invariant, CLAIMED, DONE, READING) == []


@pytest.mark.parametrize(
    ("invariant", "entries", "why"),
    [
        pytest.param(one_result_each, (DONE, DONE), "a second result", id="two results"),
        pytest.param(
            only_holders_write,
            (entry("running", "done", token=ANOTHER),),
            "by another than its holder",
            id="a result that no worker stored under that token",
        ),
        pytest.param(
            only_holders_write, (DONE, READING, READING), "without a result", id="overwritten"
        ),
        pytest.param(
            only_the_database_s_clock_decides,
            (CLAIMED, entry("running", "pending", reason="lease", early=True)),
            "taken back early",
            id="a lease by another clock",
        ),
        pytest.param(
            readings_are_of_the_newest_text,
            (entry("", "", what="reading", newest=2),),
            "older text",
            id="a result that was overtaken by an edit",
        ),
        pytest.param(
            attempts_are_counted,
            (CLAIMED, entry("running", "pending", reason="lease"), CLAIMED),
            "not counted",
            id="an attempt for nothing",
        ),
    ],
)
def test_what_must_not_happen_is_told(invariant: Any, entries: tuple[Entry, ...], why: str) -> None:
    (breach,) = breaches(invariant, *entries)
    assert why in breach[1]


def test_what_its_holder_gives_back_is_no_lease_that_ran_out() -> None:
    given_back = entry("running", "pending", reason="lease", early=True, attempt=0)
    assert breaches(only_the_database_s_clock_decides, CLAIMED, given_back) == []


def test_a_label_that_is_queued_anew_may_have_another_result() -> None:
    again = entry("done", "pending", attempt=0)
    assert breaches(one_result_each, DONE, again, DONE) == []


def test_a_label_that_waits_is_not_settled() -> None:
    queued(1)
    assert [name for name, _ in breaches(all_labels_are_settled)] == ["I2"]
    LabelCheck.objects.update(state="done", pending_since=None)
    assert breaches(all_labels_are_settled) == []


@pytest.mark.parametrize(
    ("phases", "is_lost"),
    [
        pytest.param(("ok", "fail"), False, id="refused: the older text stands"),
        pytest.param(("ok", "ok"), True, id="the newer text was acknowledged"),
        pytest.param(("ok", "info"), False, id="nobody knows of the newer"),
        pytest.param(("info", "ok"), True, id="the older may not come back"),
    ],
)
def test_an_acknowledged_text_may_only_give_way_to_a_newer(
    phases: tuple[str, str], is_lost: bool
) -> None:
    (label,) = Label.objects.bulk_create([Label(name="Prov", text=text_of(1))])
    history = tuple(
        {"what": "write", "phase": phase, "label": label.pk, "hash": digest(text_of(number))}
        for number, phase in enumerate(phases, start=1)
    )
    assert bool(breaches(acknowledged_writes_are_there, history=history)) == is_lost
