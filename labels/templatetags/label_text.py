"""A label's text with the places marked that findings speak of."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

HEAVIEST = {"error": 0, "warning": 1, "info": 2}


@register.filter
def with_findings(text: str, findings: Sequence[Mapping[str, Any]]) -> SafeString:
    """The text as HTML, each place with findings in a `mark` that names their rules.

    >>> str(with_findings("1 < 2", [{"code": "AR003", "severity": "error", "span": [4, 5]}]))
    '1 &lt; <mark class="finding finding--error">2<span class="finding__code">AR003</span></mark>'
    """
    return format_html_join("", "{}", ((piece,) for piece in _pieces(text, findings)))


def _pieces(text: str, findings: Sequence[Mapping[str, Any]]) -> Iterator[str | SafeString]:
    """The text cut at every end of a span, marked where at least one span covers it."""
    placed = [each for each in findings if each["span"] and each["span"][0] < each["span"][1]]
    ends = sorted({0, len(text), *(end for each in placed for end in each["span"])})
    for start, end in zip(ends, ends[1:], strict=False):
        covering = [each for each in placed if each["span"][0] <= start and end <= each["span"][1]]
        yield _marked(text[start:end], covering, end) if covering else text[start:end]


def _marked(text: str, covering: Sequence[Mapping[str, Any]], end: int) -> SafeString:
    """One marked piece; a rule's code stands where its span ends."""
    severity = min((each["severity"] for each in covering), key=HEAVIEST.__getitem__)
    codes = [each["code"] for each in covering if each["span"][1] == end]
    code = format_html('<span class="finding__code">{}</span>', " ".join(codes)) if codes else ""
    return format_html('<mark class="finding finding--{}">{}{}</mark>', severity, text, code)
