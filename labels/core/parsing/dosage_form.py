"""The form that the product is taken in: capsule, tablet, powder, liquid, spray."""

import re
from collections.abc import Iterator

from labels.core.parsed_label import DailyDose, NetQuantity
from labels.core.parsing.scan import Scan
from labels.core.reference.units import FORM_WORDS

OF_UNIT = {
    "capsule": "capsule",
    "tablet": "tablet",
    "gummy": "gummy",
    "softgel": "softgel",
    "sachet": "sachet",
    "ampoule": "ampoule",
    "spray": "spray",
    "drop": "liquid",
    "scoop": "powder",
    "pinch": "powder",
}
"""What a unit tells of the form by itself."""

NARROWER: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "tablet",
        "effervescent_tablet",
        re.compile(r"brus(?:ande )?tabl|poretabl|brusetabl|brausetabl|effervescent"),
    ),
    (
        "tablet",
        "chewable_tablet",
        re.compile(r"tugg(?:bara? )?tabl|purutabl|tygget|kautabl|chewable"),
    ),
    (
        "tablet",
        "lozenge",
        re.compile(r"sug(?:bara? )?tabl|halstabl|pastill|imeskel|lozenge|lutschtabl|sugetabl"),
    ),
    (
        "capsule",
        "softgel",
        re.compile(r"mjuka? ?(?:gel(?:atin)?)?kaps|softgel|weichkaps|gelatinkapslar mjuk"),
    ),
)
"""Kinds of tablet and capsule, told by a word elsewhere on the label."""

SPREAD = re.compile(r"lotion|kräm|\bgel\b|salva|balsam|cream")
LIQUID = re.compile(
    r"flytande|\blösning|droppar|\bsaft|elixir|sirap|tinktur|liquid|drops|olja|\bmixtur|koncentrat till dryck"
)


def read(scan: Scan, dose: DailyDose | None, held: tuple[NetQuantity, ...]) -> str | None:
    """Return the form that the package's content or the dose tells of, else the label's words."""
    for form in _told(scan, dose, held):
        return _narrowed(scan, form)
    return _by_words(scan) or _by_amounts(dose, held)


def _told(scan: Scan, dose: DailyDose | None, held: tuple[NetQuantity, ...]) -> Iterator[str]:
    """Yield forms, the most telling first."""
    starts = {each.span.start for each in held if each.unit in OF_UNIT}
    for measure in scan.measures:
        if measure.dosage_form and scan.span(measure.start, measure.end).start in starts:
            yield _plain(measure.unit, measure.dosage_form)
    yield from (OF_UNIT[each.unit] for each in held if each.unit in OF_UNIT)
    if dose and dose.unit in OF_UNIT:
        start = dose.span.start
        for measure in scan.measures:
            if measure.dosage_form and scan.span(measure.start, measure.end).start == start:
                yield measure.dosage_form
        yield OF_UNIT[dose.unit]


def _plain(unit: str, form: str) -> str:
    return form if unit in OF_UNIT else OF_UNIT.get(unit, form)


def _narrowed(scan: Scan, form: str) -> str:
    for wide, narrow, words in NARROWER:
        if form == wide and words.search(scan.folded):
            return narrow
    return form


def _by_words(scan: Scan) -> str | None:
    if SPREAD.search(scan.folded):
        return None
    for stem, form in FORM_WORDS:
        if stem in scan.folded:
            return form
    if LIQUID.search(scan.folded):
        return "liquid"
    if "kapsel" in scan.folded:
        return "capsule"
    return None


def _by_amounts(dose: DailyDose | None, held: tuple[NetQuantity, ...]) -> str | None:
    """Tell powder and liquid apart by what the dose, or else the package, is measured in."""
    units = {dose.unit} if dose else {each.unit for each in held}
    if units == {"ml"}:
        return "liquid"
    return "powder" if dose and dose.unit == "g" else None
