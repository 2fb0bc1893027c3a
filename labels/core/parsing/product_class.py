"""What the product is in law: food supplement, medicine, food for medical purposes, cosmetic."""

import re
from typing import NamedTuple

from labels.core.parsed_label import COSMETIC, FOOD_SUPPLEMENT, FSMP, MEDICINE
from labels.core.parsing.scan import Scan
from labels.core.span import Span

DESIGNATIONS = (
    "kosttillskott",
    "kosttilskud",
    "ravintolisä",
    "nahrungsergänzungsmittel",
    "food supplement",
    "dietary supplement",
    "complément alimentaire",
    "voedingssupplement",
    "suplement diety",
    "toidulisand",
)
"""The designation in the languages of the market; the Swedish one first."""

IN_A_WARNING = re.compile(
    r"ersätt|alternativ|stället|istället|träde|varie|substitut|replace|erstat|korva|ersatz|ersetz"
    r"|\bbör\b|should not"
)
MEDICINE_MARKS = re.compile(
    r"receptfri(?:tt|a|\b)? läkemedel|läkemedel utan recept|receptbelagt|traditionellt växtbaserat"
    r" läkemedel|bipacksedel|\bmt-?n(?:umme)?r\b|\bvnr\b|a12cc|\bär ett (?:receptfritt )?läkemedel\b"
    r"(?! ?\?)"
)
FSMP_MARKS = re.compile(
    r"livsmedel för speciella medicinska ändamål|food for special medical purposes"
    r"|\bfsmp\b|fødevare til særlige medicinske formål|lebensmittel für besondere medizinische"
)
COSMETIC_MARKS = re.compile(
    r"kosmeti(?:sk|k)|utvärtes bruk|hudvård|body ?lotion|\bbadsalt|massageolja|cosmetic"
)


class ProductClass(NamedTuple):
    """The class, and the Swedish or foreign designation where it stands."""

    name: str | None
    designation: Span | None


def read(scan: Scan, *, looks_like_supplement: bool) -> ProductClass:
    """Return the class; without a word for it, a daily dose or a declaration per dose decides."""
    designation = _designation(scan)
    if FSMP_MARKS.search(scan.folded):
        return ProductClass(FSMP, designation)
    if designation:
        return ProductClass(FOOD_SUPPLEMENT, designation)
    if MEDICINE_MARKS.search(scan.folded):
        return ProductClass(MEDICINE, None)
    if COSMETIC_MARKS.search(scan.folded):
        return ProductClass(COSMETIC, None)
    return ProductClass(FOOD_SUPPLEMENT if looks_like_supplement else None, None)


def _designation(scan: Scan) -> Span | None:
    for word in DESIGNATIONS:
        position = scan.folded.find(word)
        while position >= 0:
            end = position + len(word)
            if not _in_a_warning(scan, position, end):
                return scan.span(position, end)
            position = scan.folded.find(word, end)
    return None


def _in_a_warning(scan: Scan, start: int, end: int) -> bool:
    """Tell whether the word stands in "Kosttillskott bör inte ersätta en varierad kost"."""
    line_start, line_end = scan.line(start)
    low, high = scan.sentence(start, end)
    before = scan.folded[max(low, line_start, start - 60) : start]
    after = scan.folded[end : max(min(high, line_end + 60), end)][:90]
    return bool(
        IN_A_WARNING.search(before[-40:])
        or IN_A_WARNING.match(after.lstrip())
        or (after[:1] == " " and IN_A_WARNING.search(after.split("\n")[0]))
    )
