"""How often a day a dose is taken: "2 gånger dagligen", "morgon och kväll", "1 + 2 kapslar"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from labels.core.parsing.dose_patterns import DAILY, TAKE, TIME
from labels.core.parsing.measures import Measure
from labels.core.parsing.printed_numbers import VALUE
from labels.core.parsing.printed_numbers import number as read_number
from labels.core.parsing.scan import Scan

LOOK = 90
"""Characters after a count in which it is told how often it is taken."""
Range = tuple[Decimal, Decimal]
ONCE: Range = (Decimal(1), Decimal(1))
HOURS_A_DAY = 24

AND = r"(?:och|samt|,|\+|&|/|and|und|ja|og)"
IN_A_DRINK = (
    r"(?: i (?:ett |en |[0-9½]{1,3}(?:[-,][0-9]{1,3})? ?)(?:glas|dl|cl|ml)\b[^.;:,(0-9\n]{0,24}?)?"
)
AT_TIME = (
    rf"(?! ?(?:per dag|om dagen|dagligen|/))(?: ?\([^()\n]{{0,20}}\))?{IN_A_DRINK}"
    r"[^.;:,(0-9\n]{0,14}?" + TIME
)
ONE_TIME = re.compile(rf"{AT_TIME}[^.;0-9]{{0,16}}?{AND}\s?(?:ta |tag )?\Z")
NEXT_TIME = re.compile(
    rf"{AT_TIME}[^.;0-9]{{0,16}}?{AND} ?(?P<next>{VALUE})"
    rf"(?= ?(?:st )?[^.;0-9a-zåäö]{{0,2}}(?:kaps\w*|tabl\w*)? ?{TIME})"
)
TIME_FIRST = re.compile(rf"{TIME} ?:? ?(?:ta |tag )?\Z")
TIME_BETWEEN = re.compile(rf"[\s.,;]{{0,3}}(?:(?:och|samt|&|\+) )?{TIME} ?:? ?(?:ta |tag )?")
TIME_LEFT = 18
"""Characters before a count in which a time of the day may lead it in."""
MORNING = r"(?:morgon\w*|frukost\w*|lunch\w*|förmiddag\w*)"
SEPARATE: tuple[tuple[int, str], ...] = (
    (3, MORNING + r", ?(?:(?:på|till|vid) )?(?:middag\w*|lunch\w*|eftermiddag\w*) (?:och|samt)"),
    (3, r"morning, (?:noon|midday|lunch) and|morgens, mittags und abends|dreimal|thrice"),
    (
        2,
        MORNING + r"(?: (?:och|samt|&|\+)|/| and)(?! (?:[2-9]|två|tre))(?: (?:1|en|ett))?"
        r"(?: (?:på|till|vid))? ?(?:middag|kväll|natt|lunch|eftermiddag|säng)",
    ),
    (2, r"morning and (?:evening|night)|morgens und abends|aamulla ja illalla|aamuin illoin"),
    (2, r"morgen og (?:aften|kveld)|\btwice|zweimal|kahdesti"),
)
"""Words that say how often, without a number."""
BEFORE_SEPARATE = r"(?: ?\([^()\n]{0,20}\))?[^.;,0-9]{0,30}?(?:, ?(?:på |till |vid )?)?"
SEPARATELY = tuple(
    (factor, re.compile(f"{BEFORE_SEPARATE}(?:{words})")) for factor, words in SEPARATE
)
ANY_SEPARATELY = re.compile(f"{BEFORE_SEPARATE}(?:{'|'.join(words for _, words in SEPARATE)})")
"""Finds out at once that none of them follows."""
EACH_HOURS = re.compile(r"[^.;\n]{0,10}?var (?P<hours>[0-9]{1,2})(?::e|:de)? timme")
TIMES_SIGN = re.compile(r"\s?[x×]\s?(?P<times>[1-9])(?![0-9])")
OCCASIONS = re.compile(rf"[^.;\n]{{0,24}}?vid (?P<times>{VALUE}) (?:olika )?tillfällen")
SHARED = re.compile(
    r"\((?:en|ett|1) (?:på |till |vid |före )?(?:\w+)?(?:morgon|kväll|frukost|middag)"
    r"|fördel|uppdel|dela[st]?\b|delat|utspri|spread|divided"
    r"|på (?:två|tre|2|3|flera)"
)
DAILY_THEN = re.compile(DAILY)
LEFT_TIMES_GAP = re.compile(rf"[\s:,]{{0,3}}(?:{DAILY})?[\s:,-]{{0,3}}(?:(?:{TAKE}) ?)?(?:du )?")
LEFT_TIMES = 40
SENTENCE_END = re.compile(r"[.;]")


class Intakes(NamedTuple):
    """How often a day, as a range, and where that is told."""

    times: Range
    end: int


class Sum(NamedTuple):
    """What the intakes of a day add up to."""

    low: Decimal
    high: Decimal
    intakes: int
    end: int


def added_up(scan: Scan, measure: Measure, low: Decimal, high: Decimal) -> Sum | None:
    """Add "… och 2 kapslar till kvällen" to the morning's dose; `None` when there is no more."""
    first = Sum(low, high, 1, measure.end)
    for total in (
        _with_counts(scan, measure, first, ONE_TIME),
        _with_counts(scan, measure, first, TIME_BETWEEN) if _opens(scan, measure) else first,
        _with_numbers(scan, first),
    ):
        if total.intakes > 1:
            return total
    return None


