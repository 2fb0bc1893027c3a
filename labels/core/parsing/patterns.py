"""Large patterns made fast: Python tries every branch at every place unless they are sorted."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

OPENING, CLOSING = "([", ")]"
LETTER = "letter"


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
    r"""Sort alternatives into one branch for each first letter, and so on letter by letter.

    Of two that may fit at one place, the first still goes before. A word's beginning is looked
    for behind the first letter, since Python finds a letter fast.

    >>> by_first_letter(["lot|parti|los|[0-9]", r"\b(?:los|pa)"])
    '(?:lo(?:t|s)|parti|[0-9]|l(?<=\\bl)os|p(?<=\\bp)a)'
    """
    parts = [part for pattern in patterns for part in alternatives(pattern)]
    branches = [_behind_letter(branch) for part in parts for branch in _opened(part)]
    return f"(?:{'|'.join(_sorted(branches))})"


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern, its alternatives sorted by their letters."""
    return re.compile(by_first_letter([pattern]))


def _behind_letter(branch: str) -> str:
    """Write the beginning of a word behind its first letter."""
    begins = branch.removeprefix(r"\b")
    is_word = begins != branch and _kind(begins) == LETTER
    return rf"{begins[0]}(?<=\b{begins[0]}){begins[1:]}" if is_word else branch


def _sorted(branches: list[str]) -> list[str]:
    """Put together the alternatives that begin alike, where none between them begins otherwise."""
    found: list[str] = []
    for kind, run in groupby(branches, _kind):
        if not kind:
            found += run
            continue
        groups: dict[str, list[str]] = {}
        for branch in run:
            sign = branch[0] if kind == LETTER else kind
            groups.setdefault(sign, []).append(branch[len(sign) :])
        found += [sign + _joined(rests) for sign, rests in groups.items()]
    return found


def _joined(rests: list[str]) -> str:
    branches = _sorted(rests)
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _kind(branch: str) -> str:
    """Tell whether an alternative begins with a letter, or return the look behind that it does."""
    if branch.startswith("(?<="):
        return branch[: closing(branch) + 1]
    is_letter = branch[:1].isalnum() and branch[1:2] not in tuple("?*+{")
    return LETTER if is_letter else ""


def at_word_start(pattern: str) -> str:
    r"""Return a pattern of the same alternatives that only fits where a word begins.

    >>> at_word_start(r"(?:ger|okar) energi|\bgott")
    '(?:g(?<=\\bg)(?:er energi|ott)|o(?<=\\bo)kar energi)'
    """
    parts = (part.removeprefix(r"\b") for part in alternatives(pattern))
    return by_first_letter(rf"\b{branch}" for part in parts for branch in _opened(part))


def _opened(part: str) -> list[str]:
    r"""Write "(?:a|b)c" as "ac" and "bc", also behind "\b"; a group that is repeated stays."""
    start = r"\b" if part.startswith(r"\b") else ""
    group = part.removeprefix(start)
    if not group.startswith("(?:"):
        return [part]
    end = closing(group)
    rest = group[end + 1 :]
    if rest[:1] in ("*", "+", "{"):
        return [part]
    inner = [each.removeprefix(start) for each in alternatives(group[3:end])]
    if rest[:1] == "?":
        inner, rest = [*inner, ""], rest[1:]
    return [branch for each in inner for branch in _opened(start + each + rest)]


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
