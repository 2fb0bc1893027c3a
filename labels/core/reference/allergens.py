"""Substances that cause allergies: Regulation (EU) No 1169/2011, annex II, in Swedish words."""

import re
from functools import lru_cache

ALLERGENS: dict[str, str] = {
    "gluten": (
        r"(?:vete|durumvete|spelt|dinkel|kamut|råg|korn|havre)"
        r"(?:mjöl|stärkelse|kli|protein|gluten|malt|gräs|flingor|groddar|fiber)?\b|gluten\b"
    ),
    "kräftdjur": r"kräftdjur|räk(?:a|or|pulver|skal)\b|krabb(?:a|or)|hummer|skaldjur|krill",
    "ägg": r"ägg(?!plant)",
    "fisk": r"fisk|sardin|torsk|lax(?:olja)?\b|ansjovis|makrill",
    "jordnötter": r"jordnöt",
    "soja": r"soja",
    "mjölk": (
        r"mjölk(?!syra|tist|sten)|laktos(?:monohydrat)?\b|(?:hel|kärn|torr)mjölk|vassle|kasein|natriumkasein|kalciumkasein|skummjölk"
        r"|grädd|smör(?:olja|fett)?\b|laktalbumin|laktoglobulin|kolostrum|råmjölk|yoghurt"
        r"|ost(?:pulver)?\b"
    ),
    "nötter": (
        r"nötter\b|mandel|mandlar|hasselnöt|valnöt|cashew|pekannöt|paranöt|pistasch"
        r"|ma[kc]adamia"
    ),
    "selleri": r"selleri",
    "senap": r"senap",
    "sesam": r"sesam",
    "svaveldioxid och sulfit": r"svaveldioxid|\w*sulfit\b|e ?22[0-8]\b",
    "lupin": r"lupin",
    "blötdjur": r"blötdjur|mussl|grönläppad|ostron|bläckfisk|snäck",
}
"""By the name that a message uses, how the words for it begin, in lower case."""

_PATTERN = re.compile(r"\b(?:" + "|".join(f"({words})" for words in ALLERGENS.values()) + ")")
_NAMES = tuple(ALLERGENS)
_ABSENCE = re.compile(r"\bfri(?:tt|a)? från\b|\butan\b|\binte\b|\bej\b")
_FREE = re.compile(r"\w*fri(?:tt|a)?\b")


MOST_WORDINGS = 4096
"""Of which is remembered what they name; labels name the same ingredients."""


@lru_cache(MOST_WORDINGS)
def allergens_in(wording: str) -> tuple[tuple[str, int, int], ...]:
    """Return each allergen that a wording names, with where its word begins and ends.

    A wording that says that something isn't there names nothing.

    >>> allergens_in("sojalecitin"), allergens_in("kalciumlaktat och mjölksyra")
    ((('soja', 0, 4),), ())
    >>> allergens_in("glutenfri havre"), allergens_in("utan mjölk")
    ((('gluten', 10, 15),), ())
    """
    lower = wording.lower()
    if _ABSENCE.search(lower):
        return ()
    return tuple(
        (_NAMES[(match.lastindex or 1) - 1], match.start(), match.end())
        for match in _PATTERN.finditer(lower)
        if not _FREE.match(lower, match.end())
    )
