"""How much a dose is a day: a range, intakes added up or multiplied, spoons by their weight."""

import re
from decimal import Decimal
from typing import NamedTuple

from labels.core.parsing import dose_times
from labels.core.parsing.basis_patterns import SIZE
from labels.core.parsing.dose_patterns import DAILY, DOSE_HEAD, HOLDER, TAKE
from labels.core.parsing.dose_times import ONCE, Range
from labels.core.parsing.measures import Measure
from labels.core.parsing.printed_numbers import VALUE
from labels.core.parsing.printed_numbers import number as read_number
from labels.core.parsing.scan import Scan
from labels.core.reference.units import COUNTED_UNITS, DOSE_UNITS, SPOON_UNITS

RANGE_REACH, WEIGHT_REACH = 16, 28
HELD = re.compile(rf"\b{HOLDER}\Z")
HELD_REACH = 24
IN_ML = {"cl": Decimal(10), "dl": Decimal(100)}
"""Millilitres in the units that a drink is measured in."""
TO_NEXT = re.compile(r"\s?(?:-|till|eller|to|or|bis|oder)\s?")
WEIGHT_GAP = re.compile(
    r"[\s(\[=,/à-]{0,4}(?:(?:motsvar\w{1,5}|ca\.?|cirka|eller|dvs\.?|väger|rymmer|är|om|på|à|of"
    r"|med|="
    r"|innehåller|cirkavikt|pulver|approx\.?|about)[\s:(]{0,2}){0,3}"
)
ELIDED = re.compile(
    rf"(?:{DOSE_HEAD}|{TAKE})[\s:.-]{{1,4}}(?:{TAKE} )?(?P<low>{VALUE})"
    rf"(?: ?(?:-|till|eller) ?(?P<high>{VALUE}))? ?(?:st\.? )?(?={DAILY})"
    rf"|(?:\A|[.!\n])\s{{0,8}}(?P<only>{VALUE}) ?(?:st\.? )?(?={DAILY})"
)

SPRAYED = re.compile(
    rf"\bsprayas? (?:\w+ )?(?P<low>{VALUE})(?: ?(?:-|till|eller) ?(?P<high>{VALUE}))?"
    rf" (?:gånger|ggr|x)\b[^.;\n]{{0,20}}?(?:{DAILY})"
)


class DoseMeasure(NamedTuple):
    """A dose for one day, with its offsets in the cleaned text."""

    low: Decimal
    high: Decimal
    unit: str
    start: int
    end: int
    intakes: Range = ONCE
    other: tuple[Decimal, Decimal, str] | None = None


def read(scan: Scan, measure: Measure) -> DoseMeasure | None:
    """Return what a measure makes a day; `None` when its unit can't be known."""
    one = _to_next(scan, measure)
    if measure.unit == "piece":
        unit = _piece_unit(scan)
        if unit is None:
            return None
        one = one._replace(unit=unit)
    total = dose_times.added_up(scan, measure, one.low, one.high)
    if total:
        times = (Decimal(total.intakes), Decimal(total.intakes))
        summed = one._replace(low=total.low, high=total.high, end=total.end, intakes=times)
        return _weighed(scan, measure, summed)
    weighed = _weighed(scan, measure, one)
    return _multiplied(scan, measure, weighed) if weighed else None


def in_ml(folded: str, measure: Measure) -> Measure:
    """Return in millilitres what a can that is emptied holds: "1 burk (33 cl)"."""
    scale = IN_ML.get(measure.unit)
    if scale is None or not HELD.search(folded, max(0, measure.start - HELD_REACH), measure.start):
        return measure
    return measure._replace(low=measure.low * scale, high=measure.high * scale, unit="ml")


def elided(scan: Scan) -> DoseMeasure | None:
    """Return the dose in "Dosering: 2 dagligen" and in "Spraya 10 gånger om dagen"."""
    if "spraya" in scan.folded and (sprayed := SPRAYED.search(scan.folded)):
        return _counted(sprayed, sprayed["low"], "spray")
    match, unit = ELIDED.search(scan.folded), _piece_unit(scan)
    if match is None or unit is None:
        return None
    return _counted(match, match["low"] or match["only"], unit)


