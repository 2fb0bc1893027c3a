"""Which products have which words: a sorted list of places for each stored word and field."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from products.search.reading import Term, read
from products.search.stored import FIELDS, SIGN
from products.search.vocabulary import Hits, Vocabulary, vocabulary_of

Points = NDArray[np.int16]
Codes = NDArray[np.int64]

NOTHING = np.array([], dtype=np.int64)

END = SIGN * 2
"""What stands between texts that are read at once."""

AT_ONCE = 2_000
"""Texts read at once: more would hold all their words in memory together."""

FIELD_WEIGHTS = 2 * np.arange(len(FIELDS))[::-1]
"""What each field adds to a hit: the first one most, in steps that leave room for the marks."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search finds: points a place, 0 where a word is missing.

    `instead` is what was searched for where the words as given find nothing; `unknown` are the
    words that nothing is like.
    """

    points: Points
    instead: str | None
    unknown: tuple[str, ...]

    @property
    def mask(self) -> NDArray[np.bool_]:
        """The products found."""
        return np.asarray(self.points > 0, dtype=np.bool_)


@dataclass(frozen=True)
class Index:
    """The words of a catalogue and the places of the products that have them.

    The places of the stored word `words[w]` in field `f` are `places[starts[i] : starts[i + 1]]`
    with `i = w * len(FIELDS) + f`.
    """

    size: int
    vocabulary: Vocabulary
    words: dict[str, int]
    places: NDArray[np.int32]
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Index":
        """The index of a catalogue's stored texts, one a place."""
        words: defaultdict[str, int] = defaultdict(count().__next__)
        numbers = [
            _numbered(texts[at : at + AT_ONCE], words) for at in range(0, len(texts), AT_ONCE)
        ]
        codes = np.concatenate([codes for codes, _ in numbers] or [NOTHING])
        lengths = np.concatenate([lengths for _, lengths in numbers] or [NOTHING])
        counts = np.bincount(codes, minlength=len(words) * len(FIELDS))
        of_word = counts.reshape(len(words), len(FIELDS)).sum(axis=1).tolist()
        places = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)
        return cls(
            size=len(texts),
            vocabulary=vocabulary_of({w: n for w, n in zip(words, of_word, strict=True) if n}),
            words=dict(words),
            places=places[np.argsort(codes, kind="stable")],
            starts=np.concatenate(([0], np.cumsum(counts))),
        )

    def find(self, text: str) -> Found | None:
        """The products that have every word of a search; None where it has no word."""
        wanted = read(text, self.vocabulary)
        if not wanted.terms:
            return None
        points = np.ones(self.size, dtype=np.int16)
        for term in wanted.terms:
            of_term = self._points_of_term(term)
            points = np.where((points > 0) & (of_term > 0), points + of_term, 0)
        instead = wanted.instead if points.any() else None
        return Found(points.astype(np.int16), instead, wanted.unknown)

    def _points_of_term(self, term: Term) -> Points:
        """The best of a term's ways; of a way's words the one that is found worst."""
        ways = (np.minimum.reduce([self._points_of(hits) for hits in each]) for each in term.ways)
        return np.asarray(np.maximum.reduce(list(ways)), dtype=np.int16)

    def _points_of(self, hits: Hits) -> Points:
        """What each place gets for the best of the stored words that it has."""
        points = np.zeros(self.size, dtype=np.int16)
        had = {stored: weight for stored, weight in hits.items() if stored in self.words}
        words = np.array([self.words[stored] for stored in had], dtype=np.int64)
        weights = np.array([*had.values()], dtype=np.int64)[:, None] + FIELD_WEIGHTS
        codes = words[:, None] * len(FIELDS) + np.arange(len(FIELDS))
        first, last = self.starts[codes], self.starts[codes + 1]
        used = first < last
        postings = zip(
            weights[used].tolist(), first[used].tolist(), last[used].tolist(), strict=True
        )
        # The best comes last and stays.
        for weight, start, end in sorted(postings):
            points[self.places[start:end]] = weight
        return points


def _numbered(texts: Sequence[str], words: Mapping[str, int]) -> tuple[Codes, Codes]:
    """The words of texts as numbers, each with its field in it, and how many each text has.

    A text that was stored before there were fields is all name.
    """
    every = f" {END} ".join(texts).split()
    numbers = np.fromiter(map(words.__getitem__, every), dtype=np.int64, count=len(every))
    is_end, is_sign = numbers == words[END], numbers == words[SIGN]
    is_word = ~(is_end | is_sign)
    of_text = np.cumsum(is_end)
    signs = np.cumsum(is_sign)
    signs_before = np.concatenate(([0], signs[is_end]))
    fields = signs - signs_before[of_text]
    lengths = np.bincount(of_text[is_word], minlength=len(texts))
    return (numbers * len(FIELDS) + fields)[is_word], lengths
