"""With which words the matches of a pattern begin, found in the pattern itself.

Other than by `beginnings`, a word that is told of is a match's own first.
"""

from collections.abc import Iterator

from labels.core.parsing.beginnings import LONGEST, Beginning
from labels.core.parsing.letters import LETTER, MOST, NO_WIDTH, TOKEN, signs
from labels.core.parsing.patterns import alternatives, closing
from labels.core.parsing.prose import without_marks

SHORTEST = 3
"""Letters of a word's beginning by which it may be looked up."""
REPEATED = tuple("*+{")


def first_words(pattern: str) -> Iterator[Beginning]:
    r"""Yield the beginnings of the words that a match may begin with, without marks over letters.

    Raises `ValueError` for a pattern that may begin with anything.

    >>> sorted(each.letters for each in first_words(r"\b(?:lot|partinummer)|b\. ?f"))
    ['b', 'lot', 'partinum']
    """
    for part in alternatives(pattern):
        yield from _first_words(part, "")


def _first_words(rest: str, head: str) -> Iterator[Beginning]:
    """Yield the beginnings of one alternative, of which `head` has been read."""
    if len(head) == LONGEST or (head and not rest):
        yield from _begun(head)
    elif rest.startswith(r"\b"):
        yield from [_whole(head)] if head else _first_words(rest[2:], head)
    elif rest.startswith(NO_WIDTH):
        yield from _first_words(rest[closing(rest) + 1 :], head)
    elif rest.startswith("(?:"):
        yield from _forks(rest, head)
    else:
        yield from _past_sign(rest, head)


def _forks(rest: str, head: str) -> Iterator[Beginning]:
    """Yield the beginnings by way of each branch, and past them all where they may be left out."""
    end = closing(rest) + 1
    past = rest[end:]
    if past.startswith(REPEATED):
        yield from _begun(head, rest)
        return
    is_optional = past.startswith("?")
    for branch in alternatives(rest[3 : end - 1]):
        yield from _first_words(branch + past[is_optional:], head)
    if is_optional:
        yield from _first_words(past[1:], head)


def _past_sign(rest: str, head: str) -> Iterator[Beginning]:
    """Yield the beginnings behind what stands for one sign; a sign that is no letter ends them."""
    token = TOKEN.match(rest)
    past = rest[token.end() :] if token else ""
    if token is None or past.startswith(REPEATED):
        yield from _begun(head, rest)
        return
    if past.startswith("?"):
        past = past[1:]
        yield from _first_words(past, head)
    letters, has_others = signs(token.group())
    if has_others and not head:
        raise ValueError(f"may begin with what is no letter: {rest}")
    if len(letters) > MOST and len(head) >= SHORTEST:
        yield Beginning(head, is_inner=False)
        return
    if has_others:
        yield _whole(head)
    for letter in without_marks(letters.lower()):
        yield from _first_words(past, head + letter)


def _begun(head: str, rest: str = "") -> Iterator[Beginning]:
    """Yield the beginnings of every word that begins so; `rest` is what can't be looked into."""
    if len(head) >= SHORTEST:
        yield Beginning(head, is_inner=False)
    elif rest or not head:
        raise ValueError(f"may begin with anything: {head}{rest}")
    else:
        yield _whole(head)
        for letter in sorted(set(without_marks(signs(LETTER.pattern)[0].lower()))):
            yield from _begun(head + letter)


def _whole(head: str) -> Beginning:
    return Beginning(head, is_inner=False, is_whole=True)
