"""The example catalogue's files, read into rows for the loader. All of it is fictional."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent / "demo"

Row = dict[str, Any]


def makers() -> list[Row]:
    """The makers: slug, name, address, country."""
    return _read(FOLDER / "makers.toml")["maker"]


def shops() -> list[Row]:
    """The shops: slug, name, note."""
    return _read(FOLDER / "shops.toml")["shop"]


def brands() -> Iterator[tuple[Row, list[Row]]]:
    """Each brand with its products, by file name."""
    for path in sorted((FOLDER / "catalogue").glob("*.toml")):
        content = _read(path)
        yield content["brand"], content["product"]


def _read(path: Path) -> Row:
    return tomllib.loads(path.read_text(encoding="utf-8"))
