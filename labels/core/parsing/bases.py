"""What amounts are printed for: "per dagsdos (2 kapslar)", "1 kapsel innehåller", "per 100 g"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from labels.core.parsed_label import Basis, DailyDose
from labels.core.parsing.measures import Measure
from labels.core.reference.units import COUNTED_UNITS, DOSE_UNITS, UNIT_WORDS

DAY = (
    r"dagsdos(?:en|ering)?|dagsportion|dagliga? (?:dos(?:en)?|portion|intag)|dagsdosis"
    r"|dagsdose|døgndose|dygnsdos|tagesdosis|tagesportion|daily dose|vuorokausiannos(?:ta)?"
    r"|vuorokausiannoksessa|daglig mängd|rekommenderad dos"
)
PER = re.compile(
    rf"(?P<day>\b(?:per |pr |pro |/ ?|i |je )?(?:rekommenderad |angiven )?(?:{DAY})\b)"
    r"|(?P<serving>\b(?:per|/) ?(?:portion|serving|annos|dos)\b)"
    r"|(?:\bper |\bpr |\bpro |\bje |/ ?)(?P<piece>[a-zåäö]{2,20})(?![a-zåäö])"
)
GIVES = re.compile(
    r"[\s*:),=-]{0,4}(?:\(?= ?dagsdos\)?|som |vilket )?(?:innehåller|ger|motsvarar|tillför|enthält"
    r"|contains?|provides?|sisältää)\b"
)
LEAD = re.compile(r"(?:\bper|\bpr|/|\bpro|\bje|\bi|\bom|innehåll)[ \t:.|/-]{0,14}$")
COLON = re.compile(r"\s?: ?(?=magnesi|mg-|vitamin|kalcium|zink|[0-9]{2,4} mg)")
COLUMN = re.compile(r"(?:[\t|/]|\.{3}|  )\s?$")
COLUMN_COUNT = 12
"""No table has a column for more units than this; a greater count is the package's."""
WARNING = re.compile(
    r"\s?(?:\([^)\n]{0,30}\) ?)?(?:bör|ska|får|skall|inte|ej|over|över|darf|ei |should)"
)
DATE_OR_PRICE = re.compile(r"(?:kr|:-|sek)\s?$")


@dataclass(frozen=True, slots=True)
class PrintedBasis:
    """A basis where it stands, not yet held against the daily dose."""

    count: Decimal | None
    unit: str | None
    word: str
    """"day", "serving" or "count"."""
    start: int
    end: int


def read(folded: str, measures: tuple[Measure, ...]) -> tuple[PrintedBasis, ...]:
    """Return every basis in order."""
    found = [*_worded(folded, measures), *_counted(folded, measures)]
    found.sort(key=lambda basis: (basis.start, -basis.end))
    return tuple(_merged(found))


def settle(printed: PrintedBasis, dose: DailyDose | None) -> Basis:
    """Hold a printed basis against the daily dose: 2 capsules may be the day's, or a serving."""
    if printed.word == "day":
        return Basis("daily_dose", *_known_count(printed, dose))
    if printed.word == "serving":
        return Basis("serving")
    return Basis(_per(printed, dose), printed.count, printed.unit)


def _known_count(
    printed: PrintedBasis, dose: DailyDose | None
) -> tuple[Decimal | None, str | None]:
    if printed.count is not None or dose is None:
        return printed.count, printed.unit
    return dose.exact, dose.unit


def _per(printed: PrintedBasis, dose: DailyDose | None) -> str:
    if printed.unit in ("g", "ml") and printed.count == 100:  # noqa: PLR2004
        return f"100{printed.unit}"
    is_piece = printed.count == 1 and printed.unit in COUNTED_UNITS
    if dose and dose.unit == printed.unit and dose.exact == printed.count and not is_piece:
        return "daily_dose"
    return "unit" if is_piece else "serving"


def _worded(folded: str, measures: tuple[Measure, ...]) -> Iterator[PrintedBasis]:
    starts = {measure.start: measure for measure in measures}
    for match in PER.finditer(folded):
        if WARNING.match(folded, match.end()):
            continue
        if match["day"] or match["serving"]:
            inside = _count_inside(folded, match.end(), starts)
            count, unit = (inside.low, inside.unit) if inside else (None, None)
            end = inside.end if inside else match.end()
            word = "day" if match["day"] else "serving"
            yield PrintedBasis(count, unit, word, match.start(), end)
        elif _is_piece(folded, match):
            unit = UNIT_WORDS[match["piece"]].unit
            yield PrintedBasis(Decimal(1), unit, "count", match.start(), match.end())


def _is_piece(folded: str, match: re.Match[str]) -> bool:
    word = UNIT_WORDS.get(match["piece"] or "")
    if word is None or word.unit not in COUNTED_UNITS | {"scoop", "teaspoon", "tablespoon"}:
        return False
    return not DATE_OR_PRICE.search(folded, max(0, match.start() - 5), match.start())


def _count_inside(folded: str, end: int, starts: dict[int, Measure]) -> Measure | None:
    """Return the count printed right after the words: "dagsdos (2 kapslar)", "dagsdos om 2 …"."""
    gap = re.compile(r"[\s*|]{0,2}(?:\((?:motsvarar )?|om |= ?|på |- )?").match(folded, end)
    measure = starts.get(gap.end()) if gap else None
    if measure and measure.unit in DOSE_UNITS and not measure.is_range:
        return measure
    return None


def _counted(folded: str, measures: tuple[Measure, ...]) -> Iterator[PrintedBasis]:
    for measure in measures:
        if measure.unit not in DOSE_UNITS or measure.is_range:
            continue
        lead = LEAD.search(folded, max(0, measure.start - 24), measure.start)
        if lead or _gives(folded, measure) or _heads_column(folded, measure):
            start = lead.start() if lead else measure.start
            yield PrintedBasis(measure.low, measure.unit, "count", start, measure.end)


def _gives(folded: str, measure: Measure) -> bool:
    return bool(GIVES.match(folded, measure.end) or COLON.match(folded, measure.end))


def _heads_column(folded: str, measure: Measure) -> bool:
    """Tell whether a count stands in a table's head: columns around it, a percent sign after."""
    if measure.low > COLUMN_COUNT or measure.unit in ("g", "ml"):
        return False
    line_end = folded.find("\n", measure.end)
    rest = folded[measure.end : line_end if line_end >= 0 else measure.end + 120]
    before = COLUMN.search(folded, max(0, measure.start - 4), measure.start)
    return bool(before) and ("%" in rest or "kaps" in rest) and " mg" not in rest


def _merged(found: list[PrintedBasis]) -> Iterator[PrintedBasis]:
    end = -1
    for basis in found:
        if basis.start >= end:
            end = basis.end
            yield basis
