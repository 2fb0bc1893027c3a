"""The declaration: nutrients with amount, basis and percent, and the weights of salts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from labels.core.parsed_label import Basis, DailyDose, NutrientRow, SaltAmount
from labels.core.parsing.basis_of import basis_of
from labels.core.parsing.measures import Measure
from labels.core.parsing.mentions import EXCIPIENT, MAGNESIUM, Mention
from labels.core.parsing.percents import percent_after
from labels.core.parsing.scan import Scan
from labels.core.quantity import Amount

AMOUNT_UNITS = frozenset({"mg", "g", "µg", "mmol"})
REACH = 110
"""Characters in which an amount may follow the name it belongs to."""

RIGHT_GAP = re.compile(
    r"\s{0,3}(?:(?:av|elementärt?|elementär|rent?|ren|aktivt|of|elemental) ){0,2}$"
)
LEFT_GAP = re.compile(r"[\s:.,|®™*=_()-]*$")
SOFT_WORDS = re.compile(
    r"(?:\([^()\n]{0,70}\)|\bper\b|\bpro\b|\btotalt?\b|\bdagsdos\w*|\bdaglig\w*|\bdos\w*"
    r"|\bkaps\w*|\btabl\w*|\bbrus\w*|\btugg\w*|\bportion\w*|\bserving|\bdag\b|\binnehåll\w*|\bmängd\w*|\bger\b"
    r"|\bär\b|\bsom\b|\bfrån\b|\bas\b|\bfrom\b|\bav\b|\bsamt\b|\b1\b|[0-9]{1,2}(?= ?(?:kaps|tabl))|\bg\b|100(?= ?[gm])"
    r"|\bml\b|\bmagnesium\b|\belementärt?|\bvarav\b|\bdri\b|%|[\s:.,|/®™*=_-])"
)
SOURCE_LEAD = re.compile(r"(?:från|ur|via|from|aus|som|as)\s{0,2}$")
PART_LEAD = re.compile(r"(?:från|ur|via|from|aus)\s{0,2}$")
PART_AFTER = re.compile(r"\s?(?:från|ur|via|from)\s{1,2}")
ALSO = re.compile(r"[\s(=/|~-]{1,4}(?:motsvarande |ca )?$")


@dataclass(frozen=True, slots=True)
class Declared:
    """An amount and the substance that it belongs to."""

    mention: Mention
    measure: Measure
    part_of: str | None = None


def read(
    scan: Scan, dose: DailyDose | None
) -> tuple[tuple[NutrientRow, ...], tuple[SaltAmount, ...]]:
    """Return the declared nutrients, and the declared weights of magnesium compounds."""
    rows: list[NutrientRow] = []
    salts: list[SaltAmount] = []
    for declared in _declared(scan):
        basis = basis_of(scan, declared.measure, declared.mention, dose)
        if declared.mention.is_compound:
            salts.append(_salt_amount(scan, declared, basis))
        else:
            rows.append(_row(scan, declared, basis))
    return tuple(rows), _once(salts)


def _declared(scan: Scan) -> Iterator[Declared]:
    last: Declared | None = None
    for measure in scan.measures:
        if measure.unit not in AMOUNT_UNITS or measure.is_range:
            continue
        declared = _owner(scan, measure) or _also(scan, measure, last)
        if declared:
            last = declared
            if declared.mention.kind != EXCIPIENT:
                yield declared


def _owner(scan: Scan, measure: Measure) -> Declared | None:
    left, right = _left(scan, measure), _right(scan, measure)
    if part := _part_after(scan, measure):
        return Declared(Mention(MAGNESIUM, MAGNESIUM, part.start, part.end), measure, part.id)
    if right and (left is None or not _adjoins(scan, left, measure)):
        return Declared(right, measure)
    return _from_left(scan, left, measure) if left else None


def _left(scan: Scan, measure: Measure) -> Mention | None:
    """Return the nearest mention before an amount, with nothing but soft words between."""
    line_start, _ = scan.line(measure.start)
    start = max(line_start, measure.start - REACH)
    before = scan.mentions_between(start, measure.start)
    for mention in reversed(before):
        rest = SOFT_WORDS.sub("", scan.folded[mention.end : measure.start])
        if not rest.strip(")( ") or rest.strip(")( ").isdigit():
            return mention
        if scan.folded.rfind("(", mention.end - 60, mention.start) < 0:
            return None
    return None


def _right(scan: Scan, measure: Measure) -> Mention | None:
    after = scan.mentions_between(measure.end, measure.end + 40)
    if after and RIGHT_GAP.fullmatch(scan.folded, measure.end, after[0].start):
        return after[0]
    return None


def _adjoins(scan: Scan, mention: Mention, measure: Measure) -> bool:
    gap = scan.folded[mention.end : measure.start]
    return bool(LEFT_GAP.match(gap)) and "," not in gap and ". " not in gap


def _part_after(scan: Scan, measure: Measure) -> Mention | None:
    """Return the compound in "100 mg från magnesiumoxid"."""
    lead = PART_AFTER.match(scan.folded, measure.end)
    after = scan.mentions_between(lead.end(), lead.end() + 1) if lead else ()
    return after[0] if after and after[0].is_compound else None


def _from_left(scan: Scan, mention: Mention, measure: Measure) -> Declared | None:
    """Tell apart "magnesium (som citrat) 100 mg", "från citrat 100 mg" and "citrat 100 mg"."""
    if not mention.is_compound:
        return Declared(mention, measure)
    line_start, _ = scan.line(mention.start)
    before = scan.mentions_between(max(line_start, mention.start - 60), mention.start)
    element = next((each for each in reversed(before) if each.id == MAGNESIUM), None)
    lead = scan.folded[max(line_start, mention.start - 16) : mention.start]
    if element and ("(" in scan.folded[element.end : mention.start] or SOURCE_LEAD.search(lead)):
        return Declared(element, measure)
    if PART_LEAD.search(lead):
        whole = Mention(MAGNESIUM, MAGNESIUM, mention.start, mention.end)
        return Declared(whole, measure, mention.id)
    return Declared(mention, measure)


def _also(scan: Scan, measure: Measure, last: Declared | None) -> Declared | None:
    """Return the owner of "(100 mg)" after "5 mmol magnesium", or of a table's next column."""
    if last is None or scan.line(last.measure.start) != scan.line(measure.start):
        return None
    end = max(last.measure.end, last.mention.end)
    if end > measure.start or measure.start - end > REACH:
        return None
    gap = COLUMN_VALUE.sub("", scan.folded[end : measure.start])
    return Declared(last.mention, measure, last.part_of) if not gap.strip() else None


