"""A label's text with the places marked that findings speak of, these in the contract's JSON."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from labels.models import Severity

HEAVIEST = {severity: weight for weight, severity in enumerate(Severity.values)}

Finding = Mapping[str, Any]
Numbered = tuple[int, Finding]

Name = Callable[[int, Finding], SafeString]
"""Writes the code of the finding in the place given of the list."""


def heaviest_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Errors before warnings before what is only told; among equals as they came."""
    return tuple(sorted(findings, key=lambda each: HEAVIEST[each["severity"]]))


def marked_text(text: str, findings: Sequence[Finding], name: Name) -> SafeString:
    """The text as HTML, each place with findings in a `mark` that ends with their names."""
    return _joined(_pieces(text, findings, name))


def code(_place: int, finding: Finding) -> SafeString:
    """The finding's code."""
    return format_html('<span class="finding__code">{}</span>', finding["code"])


def link(place: int, finding: Finding) -> SafeString:
    """The finding's code as a link to its place in a list of findings."""
    return format_html(
        '<a class="finding__code" href="#anmarkning-{}">{}</a>', place, finding["code"]
    )


def _pieces(text: str, findings: Sequence[Finding], name: Name) -> Iterator[str | SafeString]:
    """The text cut at every end of a span, marked where at least one span covers it."""
    placed = [each for each in enumerate(findings, start=1) if _has_place(each[1], text)]
    ends = {0, len(text)} | {end for _, finding in placed for end in finding["span"]}
    for start, end in pairwise(sorted(ends)):
        covering = [each for each in placed if _covers(each[1], start, end)]
        yield _marked(text[start:end], covering, end, name) if covering else text[start:end]


def _has_place(finding: Finding, text: str) -> bool:
    span = finding["span"]
    return bool(span) and 0 <= span[0] < span[1] <= len(text)


def _covers(finding: Finding, start: int, end: int) -> bool:
    return finding["span"][0] <= start and end <= finding["span"][1]


def _marked(text: str, covering: Sequence[Numbered], end: int, name: Name) -> SafeString:
    """One marked piece, as heavy as its heaviest finding; a name stands where its span ends."""
    severity = min((finding["severity"] for _, finding in covering), key=HEAVIEST.__getitem__)
    ending = (name(place, finding) for place, finding in covering if finding["span"][1] == end)
    return format_html(
        '<mark class="finding finding--{}">{}{}</mark>', severity, text, _joined(ending)
    )


def _joined(pieces: Iterator[str | SafeString]) -> SafeString:
    return format_html_join("", "{}", ((piece,) for piece in pieces))
