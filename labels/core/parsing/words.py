"""The words of a text, found in one pass, with the places where each stands."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from itertools import accumulate, chain
from typing import NamedTuple

LETTERS = "a-zµà-öø-ÿ"
"""Of words; figures are none, so that "2per" holds a word."""
KEY = 3
"""Letters of a word by which it is looked up; a shorter word is looked up as a whole."""
GAP = re.compile(f"([^{LETTERS}]+)")


class Words(NamedTuple):
    """The words of a text in lower case, and where they begin."""

    known: frozenset[str]
    by_key: Mapping[str, list[int]]
    """By the first letters, where words begin with them, in order."""

    keys: frozenset[str]
    asked: dict[frozenset[str], list[int]]
    """What has been looked up before, for readers that look up the same several times."""

    def starting(self, keys: frozenset[str], start: int = 0, end: int | None = None) -> list[int]:
        """Return in order where words begin, between two offsets, that have one of the keys."""
        found = self.asked.get(keys)
        if found is None:
            found = sorted(chain.from_iterable(map(self.by_key.__getitem__, keys & self.keys)))
            self.asked[keys] = found
        last = len(found) if end is None else bisect_left(found, end)
        return found[bisect_left(found, start, 0, last) : last]


def first_word(text: str) -> str:
    """Return the word that a text in lower case begins with."""
    return GAP.split(text, 1)[0]


def words_of(folded: str) -> Words:
    """Find the words of a text in lower case.

    >>> words_of("90 kapslar, 60 kapslar").by_key["kap"]
    [3, 15]
    """
    by_key: dict[str, list[int]] = defaultdict(list)
    pieces = GAP.split(folded)
    found = pieces[::2]
    for word, start in zip(found, [0, *accumulate(map(len, pieces))][::2], strict=False):
        by_key[word[:KEY]].append(start)
    return Words(frozenset(found), by_key, frozenset(by_key), {})