COLUMN_VALUE = re.compile(r"\([^()\n]{0,24}\)|[0-9]{1,4}(?:,[0-9])? ?%\*{0,2}|[\s|/=().,*-]|av dri")


def _row(scan: Scan, declared: Declared, basis: Basis | None) -> NutrientRow:
    mention, measure = declared.mention, declared.measure
    percent = percent_after(scan, measure, mention) if declared.part_of is None else None
    start, end = min(mention.start, measure.start), max(mention.end, measure.end)
    return NutrientRow(
        mention.id,
        Amount(measure.low, measure.unit),
        basis,
        percent.value if percent else None,
        scan.span(start, max(end, percent.end) if percent else end),
        scan.span(percent.start, percent.end) if percent else None,
        declared.part_of,
        measure.ambiguous,
    )


def _salt_amount(scan: Scan, declared: Declared, basis: Basis | None) -> SaltAmount:
    mention, measure = declared.mention, declared.measure
    return SaltAmount(
        mention.id,
        mention.hydrate,
        Amount(measure.low, measure.unit),
        basis,
        scan.span(min(mention.start, measure.start), max(mention.end, measure.end)),
        measure.ambiguous,
    )


def _once(salts: list[SaltAmount]) -> tuple[SaltAmount, ...]:
    """Leave out a weight that is printed again, and one in a name, which has no basis."""
    kept: dict[tuple[str, Decimal | None, str | None], SaltAmount] = {}
    for salt in salts:
        if salt.basis is not None:
            kept.setdefault((salt.compound, salt.amount.in_mg, salt.basis.per), salt)
    return tuple(kept.values())
