"""What the product is in law: food supplement, medicine, food for medical purposes, cosmetic."""

import re
from typing import NamedTuple

from labels.core.declaration import DailyDose, NutrientRow
from labels.core.parsed_label import COSMETIC, FOOD_SUPPLEMENT, FSMP, MEDICINE
from labels.core.parsing.patterns import compiled
from labels.core.parsing.scan import Scan
from labels.core.parsing.stems import look_for
from labels.core.reference.designations import (
    APPROVED,
    BESIDE_THE_PRODUCT,
    COSMETIC_MARKS,
    DESIGNATION,
    DIVIDED,
    FOREIGN_DESIGNATIONS,
    FSMP_MARKS,
    IN_A_WARNING,
    MEDICINE_MARKS,
    NOT_A_MEDICINE,
    REGISTERED,
    SKIN_USE,
    STEMS,
)
from labels.core.span import Span

FSMP_MARK, COSMETIC_MARK = compiled(FSMP_MARKS), compiled(COSMETIC_MARKS)
MEDICINE_MARK, REGISTER = compiled(MEDICINE_MARKS), compiled(REGISTERED)
DENIED, APPROVAL = compiled(NOT_A_MEDICINE), compiled(APPROVED)
WARNING, SKIN = compiled(IN_A_WARNING), compiled(SKIN_USE)
BESIDE = compiled(BESIDE_THE_PRODUCT)
PATH = re.compile(r"[›»>]")
LINKS = re.compile(
    r"kunder (?:som )?(?:köpte|tittade)|\bse (?:alla|hela|fler)\b|relaterade kategorier"
)
"""A line of a shop's links to other products."""

ASKED = re.compile(r"[^.\n]{0,30}\?")

look_for(
    (
        DESIGNATION,
        *DIVIDED,
        *FOREIGN_DESIGNATIONS,
        *(stem for stems in STEMS.values() for stem in stems),
    )
)


class ProductClass(NamedTuple):
    """The class, the Swedish designation, and what the label says of medicine and skin."""

    name: str | None
    designation: Span | None = None
    medicine_mark: Span | None = None
    skin_use: Span | None = None


def read(scan: Scan, dose: DailyDose | None, rows: tuple[NutrientRow, ...]) -> ProductClass:
    """Return the class; without a word for it, a daily dose or a declaration per dose decides."""
    written = (_designation(scan, word) for word in (DESIGNATION, *DIVIDED))
    designation = next(filter(None, written), None)
    mark = _medicine_mark(scan)
    approval = _first(scan, "approved", APPROVAL) or mark
    skin = _first(scan, "skin", SKIN)
    name = _name(scan, designation, mark)
    if name is None and (dose or any(_is_per_dose(row) for row in rows)):
        name = FOOD_SUPPLEMENT
    return ProductClass(
        name,
        scan.span(*designation) if designation else None,
        scan.span(*approval) if approval else None,
        scan.span(*skin) if skin else None,
    )


def _name(
    scan: Scan, designation: tuple[int, int] | None, mark: tuple[int, int] | None
) -> str | None:
    if _is_for_medical_purposes(scan):
        return FSMP
    if mark and (designation is None or _is_registered(scan, designation)):
        return MEDICINE
    if designation or any(_designation(scan, word) for word in FOREIGN_DESIGNATIONS):
        return FOOD_SUPPLEMENT
    return COSMETIC if _first(scan, "cosmetic", COSMETIC_MARK) else None


def _is_for_medical_purposes(scan: Scan) -> bool:
    """Tell whether the label says so, and doesn't only ask it, as shops' questions do."""
    if not _has_stem(scan, "fsmp"):
        return False
    found = FSMP_MARK.finditer(scan.folded)
    return not all(ASKED.match(scan.folded, match.end()) for match in found)


def _is_per_dose(row: NutrientRow) -> bool:
    return row.basis is not None and row.basis.per in ("daily_dose", "unit")


def _first(scan: Scan, kind: str, pattern: re.Pattern[str]) -> tuple[int, int] | None:
    """Return where a pattern fits, tried only where one of the stems of its kind stands."""
    if not _has_stem(scan, kind):
        return None
    match = pattern.search(scan.folded)
    return match.span() if match else None


def _has_stem(scan: Scan, kind: str) -> bool:
    return any(stem in scan.folded for stem in STEMS[kind] if stem in scan.stems)


def _medicine_mark(scan: Scan) -> tuple[int, int] | None:
    """Return where the label says that it is a medicine, and doesn't deny or ask it."""
    if not _has_stem(scan, "medicine"):
        return None
    for match in MEDICINE_MARK.finditer(scan.folded):
        start, end = scan.line(match.start())
        around = scan.folded[max(start, match.start() - 40) : min(end, match.end() + 12)]
        if not DENIED.search(around) and not LINKS.search(scan.folded, start, end):
            return match.span()
    return None


def _is_registered(scan: Scan, designation: tuple[int, int]) -> bool:
    """Tell whether only a shop's path calls a registered medicine a supplement."""
    return bool(REGISTER.search(scan.folded)) and _in_path(scan, designation)


def _in_path(scan: Scan, designation: tuple[int, int]) -> bool:
    """Tell whether a designation stands only in a shop's path: "Hem › Kosttillskott"."""
    start, end = scan.line(designation[0])
    return bool(PATH.search(scan.folded[start:end]))


def _designation(scan: Scan, word: str) -> tuple[int, int] | None:
    position = scan.folded.find(word) if word in scan.stems else -1
    while position >= 0:
        end = position + len(word)
        if not _in_a_warning(scan, position, end):
            return position, end
        position = scan.folded.find(word, end)
    return None


def _in_a_warning(scan: Scan, start: int, end: int) -> bool:
    """Tell whether the word stands in "Kosttillskott bör inte ersätta en varierad kost"."""
    line_start, line_end = scan.line(start)
    low, high = scan.sentence(start, end)
    before = scan.folded[max(low, line_start, start - 60) : start]
    after = scan.folded[end : max(min(high, line_end + 60), end)][:90]
    return bool(
        BESIDE.search(before[-24:])
        or WARNING.search(before[-40:])
        or WARNING.match(after.lstrip())
        or (after[:1] == " " and WARNING.search(after.split("\n")[0]))
    )
