"""How much the package holds: "90 kapslar / 72 g", "Nettovikt: 0,5 kg", "3 x 30 kapslar"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from labels.core.declaration import DailyDose
from labels.core.parsed_label import NetQuantity
from labels.core.parsing import pack_groups, pack_title, pack_units
from labels.core.parsing.at_words import AtWords
from labels.core.parsing.dose_patterns import DAY_WORD, DOSE_HEAD, TAKE
from labels.core.parsing.measures import Measure
from labels.core.parsing.pack_groups import Content
from labels.core.parsing.patterns import at_word_start
from labels.core.parsing.scan import Scan
from labels.core.reference.pack_words import (
    CLOSING_WORDS,
    DOSE_WORDS,
    LEAD_WORDS,
    NOT_RIGHT,
    OTHER_PRODUCTS,
    PACK_VERBS,
    PACKS,
    WEAK_LEAD_WORDS,
)
from labels.core.reference.units import COUNTED_UNITS, DOSE_UNITS

PACK_OF = re.compile(rf"\b{PACKS} ?(?:\([^)\n]{{0,20}}\) )?\w+\s?:?\s?$")
PACK_IS = re.compile(rf"\b{PACKS} ?= ?$")
SUM_LEFT = re.compile(r"[^\n0-9=.;]{0,50}= ?")
MULTIPLIED_LEFT = re.compile(r"[0-9] ?[x×] ?$")
DOSE_LEFT = re.compile(rf"(?:{DAY_WORD}|{DOSE_HEAD}|{TAKE})[^.\n0-9]{{0,16}}\Z")
BASIS_SIGN = re.compile(r"(?:[=+]\s?\(?|[^\s]/)\s?$")
AFTER = re.compile(NOT_RIGHT)
OTHERS = AtWords(at_word_start(OTHER_PRODUCTS))
OPEN_LEFT = re.compile(r"(?:^|[\n|•·,;(&*℮>-]|[.:!]\s|\s/|kosttillskott|\s{2})\s*$")
OPEN_RIGHT = re.compile(
    r"\s*(?:$|[\n|•·,;.)(&/*℮-]|\s{2}|kosttill|e\b|x\s"
    r"| i (?:\w{1,10})?(?:påse|burk|hink|ask|tub|dunk|flaska)\b)"
)
GAP = re.compile(
    r"[\s/|·•,;()=&*℮+-]{0,12}(?:ca |netto(?:vikt)?:? ?)?\(?|(?! (?:om|av|@) )[^\nàá0-9]{0,4}"
)
IN_BRACKETS = re.compile(r"\s?(?:\(|=)\s?(?:ca\.? )?")
COUNT_ROW = re.compile(
    r"\bantal(?: (?:i|per)|/) ?(?:förpackning(?:en)?|förp|burk(?:en)?|ask(?:en)?)\.?\s?[:|\t]\s?"
    r"(?P<count>[0-9]{1,4})(?![0-9.,]| ?[a-zåäö%])"
)
FEWEST = 5
"""No package without a plain lead-in holds fewer pieces; fewer are a dose."""

PORTIONS = frozenset({"sachet", "ampoule"})
"""What a package may hold fewer of, when its name ends with their number."""

LEAST_G = 20
"""Nor less than this in grams beside a substance's name; less is an amount."""

TITLE = 60
"""Offset in the lines that hold the product's name."""

NEAR = 50
"""Characters to either side in which a table's row is told by its signs."""

LEFT = 44
MARKS = " \t\n:.·_=*|(-"
"""What may stand between a lead-in and its number."""

APART = re.compile(r"[ \n\t/|(:,.*•]")
"""What stands between words here."""

LONGEST_SIGN, LONGEST_WORD = 6, 24
"""Characters of `BASIS_SIGN` and `MULTIPLIED_LEFT`, and of the words that are told apart."""
OPENING = "kosttillskott"
"""The longest of what may stand before a content that stands alone."""

SURE, ALONE, LOOSE = 3, 2, 1


class Place(NamedTuple):
    """A measure, its unit, and what stands before it: on the line, and the word nearest."""

    measure: Measure
    unit: str
    left: str
    word: str

    is_count: bool
    """Pieces are counted."""

    @property
    def follows_dose_word(self) -> bool:
        """Tell whether a dose, a basis or a part of one is spoken of."""
        return self.word in DOSE_WORDS or _ends_with(BASIS_SIGN, self.left)


def _ends_with(sign: re.Pattern[str], left: str) -> bool:
    """Look for a sign at the end alone, since Python would try it at every letter before."""
    return sign.search(left, max(0, len(left) - LONGEST_SIGN)) is not None


def read(scan: Scan, dose: DailyDose | None) -> tuple[NetQuantity, ...]:
    """Return count, weight and volume, as far as they are printed, in label order."""
    best: dict[str, Content] = {}
    for content in _contents(scan, dose):
        known = best.get(content.kind)
        if known is None or content.rank > known.rank:
            is_same = known and (known.value, known.unit) == (content.value, content.unit)
            best[content.kind] = known._replace(rank=content.rank) if known and is_same else content
    kept = sorted(best.values(), key=lambda content: content.start)
    return tuple(
        NetQuantity(each.value, each.unit, scan.span(each.start, each.end)) for each in kept
    )


