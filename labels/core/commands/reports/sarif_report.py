"""Findings as SARIF 2.1.0, the format that code scanning reads."""

import json
from pathlib import PurePath
from urllib.parse import quote

from labels.core.commands.checked_label import CheckedLabel, CheckRun, Located
from labels.core.findings import Severity
from labels.core.reading import Json
from labels.core.rule import Rule
from labels.core.rules import BY_CODE

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
FINGERPRINT = "labelFinding/v1"


def render(run: CheckRun) -> str:
    """Return one SARIF log with one run."""
    codes = sorted({finding.code for finding in run.findings})
    log: Json = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "shop_compare",
                        "version": run.ruleset,
                        "language": "sv",
                        "rules": [_rule(BY_CODE[code]) for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "artifacts": [{"location": {"uri": _uri(label.file)}} for label in run.labels],
                "results": [
                    _result(label, each, artifact, codes)
                    for artifact, label in enumerate(run.labels)
                    for each in label.found
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> Json:
    described: Json = {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.fix} Källa: {'; '.join(each.title for each in rule.sources)}."},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }
    link = next((source.url for source in rule.sources if source.url), None)
    return described | ({"helpUri": link} if link else {})


def _result(label: CheckedLabel, each: Located, artifact: int, codes: list[str]) -> Json:
    finding = each.finding
    return {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.fix}"},
        "locations": [{"physicalLocation": _location(label, each, artifact)}],
        "partialFingerprints": {FINGERPRINT: each.fingerprint},
    }


def _location(label: CheckedLabel, each: Located, artifact: int) -> Json:
    location: Json = {"artifactLocation": {"uri": _uri(label.file), "index": artifact}}
    span = each.finding.span
    if span is None:
        return location
    start, end = label.place(span.start), label.place(span.end)
    region = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }
    return location | {"region": region}


def _uri(file: str) -> str:
    """Return a file's address: relative as given, or absolute."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
