"""The words of a text, found in one pass, with the places where those begin that are sought."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple, NewType

from labels.core.parsing.beginnings import Beginning
from labels.core.parsing.letters import LETTERS, WORD
from labels.core.parsing.prose import without_marks
from labels.core.parsing.word_table import WordTable

GAP = re.compile(f"[^{LETTERS}]+")
APART = re.compile(f"({WORD.pattern})")
"""Splits a text into gap, word, gap, and so on."""

Sought = NewType("Sought", int)
"""Some words that are looked up in every text, by their number among all that are."""
SOUGHT: list[Sought] = []
TABLE: WordTable[Sought] = WordTable()


def look_for(needed: Iterable[Beginning]) -> Sought:
    """Have the words of every text looked up that begin so; return what to ask for them with."""
    sought = Sought(len(SOUGHT))
    SOUGHT.append(sought)
    TABLE.enter(sought, needed)
    return sought


def look_for_words(words: Iterable[str]) -> Sought:
    """Have words looked up that are some words but for the marks over their letters."""
    return look_for(Beginning(without_marks(word), is_inner=False, is_whole=True) for word in words)


class Words(NamedTuple):
    """The words of a text in lower case, and where those begin that are sought."""

    known: frozenset[str]
    places: tuple[list[int], ...]
    """By the number of what is sought, where words of it begin, in order."""

    def starting(self, sought: Sought, start: int = 0, end: int | None = None) -> list[int]:
        """Return in order where words begin, between two offsets, that are sought."""
        found = self.places[sought]
        if not start and end is None:
            return found
        last = len(found) if end is None else bisect_left(found, end)
        return found[bisect_left(found, start, 0, last) : last]


def first_word(text: str) -> str:
    """Return the word that a text in lower case begins with."""
    return GAP.split(text, 1)[0]


def words_of(folded: str) -> Words:
    """Find the words of a text in lower case.

    >>> numbers = look_for_words({"en", "två"})
    >>> words_of("en kapsel, sedan en till").starting(numbers)
    [0, 17]
    """
    pieces = APART.split(folded)
    words, starts = pieces[1::2], list(accumulate(map(len, pieces)))[::2]
    places: tuple[list[int], ...] = tuple([[] for _ in SOUGHT])
    for wanting, start in zip(map(TABLE.__getitem__, words), starts, strict=False):
        for sought in wanting:
            places[sought].append(start)
    return Words(frozenset(words), places)
