"""A label's text and its findings, in a template."""

from collections.abc import Sequence

from django import template
from django.utils.safestring import SafeString

from labels.marked_text import Finding, code, link, marked_text
from labels.models import Severity

register = template.Library()


@register.filter
def with_findings(text: str, findings: Sequence[Finding]) -> SafeString:
    """The text as HTML, each place with findings in a `mark` that names their rules.

    >>> str(with_findings("1 < 2", [{"code": "AR003", "severity": "error", "span": [4, 5]}]))
    '1 &lt; <mark class="finding finding--error">2<span class="finding__code">AR003</span></mark>'
    """
    return marked_text(text, findings, code)


@register.filter
def with_linked_findings(text: str, findings: Sequence[Finding]) -> SafeString:
    """The same, with each code a link to its finding in the list on the page."""
    return marked_text(text, findings, link)


@register.filter
def severity_name(severity: str) -> str:
    """What a severity is called."""
    return str(Severity(severity).label)
