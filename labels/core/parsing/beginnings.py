"""With which letters, of which words, a pattern's matches begin: found in the pattern itself.

Where nothing is known of a match's beginning, such as in ".lot", what follows is told of: every
match has one of the beginnings in it, though not always as its own.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from labels.core.parsing.letters import MOST, NO_WIDTH, TOKEN, signs
from labels.core.parsing.patterns import alternatives, closing

LONGEST = 8
"""Letters by which a beginning is told from others."""

QUANTIFIER = re.compile(r"(?:[*+?]|\{[^}]*\})\??")
OPTIONAL = ("?", "*", "{0")
UNKNOWN = r"\w*"


class Beginning(NamedTuple):
    """Letters that stand in every match, at a word's beginning unless they may be within one."""

    letters: str
    is_inner: bool
    is_whole: bool = False
    """Nothing of the word follows them."""


def beginnings(pattern: str, *, is_at_word: bool = False) -> Iterator[Beginning]:
    r"""Yield one for each way in which a match may begin.

    Raises `ValueError` for a pattern that may match without a letter.

    >>> [each.letters for each in beginnings(r"(?:ger|okar?) energi|\w+kramp")]
    ['ger', 'okar', 'oka', 'kramp']
    """
    for part in alternatives(pattern):
        yield from _walk(part, Beginning("", is_inner=not is_at_word))


def _walk(rest: str, head: Beginning) -> Iterator[Beginning]:
    """Yield the beginnings of one alternative, of which `head` has been read."""
    if rest.startswith(NO_WIDTH):
        yield from _walk(rest[closing(rest) + 1 :], head)
    elif head.letters and (not rest or len(head.letters) == LONGEST):
        yield head
    elif not rest:
        raise ValueError("may match without a letter")
    elif rest.startswith(r"\b"):
        yield from _past_others(rest[2:], head)
    elif head.letters and rest.startswith("$"):
        yield head
    else:
        yield from _past_next(rest, head)


def _past_next(rest: str, head: Beginning) -> Iterator[Beginning]:
    """Yield past what a quantifier may stand behind: a group or a sign."""
    is_group = rest.startswith("(?:")
    token = None if is_group else TOKEN.match(rest)
    if not is_group and token is None:
        raise ValueError(f"no sign: {rest}")
    end = token.end() if token else closing(rest) + 1
    quantifier = QUANTIFIER.match(rest, end)
    past = rest[quantifier.end() :] if quantifier else rest[end:]
    branches = [rest[:end]] if token else alternatives(rest[3 : end - 1])
    if quantifier and not head.letters:
        yield from _walk(past, Beginning("", is_inner=True))
    elif quantifier:
        yield from _repeated(quantifier.group(), branches, past, head)
    elif token:
        yield from _sign(token.group(), past, head)
    else:
        for branch in branches:
            yield from _walk(branch + past, head)


def _repeated(
    quantifier: str, branches: list[str], past: str, head: Beginning
) -> Iterator[Beginning]:
    """Yield by way of what may be repeated once or more, and past it where it may be left out."""
    for branch in branches:
        yield from _walk(branch + (past if quantifier == "?" else UNKNOWN), head)
    if quantifier.startswith(OPTIONAL):
        yield from _walk(past, head)


def _sign(token: str, rest: str, head: Beginning) -> Iterator[Beginning]:
    """Yield past what stands for one sign; one that is no letter ends the word."""
    letters, has_others = signs(token)
    if len(letters) > MOST:
        yield from [head] if head.letters else _walk(rest, Beginning("", is_inner=True))
        return
    if has_others:
        yield from _past_others(rest, head)
    for letter in letters:
        yield from _walk(rest, Beginning(head.letters + letter, head.is_inner))


def _past_others(rest: str, head: Beginning) -> Iterator[Beginning]:
    """Yield past what is no letter, or past a word's boundary."""
    if head.letters:
        yield head._replace(is_whole=True)
    else:
        yield from _walk(rest, Beginning("", is_inner=False))
