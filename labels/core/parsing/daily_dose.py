"""The recommended daily dose: "Rekommenderad daglig dos: 2 kapslar", "1 tsk morgon och kväll"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from labels.core.parsed_label import DailyDose
from labels.core.parsing.measures import Measure
from labels.core.parsing.scan import Scan
from labels.core.reference.units import COUNTED_UNITS, DOSE_UNITS, SPOON_UNITS

DAILY = (
    r"dagligen|per ?dag\b|om ?dagen|/ ?dag\b|varje dag|per dygn|/ ?dygn|daily|täglich|päivässä"
    r"|\bdaglig\b|a day|per day|pro tag|am tag|om dagen|= ?dagsdos|varje (?:morgon|kväll)"
    r"|på (?:morgonen|kvällen)|morgon\b|till natten|vid sänggående|före sänggående|\btill kvällen"
)
RIGHT_DAILY = re.compile(rf"[^.;\n]{{0,60}}?(?:{DAILY})|[^.;]{{0,24}}?(?:{DAILY})")
DAY_LEFT = re.compile(
    r"(?:dagsdos(?:en|ering|is|e)?|daglig ?dos(?:en)?|dagliga dos(?:en)?|dagligt intag|dagsportion"
    r"|dagligdos|daily dose|tagesdosis|vuorokausiannos(?:ksessa)?|døgndose|dagsbehov)"
    r"(?P<gap>[^.;\n]{0,24}|[\s:.]{0,12})$"
)
HEAD_LEFT = re.compile(
    r"(?:dosering|\bdos|användning|användningssätt|bruksanvisning|\bintag|så (?:tar|använder) du"
    r"(?: den| dem| det)?|\brek\. ?dos|doseringsanvisning|dosage|directions|suggested use"
    r"|verzehrempfehlung|anwendung|annostus|käyttö|rekommendation)[\s:.-]{1,24}"
    r"(?:vuxna:? |ta |tag |take |tas )?$"
)
TAKE_LEFT = re.compile(r"(?:^|[.:!\n]\s{0,3})(?:vuxna:? )?(?:ta|tag|take) $")
CHILDREN = re.compile(r"\bbarn\b[^.;\n]{0,40}$")
CONTENT_LEFT = re.compile(r"(?:\bper|\bpro|\bi|innehåll\w*)\s[^.\n]{0,24}$")
NOT_LEFT = re.compile(
    r"(?:\bper|\bi|\bmed|innehåll\w*|\bà|\ba|högst|max\w*|över|under|minst|ca|av|/|varje) ?$"
)
NOT_RIGHT = re.compile(
    r"\s?(?:vatten|juice|vätska|mjölk|saft|kallt|varmt|ljummet|innehåller|ger\b|tillför)"
)
UNDECIDED = re.compile(
    r"[^.;]{0,40}?(?:vid behov|efter behov|i veckan|per vecka|varannan dag|tarpeen mukaan)"
)
TWICE = re.compile(r"[^.;]{0,16}?\bmorgon(?:en)? och(?: (?:1|en|ett))?(?: på| till)? kväll")
THRICE = re.compile(r"[^.;]{0,16}?\bmorgon(?:en)?, (?:middag|lunch) och kväll")
ONE_TIME_OF_DAY = re.compile(
    r"[^.;]{0,12}?(?:morgon|frukost|lunch|middag|kväll)\w*[^.;]{0,16}(?:och|samt|,|\+) ?$"
)
WEIGHT_GAP = re.compile(r"[\s(=,]{0,3}(?:motsvar\w{1,5} |ca\.? |cirka )?$")

EXPLICIT, HEADED, CONTENT = 3, 2, 1
LOOK = 70


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measure that may be the dose, and how plainly the label says so."""

    measure: Measure
    rank: int