def _counted(match: re.Match[str], printed: str, unit: str) -> DoseMeasure | None:
    low, high = read_number(printed), read_number(match["high"] or printed)
    if low is None or high is None or not Decimal(0) < low <= high:
        return None
    return DoseMeasure(low, high, unit, match.end() - len(match[0].lstrip(".! \n")), match.end())


def is_joined(scan: Scan, measure: Measure, other: Measure) -> bool:
    """Tell whether two measures make one dose: a range, or morning and evening."""
    gap = scan.folded[measure.end : other.start]
    return bool(TO_NEXT.fullmatch(gap)) or dose_times.is_one_of_several(gap) or gap.strip() == "("


def _piece_unit(scan: Scan) -> str | None:
    """Return what the label counts in, for a dose of "2 st"."""
    counted = (measure.unit for measure in scan.measures if measure.unit in COUNTED_UNITS)
    return next(counted, None)


def _to_next(scan: Scan, measure: Measure) -> DoseMeasure:
    """Return one dose, taking "1 kapsel till 3 kapslar" for a range."""
    one = DoseMeasure(measure.low, measure.high, measure.unit, measure.start, measure.end)
    for other in dose_times.following(scan, measure, RANGE_REACH):
        joins = TO_NEXT.fullmatch(scan.folded, measure.end, other.start)
        if joins and other.unit == measure.unit and other.high > measure.low:
            return one._replace(high=other.high, end=other.end)
    return one


def _multiplied(scan: Scan, measure: Measure, one: DoseMeasure) -> DoseMeasure:
    times, end = dose_times.intakes(scan, measure)
    if times == ONCE:
        return one
    low, high = times
    other = one.other
    return one._replace(
        low=one.low * low,
        high=one.high * high,
        end=max(one.end, end),
        intakes=times,
        other=(other[0] * low, other[1] * high, other[2]) if other else None,
    )


def _weighed(scan: Scan, measure: Measure, dose: DoseMeasure) -> DoseMeasure | None:
    """Give a dose in spoons in g or ml where the label tells what one holds."""
    beside = _beside(scan, measure)
    if measure.unit != "dose" and measure.unit not in SPOON_UNITS:
        other = (beside.low, beside.high, beside.unit) if beside else None
        return dose._replace(other=other)
    if beside is None:
        alike = (each for each in scan.measures if each.unit == measure.unit and each.low)
        found = ((each, _beside(scan, each)) for each in alike)
        spoon, beside = next(((each, weight) for each, weight in found if weight), (measure, None))
    else:
        spoon = measure
    if beside is None and measure.unit == "dose":
        beside = _size(scan)
        spoon = measure._replace(low=Decimal(1), high=Decimal(1))
    if beside is None or not spoon.low:
        return dose if measure.unit != "dose" else None
    low, high = beside.low / spoon.low, beside.high / spoon.high
    return dose._replace(
        low=dose.low * low,
        high=dose.high * high,
        unit=beside.unit,
        end=max(dose.end, beside.end) if spoon is measure else dose.end,
        other=(dose.low, dose.high, dose.unit),
    )


def _size(scan: Scan) -> Measure | None:
    """Return what a portion is said to be: "Portion: 3 g"."""
    if "portion" not in scan.folded and "serving" not in scan.folded:
        return None
    sizes = (each for each in scan.measures if each.unit in DOSE_UNITS and not each.is_range)
    return next(
        (each for each in sizes if SIZE.search(scan.folded, max(0, each.start - 24), each.start)),
        None,
    )


def _beside(scan: Scan, measure: Measure) -> Measure | None:
    """Return the same dose in another unit, right after it: "1 skopa (5 g)"."""
    wanted = ("g", "ml") if measure.unit not in ("g", "ml") else (*SPOON_UNITS, *COUNTED_UNITS)
    if measure.unit == "dose":
        wanted = (*wanted, *COUNTED_UNITS)
    for other in dose_times.following(scan, measure, WEIGHT_REACH):
        adjoins = WEIGHT_GAP.fullmatch(scan.folded, measure.end, other.start)
        if adjoins and other.unit in wanted and other.low:
            return other
    return None
