"""A label's text with the places marked that findings speak of."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from labels.models import Severity

register = template.Library()

HEAVIEST = {"error": 0, "warning": 1, "info": 2}

Finding = Mapping[str, Any]
"""A finding in the contract's JSON shape."""

Name = Callable[[int, Finding], SafeString]
"""Writes the code of the finding in the place given of the list."""


@register.filter
def with_findings(text: str, findings: Sequence[Finding]) -> SafeString:
    """The text as HTML, each place with findings in a `mark` that names their rules.

    >>> str(with_findings("1 < 2", [{"code": "AR003", "severity": "error", "span": [4, 5]}]))
    '1 &lt; <mark class="finding finding--error">2<span class="finding__code">AR003</span></mark>'
    """
    return _joined(_pieces(text, findings, _code))


@register.filter
def with_linked_findings(text: str, findings: Sequence[Finding]) -> SafeString:
    """The same, with each code a link to its finding in the list on the page."""
    return _joined(_pieces(text, findings, _link))


def _joined(pieces: Iterator[str | SafeString]) -> SafeString:
    return format_html_join("", "{}", ((piece,) for piece in pieces))


def _pieces(text: str, findings: Sequence[Finding], name: Name) -> Iterator[str | SafeString]:
    """The text cut at every end of a span, marked where at least one span covers it."""
    placed = [each for each in enumerate(findings, start=1) if _has_place(each[1], text)]
    ends = {0, len(text)} | {end for _, each in placed for end in each["span"]}
    for start, end in pairwise(sorted(ends)):
        covering = [
            (number, each)
            for number, each in placed
            if each["span"][0] <= start and end <= each["span"][1]
        ]
        yield _marked(text[start:end], covering, end, name) if covering else text[start:end]


def _has_place(finding: Finding, text: str) -> bool:
    span = finding["span"]
    return bool(span) and 0 <= span[0] < span[1] <= len(text)


def _marked(text: str, covering: Sequence[tuple[int, Finding]], end: int, name: Name) -> SafeString:
    """One marked piece, as heavy as its heaviest finding; a code stands where its span ends."""
    severity = min((each["severity"] for _, each in covering), key=HEAVIEST.__getitem__)
    codes = [name(number, each) for number, each in covering if each["span"][1] == end]
    return format_html(
        '<mark class="finding finding--{}">{}{}</mark>', severity, text, _joined(iter(codes))
    )


def _code(_number: int, finding: Finding) -> SafeString:
    return format_html('<span class="finding__code">{}</span>', finding["code"])


def _link(number: int, finding: Finding) -> SafeString:
    return format_html(
        '<a class="finding__code" href="#anmarkning-{}">{}</a>', number, finding["code"]
    )


@register.filter
def severity_name(severity: str) -> str:
    """What a severity is called."""
    return str(Severity(severity).label)
