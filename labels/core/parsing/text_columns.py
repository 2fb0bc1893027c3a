"""Columns of running text that stand side by side, often one a language, each read by itself."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

SIDE_BY_SIDE = re.compile(r"(?>\n[^\n]*?[a-zåäö,.:-] {3,}[a-zåäöæø][^\n]{11,}){3}")
"""Three lines on end in which words stand apart. A table's cells are short, or are figures."""
LINE = re.compile(r"[^\n]*\n|[^\n]+")
CELL = re.compile(r"[^\s](?:[^\n ]| {1,2}(?=[^\n ]))*")
INDENT = "   "
FEWEST = 3
"""Lines with a column of its own that make it one."""


class TextColumn(NamedTuple):
    """A column's lines, and where in the label each of them begins."""

    text: str
    starts: tuple[int, ...]
    """In the column's text."""
    origins: tuple[int, ...]
    """In the label's."""

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the label a passage of the column begins and ends."""
        return self._origin(start), self._origin(end - 1) + 1

    def _origin(self, offset: int) -> int:
        line = bisect_right(self.starts, offset) - 1
        return self.origins[line] + offset - self.starts[line]


def read(folded: str) -> Iterator[TextColumn]:
    """Yield the columns in the order in which they stand; none where text stands in one."""
    if INDENT not in folded or not SIDE_BY_SIDE.search(folded):
        return
    for is_blank, lines in groupby(LINE.finditer(folded), key=lambda line: line[0].isspace()):
        cells = {} if is_blank else _cells(folded, lines)
        if len(cells.get(1, ())) >= FEWEST:
            yield from map(_column, cells.values())


def _cells(folded: str, lines: Iterable[re.Match[str]]) -> dict[int, list[re.Match[str]]]:
    """Return the cells of each column; a line that is set in begins with the second's."""
    cells: dict[int, list[re.Match[str]]] = {}
    for line in lines:
        first = int(line[0].startswith(INDENT))
        for number, cell in enumerate(CELL.finditer(folded, *line.span()), first):
            cells.setdefault(number, []).append(cell)
    return cells


def _column(cells: list[re.Match[str]]) -> TextColumn:
    starts = [0]
    for cell in cells:
        starts.append(starts[-1] + len(cell[0]) + 1)
    lines = [cell[0] for cell in cells]
    return TextColumn("\n".join(lines), tuple(starts[:-1]), tuple(cell.start() for cell in cells))
