"""A label file with what was found in it, and where that stands as lines and columns."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from labels.core.findings import Finding, Severity

FINGERPRINT_LENGTH = 32


class Place(NamedTuple):
    """A line and a column, both counted from 1; columns are Unicode code points."""

    line: int
    column: int


class Located(NamedTuple):
    """A finding with its fingerprint, which stays the same when other lines change."""

    finding: Finding
    fingerprint: str


@dataclass(frozen=True, slots=True)
class CheckedLabel:
    """One file's text and its findings."""

    file: str
    text: str
    found: tuple[Located, ...]

    def place(self, offset: int) -> Place:
        """Return the line and column of an offset in the text."""
        before = self.text[:offset]
        return Place(before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)

    def lines(self, first: int, last: int) -> list[str]:
        """Return lines by number, without their ends."""
        return [line.rstrip("\r") for line in self.text.split("\n")[first - 1 : last]]


@dataclass(frozen=True, slots=True)
class CheckRun:
    """Everything that one run of `check` found."""

    labels: tuple[CheckedLabel, ...]
    ruleset: str
    as_of: date

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, file by file."""
        return tuple(each.finding for label in self.labels for each in label.found)

    def any_at_least(self, severity: Severity) -> bool:
        """Tell whether something is as grave as this, or graver."""
        return any(finding.severity.at_least(severity) for finding in self.findings)


def located(file: str, text: str, findings: tuple[Finding, ...]) -> CheckedLabel:
    """Give each finding of one file its fingerprint."""
    seen: dict[str, int] = {}
    found = []
    for finding in findings:
        mark = _mark(file, text, finding)
        seen[mark] = seen.get(mark, 0) + 1
        found.append(Located(finding, _digest(f"{mark}\n{seen[mark]}")))
    return CheckedLabel(file, text, tuple(found))


def _mark(file: str, text: str, finding: Finding) -> str:
    """Return what tells a finding from others: its file, its code and the words it is about."""
    wording = text[slice(*finding.span)] if finding.span else ""
    return "\n".join((file, finding.code, " ".join(wording.split())))


def _digest(mark: str) -> str:
    return hashlib.sha256(mark.encode("utf-8", "surrogatepass")).hexdigest()[:FINGERPRINT_LENGTH]
