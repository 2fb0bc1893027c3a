"""How right a rule has been, and when it loses `error` and gets it back."""

from decimal import Decimal

import pytest

from labels.core import Finding, Severity
from labels.standing import NEWEST, Precision, precision_of, weighed


@pytest.mark.parametrize(
    ("confirmed", "judged", "loses", "why"),
    [
        (0, 0, False, "nothing is known"),
        (0, 49, False, "too few to conclude from, however wrong"),
        (50, 50, False, "never wrong"),
        (49, 50, False, "exactly 98 %"),
        (48, 50, True, "96 %"),
        (49, 51, True, "one more wrong one takes it below"),
        (98, 100, False, "fifty more right ones bring it back"),
        (195, 200, True, "97.5 % is less than 98 %, not rounded up to it"),
    ],
)
def test_a_rule_loses_error_when_it_is_known_to_be_wrong_too_often(
    confirmed: int, judged: int, loses: bool, why: str
) -> None:
    assert Precision(confirmed, judged).loses_error is loses, why


def test_unknown_precision_is_not_zero() -> None:
    assert precision_of([]).share is None
    assert precision_of([False]).share == Decimal(0)


def test_only_the_newest_verdicts_count() -> None:
    newest_right = [True] * NEWEST
    assert precision_of(newest_right + [False] * 50) == Precision(NEWEST, NEWEST)
    assert precision_of([False, *newest_right]) == Precision(NEWEST - 1, NEWEST)


def test_errors_of_a_rule_without_error_are_warnings_and_nothing_else_changes() -> None:
    found = [
        finding("AR004", Severity.ERROR),
        finding("AR004", Severity.INFO),
        finding("MP002", Severity.ERROR),
    ]

    lowered = weighed(found, demoted={"AR004"})

    assert [each.severity for each in lowered] == ["warning", "info", "error"]
    assert [each.message for each in lowered] == [each.message for each in found]


def finding(code: str, severity: Severity) -> Finding:
    """A finding of a whole label."""
    return Finding(code, severity, f"{code} {severity}", None, "Rätta.", "Provlagen")
