"""What may be said with a word: patterns looked up by the words that one of them takes.

A label's sentences hold words of few of the patterns that they are held against. To look up
every word of a sentence costs less than to try a single pattern on it in vain.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Set
from itertools import chain
from typing import Generic, TypeVar

from labels.core.parsing.beginnings import Beginning, beginnings
from labels.core.parsing.letters import WORD
from labels.core.parsing.patterns import at_word_start, by_first_letter
from labels.core.parsing.prose import without_marks

Entry = TypeVar("Entry", bound=Hashable)
Sorted = defaultdict[str, list[tuple[str, bool, Entry]]]
"""By the first letters of beginnings, all their letters, and whether these are the whole word."""

MOST_WORDS = 1 << 14
"""Words of which is remembered what they may say; a label has two hundred."""
FIRST = 3
"""Letters by which beginnings are sorted."""


class WordTable(dict[str, tuple[Entry, ...]], Generic[Entry]):
    """By a word, what it may say; found out when a word is first met, and then remembered.

    An entry needs at least one of its beginnings, which are without marks over letters.
    """

    def __init__(self) -> None:
        self.at_start: Sorted[Entry] = defaultdict(list)
        self.anywhere: Sorted[Entry] = defaultdict(list)

    def enter(self, entry: Entry, needed: Iterable[Beginning]) -> None:
        """Enter something that needs one of some beginnings."""
        known = set(needed)
        if any(len(each.letters) < FIRST and not each.is_whole for each in known):
            raise ValueError("too many words may begin so")
        for letters, is_inner, is_whole in known:
            self.at_start[letters[:FIRST]].append((letters, is_whole, entry))
            if is_inner:
                self.anywhere[letters[:FIRST]].append((letters, is_whole, entry))
        self.clear()

    def within(self, words: Iterable[str]) -> frozenset[Entry]:
        """Return the entries of which a beginning is in one of the words."""
        return frozenset(chain.from_iterable(map(self.__getitem__, words)))

    def __missing__(self, marked: str) -> tuple[Entry, ...]:
        if len(self) >= MOST_WORDS:
            self.clear()
        word = marked if marked.isascii() else without_marks(marked)
        self[marked] = found = tuple(dict.fromkeys(self._said_by(word)))
        return found

    def _said_by(self, word: str) -> Iterator[Entry]:
        by_first = self.at_start
        for start in range(len(word)):
            for letters, is_whole, entry in by_first.get(word[start : start + FIRST], ()):
                rest = word[start:]
                if rest == letters if is_whole else rest.startswith(letters):
                    yield entry
            by_first = self.anywhere


class WordedPattern:
    """A compiled pattern that is only tried where it is among the possible ones."""

    def __init__(self, pattern: str) -> None:
        self.pattern = re.compile(pattern)


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
        self.enter(added, needed)
        return added
