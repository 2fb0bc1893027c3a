"""check(): every rule that binds the product; of several faults of a kind, the most specific."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from labels.core.findings import Finding
from labels.core.parsed_label import MEDICINE, ParsedLabel
from labels.core.rule import Rule
from labels.core.rules import RULES

RULESET = "2026.3"
"""Raised whenever a rule or a reader changes what it says about some label."""

SILENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("AR008", ("AR007", "AR006")),
    ("AR007", ("AR006",)),
    ("AR005", ("AR004",)),
    ("DS003", ("DS002", "DS001")),
    ("DS002", ("DS001",)),
    ("AR001", ("AR003",)),
    ("PF002", ("PF001",)),
    (
        "LA001",
        (
            *("ID001", "MP001", "MP002", "MP003", "MP004", "MP005", "MP007", "MP008"),
            *("MP010", "LA002"),
        ),
    ),
)
"""One fault, one finding: where the first code is found on a label, the others are left out."""

SENTENCE_LADDER = ("CL001", "CL002", "CL003")
"""For one sentence, only the first of these that is found."""

CLASSLESS = ("AR", "DS")
"""The families that apply to a product whose class the label doesn't tell."""

MEDICINE_ONLY = "PF001"


def check(label: ParsedLabel, *, as_of: date) -> tuple[Finding, ...]:
    """Return what is wrong with a label on the given day, in the order of the codes.

    Never raises, whatever the label: a rule that can't be decided from the text stays silent.
    """
    found = [
        rule.finding(flaw)
        for rule in rules_on(label.product_class, as_of)
        for flaw in (rule.detect(label, as_of) if rule.is_dated else rule.detect(label))
    ]
    return tuple(_most_specific(found))


@lru_cache
def rules_on(product_class: str | None, day: date) -> tuple[Rule, ...]:
    """Return the rules that products of a class have to keep on a day."""
    return tuple(
        rule for rule in RULES if rule.applies_on(day) and _is_meant_for(product_class, rule)
    )


def _is_meant_for(product_class: str | None, rule: Rule) -> bool:
    if product_class is None:
        return rule.code[:2] in CLASSLESS
    if product_class == MEDICINE:
        return rule.code == MEDICINE_ONLY
    return product_class in rule.binds


def _most_specific(found: list[Finding]) -> Iterable[Finding]:
    codes = {finding.code for finding in found}
    silenced = {code for winner, losers in SILENCES if winner in codes for code in losers}
    for finding in found:
        if finding.code not in silenced and not _is_outranked(finding, found):
            yield finding


def _is_outranked(finding: Finding, found: list[Finding]) -> bool:
    """Tell whether a graver finding is about the same sentence."""
    if finding.code not in SENTENCE_LADDER or finding.span is None:
        return False
    graver = SENTENCE_LADDER[: SENTENCE_LADDER.index(finding.code)]
    return any(
        other.span.start < finding.span.end and finding.span.start < other.span.end
        for other in found
        if other.code in graver and other.span is not None
    )
