"""Tables whose columns came one after the other: all names, then all amounts, line by line."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from labels.core.parsing.measures import Measure
from labels.core.parsing.mentions import Mention
from labels.core.parsing.scan import Scan

FEWEST = 2
EDGES = " \t*•|:.-"
FIGURE = re.compile(r"[ \t|]*(?P<value>[0-9]{1,4}(?:[.,][0-9])?) ?%?\*{0,2}[ \t|]*(?:\n|\Z)")
IN_BRACKET = re.compile(r"\([^()\n]{0,80}\)")
"""What a substance comes from, behind its name."""
HEAD_LINES = 3
"""Lines that a column's heading may fill before its first figure."""

Item = TypeVar("Item", Mention, Measure)


class StackedRow(NamedTuple):
    """What stands at one place in each column: a name, its amount, and a figure if there is one."""

    name: Mention
    amount: Measure
    figure: re.Match[str] | None


def rows(scan: Scan, units: frozenset[str]) -> Iterator[StackedRow]:
    """Return each name of a column with what stands at its place in the next columns."""
    amounts = _runs(scan, [measure for measure in scan.measures if measure.unit in units])
    for column in _runs(scan, scan.mentions):
        after = next((each for each in amounts if each[0].start > column[-1].end), ())
        if len(after) == len(column):
            yield from map(StackedRow, column, after, _beside(scan, after))


def _beside(scan: Scan, column: Sequence[Measure]) -> Sequence[re.Match[str] | None]:
    """Return the figures of the column that follows the amounts."""
    figures = _figures(scan, scan.line(column[-1].start)[1] + 1)
    return figures if len(figures) == len(column) else [None] * len(column)


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
        rest = scan.folded[start : item.start] + IN_BRACKET.sub("", scan.folded[item.end : end])
        if rest.strip(EDGES):
            continue
        if runs and last_line == start:
            runs[-1].append(item)
        else:
            runs.append([item])
        last_line = end + 1
    return [run for run in runs if len(run) >= FEWEST]
