"""The labels in `labels/`, each with its reading by another hand."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "labels"


@dataclass(frozen=True)
class LabelFile:
    """One label as it is kept for tests."""

    id: str
    text: str
    name: str | None
    capture: str
    as_of: date
    gold: dict[str, Any]
    why: str


@cache
def label_files() -> tuple[LabelFile, ...]:
    """Return every label, in the order of their names."""
    return tuple(_label_file(path) for path in sorted(FOLDER.glob("*.toml")))


def _label_file(path: Path) -> LabelFile:
    kept = tomllib.loads(path.read_text(encoding="utf-8"))
    given = kept["input"]
    return LabelFile(
        path.stem,
        given["text"],
        given.get("name"),
        given.get("capture", "pack"),
        date.fromisoformat(str(given.get("as_of", "2026-11-23"))),
        kept["gold"],
        kept["why"],
    )
