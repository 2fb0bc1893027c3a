"""What every reader starts from: the cleaned text and what one pass over it has found."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Sequence, Set
from dataclasses import dataclass
from operator import attrgetter

from labels.core.parsing import bases, broken_words, measures, mentions, prose, stems
from labels.core.parsing.measures import Measure
from labels.core.parsing.mentions import Mention
from labels.core.parsing.printed_basis import PrintedBasis
from labels.core.parsing.prose import Prose
from labels.core.parsing.words import Words, words_of
from labels.core.span import Span
from labels.core.text import LabelText, clean

WRAPPED = re.compile(r"\n(?<=[^.:;!?)|\n\t]\n)[ \t]{0,3}(?=[a-zåäö(0-9])")
LINE_END = re.compile("\n")
START = attrgetter("start")
TABLE = re.compile(r"\t|\||\.{3}|[^\n ] {2,}[^\n ]")
UNFINISHED = re.compile(
    r"\b(?:en|ett|av|med|ger|innehåller|finns|är|och|i|per|till|ca|cirka|motsvarar|samt|eller|om|på"
    r"|högst|minst|varav|som|dagligen|ta)[ \t]?\Z"
)
LONGEST_UNFINISHED = 12
SHORTEST_PROSE = 40
"""A shorter line that goes on in the next is a cell or an entry, not running text."""
REACH = 240
"""Characters to either side in which a sentence's end is looked for."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A label's text, with its measures, mentions and bases in the order they stand."""

    source: LabelText
    folded: str
    words: Words
    stems: Set[Hashable]
    """Of the stems that readers look for, those of which a word is on the label."""

    prose: Prose
    measures: tuple[Measure, ...]
    mentions: tuple[Mention, ...]
    bases: tuple[PrintedBasis, ...]
    line_starts: tuple[int, ...]
    line_ends: tuple[int, ...]
    measure_starts: tuple[int, ...]
    mention_starts: tuple[int, ...]
    basis_starts: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return offsets in the text as it was given."""
        return self.source.span(start, end) if self.source.cut_at else Span(start, end)

    def line(self, offset: int) -> tuple[int, int]:
        """Return start and end of the line that an offset stands in."""
        index = bisect_right(self.line_starts, offset) - 1
        return self.line_starts[index], self.line_ends[index]

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
        starts = self.measure_starts
        return self.measures[bisect_left(starts, start) : bisect_left(starts, end)]

    def mentions_between(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that begin between two offsets."""
        starts = self.mention_starts
        return self.mentions[bisect_left(starts, start) : bisect_left(starts, end)]

    def bases_between(self, start: int, end: int) -> Sequence[PrintedBasis]:
        """Return the bases that begin between two offsets."""
        starts = self.basis_starts
        return self.bases[bisect_left(starts, start) : bisect_left(starts, end)]


def scan(original: str) -> Scan:
    """Clean a text and find what the readers share."""
    source = clean(original)
    folded = _unwrapped(source)
    words = words_of(folded)
    if words.starting(broken_words.SOUGHT):
        source = broken_words.mended(source)
        folded = _unwrapped(source)
        words = words_of(folded)
    counted = measures.read(folded, words)
    named = mentions.read(folded, source.text, words)
    based = bases.read(folded, counted, words)
    line_ends = list(LINE_END.finditer(folded))
    return Scan(
        source,
        folded,
        words,
        stems.among(words),
        prose.read(folded, source.text),
        counted,
        named,
        based,
        (0, *map(re.Match.end, line_ends)),
        (*map(re.Match.start, line_ends), len(folded)),
        tuple(map(START, counted)),
        tuple(map(START, named)),
        tuple(map(START, based)),
    )


def _unwrapped(source: LabelText) -> str:
    """Return the folded text with the line ends inside running text made spaces."""
    folded = source.folded
    pieces, position = [], 0
    start = line = 0
    for wrap in WRAPPED.finditer(folded):
        end = wrap.start()
        newline = folded.rfind("\n", line, end)
        if newline >= 0:
            start = line = newline + 1
        if _goes_on(source, start, wrap) and not TABLE.search(folded, line, end):
            pieces.append(folded[position:end])
            position = end + 1
        else:
            start = end + 1
        line = end + 1
    return " ".join([*pieces, folded[position:]])


def _goes_on(source: LabelText, start: int, wrap: re.Match[str]) -> bool:
    """Tell whether what began at an offset goes on in the next line."""
    end = wrap.start()
    if end - start >= SHORTEST_PROSE:
        opens = source.text[wrap.end() : wrap.end() + 1]
        if opens.islower() or opens == "(":
            return True
    low = max(start, end - LONGEST_UNFINISHED)
    return UNFINISHED.search(source.folded, low, end) is not None
