"""Substances that cause allergies: Regulation (EU) No 1169/2011, annex II, in Swedish words."""

import re

ALLERGENS: dict[str, str] = {
    "gluten": (
        r"\b(?:vete|durumvete|spelt|dinkel|kamut|råg|korn|havre)"
        r"(?:mjöl|stärkelse|kli|protein|gluten|malt|gräs|flingor|groddar|fiber)?\b|\bgluten\b"
        r"|\bkornmalt\b"
    ),
    "kräftdjur": r"\b(?:kräftdjur|räk|räkor|räka|krabba|krabbor|hummer|skaldjur)",
    "ägg": r"\bägg(?!plant)",
    "fisk": r"\bfisk|\bsardin|\btorskl|\blax(?:olja)?\b|\bansjovis",
    "jordnötter": r"\bjordnöt",
    "soja": r"\bsoja|\bsoj[ae]?(?:böna|bönor|protein|lecitin)",
    "mjölk": (
        r"\bmjölk(?!syra|tist|sten)|\blaktos\b(?!fri)|\bvassle|\bkasein|\bskummjölk|\bgrädd"
        r"|\bsmörolja|\blaktalbumin|\blaktoglobulin|\bkolostrum|\bråmjölk"
    ),
    "nötter": (
        r"\bnötter\b|\bmandel|\bmandlar|\bhasselnöt|\bvalnöt|\bcashew|\bpekannöt|\bparanöt"
        r"|\bpistasch|\bmakadamia|\bmacadamia"
    ),
    "selleri": r"\bselleri",
    "senap": r"\bsenap",
    "sesam": r"\bsesam",
    "svaveldioxid och sulfit": r"\bsvaveldioxid|\b\w*sulfit\b|\be ?22[0-8]\b",
    "lupin": r"\blupin",
    "blötdjur": r"\bblötdjur|\bmussl|\bgrönläppad|\bostron|\bbläckfisk|\bsnäck",
}
"""By the name that a message uses, how the words for it begin, in lower case."""

_PATTERN = re.compile("|".join(f"({words})" for words in ALLERGENS.values()))
_NAMES = tuple(ALLERGENS)


def allergens_in(wording: str) -> list[tuple[str, int, int]]:
    """Return each allergen that a wording names, with where its word begins and ends.

    >>> allergens_in("sojalecitin"), allergens_in("kalciumlaktat och mjölksyra")
    ([('soja', 0, 4)], [])
    """
    return [
        (_NAMES[(match.lastindex or 1) - 1], match.start(), match.end())
        for match in _PATTERN.finditer(wording.lower())
    ]
