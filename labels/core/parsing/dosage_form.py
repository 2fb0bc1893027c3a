"""The form that the product is taken in: capsule, tablet, powder, liquid, spray."""

from collections.abc import Iterator

from labels.core.declaration import DailyDose
from labels.core.parsed_label import NetQuantity
from labels.core.parsing.patterns import compiled
from labels.core.parsing.scan import Scan
from labels.core.reference.form_words import FORM_WORDS, NARROWER, NO_FORM, OF_UNIT

NARROW_WORDS = tuple((wide, narrow, compiled(words)) for wide, narrow, words in NARROWER)
SPREAD = compiled(NO_FORM)


def read(scan: Scan, dose: DailyDose | None, held: tuple[NetQuantity, ...]) -> str | None:
    """Return the form that the package's content or the dose tells of, else the label's words."""
    for form in _told(scan, dose, held):
        return _narrowed(scan, form)
    if SPREAD.search(scan.folded):
        return None
    by_words = (form for stem, form in FORM_WORDS if stem in scan.folded)
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


def _narrowed(scan: Scan, form: str) -> str:
    for wide, narrow, words in NARROW_WORDS:
        if form == wide and words.search(scan.folded):
            return narrow
    return form


def _by_amounts(dose: DailyDose | None, held: tuple[NetQuantity, ...]) -> str | None:
    """Tell powder and liquid apart by what the dose, or else the package, is measured in."""
    units = {dose.unit} if dose else {each.unit for each in held}
    if units == {"ml"}:
        return "liquid"
    return "powder" if dose and dose.unit == "g" else None
