"""How much a dose is a day: times a day, morning and evening together, spoons by their weight."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from labels.core.parsing.dose_times import (
    DAILY_THEN,
    EACH_HOURS,
    ELIDED,
    HOURS_A_DAY,
    LEFT_TIMES_GAP,
    LOOK,
    NEXT_TIME,
    OCCASIONS,
    ONCE,
    ONE_TIME,
    SEPARATELY,
    SHARED,
    TIME_BETWEEN,
    TIME_FIRST,
    TIMES_SIGN,
    TO_NEXT,
    WEIGHT_GAP,
    Range,
)
from labels.core.parsing.measures import Measure
from labels.core.parsing.measures import number as read_number
from labels.core.parsing.scan import Scan
from labels.core.reference.units import COUNTED_UNITS, SPOON_UNITS


@dataclass(frozen=True, slots=True)
class DoseMeasure:
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
        one = replace(one, unit=unit)
    summed = _added_up(scan, measure, one)
    if summed is not one:
        return _weighed(scan, measure, summed)
    weighed = _weighed(scan, measure, one)
    return _multiplied(scan, measure, weighed) if weighed else None


def elided(scan: Scan) -> DoseMeasure | None:
    """Return the dose in "Dosering: 2 dagligen", counted in what the pack holds."""
    match, unit = ELIDED.search(scan.folded), _piece_unit(scan)
    if match is None or unit is None:
        return None
    printed = match["low"] or match["only"]
    low, high = read_number(printed), read_number(match["high"] or printed)
    if low is None or high is None or not Decimal(0) < low <= high:
        return None
    return DoseMeasure(low, high, unit, match.end() - len(match[0].lstrip(".! \n")), match.end())


def is_joined(scan: Scan, measure: Measure, other: Measure) -> bool:
    """Tell whether two measures make one dose: a range, or morning and evening."""
    gap = scan.folded[measure.end : other.start]
    return bool(TO_NEXT.fullmatch(gap) or ONE_TIME.match(gap) or gap.strip() == "(")


def _piece_unit(scan: Scan) -> str | None:
    """Return what the label counts in, for a dose of "2 st"."""
    counted = (measure.unit for measure in scan.measures if measure.unit in COUNTED_UNITS)
    return next(counted, None)


def _to_next(scan: Scan, measure: Measure) -> DoseMeasure:
    """Return one dose, taking "1 kapsel till 3 kapslar" for a range."""
    one = DoseMeasure(measure.low, measure.high, measure.unit, measure.start, measure.end)
    for other in _following(scan, measure, 16):
        joins = TO_NEXT.fullmatch(scan.folded, measure.end, other.start)
        if joins and other.unit == measure.unit and other.high > measure.low:
            return replace(one, high=other.high, end=other.end)
    return one


def _following(scan: Scan, measure: Measure, reach: int = LOOK) -> Iterator[Measure]:
    yield from scan.measures_between(measure.end, measure.end + reach)


def _added_up(scan: Scan, measure: Measure, one: DoseMeasure) -> DoseMeasure:
    """Add "… och 2 kapslar till kvällen" to the dose of the morning."""
    others = _joined(scan, measure, one.end, ONE_TIME)
    if not others and TIME_FIRST.search(scan.folded, max(0, measure.start - 18), measure.start):
        others = _joined(scan, measure, one.end, TIME_BETWEEN)
    parts = [(each.low, each.high, each.end) for each in others] or _bare_numbers(scan, one.end)
    if not parts:
        return one
    count = Decimal(len(parts) + 1)
    return replace(
        one,
        low=one.low + sum(part[0] for part in parts),
        high=one.high + sum(part[1] for part in parts),
        end=parts[-1][2],
        intakes=(count, count),
    )


def _joined(scan: Scan, measure: Measure, end: int, join: re.Pattern[str]) -> list[Measure]:
    """Return the doses of other times of the day that a pattern joins to the first."""
    found: list[Measure] = []
    for other in _following(scan, measure):
        if other.unit == measure.unit and join.fullmatch(scan.folded, end, other.start):
            found.append(other)
            end = other.end
    return found


def _bare_numbers(scan: Scan, end: int) -> list[tuple[Decimal, Decimal, int]]:
    """Return the numbers of "1 kapsel på morgonen och 2 på kvällen" after the first."""
    found = []
    while bare := NEXT_TIME.match(scan.folded, end, end + LOOK):
        number, end = read_number(bare["next"]) or Decimal(0), bare.end()
        found.append((number, number, end))
    return found


def _multiplied(scan: Scan, measure: Measure, one: DoseMeasure) -> DoseMeasure:
    times, end = _times(scan, measure)
    low, high = times
    if times == ONCE:
        return one
    other = one.other
    return replace(
        one,
        low=one.low * low,
        high=one.high * high,
        end=max(one.end, end),
        intakes=times,
        other=(other[0] * low, other[1] * high, other[2]) if other else None,
    )


def _times(scan: Scan, measure: Measure) -> tuple[Range, int]:
    """Return how often a day the dose is taken, as a range, and where that is told."""
    before = _times_before(scan, measure)
    if before:
        return before, measure.end
    folded, end = scan.folded, measure.end
    for factor, pattern in SEPARATELY:
        match = pattern.match(folded, end, end + LOOK)
        if match and not _is_total(folded[end : match.start()] + match.group(), measure):
            return (Decimal(factor), Decimal(factor)), match.end()
    for pattern in (TIMES_SIGN, OCCASIONS):
        match = pattern.match(folded, end, end + LOOK)
        value = read_number(match["times"]) if match else None
        if match and value and not _is_total(match.group(), measure):
            return (value, value), match.end()
    hours = EACH_HOURS.match(folded, end)
    if hours and int(hours["hours"]):
        times = Decimal(HOURS_A_DAY) / int(hours["hours"])
        return (times, times), hours.end()
    return _times_after(scan, measure)


def _times_after(scan: Scan, measure: Measure) -> tuple[Range, int]:
    for other in _following(scan, measure):
        between = scan.folded[measure.end : other.start]
        if re.search(r"[.;]", between) or other.unit == measure.unit:
            break
        if other.unit == "times" and not _is_total(between, measure):
            return (other.low, other.high), other.end
    return ONCE, measure.end


def _times_before(scan: Scan, measure: Measure) -> Range | None:
    """Return the times in "2 x 1 kapsel" and "två gånger om dagen tas 1 kapsel"."""
    before = scan.measures_between(measure.start - 40, measure.start)
    if not before or before[-1].unit != "times":
        return None
    gap = LEFT_TIMES_GAP.fullmatch(scan.folded, before[-1].end, measure.start)
    return (before[-1].low, before[-1].high) if gap else None


def _is_total(between: str, measure: Measure) -> bool:
    """Tell whether the dose was said to be the day's, or to be shared out, before its times."""
    if SHARED.search(between):
        return True
    is_shared_out = measure.low % 2 == 0 or "gång" in between
    return is_shared_out and bool(DAILY_THEN.search(between))


