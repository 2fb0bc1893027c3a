"""The words of a text, found in one pass, with the places where each stands."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

LETTERS = "a-zµà-öø-ÿ"
"""Of words; figures are none, so that "2per" holds a word."""
KEY = 3
"""Letters of a word by which it is looked up; a shorter word is looked up as a whole."""
WORD = re.compile(f"[{LETTERS}]+")
GAP = re.compile(f"[^{LETTERS}]+")

Keys = frozenset[str]
LOOKED_FOR: dict[Keys, None] = {}
BY_KEY: dict[str, tuple[Keys, ...]] = {}
"""By a key, the sets that it is in; so one look at a word tells every set that wants it."""


def look_for(keys: Iterable[str]) -> Keys:
    """Have the words of every text looked up by a set of keys; return it, to ask with."""
    wanted = frozenset(keys)
    if wanted not in LOOKED_FOR:
        LOOKED_FOR[wanted] = None
        BY_KEY.update((key, (*BY_KEY.get(key, ()), wanted)) for key in wanted)
    return wanted


class Words(NamedTuple):
    """The words of a text in lower case, and where they begin."""

    known: frozenset[str]
    by_word: Mapping[str, list[int]]
    by_keys: Mapping[Keys, list[int]]
    """By each set of keys that is looked for, where words begin with one of them, in order."""

    def starting(self, keys: Keys, start: int = 0, end: int | None = None) -> list[int]:
        """Return in order where words begin, between two offsets, that have one of the keys."""
        found = self.by_keys[keys]
        if not start and end is None:
            return found
        last = len(found) if end is None else bisect_left(found, end)
        return found[bisect_left(found, start, 0, last) : last]


def first_word(text: str) -> str:
    """Return the word that a text in lower case begins with."""
    return GAP.split(text, 1)[0]


def words_of(folded: str) -> Words:
    """Find the words of a text in lower case.

    >>> words_of("90 kapslar, 60 kapslar").by_word["kapslar"]
    [3, 15]
    """
    by_word: dict[str, list[int]] = defaultdict(list)
    for found in WORD.finditer(folded):
        by_word[found[0]].append(found.start())
    by_keys: dict[Keys, list[int]] = {keys: [] for keys in LOOKED_FOR}
    for word, starts in by_word.items():
        for keys in BY_KEY.get(word[:KEY], ()):
            by_keys[keys] += starts
    for starts in by_keys.values():
        starts.sort()
    return Words(frozenset(by_word), by_word, by_keys)
