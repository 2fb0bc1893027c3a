"""Findings as GitHub Actions annotations, one workflow command a line."""

from labels.core.commands.checked_label import CheckedLabel, CheckRun
from labels.core.findings import Finding, Severity
from labels.core.rules import BY_CODE

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
MESSAGE_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
PROPERTY_ESCAPES = {**MESSAGE_ESCAPES, ":": "%3A", ",": "%2C"}


def render(run: CheckRun) -> str:
    """Return the annotations."""
    return "".join(_annotation(label, each.finding) for label in run.labels for each in label.found)


def _annotation(label: CheckedLabel, finding: Finding) -> str:
    properties = {"file": label.file, **_place(label, finding)}
    properties["title"] = f"{finding.code} {BY_CODE[finding.code].title}"
    told = ",".join(
        f"{key}={_escaped(value, PROPERTY_ESCAPES)}" for key, value in properties.items()
    )
    message = _escaped(f"{finding.message} {finding.fix}", MESSAGE_ESCAPES)
    return f"::{COMMANDS[finding.severity]} {told}::{message}\n"


def _place(label: CheckedLabel, finding: Finding) -> dict[str, str]:
    if finding.span is None:
        return {"line": "1"}
    start, end = label.place(finding.span.start), label.place(finding.span.end)
    place = {"line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:
        place |= {"col": str(start.column), "endColumn": str(end.column)}
    return place


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(sign, sign) for sign in text)
