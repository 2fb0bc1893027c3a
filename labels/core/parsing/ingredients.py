"""The ingredient list, entry by entry, with what stands in brackets and under which function."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from labels.core.parsed_label import Ingredient
from labels.core.parsing import ingredient_lists
from labels.core.parsing.ingredient_lists import ListPassage
from labels.core.parsing.mentions import MAGNESIUM, NUTRIENT
from labels.core.parsing.patterns import by_first_letter
from labels.core.parsing.scan import Scan
from labels.core.reference.additive_functions import FUNCTIONS

DEEPEST = 4
"""Brackets inside brackets that are still taken apart."""

MARK = re.compile(r"[()\[\]{},;•·|\n]")
BRACKET = re.compile(r"[()\[\]{}]")
BULLET = re.compile(r"[ \t]*[-*•·–][ \t]")
EDGES = " \t\n\r.,;:*_•·|-–/"
LOST_MARKS = str.maketrans({"å": "[åa]", "ä": "[äa]", "ö": "[öo]", " ": r"\s{0,4}"})


def _as_scanned(name: str) -> str:
    """Return a pattern for a name whose spaces and marks a scanner may have lost."""
    return re.escape(name).replace(r"\ ", " ").replace(r"\-", "-").translate(LOST_MARKS)


FUNCTION = re.compile(
    by_first_letter(_as_scanned(name) for name in sorted(FUNCTIONS, key=len, reverse=True))
    + "(?![a-zåäö])"
)
SYRA = re.compile(r"(?:syra|acid|bärare|colour|filler)(?! ?[(:\[])")
E_NUMBER = re.compile(
    r"e(?<![a-z0-9]e)(?<!vitamin e)[ -]?(?P<number>[0-9]{3,4})(?: ?(?P<letter>[a-f])(?![a-z]))?"
    r"(?: ?\((?P<part>i{1,3}v?)\))?(?![0-9]| ?i[eu]\b)"
)
SET_APART = re.compile(
    r"[*_<A-ZÅÄÖ](?:(?<=\*)\*|(?<=_)_|(?<=<)(?:b|strong|u)>|(?<=[A-ZÅÄÖ])[A-ZÅÄÖ]{3})"
)
SWEDISH = re.compile(r"medel|cellulosa\b|kapselskal|ämne|stärkelse|syra\b|sirap|arom\b|[åäö]")


class Entry(NamedTuple):
    """One entry with its offsets in the cleaned text."""

    start: int
    end: int
    own_end: int
    """Where its bracket opens, or where it ends."""
    function: str | None
    parts: tuple["Entry", ...]


class IngredientList(NamedTuple):
    """One list taken apart."""

    entries: tuple[Entry, ...]
    is_rest: bool
    """Headed "Övriga ingredienser": what stands in the declaration is left out of it."""

    start: int
    end: int


def lists(scan: Scan) -> tuple[IngredientList, ...]:
    """Return the label's lists, the one that is most plainly in Swedish first."""
    passages = ingredient_lists.read(scan)
    if len(passages) > 1:
        passages = tuple(sorted(passages, key=lambda each: -_swedishness(scan, each)))
    return tuple(
        IngredientList(_entries(scan, each.start, each.end), each.is_rest, each.start, each.end)
        for each in passages
    )


def read(scan: Scan, found: tuple[IngredientList, ...]) -> tuple[Ingredient, ...]:
    """Return the entries of the Swedish list, or of the only one there is."""
    return tuple([_ingredient(scan, entry) for entry in found[0].entries]) if found else ()


def _swedishness(scan: Scan, passage: ListPassage) -> int:
    return len(SWEDISH.findall(scan.folded, passage.start, passage.end))


def _entries(
    scan: Scan, start: int, end: int, function: str | None = None, depth: int = 0
) -> tuple[Entry, ...]:
    """Take a list apart at its commas and brackets."""
    return tuple(
        [
            _entry(scan, opens, closes, function, depth)
            for opens, closes in _pieces(scan, start, end)
            if scan.source.text[opens:closes].strip()
        ]
    )


def _ingredient(scan: Scan, entry: Entry) -> Ingredient:
    text = scan.source.text
    return Ingredient(
        name=" ".join(text[entry.start : entry.end].split()),
        span=scan.span(entry.start, entry.end),
        function=entry.function,
        parts=tuple([_ingredient(scan, part) for part in entry.parts]),
        compound=_compound(scan, entry),
        e_number=e_number(scan.folded, entry.start, entry.own_end),
        is_emphasised=SET_APART.search(text, entry.start, entry.own_end) is not None,
    )


def _pieces(scan: Scan, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return where the entries stand, cut at every comma that is in no bracket."""
    text = scan.source.text
    is_lined = "," not in text[start:end] or BULLET.match(text, start) is not None
    depth, begun = 0, start
    for mark in MARK.finditer(text, start, end):
        sign, at = mark.group(), mark.start()
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth = depth - 1 if depth else 0
        elif not depth and _cuts(text, sign, at, is_lined=is_lined):
            yield _trimmed(text, begun, at)
            begun = at + 1
    yield _trimmed(text, begun, end)


def _cuts(text: str, sign: str, at: int, *, is_lined: bool) -> bool:
    if sign == "\n":
        return is_lined
    return not (sign == "," and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGES and text[start : start + 2] != "**":
        start += 1
    while start < end and text[end - 1] in EDGES and text[end - 2 : end] != "**":
        end -= 1
    return start, end


def _entry(scan: Scan, start: int, end: int, function: str | None, depth: int) -> Entry:
    inside = _inside(scan.source.text, start, end)
    named = _function(scan.folded, start, end, inside) or function
    parts: tuple[Entry, ...] = ()
    if inside and depth < DEEPEST:
        parts = _entries(scan, *inside, named, depth + 1)
    return Entry(start, end, inside[0] - 1 if inside else end, named, parts)


def _inside(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return what stands in the first bracket; it may be left open."""
    opens = text.find("(", start, end)
    if opens < 0:
        return None
    depth = 0
    for mark in BRACKET.finditer(text, opens, end):
        depth += 1 if mark.group() in "([{" else -1
        if not depth:
            return opens + 1, mark.start()
    return opens + 1, end


def _function(folded: str, start: int, end: int, inside: tuple[int, int] | None) -> str | None:
    """Return the category before the bracket, or the one in it: "E 551 (antiklumpmedel)"."""
    match = FUNCTION.match(folded, start, end)
    if match and not SYRA.match(folded, start, end):
        return match.group()
    match = FUNCTION.match(folded, *inside) if inside else None
    return match.group() if match and match.end() == (inside or (0, 0))[1] else None


def _compound(scan: Scan, entry: Entry) -> str | None:
    for mention in scan.mentions_between(entry.start, entry.own_end):
        if mention.kind not in (MAGNESIUM, NUTRIENT):
            return mention.id
    return None


def e_number(folded: str, start: int, end: int) -> str | None:
    """Return the E-number in a passage, written one way: "e 470b"."""
    match = E_NUMBER.search(folded, start, end)
    if match is None:
        return None
    part = f"({match['part']})" if match["part"] else ""
    return f"e {match['number']}{match['letter'] or ''}{part}"
