"""Patterns that begin with a word, tried only where a word stands that may be their first.

Python tries a pattern at every letter of a text. A label has a hundred words or two, of which
only a few begin as a pattern does; the words are looked up in an index that all readers share.
"""

import re
from collections.abc import Iterator

from labels.core.parsing.first_words import first_words
from labels.core.parsing.words import Words, look_for


class AtWords:
    """A compiled pattern each of whose matches begins where a word does.

    The words are always those of the text with its marks over letters; the pattern may also be
    tried on the same text without.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = re.compile(pattern)
        self.sought = look_for(first_words(pattern))

    def finditer(
        self, text: str, words: Words, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Yield what `re.finditer` would."""
        last = len(text) if end is None else end
        match = self.pattern.match
        for at in words.starting(self.sought, start, end):
            if at >= start and (found := match(text, at, last)):
                start = found.end()
                yield found

    def search(
        self, text: str, words: Words, start: int = 0, end: int | None = None
    ) -> re.Match[str] | None:
        """Return what `re.search` would."""
        return next(self.finditer(text, words, start, end), None)
