"""Words that a scanner or a line's end took apart, ran together, or that have "rn" for an "m".

They are told by the words that labels use: "varie rad", "Pertablett", "klurnp".
"""

import re
from collections.abc import Iterator, Set
from itertools import combinations

from labels.core.parsing.prose import without_marks
from labels.core.parsing.words import look_for_words
from labels.core.reference.additive_functions import FUNCTIONS
from labels.core.reference.compound_table import COMPOUNDS
from labels.core.reference.label_words import (
    LEADING,
    LEADS,
    LEADS_ONLY_GLUED,
    LED,
    LED_BY,
    LONG_WORDS,
    OWN_WORDS,
    SHORT_WORDS,
)
from labels.core.text import LabelText, edited

LONG = 8
"""Letters of a category's word that may be broken."""
SHORTEST_PART = 2
SURE_PART = 3
"""Letters of a word's rest behind which an ending may follow: "magne siumsalter"."""
LONGEST_GAP = 12
WORD = re.compile("[a-zµà-öø-ÿ]+")
GAP = re.compile(r" |[ \t]{0,3}\n[ \t]{0,8}")

Edit = tuple[int, int, str]
"""Where something stands, and what is read for it."""


def _known_words() -> frozenset[str]:
    names = {f"magnesium{anion}" for each in COMPOUNDS for anion in each.anions}
    functions = (word for function in FUNCTIONS for word in function.split() if len(word) >= LONG)
    return frozenset(filter(WORD.fullmatch, {*LONG_WORDS, *names, *functions}))


def _rests(words: Set[str]) -> dict[str, tuple[str, ...]]:
    """Return by the first part of a broken word what its rest may be."""
    rests: dict[str, tuple[str, ...]] = {}
    own = set(map(without_marks, OWN_WORDS))
    for word in sorted(words):
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            first = word[:at]
            if first not in words and without_marks(first) not in own:
                rests[first] = (*rests.get(first, ()), word[at:])
    return rests


def _misread(words: Set[str]) -> dict[str, tuple[int, ...]]:
    """Return by a word with "rn" in place of an "m" where in it these stand."""
    found = {}
    for word in words:
        places = [at for at, letter in enumerate(word) if letter == "m"]
        for count in range(1, len(places) + 1):
            for chosen in combinations(places, count):
                letters = "".join("rn" if at in chosen else each for at, each in enumerate(word))
                found[letters] = tuple(at + index for index, at in enumerate(chosen))
    return found


def _glued() -> dict[str, int]:
    """Return by two words without their space where the second begins."""
    pairs = [(lead, word) for lead in (*LEADS, *LEADS_ONLY_GLUED) for word in (*LED, "ett")]
    pairs += [(word, lead) for word in LEADING for lead in LED_BY]
    return {first + second: len(first) for first, second in pairs}


WORDS = _known_words()
RESTS = _rests(WORDS)
MISREAD = _misread(WORDS | SHORT_WORDS)
GLUED = {pair: at for pair, at in _glued().items() if pair not in WORDS | SHORT_WORDS}
SIGNS = frozenset({*RESTS, *MISREAD, *GLUED})
SOUGHT = look_for_words(SIGNS)
"""Without any of these words a text holds nothing to mend."""


def mended(source: LabelText) -> LabelText:
    """Return the text with its broken words made whole."""
    edits = tuple(_edits(source.folded))
    return edited(source, edits) if edits else source


def _edits(folded: str) -> Iterator[Edit]:
    before: re.Match[str] | None = None
    for found in WORD.finditer(folded):
        if before and before[0] in RESTS and _goes_on(before[0], found[0]):
            gap = before.end(), found.start()
            if GAP.fullmatch(folded, *gap):
                yield *gap, ""
        if found[0] in SIGNS:
            yield from _edits_in(found[0], found.start())
        before = found


def _edits_in(word: str, start: int) -> Iterator[Edit]:
    for at in MISREAD.get(word, ()):
        yield start + at, start + at + 2, "m"
    if word in GLUED:
        yield start + GLUED[word], start + GLUED[word], " "


def _goes_on(first: str, word: str) -> bool:
    """Tell whether a word is the rest of the one before it, with an ending or without."""
    return any(
        word == rest or (len(rest) >= SURE_PART and word.startswith(rest)) for rest in RESTS[first]
    )