def _contents(scan: Scan, dose: DailyDose | None) -> Iterator[Content]:
    """Yield what may be the package's content, each with how plainly the label says so."""
    others = OTHERS.search(scan.folded, scan.words)
    end = others.start() if others else len(scan.folded)
    groups = (each for each in pack_groups.read(scan.folded) if each.start < end)
    yield from (each for each in groups if not _is_dose(scan, each, dose))
    yield from (each for each in _numbered(scan, dose) if each.start < end)
    previous: Content | None = None
    dose_end = -1
    piece = pack_units.counted(scan, dose)
    for measure in scan.measures_between(0, end):
        unit = pack_units.unit(scan, measure, piece)
        if unit is None or measure.is_range or not measure.low:
            dose_end = measure.end if measure.unit in DOSE_UNITS else dose_end
            continue
        place = _place(scan, measure, unit)
        in_dose = not place.is_count and IN_BRACKETS.fullmatch(
            scan.folded, max(0, dose_end), measure.start
        )
        rank = 0 if in_dose else _rank(scan, place, previous)
        if rank:
            previous = pack_groups.content(measure.low, unit, measure.start, measure.end, rank)
            yield previous
        elif place.is_count:
            previous, dose_end = None, measure.end


def _is_dose(scan: Scan, group: Content, dose: DailyDose | None) -> bool:
    """Tell whether "2 x 1 kapsel" is what is taken, and not what the package holds."""
    span = scan.span(group.start, group.end)
    if dose and dose.span.start < span.end and span.start < dose.span.end:
        return True
    is_taken = DOSE_LEFT.search(scan.folded, max(0, group.start - LEFT), group.start)
    return bool(is_taken or AFTER.match(scan.folded, group.end))


def _place(scan: Scan, measure: Measure, unit: str) -> Place:
    left = scan.folded[max(0, measure.start - LEFT) : measure.start]
    tail = left[left.rfind("| ") + 1 :].rstrip(MARKS)
    for approximately in (" ca", " cirka"):
        if tail.endswith(approximately):
            tail = tail.removesuffix(approximately).rstrip(MARKS)
    word = APART.split(tail[-LONGEST_WORD:])[-1]
    gap = left[len(tail) :]
    is_apart = ("." in gap and "\n" in gap) or (
        word in CLOSING_WORDS and ("." in gap or "\n" in gap)
    )
    return Place(measure, unit, left, "" if is_apart else word, unit in COUNTED_UNITS)


def _numbered(scan: Scan, dose: DailyDose | None) -> Iterator[Content]:
    """Yield the pieces of "Antal i förpackning: 120"."""
    match = COUNT_ROW.search(scan.folded) if "antal" in scan.folded else None
    unit = pack_units.counted(scan, dose) if match else None
    if match and unit:
        count = Decimal(match["count"])
        yield pack_groups.content(count, unit, *match.span("count"), SURE)


def _rank(scan: Scan, place: Place, previous: Content | None) -> int:
    start, end = place.measure.start, place.measure.end
    if AFTER.match(scan.folded, end) or (place.is_count and scan.folded[end : end + 1] == ":"):
        return 0
    if _is_led(place):
        return SURE
    if previous and not place.is_count and GAP.fullmatch(scan.folded, previous.end, start):
        return max(previous.rank, ALONE)
    if _is_sum(scan, place, previous):
        return ALONE
    if _ends_with(MULTIPLIED_LEFT, place.left):
        return 0
    is_of_piece = place.word == "om" and previous is not None and previous.kind == "count"
    return 0 if is_of_piece or place.follows_dose_word else _rank_of_bare(scan, place)


def _is_sum(scan: Scan, place: Place, previous: Content | None) -> bool:
    """Tell whether a weight is what all the pieces come to: "30 dospåsar/breve = 135 g"."""
    if previous is None or previous.kind != "count" or place.is_count:
        return False
    return bool(SUM_LEFT.fullmatch(scan.folded, previous.end, place.measure.start))


def _is_led(place: Place) -> bool:
    if place.word in LEAD_WORDS:
        return True
    if place.word in PACK_VERBS and PACK_OF.search(place.left):
        return True
    if place.left.rstrip().endswith("=") and PACK_IS.search(place.left):
        return True
    is_many = not place.is_count or place.measure.low >= FEWEST
    return is_many and place.word in WEAK_LEAD_WORDS


def _rank_of_bare(scan: Scan, place: Place) -> int:
    measure = place.measure
    in_title = measure.start < scan.line(TITLE)[1] or (
        not place.is_count and pack_title.is_ended_by(scan, measure)
    )
    opening = max(0, len(place.left.rstrip()) - len(OPENING))
    is_open = OPEN_LEFT.search(place.left, opening) and OPEN_RIGHT.match(scan.folded, measure.end)
    if place.is_count:
        if measure.low < FEWEST and not (is_open and in_title and place.unit in PORTIONS):
            return 0
        is_alone = (is_open or in_title) and not _is_strength(scan, measure)
        return ALONE if is_alone else LOOSE
    if _is_amount(scan, measure):
        return 0
    return ALONE if is_open else LOOSE if in_title else 0


def _is_strength(scan: Scan, measure: Measure) -> bool:
    """Tell whether a count may be the strength in the name: "Magnesium 150 tabletter"."""
    return any(
        each.end == measure.start - 1
        for each in scan.mentions_between(measure.start - NEAR, measure.start)
    )


def _in_base(measure: Measure) -> Decimal:
    return measure.low * pack_groups.TO_BASE[measure.unit][1]


def _is_amount(scan: Scan, measure: Measure) -> bool:
    """Tell whether grams are those of a nutrient, or of a table's basis."""
    line_start, line_end = scan.line(measure.start)
    line_start = max(line_start, measure.start - NEAR)
    line = scan.folded[line_start : min(line_end, measure.end + NEAR)]
    if "per 100" in line or "%" in line or "kcal" in line:
        return True
    before = scan.mentions_between(line_start, measure.start)
    if not before:
        return False
    adjoins = measure.start - before[-1].end <= len(" : ")
    return _in_base(measure) < LEAST_G or (adjoins and before[-1].kind == "nutrient")
