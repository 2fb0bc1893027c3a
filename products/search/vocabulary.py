"""The words that products are found by, sorted for look-up."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from products.search.guessing import Guesses, guesses_from
from products.search.synonyms import KNOWN, SAME, TOKENS
from products.search.words import folded, has_digit, parts

PART = 1
WHOLE = 11
"""What a hit weighs in part of a word and in the whole; a field's own weight goes between."""

SPELT_THE_SAME = 1
"""What it adds that the marks are the same, too."""

SHORTEST_START = 3
"""From how many letters on a word also stands for those that begin with it."""

SHORTEST_END = 4
"""From how many letters on a word also stands for compounds that end with it."""

SHORTEST_TWO = 4
"""Of how many letters each of two words at least is that were written as one."""

AFTER_ALL = "\U0010ffff"

Hits = Mapping[str, int]
"""Stored words that answer a word of a search, each with what the hit weighs."""


@dataclass(frozen=True)
class Vocabulary:
    """The words of a catalogue: folded keys, sorted, with the stored words that each stands for.

    `ends` are the keys turned round, but for the table's own: an oxide is no hydroxide.
    """

    stored: Mapping[str, tuple[str, ...]]
    keys: tuple[str, ...]
    ends: tuple[str, ...]
    guesses: Guesses

    def hits(self, word: str) -> Hits:
        """The stored words that a word as it is spelt finds: whole, at the start, at the end."""
        key = folded(word)
        found: dict[str, int] = {}
        for partial in self._in_part(key):
            found.update(dict.fromkeys(self.stored[partial], PART))
        for whole in SAME.get(key, (key,)):
            found.update(dict.fromkeys(self.stored.get(whole, ()), WHOLE))
        return {
            stored: weight + SPELT_THE_SAME if _begins_or_ends(stored, word) else weight
            for stored, weight in found.items()
        }

    def knows(self, word: str) -> bool:
        """Whether a word is the table's, or finds anything."""
        key = folded(word)
        return key in KNOWN or key in self.stored or any(True for _ in self._in_part(key))

    def two_words(self, word: str) -> tuple[str, ...] | None:
        """A word taken for two that were written as one: both known whole."""
        for at in range(SHORTEST_TWO, len(word) - SHORTEST_TWO + 1):
            two = word[:at], word[at:]
            if all(folded(each) in self.stored for each in two):
                return two
        return None

    def _in_part(self, key: str) -> Iterator[str]:
        """The keys that a key stands for besides itself."""
        if has_digit(key):
            return
        for start in SAME.get(key, (key,)):
            if len(start) >= SHORTEST_START:
                yield from _starting(self.keys, start)
        if len(key) >= SHORTEST_END and key not in SAME:
            yield from (each[::-1] for each in _starting(self.ends, key[::-1]))


def vocabulary_of(counts: Mapping[str, int]) -> Vocabulary:
    """The vocabulary of a catalogue; `counts` are its stored words and how often each occurs."""
    stored = _keyed(counts)
    return Vocabulary(
        stored=stored,
        keys=tuple(sorted(stored)),
        ends=tuple(sorted(key[::-1] for key in stored if key not in SAME)),
        guesses=guesses_from(counts),
    )


def _keyed(counts: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """Stored words by every key that finds them."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for word in counts:
        if word.isalnum():
            keys = [folded(part) for part in parts(word)]
            for key in (*keys, "".join(keys)):
                found[key][word] = None
    for key, tokens in TOKENS.items():
        held = [token for token in tokens if token in counts]
        if held:
            found[key].update(dict.fromkeys(held))
    return {key: tuple(words) for key, words in found.items()}


def _begins_or_ends(stored: str, word: str) -> bool:
    return stored.startswith(word) or stored.endswith(word)


def _starting(keys: tuple[str, ...], start: str) -> Iterator[str]:
    """The sorted keys that begin so."""
    at = bisect_left(keys, start)
    return iter(keys[at : bisect_left(keys, start + AFTER_ALL, at)])
