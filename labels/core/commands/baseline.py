"""Known findings, written to a file once so that only new ones are told."""

import json
from collections.abc import Iterable
from pathlib import Path

from labels.core.commands.checked_label import CheckedLabel, Located

VERSION = 1


class UnusableBaseline(ValueError):
    """The file is no baseline; the message says why."""


def read_baseline(path: Path) -> frozenset[str]:
    """Return the fingerprints of the known findings; raise `UnusableBaseline` or `OSError`."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["version"] != VERSION:
            raise UnusableBaseline(f"{path}: made by another version; write it anew")
        return frozenset(str(row["fingerprint"]) for row in content["findings"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        if isinstance(error, UnusableBaseline):
            raise
        raise UnusableBaseline(f"{path}: is no baseline") from error


def write_baseline(path: Path, labels: Iterable[CheckedLabel]) -> int:
    """Write down all that is found now; return how many findings that is."""
    rows = [_row(label, each) for label in labels for each in label.found]
    rows.sort(key=lambda row: tuple(row.values()))
    content = {"version": VERSION, "findings": rows}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return len(rows)


def _row(label: CheckedLabel, each: Located) -> dict[str, str]:
    return {
        "file": label.file,
        "code": each.finding.code,
        "fingerprint": each.fingerprint,
        "message": each.finding.message,
    }
