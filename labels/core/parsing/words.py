"""The words of a text, found in one pass, with the places where those begin that are sought."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, count
from typing import NewType

from labels.core.parsing.beginnings import Beginning
from labels.core.parsing.letters import LETTER, LETTERS
from labels.core.parsing.prose import without_marks
from labels.core.parsing.word_table import WordTable

GAP = re.compile(f"[^{LETTERS}]+")
SPACED = bytes(sign if LETTER.fullmatch(chr(sign)) else ord(" ") for sign in range(256))
"""By a sign of Latin-1, itself where it is a letter, else a space."""

Sought = NewType("Sought", int)
"""Some words that are looked up in every text, by their number among all that are."""
NUMBERS = count()
TABLE: WordTable[Hashable] = WordTable()
"""What is looked up: words that are sought, and stems, which stand for themselves."""


def look_for(needed: Iterable[Beginning]) -> Sought:
    """Have the words of every text looked up that begin so; return what to ask for them with."""
    sought = Sought(next(NUMBERS))
    TABLE.enter(sought, needed)
    return sought


def look_for_words(words: Iterable[str]) -> Sought:
    """Have words looked up that are some words but for the marks over their letters."""
    return look_for(Beginning(without_marks(word), is_inner=False, is_whole=True) for word in words)


@dataclass(frozen=True, slots=True)
class Words:
    """Where the words of a text begin that are looked up."""

    places: dict[Hashable, list[int]]
    """By what was looked up, where words of it begin, in order."""

    def starting(self, sought: Sought, start: int = 0, end: int | None = None) -> Sequence[int]:
        """Return in order where words begin, between two offsets, that are sought."""
        found = self.places.get(sought, ())
        if not start and end is None:
            return found
        last = len(found) if end is None else bisect_left(found, end)
        return found[bisect_left(found, start, 0, last) : last]


def first_word(text: str) -> str:
    """Return the word that a text in lower case begins with."""
    return GAP.split(text, 1)[0]


def words_of(folded: str) -> Words:
    """Look up the words of a text in lower case.

    >>> numbers = look_for_words({"en", "två"})
    >>> words_of("en kapsel, sedan en till").starting(numbers)
    [0, 17]
    """
    apart = folded.encode("latin-1", "replace").translate(SPACED).decode("latin-1")
    words = apart.split()
    told = list(map(TABLE.__getitem__, words))
    spaced, at = f" {apart} ", -1
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for word, entries in compress(zip(words, told, strict=True), told):
        at = spaced.find(f" {word} ", at + 1)
        for entry in entries:
            places[entry].append(at)
    return Words(places)
