"""What may be said with a word: patterns looked up by the words that one of them takes.

A label's sentences hold words of few of the patterns that they are held against. To look up
every word of a sentence costs less than to try a single pattern on it in vain.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Set
from functools import lru_cache
from itertools import chain
from typing import Generic, TypeVar

from labels.core.parsing.beginnings import Beginning, beginnings
from labels.core.parsing.patterns import at_word_start, by_first_letter
from labels.core.parsing.words import LETTERS

Entry = TypeVar("Entry", bound=Hashable)

WORD = re.compile(f"[{LETTERS}]+")
MOST_WORDS = 1 << 14
"""Words of which is remembered what they may say; a label has two hundred."""
FIRST = 2
"""Letters by which beginnings are sorted."""


class WordTable(Generic[Entry]):
    """Entries by the beginnings of which they need at least one."""

    def __init__(self) -> None:
        self.by_first: dict[str, list[tuple[Beginning, Entry]]] = defaultdict(list)
        self.of = lru_cache(MOST_WORDS)(self._of)

    def add(self, entry: Entry, needed: Iterable[Beginning]) -> None:
        """Enter something that needs one of some beginnings."""
        for beginning in needed:
            self.by_first[beginning.letters[:FIRST]].append((beginning, entry))

    def within(self, words: Iterable[str]) -> Set[Entry]:
        """Return the entries of which a beginning is in one of the words."""
        return set(chain.from_iterable(map(self.of, words)))

    def _of(self, word: str) -> tuple[Entry, ...]:
        return tuple(
            {
                entry
                for at in range(len(word))
                for first in {word[at : at + 1], word[at : at + FIRST]}
                for beginning, entry in self.by_first.get(first, ())
                if beginning.fits(word, at)
            }
        )


class WordedPattern:
    """A compiled pattern that is only tried where it is among the possible ones."""

    def __init__(self, pattern: str) -> None:
        self.pattern = re.compile(pattern)

    def search(
        self, text: str, possible: Set["WordedPattern"], end: int | None = None
    ) -> re.Match[str] | None:
        """Return what `re.search` would from the text's beginning."""
        if self not in possible:
            return None
        return self.pattern.search(text) if end is None else self.pattern.search(text, 0, end)


class WordedPatterns(WordTable[WordedPattern]):
    """Patterns that are held against the same sentences."""

    def compiled(self, pattern: str) -> WordedPattern:
        """Compile a pattern, its alternatives sorted by their letters."""
        return self._added(by_first_letter([pattern]), beginnings(pattern))

    def at_word_start(self, pattern: str) -> WordedPattern:
        """Compile a pattern of the same alternatives that only fits where a word begins."""
        return self._added(at_word_start(pattern), beginnings(pattern, is_at_word=True))

    def possible(self, text: str) -> Set[WordedPattern]:
        """Return the patterns that a text in lower case may fit; the others don't."""
        return self.within(WORD.findall(text))

    def _added(self, pattern: str, needed: Iterable[Beginning]) -> WordedPattern:
        added = WordedPattern(pattern)
        self.add(added, needed)
        return added
