"""Tables whose columns came one after the other: all names, then all amounts, line by line."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from labels.core.parsing.measures import Measure
from labels.core.parsing.mentions import Mention
from labels.core.parsing.scan import Scan

FEWEST = 2
EDGES = " \t*•|:.-"

Item = TypeVar("Item", Mention, Measure)


def pairs(scan: Scan, units: frozenset[str]) -> Iterator[tuple[Mention, Measure]]:
    """Return each name of a column with the amount at its place in the next column."""
    names = _runs(scan, scan.mentions)
    amounts = _runs(scan, [measure for measure in scan.measures if measure.unit in units])
    for column in names:
        after = [each for each in amounts if each[0].start > column[-1].end]
        if after and len(after[0]) == len(column):
            yield from zip(column, after[0], strict=True)


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
