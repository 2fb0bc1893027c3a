"""How much the package holds: "90 kapslar / 72 g", "Nettovikt: 0,5 kg", "3 x 30 kapslar"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from labels.core.parsed_label import DailyDose, NetQuantity
from labels.core.parsing.measures import Measure
from labels.core.parsing.scan import Scan
from labels.core.quantity import parse_number
from labels.core.reference.pack_words import (
    ELSEWHERE_SOLD,
    NOT_LEFT,
    NOT_RIGHT,
    PACK_LEADS,
    PACKS,
)
from labels.core.reference.units import COUNTED_UNITS, UNIT_WORDS

TO_BASE: dict[str, tuple[str, Decimal]] = {
    "g": ("g", Decimal(1)),
    "kg": ("g", Decimal(1000)),
    "ml": ("ml", Decimal(1)),
    "cl": ("ml", Decimal(10)),
    "dl": ("ml", Decimal(100)),
    "l": ("ml", Decimal(1000)),
}
LEAD = re.compile(rf"(?:{PACK_LEADS})[\s:.=*|-]{{0,30}}$")
PACK_OF = re.compile(
    rf"\b{PACKS} ?(?:\([^)\n]{{0,20}}\) )?(?:med|om|innehåller|à|of|mit|contains)\s?:?\s?$"
)
BEFORE = re.compile(NOT_LEFT)
AFTER = re.compile(NOT_RIGHT)
OTHERS = re.compile(ELSEWHERE_SOLD)
OPEN_LEFT = re.compile(r"(?:^|[\n|•·,;(&*℮>-]|[.:!]\s|\s/|kosttillskott|\s{2})\s*$")
OPEN_RIGHT = re.compile(r"\s*(?:$|[\n|•·,;.)(&/*℮-]|\s{2}|kosttill|e\b|x\s)")
TIMES = re.compile(r"(?<![0-9.,])(?P<packs>[0-9]{1,3}) ?(?:x|×|\*) ?$")
GROUP = re.compile(
    r"(?<![0-9a-zåäö.,])(?P<packs>[0-9]{1,3})(?: (?P<what>[a-zåäö]{2,16}))? ?[x×*] ?(?P<each>[0-9]{1,4}(?:,[0-9]{1,2})?) ?"
    r"(?P<unit>[a-zåäö]{1,20})"
)
COUNT_OF = re.compile(
    r"\bantal\s(?:\w+ )?(?P<unit>[a-zåäö]{3,20})(?: (?:per|i) \w+)?[\s:.|]{1,30}(?P<count>[0-9]{1,4})(?![0-9])"
)
GAP = re.compile(r"[\s/|·•,;()=&*℮+-]{0,12}(?:ca |netto(?:vikt)?:? ?)?\(?|[^\nàá0-9]{0,4}")
FEWEST = 5
"""No package without a lead-in holds fewer pieces; fewer are a dose."""
LEAST_G = 20
"""Nor less than this in grams beside a substance's name; less is an amount."""

SURE, ALONE, LOOSE = 3, 2, 1
TITLE = 50
"""Offset in the lines that hold the product's name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measure that may be the package's content, and how plainly the label says so."""

    value: Decimal
    unit: str
    start: int
    end: int
    rank: int


def read(scan: Scan, dose: DailyDose | None) -> tuple[NetQuantity, ...]:
    """Return count, weight and volume, as far as they are printed, in label order."""
    best: dict[str, Candidate] = {}
    for candidate in _candidates(scan, dose):
        kind = candidate.unit if candidate.unit in ("g", "ml") else "count"
        if kind not in best or candidate.rank > best[kind].rank:
            best[kind] = candidate
    kept = sorted(best.values(), key=lambda candidate: candidate.start)
    return tuple(
        NetQuantity(each.value, each.unit, scan.span(each.start, each.end)) for each in kept
    )


def _candidates(scan: Scan, dose: DailyDose | None) -> Iterator[Candidate]:
    yield from _groups(scan)
    yield from _count_of(scan)
    previous: Candidate | None = None
    for measure in scan.measures:
        unit = _unit(scan, measure, dose)
        if unit is None or measure.is_range:
            continue
        rank = _rank(scan, measure, unit, previous)
        if rank:
            previous = _candidate(measure, unit, rank)
            yield previous
        elif unit in COUNTED_UNITS:
            previous = None


