"""What every reader starts from: the cleaned text and what one pass over it has found."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from labels.core.parsing import bases, measures, mentions
from labels.core.parsing.bases import PrintedBasis
from labels.core.parsing.measures import Measure
from labels.core.parsing.mentions import Mention
from labels.core.span import Span
from labels.core.text import LabelText, clean

REACH = 240
"""Characters to either side in which a sentence's end is looked for."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A label's text, with its measures, mentions and bases in the order they stand."""

    source: LabelText
    folded: str
    measures: tuple[Measure, ...]
    mentions: tuple[Mention, ...]
    bases: tuple[PrintedBasis, ...]
    line_starts: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return offsets in the text as it was given."""
        return self.source.span(start, end)

    def line(self, offset: int) -> tuple[int, int]:
        """Return start and end of the line that an offset stands in."""
        index = bisect_right(self.line_starts, offset)
        end = self.line_starts[index] - 1 if index < len(self.line_starts) else len(self.folded)
        return self.line_starts[index - 1], end

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return the sentence around a passage; a line's end is no sentence's end."""
        low = max(0, start - REACH)
        high = min(len(self.folded), end + REACH)
        before = max(self.folded.rfind(mark, low, start) for mark in (". ", ".\n", "! ", "\n\n"))
        after = (self.folded.find(mark, end, high) for mark in (". ", ".\n", "! ", "\n\n"))
        ends = [position for position in after if position >= 0]
        return before + 1 if before >= 0 else low, min(ends) if ends else high

    def measures_between(self, start: int, end: int) -> Sequence[Measure]:
        """Return the measures that begin between two offsets."""
        first = bisect_right(self.measures, start - 1, key=_start)
        return self.measures[first : bisect_right(self.measures, end - 1, key=_start)]

    def mentions_between(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that begin between two offsets."""
        first = bisect_right(self.mentions, start - 1, key=_start)
        return self.mentions[first : bisect_right(self.mentions, end - 1, key=_start)]

    def bases_between(self, start: int, end: int) -> Sequence[PrintedBasis]:
        """Return the bases that begin between two offsets."""
        first = bisect_right(self.bases, start - 1, key=_start)
        return self.bases[first : bisect_right(self.bases, end - 1, key=_start)]


def scan(original: str) -> Scan:
    """Clean a text and find what the readers share."""
    source = clean(original)
    folded = source.folded
    found = measures.read(folded)
    lines = [0]
    while (newline := folded.find("\n", lines[-1])) >= 0:
        lines.append(newline + 1)
    return Scan(
        source,
        folded,
        found,
        mentions.read(folded, source.text),
        bases.read(folded, found),
        tuple(lines),
    )


def _start(found: Measure | Mention | PrintedBasis) -> int:
    return found.start