def _opens(scan: Scan, measure: Measure) -> bool:
    """Tell whether a time of the day leads the count in: "Morgon: 1 kapsel"."""
    start = measure.start
    return TIME_FIRST.search(scan.folded, max(0, start - TIME_LEFT), start) is not None


def _with_counts(scan: Scan, measure: Measure, total: Sum, gap: re.Pattern[str]) -> Sum:
    for other in following(scan, measure):
        if other.unit == measure.unit and gap.fullmatch(scan.folded, total.end, other.start):
            low, high = total.low + other.low, total.high + other.high
            total = Sum(low, high, total.intakes + 1, other.end)
    return total


def _with_numbers(scan: Scan, total: Sum) -> Sum:
    """Add the counts whose unit is left out: "1 kapsel på morgonen och 2 på kvällen"."""
    while bare := NEXT_TIME.match(scan.folded, total.end, total.end + LOOK):
        added = read_number(bare["next"]) or Decimal(0)
        total = Sum(total.low + added, total.high + added, total.intakes + 1, bare.end())
    return total


def intakes(scan: Scan, measure: Measure) -> Intakes:
    """Return how often a day the dose is taken."""
    before = _before(scan, measure)
    if before:
        return Intakes(before, measure.end)
    folded, end = scan.folded, measure.end
    for times, words in _told(scan, measure):
        if not _is_total(words.group(), measure):
            return Intakes((times, times), words.end())
    hours = EACH_HOURS.match(folded, end)
    if hours and int(hours["hours"]):
        times = Decimal(HOURS_A_DAY) / int(hours["hours"])
        return Intakes((times, times), hours.end())
    return _after(scan, measure)


def following(scan: Scan, measure: Measure, reach: int = LOOK) -> Iterator[Measure]:
    """Return the measures shortly after one."""
    yield from scan.measures_between(measure.end, measure.end + reach)


def is_one_of_several(gap: str) -> bool:
    """Tell whether what stands between two counts makes them two intakes of a day."""
    return ONE_TIME.match(gap) is not None


def _told(scan: Scan, measure: Measure) -> Iterator[tuple[Decimal, re.Match[str]]]:
    folded, end = scan.folded, measure.end
    is_told = ANY_SEPARATELY.match(folded, end, end + LOOK)
    for factor, pattern in SEPARATELY if is_told else ():
        match = pattern.match(folded, end, end + LOOK)
        if match:
            yield Decimal(factor), match
    for pattern in (TIMES_SIGN, OCCASIONS):
        match = pattern.match(folded, end, end + LOOK)
        value = read_number(match["times"]) if match else None
        if match and value:
            yield value, match


def _after(scan: Scan, measure: Measure) -> Intakes:
    for other in following(scan, measure):
        between = scan.folded[measure.end : other.start]
        if SENTENCE_END.search(between) or other.unit == measure.unit:
            break
        if other.unit == "times" and not _is_total(between, measure):
            return Intakes((other.low, other.high), other.end)
    return Intakes(ONCE, measure.end)


def _before(scan: Scan, measure: Measure) -> Range | None:
    """Return the times in "2 x 1 kapsel" and "två gånger om dagen tas 1 kapsel"."""
    before = scan.measures_between(measure.start - LEFT_TIMES, measure.start)
    if not before or before[-1].unit != "times":
        return None
    gap = LEFT_TIMES_GAP.fullmatch(scan.folded, before[-1].end, measure.start)
    return (before[-1].low, before[-1].high) if gap else None


def _is_total(between: str, measure: Measure) -> bool:
    """Tell whether the dose was said to be the day's, or to be shared out, before its times."""
    if SHARED.search(between):
        return True
    is_shared_out = measure.low % 2 == 0 or "gång" in between
    return is_shared_out and DAILY_THEN.search(between) is not None
