"""Which findings count once some are set aside, and what staff are told of that."""

from datetime import date, timedelta

from labels.core import Finding, Severity, Span
from labels.models import Suppression
from labels.settling import Settled, settle

TODAY = date(2026, 11, 25)
TEXT = "Ger lugn. Ger sömn."
CALM = Finding("CL002", Severity.ERROR, "”Ger lugn”", Span(0, 9), "Ta bort.", "Provlagen")
SLEEP = Finding("CL002", Severity.ERROR, "”Ger sömn”", Span(10, 19), "Ta bort.", "Provlagen")
MISSING = Finding("MP002", Severity.ERROR, "Varningen saknas.", None, "Rätta.", "Provlagen")


def exempt(code: str, wording: str, last: date = TODAY) -> Suppression:
    """A suppression that is not stored."""
    return Suppression(code=code, wording=wording, expires_on=last)


def settled(*suppressions: Suppression, text: str = TEXT, as_of: date = TODAY) -> Settled:
    """What becomes of the three findings."""
    return settle([CALM, SLEEP, MISSING], text, suppressions=suppressions, as_of=as_of)


def told(found: Settled) -> list[tuple[str, str]]:
    """What staff are told: rule of the house and message."""
    return [(each.code, each.message) for each in found.upkeep]


def test_without_suppressions_every_finding_counts_and_nothing_is_told() -> None:
    assert settled() == Settled((CALM, SLEEP, MISSING), (), ())


def test_a_finding_that_is_set_aside_does_not_count() -> None:
    found = settled(exempt("MP002", ""))

    assert found.counting == (CALM, SLEEP)
    assert told(found) == []


def test_other_words_of_the_same_rule_count_still() -> None:
    assert settled(exempt("CL002", "Ger lugn.")).counting == (SLEEP, MISSING)


def test_another_rule_about_the_same_words_counts_still() -> None:
    assert settled(exempt("CL001", "Ger lugn.")).counting == (CALM, SLEEP, MISSING)


def test_a_suppression_holds_through_its_last_day() -> None:
    assert CALM not in settled(exempt("CL002", "Ger lugn.", TODAY)).counting


def test_the_day_after_the_finding_counts_again_and_staff_are_told() -> None:
    found = settled(exempt("CL002", "Ger lugn."), as_of=TODAY + timedelta(days=1))

    assert CALM in found.counting
    ((code, message),) = told(found)
    assert code == "SU001"
    assert "CL002 (till och med 2026-11-25)" in message


def test_a_suppression_of_what_is_no_longer_there_is_told_as_needless() -> None:
    kept = exempt("CL002", "Ger ro.")

    found = settled(kept)

    assert found.needed == ((kept, False),)
    assert [code for code, _message in told(found)] == ["SU002"]


def test_one_that_is_both_is_needless_alone() -> None:
    found = settled(exempt("CL002", "Ger ro.", date(2026, 1, 1)))

    assert [code for code, _message in told(found)] == ["SU002"]


def test_several_that_have_run_out_are_told_in_one_finding() -> None:
    yesterday = TODAY - timedelta(days=1)

    found = settled(exempt("CL002", "Ger lugn.", yesterday), exempt("MP002", "", yesterday))

    ((code, message),) = told(found)
    assert code == "SU001"
    assert "CL002" in message
    assert "MP002" in message


def test_what_staff_are_told_is_whole() -> None:
    expired, needless = exempt("MP002", "", date(2026, 1, 1)), exempt("TR001", "")

    for each in settled(expired, needless).upkeep:
        assert each.span is None
        assert each.message.endswith(".")
        assert each.fix.endswith(".")
        assert each.source
