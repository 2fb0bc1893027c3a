"""Patterns that begin with a word, tried only where a word begins that may be their first.

Python tries a pattern at every letter of a text. A label has a hundred words or two, of which
only a few begin as a pattern does; the words are looked up in an index that all readers share.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from labels.core.parsing.patterns import alternatives, closing
from labels.core.parsing.words import KEY, LETTERS, Words, look_for

LETTER = re.compile(f"[{LETTERS}]")
NO_WIDTH = ("(?!", "(?=", "(?<")
TOKEN = re.compile(r"\\.|\[\^?.[^\]]*\]|[^\\()*+?{|^$]")
"""What stands for one sign."""
REPEATED = frozenset("*+{")
MARKED = {"a": "aåäæáàâ", "o": "oöøóòô", "u": "uüú", "e": "eéèêë", "i": "iíï", "n": "nñ"}
"""By a letter, the letters that are read for it where marks over letters are left out."""


class AtWords:
    """A compiled pattern each of whose matches begins where a word does.

    `is_unmarked` is for a pattern that is tried on a text without marks over its letters; the
    words are always those of the text with them.
    """

    def __init__(self, pattern: str, *, is_unmarked: bool = False) -> None:
        self.pattern = re.compile(pattern)
        self.is_unmarked = is_unmarked
        keys = {key.lower() for key in first_keys(pattern)}
        if is_unmarked:
            keys = {key for plain in keys for key in _with_marks(plain)}
        self.keys = look_for(keys)

    def finditer(
        self, text: str, words: Words, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Yield what `re.finditer` would."""
        last = len(text) if end is None else end
        match = self.pattern.match
        for at in words.starting(self.keys, start, end):
            if at >= start and (found := match(text, at, last)):
                start = found.end()
                yield found

    def search(
        self, text: str, words: Words, start: int = 0, end: int | None = None
    ) -> re.Match[str] | None:
        """Return what `re.search` would."""
        return next(self.finditer(text, words, start, end), None)


def first_keys(pattern: str) -> Iterator[str]:
    r"""Yield the keys of the words that a match may begin with.

    Raises `ValueError` for a pattern that may begin with anything.

    >>> sorted(first_keys(r"\b(?:lot|parti)|b\. ?f"))
    ['b', 'lot', 'par']
    """
    for part in alternatives(pattern):
        yield from _keys(part, "")


def _keys(rest: str, head: str) -> Iterator[str]:
    """Yield the keys of one alternative, of which `head` has been read."""
    if len(head) == KEY:
        yield head
    elif head and not rest:
        yield from _longer(head)
    elif rest.startswith(r"\b"):
        yield from _keys(rest[2:], head)
    elif rest.startswith(NO_WIDTH):
        yield from _keys(rest[closing(rest) + 1 :], head)
    elif rest.startswith("(?:"):
        end = closing(rest) + 1
        yield from _forks(alternatives(rest[3 : end - 1]), rest[end:], head)
    else:
        token = TOKEN.match(rest)
        if token is None:
            raise ValueError(f"may begin with anything: {head}{rest}")
        yield from _past(token.group(), rest[token.end() :], head)


def _forks(branches: list[str], rest: str, head: str) -> Iterator[str]:
    """Yield the keys by way of each branch, and past them all where they may be left out."""
    is_optional = rest.startswith("?")
    for branch in branches:
        yield from _keys(branch + rest[is_optional:], head)
    if is_optional:
        yield from _keys(rest[1:], head)


def _past(token: str, rest: str, head: str) -> Iterator[str]:
    """Yield the keys behind what stands for one sign; a sign that is no letter ends the word."""
    if rest[:1] in REPEATED:
        raise ValueError(f"repeated before a word is known: {head}{token}{rest}")
    if rest.startswith("?"):
        yield from _keys(rest[1:], head)
        rest = rest[1:]
    letters, has_others = signs(token)
    if has_others and not head:
        raise ValueError(f"may begin with what is no letter: {token}{rest}")
    if has_others:
        yield head
    for letter in letters:
        yield from _keys(rest, head + letter)


@lru_cache
def signs(token: str) -> tuple[str, bool]:
    """Return the letters that a token stands for, and whether it stands for other signs too."""
    signs = [sign for sign in map(chr, range(256)) if re.fullmatch(token, sign)]
    letters = "".join(sign for sign in signs if LETTER.fullmatch(sign.lower()))
    return letters, len(signs) > len(letters) or not signs


def _longer(head: str) -> Iterator[str]:
    """Yield the keys of every word that begins so."""
    yield head
    if len(head) < KEY:
        for letter in signs(LETTER.pattern)[0]:
            yield from _longer(head + letter)


def _with_marks(plain: str) -> Iterator[str]:
    return map("".join, product(*(MARKED.get(letter, letter) for letter in plain)))
