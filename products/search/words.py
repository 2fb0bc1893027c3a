"""A text's words: as they are spelt, and as they are compared."""

import re
import unicodedata

MAGNESIUM = "magnesium"

SMALL_WORDS = frozenset(
    (
        *("av", "den", "det", "en", "ett", "från", "för", "i", "med", "och", "på", "som", "till"),
        *("and", "for", "from", "in", "of", "the", "with"),
    )
)
"""Words that a search is put with and that tell products apart by nothing."""

_MARKS = re.compile("[\u0300-\u036f]+")
_UNITS = "mg|milligram|µg|mcg|ug|mikrogram|kg|g|gram|ml|cl|dl|liter|st"
_AMOUNT = re.compile(rf"(\d+)(?:{_UNITS})".replace("µ", "\N{GREEK SMALL LETTER MU}"))
_UNIT = re.compile(_UNITS.replace("µ", "\N{GREEK SMALL LETTER MU}"))


def spelt(text: str) -> tuple[str, ...]:
    """The words of a text without case and signs; of an amount the number alone.

    >>> spelt("Sömn & Mg-citrat, 200mg / 120 ml")
    ('sömn', 'mg', 'citrat', '200', '120')
    """
    # Taking signs apart can bring up capitals, and folding case can bring up marks.
    whole = unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(
        each if each.isalnum() else "" if unicodedata.combining(each) else " " for each in whole
    )
    return _without_units(plain.split())


def folded(word: str) -> str:
    """A word without marks, so that `somn` finds `sömn`.

    >>> folded("sömn")
    'somn'
    """
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", word)
    plain = _MARKS.sub("", apart)
    if plain.isascii() and plain.isalnum():
        return plain
    return "".join(each for each in apart if each.isalnum() and not unicodedata.combining(each))


def parts(word: str) -> tuple[str, ...]:
    """A word taken apart at "magnesium", which labels write together with what it is bound to.

    >>> parts("magnesiumcitrat"), parts("nattmagnesium"), parts("citrat")
    (('magnesium', 'citrat'), ('natt', 'magnesium'), ('citrat',))
    """
    before, magnesium, after = word.partition(MAGNESIUM)
    return tuple(filter(None, (before, magnesium, after)))


def has_digit(word: str) -> bool:
    """Whether a word holds a digit: a strength or a vitamin, which is never guessed."""
    return any(each.isdigit() for each in word)


def _without_units(words: list[str]) -> tuple[str, ...]:
    """Words with what follows a number as its unit left out, in one word with it or beside it."""
    kept: list[str] = []
    for before, word in zip(["", *words], words, strict=False):
        amount = _AMOUNT.fullmatch(word)
        if amount:
            kept.append(amount[1])
        elif folded(word) and not (before.isdecimal() and _UNIT.fullmatch(word)):
            kept.append(word)
    return tuple(kept)
