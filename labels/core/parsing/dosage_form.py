"""The form that the product is taken in: capsule, tablet, powder, liquid, spray."""

from collections.abc import Iterator

from labels.core.declaration import DailyDose
from labels.core.parsed_label import NetQuantity
from labels.core.parsing.ingredients import IngredientList
from labels.core.parsing.net_quantity import OTHERS
from labels.core.parsing.patterns import compiled
from labels.core.parsing.scan import Scan
from labels.core.reference.form_words import (
    FORM_WORDS,
    NARROWER,
    NO_FORM,
    OF_UNIT,
    TAKEN_AS_FOOD,
)

NARROW_WORDS = tuple((wide, narrow, compiled(words)) for wide, narrow, words in NARROWER)
OF_INGREDIENTS = frozenset({"powder", "liquid"})
"""Forms that an ingredient may have; a capsule's shell among them tells of a capsule."""
SPREAD, EATEN = compiled(NO_FORM), compiled(TAKEN_AS_FOOD)


def read(
    scan: Scan,
    dose: DailyDose | None,
    held: tuple[NetQuantity, ...],
    lists: tuple[IngredientList, ...],
) -> str | None:
    """Return the form that the package's content or the dose tells of, else the label's words."""
    for form in _told(scan, dose, held):
        return _narrowed(scan, form)
    if SPREAD.search(scan.folded) and not EATEN.search(scan.folded):
        return None
    by_words = (
        form
        for stem, form in FORM_WORDS
        if _is_told(scan.folded, stem, lists if form in OF_INGREDIENTS else ())
    )
    worded = next(by_words, None)
    return _narrowed(scan, worded) if worded else _by_amounts(dose, held)


def _told(scan: Scan, dose: DailyDose | None, held: tuple[NetQuantity, ...]) -> Iterator[str]:
    """Yield forms, the most telling first."""
    spans = [each.span for each in held if each.unit in OF_UNIT]
    units = [each.unit for each in held]
    if dose:
        spans.append(dose.span)
        units.append(dose.unit)
    starts = {span.start for span in spans}
    for measure in scan.measures if starts else ():
        if measure.unit in OF_UNIT and scan.span(measure.start, measure.end).start in starts:
            yield measure.dosage_form or OF_UNIT[measure.unit]
    yield from (OF_UNIT[unit] for unit in units if unit in OF_UNIT)


def _is_told(folded: str, stem: str, lists: tuple[IngredientList, ...]) -> bool:
    """Tell whether a word stands anywhere but among the ingredients: "kakaopulver" is no form."""
    position = folded.find(stem)
    while position >= 0:
        within = (each.end for each in lists if each.start <= position < each.end)
        end = next(within, None)
        if end is None:
            return True
        position = folded.find(stem, end)
    return False


def _narrowed(scan: Scan, form: str) -> str:
    for wide, narrow, words in NARROW_WORDS:
        told = words.search(scan.folded) if form == wide else None
        if told and not _is_of_others(scan, told.start()):
            return narrow
    return form


def _is_of_others(scan: Scan, position: int) -> bool:
    """Tell whether a shop's page has gone on to other products."""
    others = OTHERS.search(scan.folded, scan.words)
    return others is not None and others.start() < position


def _by_amounts(dose: DailyDose | None, held: tuple[NetQuantity, ...]) -> str | None:
    """Tell powder and liquid apart by what the dose, or else the package, is measured in."""
    units = {dose.unit} if dose else {each.unit for each in held}
    if units == {"ml"}:
        return "liquid"
    return "powder" if dose and dose.unit == "g" else None
