"""Reading stored labels: what is stale, what is stored, and what is dropped."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from labels.core import RULESET
from labels.models import Finding, Label
from labels.services import LabelReading, read_labels, read_text, store_readings
from tests.conftest import OXIDE_WITHOUT_WARNINGS

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 25)


def label(text: str = OXIDE_WITHOUT_WARNINGS) -> Label:
    """A stored label, not read yet."""
    return Label.objects.create(name="Prov", text=text)


def read_and_store(*labels: Label, as_of: date = TODAY) -> tuple[LabelReading, ...]:
    """Read labels and store what was read."""
    return store_readings(readings=read_labels(labels=labels, as_of=as_of))


def stale(as_of: date = TODAY, ruleset: str = RULESET) -> list[Label]:
    """The labels that are to be read."""
    return list(Label.objects.stale(ruleset=ruleset, as_of=as_of))


def codes(of: Label) -> list[str]:
    """The stored findings of a label."""
    return sorted(of.findings.values_list("code", flat=True))


def test_a_label_never_read_is_stale() -> None:
    unread = label()
    assert stale() == [unread]


def test_a_label_that_is_read_is_stale_no_more() -> None:
    read = label()
    read_and_store(read)
    assert stale() == []


def test_a_read_label_is_stale_for_another_version_ruleset_or_later_day() -> None:
    read = label()
    read_and_store(read)
    assert stale(as_of=TODAY + timedelta(days=1)) == [read]
    assert stale(as_of=TODAY - timedelta(days=1)) == []
    assert stale(ruleset="2099.1") == [read]
    Label.objects.update(version=2)
    assert stale() == [read]


def test_a_reading_is_stored_whole_with_its_stamps_and_findings() -> None:
    read = label()
    (stored,) = read_and_store(read)
    read.refresh_from_db()
    assert read.reading == stored.reading.to_json()
    assert (read.read_version, read.read_ruleset, read.read_as_of) == (1, RULESET, TODAY)
    assert read.read_at is not None
    assert codes(read) == sorted(finding.code for finding in stored.reading.findings)
    assert "DS001" in codes(read)


def test_a_finding_stands_where_its_words_stand() -> None:
    read = label()
    read_and_store(read)
    dose = read.findings.get(code="DS001")
    assert dose.span_start is not None
    assert "300" in read.text[dose.span_start : dose.span_end]
    assert (dose.severity, bool(dose.message), bool(dose.fix), bool(dose.source)) == (
        "warning",
        True,
        True,
        True,
    )
    missing = read.findings.get(code="MP002")
    assert (missing.span_start, missing.span_end) == (None, None)


def test_reading_again_replaces_the_findings() -> None:
    read = label()
    read_and_store(read)
    before = codes(read)
    read_and_store(read, as_of=TODAY + timedelta(days=1))
    assert codes(read) == before
    Label.objects.update(text="Salva för händerna. Hudvård.", version=2)
    read.refresh_from_db()
    read_and_store(read)
    assert "DS001" not in codes(read)


def test_a_reading_of_an_older_version_is_dropped_and_the_label_stays_stale() -> None:
    slow, other = label(), label("Kosttillskott")
    readings = read_labels(labels=[slow, other], as_of=TODAY)
    Label.objects.filter(pk=slow.pk).update(text="Ny text", version=2)
    stored = store_readings(readings=readings)
    slow.refresh_from_db()
    assert [each.label.pk for each in stored] == [other.pk]
    assert (slow.read_version, slow.reading, codes(slow)) == (None, None, [])
    assert stale() == [slow]


def test_a_label_deleted_while_it_was_read_is_dropped() -> None:
    gone = label()
    readings = read_labels(labels=[gone], as_of=TODAY)
    Label.objects.all().delete()
    assert store_readings(readings=readings) == ()
    assert not Finding.objects.exists()


def test_readings_are_stored_all_or_none() -> None:
    good, bad = label(), label()
    readings = read_labels(labels=[good, bad], as_of=TODAY)
    broken = LabelReading(bad, readings[1].reading, None)  # type: ignore[arg-type]
    with pytest.raises(IntegrityError), transaction.atomic():
        store_readings(readings=[readings[0], broken])
    good.refresh_from_db()
    assert good.read_version is None
    assert not Finding.objects.exists()


def test_an_unchanged_reading_tells_nothing_new() -> None:
    read = label()
    (first,) = read_and_store(read)
    assert first.tells_something_new
    read.refresh_from_db()
    (second,) = read_labels(labels=[read], as_of=TODAY)
    assert not second.tells_something_new


def test_a_text_is_judged_on_the_day_given_or_else_today() -> None:
    """A rule on sources came into force on 2025-11-26."""
    text = "Kosttillskott. Ingredienser: magnesium-L-treonat. 2 kapslar dagligen."
    assert read_text(text=text, as_of=date(2025, 1, 1)) != read_text(text=text, as_of=TODAY)
    with time_machine.travel("2025-01-01 12:00+01:00", tick=False):
        assert read_text(text=text) == read_text(text=text, as_of=date(2025, 1, 1))


def test_today_is_the_day_in_sweden() -> None:
    read = label()
    with time_machine.travel("2026-11-25 23:30+00:00", tick=False):
        (reading,) = read_labels(labels=[read])
        assert timezone.localdate() == date(2026, 11, 26)
    assert reading.as_of == date(2026, 11, 26)


def test_reading_a_text_stores_nothing(django_assert_num_queries: object) -> None:
    read_text(text=OXIDE_WITHOUT_WARNINGS)
    assert not Label.objects.exists()


@pytest.mark.parametrize(
    "text", ["x", "\n" * 50, "magnesium " * 2000, "9" * 20_000, "%\N{MICRO SIGN}g"]
)
def test_any_text_that_can_be_stored_can_be_read_and_stored(text: str) -> None:
    odd = label(text)
    read_and_store(odd)
    odd.refresh_from_db()
    assert odd.read_version == 1