def _weighed(scan: Scan, measure: Measure, dose: DoseMeasure) -> DoseMeasure | None:
    """Give a dose in spoons in g or ml where the label tells what one holds."""
    beside = _beside(scan, measure)
    if measure.unit not in SPOON_UNITS | {"dose"}:
        other = (beside.low, beside.high, beside.unit) if beside else None
        return replace(dose, other=other)
    if beside is None:
        alike = (each for each in scan.measures if each.unit == measure.unit and each.low)
        found = ((each, _beside(scan, each)) for each in alike)
        spoon, beside = next(((each, weight) for each, weight in found if weight), (measure, None))
    else:
        spoon = measure
    if beside is None or not spoon.low:
        return dose if measure.unit != "dose" else None
    low, high = beside.low / spoon.low, beside.high / spoon.high
    return replace(
        dose,
        low=dose.low * low,
        high=dose.high * high,
        unit=beside.unit,
        end=max(dose.end, beside.end) if spoon is measure else dose.end,
        other=(dose.low, dose.high, dose.unit),
    )


def _beside(scan: Scan, measure: Measure) -> Measure | None:
    """Return the same dose in another unit, right after it: "1 skopa (5 g)"."""
    wanted = ("g", "ml") if measure.unit not in ("g", "ml") else (*SPOON_UNITS, *COUNTED_UNITS)
    if measure.unit == "dose":
        wanted = (*wanted, *COUNTED_UNITS)
    for other in _following(scan, measure, 28):
        adjoins = WEIGHT_GAP.fullmatch(scan.folded, measure.end, other.start)
        if adjoins and other.unit in wanted:
            return other
    return None
