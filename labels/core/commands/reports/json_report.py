"""Findings for programs: the contract's findings, with line, column and fingerprint."""

import json

from labels.core.commands.checked_label import CheckedLabel, CheckRun, Located
from labels.core.reading import Json, finding_json


def render(run: CheckRun) -> str:
    """Return one JSON object for the whole run."""
    report: Json = {
        "ruleset": run.ruleset,
        "as_of": run.as_of.isoformat(),
        "files": [
            {"file": label.file, "findings": [_finding(label, each) for each in label.found]}
            for label in run.labels
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _finding(label: CheckedLabel, each: Located) -> Json:
    span = each.finding.span
    place = label.place(span.start) if span else None
    return {
        **finding_json(each.finding),
        "line": place.line if place else None,
        "column": place.column if place else None,
        "fingerprint": each.fingerprint,
    }
