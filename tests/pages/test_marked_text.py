"""A label's text with its findings marked: every letter once, whatever overlaps."""

import tomllib
from collections.abc import Sequence
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString
from hypothesis import given
from hypothesis import strategies as st

from labels.marked_text import heaviest_first, link, marked_text
from labels.templatetags.label_text import with_findings

CASES = tomllib.loads((Path(__file__).parent / "cases" / "marked_text.toml").read_text("utf-8"))

Spans = Sequence[tuple[str, str, int, int]]


def findings(spans: Spans) -> list[dict[str, Any]]:
    return [
        {"code": code, "severity": severity, "span": [start, end]}
        for code, severity, start, end in spans
    ]


def in_brackets(_place: int, finding: Any) -> SafeString:
    return format_html("[{}]", finding["code"])


@pytest.mark.parametrize("case", CASES["marked"], ids=lambda case: case["why"])
def test_places_are_marked(case: dict[str, Any]) -> None:
    assert marked_text(case["text"], findings(case["spans"]), in_brackets) == case["html"]


places = st.tuples(
    st.just("XX"),
    st.sampled_from(["error", "warning", "info"]),
    st.integers(0, 40),
    st.integers(0, 40),
)


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40),
    st.lists(places, max_size=6),
)
def test_marking_changes_no_letter_of_the_text(text: str, spans: Spans) -> None:
    marked = marked_text(text, findings(spans), lambda *_: SafeString(""))

    assert unescape(strip_tags(marked)) == unescape(strip_tags(format_html("{}", text)))


@given(st.lists(places, max_size=6))
def test_every_place_in_the_text_is_named_once(spans: Spans) -> None:
    text = "x" * 40

    marked = marked_text(text, findings(spans), lambda *_: SafeString("!"))

    assert marked.count("!") == sum(start < end for _, _, start, end in spans)


def test_findings_of_the_whole_label_mark_nothing() -> None:
    whole = [{"code": "MP002", "severity": "error", "span": None}]

    assert with_findings("Kosttillskott", whole) == "Kosttillskott"


def test_a_link_leads_to_the_place_in_the_list() -> None:
    html = marked_text("ab", findings([("A1", "info", 0, 1), ("B1", "info", 1, 2)]), link)

    assert '<a class="finding__code" href="#anmarkning-2">B1</a>' in html


def test_the_gravest_come_first_and_equals_as_they_came() -> None:
    found = findings([("I", "info", 0, 1), ("E1", "error", 0, 1), ("W", "warning", 0, 1)])
    found += findings([("E2", "error", 0, 1)])

    assert [each["code"] for each in heaviest_first(found)] == ["E1", "E2", "W", "I"]
