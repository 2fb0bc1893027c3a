"""The rules' pages, made from their docstrings: for the terminal and as Markdown."""

import textwrap
from collections.abc import Iterable

from labels.core.findings import Severity
from labels.core.reference.sources import Source
from labels.core.rule import Rule

WIDTH = 96
SEVERITIES = {Severity.ERROR: "fel", Severity.WARNING: "varning", Severity.INFO: "upplysning"}
FAMILIES = {
    "ID": "Identity",
    "AR": "Amounts and arithmetic",
    "DS": "Dose and safety",
    "MP": "Mandatory particulars",
    "CL": "Claims",
    "TR": "Traceability",
    "LA": "Language",
    "PF": "Product family",
}
INTRODUCTION = """\
# Rules

Made from the rules themselves by `python -m labels.core rules --markdown`; a test fails when this
page differs from them. Titles, fixes and messages are Swedish, as users read them.
"""


def list_of_rules(rules: Iterable[Rule]) -> str:
    """Return one line a rule: code, severity, title."""
    return "".join(
        f"{rule.code}  {SEVERITIES[rule.severity]:<10}  {rule.title}\n" for rule in rules
    )


def page(rule: Rule) -> str:
    """Return one rule's page for the terminal."""
    parts = [
        f"{rule.code} {rule.title}\n{rule.slug}, {SEVERITIES[rule.severity]}",
        textwrap.fill(rule.fault, WIDTH),
        textwrap.fill(rule.why, WIDTH),
        _examples("Flagged:", rule.flagged),
        _examples("Accepted:", rule.accepted),
        rule.reason,
        textwrap.fill(f"Så rättas det: {rule.fix}", WIDTH),
        "\n".join(f"Källa: {_source(source)}" for source in rule.sources),
        *_reservations(rule),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def markdown(rules: Iterable[Rule]) -> str:
    """Return the page of all the rules."""
    family = ""
    parts = [INTRODUCTION]
    for rule in rules:
        if rule.code[:2] != family:
            family = rule.code[:2]
            parts.append(f"## {family}: {FAMILIES[family]}\n")
        parts.append(_section(rule))
    return "\n".join(parts)


def _section(rule: Rule) -> str:
    parts = [
        f"### {rule.code} {rule.title}",
        f"`{rule.slug}`, {rule.severity}. {rule.fault}",
        f"{rule.why} **{rule.fix}**",
        _fenced("Flagged", rule.flagged),
        _fenced("Accepted", rule.accepted),
        rule.reason,
        "\n".join(f"- {_linked(source)}" for source in rule.sources),
        *_reservations(rule),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _reservations(rule: Rule) -> list[str]:
    told = []
    if rule.since:
        told.append(f"Applies to labels judged from {rule.since.isoformat()}.")
    if rule.until:
        told.append(f"Applies to labels judged until {rule.until.isoformat()}.")
    if not rule.verified:
        told.append("What this rule rests on is well known, but its own text has not been seen.")
    return told


def _examples(lead: str, texts: tuple[str, ...]) -> str:
    return "\n".join(f"{lead}\n{textwrap.indent(text, '    ')}" for text in texts)


def _fenced(lead: str, texts: tuple[str, ...]) -> str:
    return "\n\n".join(f"{lead}:\n\n```text\n{text}\n```" for text in texts)


def _source(source: Source) -> str:
    seen = f"läst {source.read_on.isoformat()}" if source.read_on else "inte läst i original"
    return f"{source.title} ({seen})"


def _linked(source: Source) -> str:
    title = _source(source)
    return f"[{title}]({source.url})" if source.url else title
