"""Tables whose columns came one after the other: all names, then all amounts, line by line."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from labels.core.parsing.measures import Measure
from labels.core.parsing.mentions import Mention
from labels.core.parsing.scan import Scan

FEWEST = 2
EDGES = " \t*•|:.-"
FIGURE = re.compile(r"[ \t|]*(?P<value>[0-9]{1,4}(?:[.,][0-9])?) ?%?\*{0,2}[ \t|]*(?:\n|\Z)")
HEAD_LINES = 3
"""Lines that a column's heading may fill before its first figure."""

Item = TypeVar("Item", Mention, Measure)


def pairs(scan: Scan, units: frozenset[str]) -> Iterator[tuple[Mention, Measure]]:
    """Return each name of a column with the amount at its place in the next column."""
    amounts = _runs(scan, [measure for measure in scan.measures if measure.unit in units])
    for column in _runs(scan, scan.mentions):
        after = [each for each in amounts if each[0].start > column[-1].end]
        if after and len(after[0]) == len(column):
            yield from zip(column, after[0], strict=True)


def percent_of(scan: Scan, measure: Measure) -> re.Match[str] | None:
    """Return the figure at an amount's place in the column that follows the amounts."""
    runs = _runs(scan, [each for each in scan.measures if each.unit == measure.unit])
    column = next((run for run in runs if measure in run), None)
    if column is None:
        return None
    figures = _figures(scan, scan.line(column[-1].start)[1] + 1)
    return figures[column.index(measure)] if len(figures) == len(column) else None


def _figures(scan: Scan, start: int) -> list[re.Match[str]]:
    """Return the bare figures that fill the lines from an offset on, below a heading."""
    figures: list[re.Match[str]] = []
    skipped = 0
    while start < len(scan.folded) and skipped <= HEAD_LINES:
        match = FIGURE.match(scan.folded, start)
        if match:
            figures.append(match)
        elif figures:
            break
        elif scan.folded[start : scan.line(start)[1]].strip():
            skipped += 1
        start = match.end() if match else scan.line(start)[1] + 1
    return figures


def _runs(scan: Scan, items: Sequence[Item]) -> list[list[Item]]:
    """Return the runs of items that each fill a line, line after line."""
    runs: list[list[Item]] = []
    last_line = -1
    for item in items:
        start, end = scan.line(item.start)
        line = scan.folded[start : item.start] + scan.folded[item.end : end]
        if line.strip(EDGES):
            continue
        if runs and last_line == start:
            runs[-1].append(item)
        else:
            runs.append([item])
        last_line = end + 1
    return [run for run in runs if len(run) >= FEWEST]
