"""Every rule against its own examples and its table of cases."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from labels.core.checker import check
from labels.core.findings import Finding
from labels.core.parsing import parse
from labels.core.rule import Rule
from labels.core.rules import BY_CODE, RULES

TABLES = Path(__file__).parent / "cases" / "rules"
DAY = date(2026, 11, 23)
FEWEST = 4
LONGEST_TITLE = 80
LONGEST_TEXT = 220
SWEDISH = re.compile(r"\b(?:är|att|den|det|en|ett|som|inte|på|för|av|till|eller|än|ingen|finns)\b")
ENGLISH = re.compile(r"\b(?:the|is|of|and|not|a|label|which|that|with)\b")
"""Words that hardly a sentence of either language does without."""


@dataclass(frozen=True)
class Case:
    """A label that one rule flags, or accepts."""

    code: str
    why: str
    label: str
    name: str | None = None
    capture: str = "pack"
    as_of: date = DAY
    at: tuple[str, ...] | None = None
    severity: str | None = None
    says: tuple[str, ...] = field(default=())

    def findings(self) -> list[Finding]:
        label = parse(self.label, name=self.name, capture=self.capture)
        return [each for each in check(label, as_of=self.as_of) if each.code == self.code]


def table(rule: Rule, kind: str) -> list[dict[str, Any]]:
    path = TABLES / f"{rule.code}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")).get(kind, []) if path.exists() else []


def cases(kind: str) -> list[Any]:
    return [pytest.param(case, id=f"{case.code}: {case.why}") for case in _cases(kind)]


def _cases(kind: str) -> Iterator[Case]:
    for rule in RULES:
        for row in table(rule, kind):
            lists: dict[str, Any] = {key: tuple(row[key]) for key in ("at", "says") if key in row}
            given: dict[str, Any] = {"code": rule.code, **row, **lists}
            yield Case(**given)


def examples(kind: str) -> list[Any]:
    return [
        pytest.param(Case(rule.code, "an example of the page", text), id=f"{rule.code}-{number}")
        for rule in RULES
        for number, text in enumerate(rule.flagged if kind == "flagged" else rule.accepted)
    ]


@pytest.mark.parametrize("case", cases("flagged"))
def test_flagged(case: Case) -> None:
    found = case.findings()
    assert found
    if case.at is not None:
        spans = [each.span for each in found if each.span is not None]
        assert tuple(case.label[span.start : span.end] for span in spans) == case.at
    if case.severity is not None:
        assert {str(each.severity) for each in found} == {case.severity}
    assert [part for part in case.says if not any(part in each.message for each in found)] == []


@pytest.mark.parametrize("case", cases("accepted"))
def test_accepted(case: Case) -> None:
    assert case.findings() == []


@pytest.mark.parametrize("case", examples("flagged"))
def test_flagged_example_of_the_page(case: Case) -> None:
    assert case.findings()


@pytest.mark.parametrize("case", examples("accepted"))
def test_accepted_example_of_the_page(case: Case) -> None:
    assert case.findings() == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
class TestEveryRule:
    def test_has_its_page(self, rule: Rule) -> None:
        assert rule.fault.endswith(".")
        assert rule.flagged
        assert rule.accepted
        assert rule.why.endswith((".", "?"))

    def test_has_title_and_fix(self, rule: Rule) -> None:
        assert 0 < len(rule.title) <= LONGEST_TITLE
        assert rule.fix.endswith((".", ".”"))

    def test_says_in_swedish_what_is_wrong_and_why_that_matters(self, rule: Rule) -> None:
        for text in (rule.what, rule.why):
            assert text.endswith(".")
            assert text[0].isupper() or not text[0].isalpha()
            assert len(text) <= LONGEST_TEXT
            assert SWEDISH.search(text.lower())
            assert not ENGLISH.search(text.lower())

    def test_names_its_sources(self, rule: Rule) -> None:
        assert rule.sources
        assert all(source.title for source in rule.sources)
        assert not rule.verified or any(source.read_on for source in rule.sources)

    def test_has_its_table_of_cases(self, rule: Rule) -> None:
        assert len(table(rule, "flagged")) >= FEWEST
        assert len(table(rule, "accepted")) >= FEWEST

    def test_stands_in_a_file_of_its_own_name(self, rule: Rule) -> None:
        assert rule.detect.__module__.rpartition(".")[2] == rule.slug

    def test_says_what_it_found_in_a_sentence(self, rule: Rule) -> None:
        for example in rule.flagged:
            for finding in Case(rule.code, "", example).findings():
                assert finding.message.endswith((".", "!", "?"))
                assert finding.message[0].isupper() or not finding.message[0].isalpha()
                assert "None" not in finding.message


def test_a_rule_applies_from_its_first_day_to_its_last() -> None:
    dated = replace(BY_CODE["ID012"], since=date(2022, 8, 8), until=date(2024, 12, 31))
    days = (date(2022, 8, 7), date(2022, 8, 8), date(2024, 12, 31), date(2025, 1, 1))

    assert [dated.applies_on(day) for day in days] == [False, True, True, False]


def test_a_label_is_checked_with_the_rules_of_its_day() -> None:
    label = parse(BY_CODE["ID012"].flagged[0])

    judged = [
        "ID012" in {finding.code for finding in check(label, as_of=day)}
        for day in (date(2022, 8, 7), date(2022, 8, 8))
    ]

    assert judged == [False, True]


def test_codes_are_used_once() -> None:
    assert len(BY_CODE) == len(RULES)


def test_every_table_belongs_to_a_rule() -> None:
    assert [path.stem for path in TABLES.glob("*.toml") if path.stem not in BY_CODE] == []
