"""The words of a text, found in one pass, with the places where each stands."""

import re
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

LETTERS = "a-z0-9µà-öø-ÿ"
KEY = 2
"""Letters of a word by which it is looked up; a shorter word is looked up as a whole."""
GAP = re.compile(f"([^{LETTERS}]+)")


class Words(NamedTuple):
    """Where the words of a text in lower case stand."""

    places: dict[str, list[int]]
    """By the word, where it begins, in order."""
    by_key: dict[str, list[int]]
    """By a word's first letters, where such words begin; in no order."""

    def starting(self, keys: Iterable[str]) -> list[int]:
        """Return in order where words begin that have one of the keys."""
        by_key = self.by_key
        found = [start for key in keys if key in by_key for start in by_key[key]]
        found.sort()
        return found


def words_of(folded: str) -> Words:
    """Find the words of a text in lower case.

    >>> words_of("90 kapslar, 60 kapslar").places["kapslar"]
    [3, 15]
    """
    pieces = GAP.split(folded)
    starts = [0, *accumulate(map(len, pieces))]
    places: dict[str, list[int]] = {}
    for word, start in zip(pieces[::2], starts[::2], strict=False):
        if word in places:
            places[word].append(start)
        else:
            places[word] = [start]
    places.pop("", None)
    by_key: dict[str, list[int]] = {}
    for word, where in places.items():
        by_key.setdefault(word[:KEY], []).extend(where)
    return Words(places, by_key)
