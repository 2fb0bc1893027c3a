"""The likely word for one that nothing has: the nearest by letters, within a budget."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from products.search.synonyms import OFFERED
from products.search.words import folded, has_digit, parts

TYPO_FROM = (4, 8)
"""From how many letters on the first may be wrong, and the second."""

BITS = 64


@dataclass(frozen=True)
class Guesses:
    """The words that may be offered: folded, how each is written, how many products have it.

    `letters` are the letters of each as bits. A wrong letter changes two of them at most, which
    rules nearly all words out before any is compared.
    """

    keys: tuple[str, ...]
    written: tuple[str, ...]
    often: tuple[int, ...]
    lengths: NDArray[np.int64]
    letters: NDArray[np.uint64]

    def nearest(self, word: str) -> str | None:
        """The word that a wrong one was likely meant for, as it is written; None when unsure."""
        key = folded(word)
        budget = 0 if has_digit(key) else typos_allowed(len(key))
        if not budget:
            return None
        near = {int(at): self.keys[at] for at in self._comparable(key, budget)}
        found = process.extract(key, near, scorer=OSA.distance, score_cutoff=budget, limit=None)
        if not found:
            return None
        # Few err in the first letter.
        best = min(found, key=lambda it: (it[1], it[0][0] != key[0], -self.often[it[2]], it[0]))
        return self.written[best[2]]

    def _comparable(self, key: str, budget: int) -> NDArray[np.int64]:
        """The places of the words of such a length and of such letters that they may be near."""
        changed = np.bitwise_count(self.letters ^ np.uint64(_letters(key)))
        is_near = np.abs(self.lengths - len(key)) <= budget
        return np.flatnonzero(is_near & (changed <= 2 * budget))


def typos_allowed(length: int) -> int:
    """How many letters may be wrong: none of up to three, one of up to seven, then two."""
    return sum(length >= least for least in TYPO_FROM)


def guesses_from(counts: Mapping[str, int]) -> Guesses:
    """What may be offered of a catalogue's stored words; `counts` say how often each occurs."""
    written: dict[str, str] = {}
    often: dict[str, int] = defaultdict(int)
    # What is written most often comes last and stays.
    for stored, count in sorted(counts.items(), key=lambda item: (item[1], item[0])):
        for word in _offered(stored):
            key = folded(word)
            written[key] = word
            often[key] += count
    keys = tuple(sorted(written))
    return Guesses(
        keys=keys,
        written=tuple(written[key] for key in keys),
        often=tuple(often[key] for key in keys),
        lengths=np.array([len(key) for key in keys], dtype=np.int64),
        letters=np.array([_letters(key) for key in keys], dtype=np.uint64),
    )


def _offered(stored: str) -> Iterable[str]:
    if not stored.isalnum():
        return OFFERED.get(stored, ())
    return () if has_digit(stored) else dict.fromkeys((stored, *parts(stored)))


def _letters(key: str) -> int:
    bits = 0
    for letter in key:
        bits |= 1 << ord(letter) % BITS
    return bits