def _candidate(measure: Measure, unit: str, rank: int) -> Candidate:
    base, factor = TO_BASE.get(unit, (unit, Decimal(1)))
    return Candidate(measure.low * factor, base, measure.start, measure.end, rank)


def _unit(scan: Scan, measure: Measure, dose: DailyDose | None) -> str | None:
    """Return what the measure counts; "st" counts what the label speaks of."""
    if measure.unit in TO_BASE:
        return measure.unit
    if measure.unit == "piece":
        return _pieces(scan, measure, dose)
    if measure.unit not in COUNTED_UNITS:
        return None
    is_soft = "mjuk" in scan.folded[measure.start : measure.end]
    return "softgel" if measure.unit == "capsule" and is_soft else measure.unit


def _pieces(scan: Scan, measure: Measure, dose: DailyDose | None) -> str | None:
    line_start, line_end = scan.line(measure.start)
    words = re.findall(
        r"[a-zåäö]{3,20}", scan.folded[max(line_start, measure.start - 60) : line_end]
    )
    for word in words:
        known = UNIT_WORDS.get(word)
        if known and known.unit in COUNTED_UNITS:
            return known.unit
    if dose and dose.unit in COUNTED_UNITS:
        return dose.unit
    counted = (other.unit for other in scan.measures if other.unit in COUNTED_UNITS)
    return next(counted, None)


def _rank(scan: Scan, measure: Measure, unit: str, previous: Candidate | None) -> int:
    folded = scan.folded
    left = folded[max(0, measure.start - 44) : measure.start]
    if AFTER.match(folded, measure.end) or OTHERS.search(
        folded, max(0, measure.start - 60), measure.start
    ):
        return 0
    if LEAD.search(left) or PACK_OF.search(left):
        return 0 if folded[measure.end : measure.end + 1] == ":" else SURE
    if previous and _adjoins(scan, previous, measure, unit):
        return max(previous.rank, ALONE)
    if BEFORE.search(left):
        return 0
    return _rank_of_bare(scan, measure, unit, left)


def _rank_of_bare(scan: Scan, measure: Measure, unit: str, left: str) -> int:
    is_open = OPEN_LEFT.search(left) and OPEN_RIGHT.match(scan.folded, measure.end)
    if unit in COUNTED_UNITS or measure.unit == "piece":
        if measure.low < FEWEST or scan.folded[measure.end : measure.end + 1] == ":":
            return 0
        return ALONE if is_open else LOOSE
    if unit in ("dl", "cl") or _is_amount(scan, measure):
        return 0
    if is_open:
        return ALONE
    return LOOSE if measure.start < scan.line(TITLE)[1] else 0


def _adjoins(scan: Scan, previous: Candidate, measure: Measure, unit: str) -> bool:
    """Tell whether a weight stands right beside the count that it belongs to."""
    return unit not in COUNTED_UNITS and bool(
        GAP.fullmatch(scan.folded, previous.end, measure.start)
    )


def _is_amount(scan: Scan, measure: Measure) -> bool:
    """Tell whether grams are those of a nutrient, or of a table's basis."""
    line_start, line_end = scan.line(measure.start)
    line = scan.folded[line_start:line_end]
    if "per 100" in line or "%" in line or "kcal" in line:
        return True
    return bool(scan.mentions_between(line_start, measure.start)) and measure.low < LEAST_G


def _groups(scan: Scan) -> Iterator[Candidate]:
    """Yield "3 x 30 kapslar" as 90, and "10 ampuller x 25 ml" as 250 ml."""
    for match in GROUP.finditer(scan.folded):
        each, word = parse_number(match["each"]), UNIT_WORDS.get(match["unit"])
        if each is None or word is None or (match["what"] or "") in ("mg", "g", "ml", "µg"):
            continue
        if word.unit in COUNTED_UNITS | TO_BASE.keys():
            base, factor = TO_BASE.get(word.unit, (word.unit, Decimal(1)))
            total = each * factor * Decimal(match["packs"])
            yield Candidate(total, base, match.start(), match.end(), SURE + 1)


def _count_of(scan: Scan) -> Iterator[Candidate]:
    """Yield "Antal tabletter: 60"."""
    for match in COUNT_OF.finditer(scan.folded):
        word = UNIT_WORDS.get(match["unit"])
        if word and word.unit in COUNTED_UNITS:
            yield Candidate(
                Decimal(match["count"]), word.unit, match.start("unit"), match.end(), SURE
            )
