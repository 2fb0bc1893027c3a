"""The statements that stand on a label: warnings, storage, directions, in whatever language."""

import re
from collections.abc import Hashable, Iterable, Iterator, Set
from dataclasses import replace
from itertools import chain

from labels.core.parsed_label import Statement
from labels.core.parsing import prose, stems, text_columns
from labels.core.parsing.patterns import compiled
from labels.core.parsing.prose import Prose
from labels.core.parsing.scan import Scan
from labels.core.parsing.text_columns import TextColumn
from labels.core.reference.statements import (
    LANGUAGE_SIGNS,
    PHENYLALANINE,
    STATEMENTS,
    StatementWords,
)
from labels.core.span import Span

LONGEST = 240
"""Characters to either side that are looked at: text without full stops is no sentence."""

SWEDISH = "sv"


def _fast(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return compiled(pattern.pattern)


def _with_fast_patterns(words: StatementWords) -> StatementWords:
    unless = _fast(words.unless) if words.unless else None
    return replace(words, needs=tuple(map(_fast, words.needs)), unless=unless)


ROWS: dict[str, tuple[StatementWords, ...]] = {
    language: tuple(map(_with_fast_patterns, rows))
    for language in LANGUAGE_SIGNS
    if (rows := [words for words in STATEMENTS if words.language == language])
}
stems.look_for(chain(*LANGUAGE_SIGNS.values(), *(row.stems for row in STATEMENTS)))


def read(scan: Scan) -> tuple[Statement, ...]:
    """Return every kind of statement once, in Swedish where it is, in label order."""
    found: dict[str, Statement] = {}
    columns = [(prose.read(each.text, each.text), each) for each in text_columns.read(scan.folded)]
    for language in _languages(scan):
        for words in ROWS[language]:
            if words.kind in found or scan.stems.isdisjoint(words.stems):
                continue
            place = _place(scan.prose, scan.stems, words) or _in_columns(columns, scan.stems, words)
            if place:
                found[words.kind] = Statement(words.kind, language, scan.span(*place))
    return tuple(sorted(found.values(), key=lambda statement: statement.span))


def _in_columns(
    columns: Iterable[tuple[Prose, TextColumn]], stems_told: Set[Hashable], words: StatementWords
) -> tuple[int, int] | None:
    """Return the first sentence that says it in one of the columns that stand side by side."""
    for told, column in columns:
        place = _place(told, stems_told, words)
        if place:
            return column.place(*place)
    return None


def _languages(scan: Scan) -> Iterator[str]:
    for language, signs in LANGUAGE_SIGNS.items():
        if not scan.stems.isdisjoint(signs) and any(sign in scan.prose.plain for sign in signs):
            yield language


def phenylalanine(scan: Scan) -> Span | None:
    """Return where the label tells of a source of phenylalanine."""
    notice = PHENYLALANINE.search(scan.folded) if "alani" in scan.folded else None
    return scan.span(*notice.span()) if notice else None


def _place(text: Prose, stems_told: Set[Hashable], words: StatementWords) -> tuple[int, int] | None:
    """Return the first sentence that says it, looked for by one stem after the other."""
    plain = text.plain
    for stem in filter(stems_told.__contains__, words.stems):
        position = plain.find(stem)
        while position >= 0:
            low, high = text.around(position)
            low, high = max(low, position - LONGEST), min(high, position + LONGEST)
            sentence = plain[low:high].replace("\n", " ")
            if _says(sentence, words):
                return high - len(sentence.lstrip()), high
            position = plain.find(stem, max(high, position + 1))
    return None


def _says(sentence: str, words: StatementWords) -> bool:
    for need in words.needs:
        if not need.search(sentence):
            return False
    return not (words.unless and words.unless.search(sentence))