def read(scan: Scan) -> DailyDose | None:
    """Return the daily dose, all intakes added up; `None` where the label leaves it open."""
    candidates = list(_candidates(scan))
    if not candidates:
        return None
    best = max(candidates, key=lambda candidate: candidate.rank)
    if UNDECIDED.match(scan.folded, best.measure.end):
        return None
    return _dose(scan, best.measure)


def _candidates(scan: Scan) -> Iterator[Candidate]:
    for measure in scan.measures:
        if measure.unit in DOSE_UNITS or measure.unit == "piece":
            rank = _rank(scan, measure)
            if rank:
                yield Candidate(measure, rank)


def _rank(scan: Scan, measure: Measure) -> int:
    folded = scan.folded
    left = folded[max(0, measure.start - LOOK) : measure.start]
    if NOT_RIGHT.match(folded, measure.end) or CHILDREN.search(left):
        return 0
    day = DAY_LEFT.search(left)
    if day and CONTENT_LEFT.search(left[: day.start()] + " "):
        return CONTENT
    if NOT_LEFT.search(left):
        return 0
    if day or _is_daily(folded, measure):
        return EXPLICIT
    return HEADED if HEAD_LEFT.search(left) or TAKE_LEFT.search(left) else 0


def _is_daily(folded: str, measure: Measure) -> bool:
    return bool(RIGHT_DAILY.match(folded, measure.end, measure.end + LOOK))


def _dose(scan: Scan, measure: Measure) -> DailyDose | None:
    unit = _piece_unit(scan) if measure.unit == "piece" else measure.unit
    if unit is None:
        return None
    low, high, end = _added_up(scan, measure)
    low_times, high_times, end_times = _times(scan, measure)
    low, high = low * low_times, high * high_times
    end = max(end, end_times)
    if unit in SPOON_UNITS and (weight := _weight(scan, measure)):
        unit, low, high = weight[0], low * weight[1], high * weight[1]
        end = max(end, weight[2])
    return DailyDose(low, high, unit, scan.span(measure.start, end))


def _piece_unit(scan: Scan) -> str | None:
    """Return what the label counts in, for a dose of "2 st"."""
    counted = (measure.unit for measure in scan.measures if measure.unit in COUNTED_UNITS)
    return next(counted, None)


def _added_up(scan: Scan, measure: Measure) -> tuple[Decimal, Decimal, int]:
    """Add "… och 2 kapslar till kvällen" to the dose of the morning."""
    low, high, end = measure.low, measure.high, measure.end
    for other in scan.measures_between(measure.end, measure.end + LOOK):
        is_next = ONE_TIME_OF_DAY.fullmatch(scan.folded, end, other.start)
        if other.unit == measure.unit and is_next:
            low, high, end = low + other.low, high + other.high, other.end
    return low, high, end


def _times(scan: Scan, measure: Measure) -> tuple[Decimal, Decimal, int]:
    """Return how often a day the dose is taken, as a range."""
    folded = scan.folded
    for factor, pattern in ((3, THRICE), (2, TWICE)):
        if match := pattern.match(folded, measure.end, measure.end + LOOK):
            return Decimal(factor), Decimal(factor), match.end()
    for other in scan.measures_between(measure.end, measure.end + LOOK):
        between = folded[measure.end : other.start]
        if other.unit == "times" and not re.search(r"[.;]|dag", between):
            return other.low, other.high, other.end
    return Decimal(1), Decimal(1), measure.end


def _weight(scan: Scan, measure: Measure) -> tuple[str, Decimal, int] | None:
    """Return what one spoon holds, in g or ml, where the label gives it."""
    spoons = [other for other in scan.measures if other.unit == measure.unit]
    for spoon in [measure, *spoons]:
        for other in scan.measures_between(spoon.end, spoon.end + 24):
            adjoins = WEIGHT_GAP.fullmatch(scan.folded, spoon.end, other.start)
            if adjoins and other.unit in ("g", "ml") and spoon.low:
                end = other.end if spoon is measure else measure.end
                return other.unit, other.low / spoon.low, end
    return None
