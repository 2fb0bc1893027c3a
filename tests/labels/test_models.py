"""What the database itself refuses of labels, batches, measurements and findings."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from labels.models import (
    LONGEST_TEXT,
    Batch,
    Decision,
    Finding,
    Label,
    LaboratoryResult,
    RuleStanding,
    Suppression,
    Verdict,
)

pytestmark = pytest.mark.django_db

READ = {
    "reading": {},
    "read_version": 1,
    "read_ruleset": "2026.1",
    "read_as_of": date(2026, 11, 25),
    "read_at": timezone.now(),
}
RESULT = {
    "laboratory": "Provlab",
    "method": "ICP-MS",
    "analysed_on": date(2026, 1, 1),
    "measured_mg": "100",
}
FINDING = {"code": "MP002", "severity": "error", "message": "m", "fix": "f", "source": "s"}


def label(**fields: Any) -> Label:
    """A stored label."""
    return Label.objects.create(**{"name": "Prov", "text": "Kosttillskott", **fields})


def refused(row: models.Model, constraint: str) -> None:
    """Fail unless the database refuses the row by the constraint."""
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        row.save(force_insert=True)
    # SQLite names the columns of a unique constraint, not the constraint.
    assert constraint in str(refusal.value) or "UNIQUE" in str(refusal.value)


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"text": ""}, "label_has_text"),
        ({"text": "x" * (LONGEST_TEXT + 1)}, "label_text_is_bounded"),
        ({"version": 0}, "label_version"),
        ({"capture": "fax"}, "label_capture_is_known"),
        ({**READ, "read_version": 2}, "label_reading_is_of_a_known_version"),
        ({**READ, "reading": None}, "label_reading_is_whole_or_absent"),
        ({**READ, "read_at": None}, "label_reading_is_whole_or_absent"),
        ({**READ, "read_as_of": None}, "label_reading_is_whole_or_absent"),
        ({**READ, "read_ruleset": ""}, "label_reading_is_whole_or_absent"),
        ({"read_ruleset": "2026.1"}, "label_reading_is_whole_or_absent"),
        ({"reading": {}}, "label_reading_is_whole_or_absent"),
    ],
)
def test_a_label_that_contradicts_itself_is_refused(
    fields: dict[str, Any], constraint: str
) -> None:
    refused(Label(**{"name": "Prov", "text": "Kosttillskott", **fields}), constraint)


def test_a_label_of_the_longest_text_and_one_that_is_read_are_kept() -> None:
    label(text="å" * LONGEST_TEXT)
    label(**READ)
    assert Label.objects.count() == 2


@pytest.mark.parametrize("best_before", ["", "2027", "2027-06", "2027-06-30"])
def test_a_best_before_date_is_as_precise_as_it_is_printed(best_before: str) -> None:
    Batch.objects.create(label=label(), lot="L1", best_before=best_before)


@pytest.mark.parametrize(
    "best_before",
    ["27", "2027-13", "2027-00", "2027-06-32", "2027-6", "juni 2027", "2027\n", "２０２７"],
)
def test_a_date_of_another_form_is_refused(best_before: str) -> None:
    batch = Batch(label=label(), lot="L1", best_before=best_before)
    refused(batch, "batch_best_before_is_a_date")
    with pytest.raises(ValidationError, match="Skriv datumet"):
        batch.full_clean()


def test_a_lot_stands_once_on_a_label_and_has_a_number() -> None:
    printed = label()
    Batch.objects.create(label=printed, lot="L1")
    refused(Batch(label=printed, lot="L1"), "batch_once_a_label")
    refused(Batch(label=printed, lot=""), "batch_has_a_lot")
    Batch.objects.create(label=label(), lot="L1")


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"measured_mg": "-1"}, "measured_not_negative"),
        ({"uncertainty_mg": "-0.1"}, "uncertainty_not_negative"),
    ],
)
def test_an_amount_below_zero_is_refused(fields: dict[str, str], constraint: str) -> None:
    batch = Batch.objects.create(label=label(), lot="L1")
    refused(LaboratoryResult(batch=batch, **{**RESULT, **fields}), constraint)


def test_a_measurement_stands_once() -> None:
    batch = Batch.objects.create(label=label(), lot="L1")
    LaboratoryResult.objects.create(batch=batch, **RESULT)
    refused(LaboratoryResult(batch=batch, **RESULT), "laboratory_result_once")


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"severity": "grave"}, "finding_severity_is_known"),
        ({"span_start": 5, "span_end": 4}, "finding_span_runs_forward"),
        ({"span_start": 5}, "finding_span_runs_forward"),
        ({"span_end": 5}, "finding_span_runs_forward"),
    ],
)
def test_a_finding_that_can_not_be_is_refused(fields: dict[str, Any], constraint: str) -> None:
    refused(Finding(label=label(), **{**FINDING, **fields}), constraint)


def test_a_rule_finds_once_in_a_place_and_once_in_a_whole_label() -> None:
    printed = label()
    Finding.objects.create(label=printed, **FINDING)
    Finding.objects.create(label=printed, span_start=1, span_end=2, **FINDING)
    refused(Finding(label=printed, **FINDING), "finding_once_a_label")
    refused(Finding(label=printed, span_start=1, span_end=2, **FINDING), "finding_once_a_place")


def test_a_finding_is_set_aside_once_and_for_a_reason() -> None:
    printed, editor = label(), User.objects.create_user("redaktion")
    terms = {"label": printed, "code": "MP002", "set_by": editor, "expires_on": date(2027, 1, 1)}
    Suppression.objects.create(**terms, reason="Underlag finns.")
    refused(Suppression(**terms, reason="Underlag finns."), "suppression_once_a_finding")
    refused(Suppression(**terms, wording="80 %", reason=""), "suppression_has_a_reason")
    Suppression.objects.create(**terms, wording="80 %", reason="Underlag finns.")


def test_a_finding_is_judged_once() -> None:
    said = {
        "label": label(),
        "code": "MP002",
        "is_confirmed": True,
        "ruleset": "2026.1",
        "judged_by": User.objects.create_user("redaktion"),
    }
    Verdict.objects.create(**said)
    refused(Verdict(**said), "verdict_once_a_finding")


def test_no_more_is_confirmed_than_judged() -> None:
    refused(RuleStanding(code="AR004", confirmed=2, judged=1), "standing_confirms_what_was_judged")


def test_a_decision_of_an_unknown_kind_is_refused() -> None:
    refused(Decision(action="guessed", code="AR004"), "decision_action_is_known")


@pytest.mark.parametrize(("start", "end", "words"), [(None, None, ""), (0, 4, "Kost"), (5, 5, "")])
def test_a_finding_knows_the_words_that_it_is_about(
    start: int | None, end: int | None, words: str
) -> None:
    found = Finding(label=label(), span_start=start, span_end=end, **FINDING)
    assert found.wording == words


def test_very_long_words_are_told_by_their_beginning() -> None:
    found = Finding(label=label(text="å" * 2_000), span_start=0, span_end=2_000, **FINDING)
    assert found.wording == "å" * 500
