"""The stems that readers look for, and which of them may stand on a label.

A label's two hundred words tell at once of hundreds of stems that they aren't on it.
"""

import re
from collections.abc import Hashable, Iterable, Set

from labels.core.parsing.beginnings import beginnings
from labels.core.parsing.letters import LETTERS
from labels.core.parsing.prose import without_marks
from labels.core.parsing.words import TABLE, Words

ALWAYS: set[str] = set()
"""Stems that no word would tell of, such as "°" and "i kyl"."""
SHORTEST = 3


def look_for(stems: Iterable[str]) -> frozenset[str]:
    """Have every label's words looked through for some stems; return them, to ask with."""
    wanted = frozenset(stems)
    for stem in wanted:
        letters = re.split(f"[^{LETTERS}]+", without_marks(stem))
        first = next(filter(None, letters), "")
        if len(first) < SHORTEST:
            ALWAYS.add(stem)
        else:
            TABLE.enter(stem, beginnings(re.escape(without_marks(stem))))
    return wanted


def among(words: Words) -> Set[Hashable]:
    """Return the stems that may stand in a text of some words; no other does."""
    return words.places.keys() | ALWAYS
