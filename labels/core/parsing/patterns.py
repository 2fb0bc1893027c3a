"""Large patterns made fast: Python tries every branch at every place unless they are sorted."""

import re
from collections.abc import Iterable, Iterator

OPENING, CLOSING = "([", ")]"


class Signed:
    """A slow pattern, tried only where one of its signs stands: without, it finds nothing.

    >>> bool(Signed(r"[0-9]{1,3} ?[a-z]* x", "x").search("30 kaps x 2"))
    True
    """

    def __init__(self, pattern: str, *signs: str) -> None:
        self.pattern = re.compile(pattern)
        self.signs = tuple(re.compile(sign) for sign in signs)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return what `re.search` would."""
        last = len(text) if end is None else end
        for sign in self.signs:
            if sign.search(text, start, last):
                return self.pattern.search(text, start, last)
        return None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return what `re.finditer` would."""
        for sign in self.signs:
            if sign.search(text):
                return self.pattern.finditer(text)
        return iter(())


def alternatives(pattern: str) -> list[str]:
    """Split a pattern at the bars that stand outside its brackets.

    >>> alternatives("lot(?:nr|no)?|batch")
    ['lot(?:nr|no)?', 'batch']
    """
    parts, depth, start, escaped = [], 0, 0, False
    for position, letter in enumerate(pattern):
        if escaped or letter == "\\":
            escaped = not escaped
        elif letter in OPENING:
            depth += 1
        elif letter in CLOSING:
            depth -= 1
        elif letter == "|" and not depth:
            parts.append(pattern[start:position])
            start = position + 1
    return [*parts, pattern[start:]]


def by_first_letter(patterns: Iterable[str]) -> str:
    """Sort alternatives into one branch for each first letter; the order within it stays.

    >>> by_first_letter(["lot|parti", "los"])
    '(?:l(?:ot|os)|p(?:arti))'
    """
    groups: dict[str, list[str]] = {}
    for pattern in patterns:
        for part in alternatives(pattern):
            is_letter = part[:1].isalnum() and part[1:2] not in tuple("?*+{")
            groups.setdefault(part[0] if is_letter else "", []).append(part)
    rest = groups.pop("", [])
    sorted_parts = [
        f"{letter}(?:{'|'.join(part[1:] for part in parts)})" for letter, parts in groups.items()
    ]
    return f"(?:{'|'.join([*sorted_parts, *rest])})"


def at_word_start(pattern: str) -> str:
    r"""Return a pattern of the same alternatives that is only tried where a word begins.

    >>> at_word_start(r"(?:ger|okar) energi|\bgott")
    '\\b(?:g(?:er energi|ott)|o(?:kar energi))'
    """
    parts = (part.removeprefix(r"\b") for part in alternatives(pattern))
    return rf"\b{by_first_letter(branch for part in parts for branch in _opened(part))}"


def _opened(part: str) -> list[str]:
    """Write "(?:a|b)c" as "ac" and "bc"; a group that is repeated stays."""
    if not part.startswith("(?:"):
        return [part]
    end = closing(part)
    rest = part[end + 1 :]
    if rest[:1] in ("?", "*", "+", "{"):
        return [part]
    inner = (each.removeprefix(r"\b") for each in alternatives(part[3:end]))
    return [branch + rest for each in inner for branch in _opened(each)]


def closing(part: str) -> int:
    """Return where the group that a pattern begins with is closed."""
    depth, escaped, in_class = 0, False, False
    for position, letter in enumerate(part):
        if escaped or letter == "\\":
            escaped = not escaped
        elif in_class or letter in "[]":
            in_class = letter == "[" or (in_class and letter != "]")
        elif letter in "()":
            depth += 1 if letter == "(" else -1
            if not depth:
                return position
    return len(part)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest that fits.

    >>> any_of(["stress", "stark", "sova"])
    '(?:s(?:t(?:ress|ark)|ova))'
    """
    return f"(?:{_branch(sorted(set(words), key=len, reverse=True), 0)})"


def _branch(words: list[str], depth: int) -> str:
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[depth : depth + 1], []).append(word)
    ends = "" in groups
    parts = [
        _escape(letter) + _tail(group, depth + 1) for letter, group in groups.items() if letter
    ]
    return "|".join([*parts, *([""] if ends else [])])


def _tail(words: list[str], depth: int) -> str:
    if len(words) == 1:
        return "".join(_escape(letter) for letter in words[0][depth:])
    return f"(?:{_branch(words, depth)})"


def _escape(letter: str) -> str:
    return letter if letter.isalnum() or letter in " -&" else "\\" + letter
