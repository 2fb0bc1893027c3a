"""The recommended daily dose: "Rekommenderad daglig dos: 2 kapslar", "1 tsk morgon och kväll"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from labels.core.declaration import DailyDose
from labels.core.parsing import dose_amounts, ordinary_food
from labels.core.parsing.dose_amounts import DoseMeasure
from labels.core.parsing.dose_as_needed import DAILY_FIRST, is_left_open
from labels.core.parsing.dose_patterns import (
    DAILY,
    DAILY_OR_TIME,
    DAY_WORD,
    DOSE_HEAD,
    HOLDER,
    LIQUID,
    TAKE,
)
from labels.core.parsing.measures import Measure
from labels.core.parsing.mentions import COMPOUND
from labels.core.parsing.patterns import by_first_letter
from labels.core.parsing.scan import Scan
from labels.core.reference.units import COUNTED_UNITS, DOSE_UNITS, SPOON_UNITS

LOOK = 90
SHORT_LOOK = 30
CANDIDATE_UNITS = DOSE_UNITS | {"piece", "dose"}
MOST_PIECES = 20
"""No label recommends more capsules or tablets a day; a greater count is the package's."""
EXPLICIT, HEADED, CONTENT, TOLD, CHILDREN = 5, 4, 3, 2, 1
"""How plainly the label says that a measure is the dose, least plainly last."""

SOFT = (
    r"(?>[\s:.,|/*•=>_#-]|\([a-zåäö +]{0,30}\)"
    rf"|(?:{TAKE}|är|på|för|till|om|du|man|vi|den|det|dem|alltid|gärna|minst|ca\.?|cirka"
    rf"|en gång|st"
    r"|normal(?:t|dos)?|vanlig(?:en|tvis)?|rekommenderad|rekommenderat|rekommenderas|dos(?:en"
    r"|ering)?"
    r"|vuxna|adults?|ungdomar|och|barn över [0-9]{1,2} år|över [0-9]{1,2} år|från [0-9]{1,2} år"
    r"|användning|motsvarar|omfattar|består av|av|se|no|dk|fi|i munnen|ut|upp|ned|ner|with|is"
    r"|innehållet i|innehållet av|mellan|underhållsdos|startdos|kapseldos"
    r"|tablettdos)(?![a-zåäö]))*+"
)
DAY_LEFT = re.compile(rf"(?P<head>{DAY_WORD})(?P<open>{SOFT}[(\[]?){SOFT}(?P<held>{HOLDER})?\Z")
FREQUENCY_LEFT = re.compile(
    rf"{DAILY_OR_TIME}(?:[ \t,|-]{{0,4}}|:\s{{0,2}})(?:(?:{TAKE}) ?)?(?:du )?(?:den )?"
    r"(?:(?:hela )?(?:inhalt|innehållet|indholdet) (?:i |av |af )?)?\Z"
)
HEAD_LEFT = re.compile(rf"(?:{DOSE_HEAD}){SOFT}\Z")
TAKE_LEFT = re.compile(rf"(?:^|[.:!\n*•-]\s{{0,3}})(?:vuxna:? )?{TAKE}[^.:;\n0-9]{{0,14}}\Z")
CONTENT_LEFT = re.compile(
    by_first_letter([r"\b(?:per|pr\.?|pro|i)|/|innehåll\w*|näring\w*"]) + r"[ \t:]{0,3}\Z"
)
CHILD_LEFT = re.compile(by_first_letter([r"\b(?:barn|children|kinder)"]) + r"\b[^.;\n]{0,40}\Z")
ADULT = re.compile(r"vuxna|adult|erwachsene|ungdom")
NOT_AFTER = frozenset(
    {
        *("per", "pr", "pr.", "pro", "i", "med", "à", "á", "a", "högst", "över", "under", "av"),
        *("inte", "ej", "hela", "antal", "köp", "burk", "varav", "pack", "om", "@", "max", "max."),
        *("maximalt", "maxdos", "/", "minst"),
    }
)
"""Words after which a count is of the pack or of an amount, or a limit."""
NOT_AFTER_STEMS = ("innehåll", "förpackning", "netto", "(per", "(i", "(med")
NOT_AFTER_PAIRS = frozenset({"mer än", "upp till", "fler än", "not exceed", "fri från"})
AFTER_PAIRS = frozenset({"börja med", "start med", "starta med"})
CONTENT_TAKEN = re.compile(
    rf"{TAKE}[^.:\n]{{0,14}}(?:innehållet|indholdet|innholdet) (?:i|av|af) \Z"
)
"""Leads in the piece in "Lös upp innehållet i en portionspåse"."""
SIGNS = ("x", "×")
TIMES_LEFT = re.compile(r"[0-9]{1,2} ?[x×] ?\Z")
"""What is taken several times: "Dagsdos: 2 x 1 tablett"."""
TAKEN = ("intag", "dos", "dosering", "mängd", "användning", "intaget", "dosen")
EXCEED_LEFT = re.compile(r"(?:överskrid\w*|överstig\w*|exceed)[^.:\n]{0,28}\Z")
NOT_RIGHT = re.compile(
    rf"\s?(?:\([^()\n]{{0,14}}\) ?)?(?:{LIQUID}|innehåll|ger\b|tillför|protein|fett|kolhydrat"
    rf"|socker"
    r"|contains?|provides?|enthält|sisältä|per (?:kapsel|tablett|dospåse)|i (?:varje|en) )"
)
DAY_RIGHT = re.compile(
    rf" ?[(=/] ?(?:=|per|en) ?{DAY_WORD}| ?\((?:rekommenderad )?{DAY_WORD}"
    rf"|[^.;\n0-9]{{0,24}}(?:är|utgör) (?:din|en|er|den|hela)? ?(?:rekommenderade )?{DAY_WORD}"
)
EACH_MEAL = re.compile(
    r"[^.;,(0-9\n]{0,12}(?:till|vid|med|före|efter|i samband med) varje (?:huvud)?mål"
)
DAILY_RIGHT = re.compile(
    rf"[^.;\n]{{0,60}}?{DAILY_OR_TIME}|[^.;\n]{{0,40}}\n[^.;\n]{{0,30}}?{DAILY}"
)
OF_LIQUID = re.compile(rf"{LIQUID}\w* ?\((?:ca\.? )?\Z")
STIRRED = SPOON_UNITS | {"g", "ml", "sachet", "dose"}


class Candidate(NamedTuple):
    """A measure that may be the dose, and how plainly the label says so."""

    measure: Measure
    rank: int


def read(scan: Scan) -> DailyDose | None:
    """Return the daily dose, all intakes added up; `None` where the label leaves it open."""
    unknown: set[str] = set()
    for measure in _by_rank(scan):
        if is_left_open(scan.folded, measure):
            return None
        dose = dose_amounts.read(scan, measure) if measure.unit not in unknown else None
        if dose and dose.low:
            return _daily(scan, dose)
        unknown.add(measure.unit)
    elided = dose_amounts.elided(scan)
    return _daily(scan, elided) if elided else None


def _by_rank(scan: Scan) -> Iterator[Measure]:
    """Yield what may be the dose, most plainly told first; few labels need more than the first."""
    others: list[Candidate] = []
    for candidate in _candidates(scan):
        if candidate.rank == EXPLICIT:
            yield candidate.measure
        else:
            others.append(candidate)
    if any(map(_is_stirred, others)) and ordinary_food.is_one(scan):
        others = [each for each in others if not _is_stirred(each)]
    for candidate in sorted(others, key=_place):
        yield candidate.measure


def _place(candidate: Candidate) -> tuple[int, Decimal]:
    """Return the order in which doses are taken: of children's, the oldest's."""
    is_childs = candidate.rank == CHILDREN
    return -candidate.rank, -candidate.measure.high if is_childs else Decimal(0)


def _daily(scan: Scan, dose: DoseMeasure) -> DailyDose:
    return DailyDose(
        dose.low,
        dose.high,
        dose.unit,
        scan.span(dose.start, dose.end),
        dose.intakes,
        dose.other,
    )


def _candidates(scan: Scan) -> Iterator[Candidate]:
    for index, printed in enumerate(scan.measures):
        measure = dose_amounts.in_ml(scan.folded, printed)
        is_pack = measure.unit in COUNTED_UNITS and measure.high > MOST_PIECES
        if measure.unit in CANDIDATE_UNITS and measure.low and not is_pack:
            rank = _rank(scan, measure, index)
            if rank:
                yield Candidate(measure, rank)


def _rank(scan: Scan, measure: Measure, index: int) -> int:
    folded, start = scan.folded, measure.start
    left = folded[max(0, start - LOOK) : start]
    if left.rstrip().endswith(SIGNS):
        left = TIMES_LEFT.sub("", left)
    day = DAY_LEFT.search(left)
    if _is_none(scan, measure, left, is_named=day is not None):
        return 0
    if day:
        if day["held"]:
            return EXPLICIT
        is_content = "(" in day["open"] or CONTENT_LEFT.search(left[: day.start()])
        return CONTENT if is_content else EXPLICIT
    if DAY_RIGHT.match(folded, measure.end):
        return CONTENT
    return 0 if _follows_content(left) else _rank_in_text(scan, measure, index, left)


def _rank_in_text(scan: Scan, measure: Measure, index: int, left: str) -> int:
    """Rank a count that no word for the daily dose stands beside."""
    is_daily = FREQUENCY_LEFT.search(left, max(0, len(left) - SHORT_LOOK))
    if is_daily or _is_daily(scan, measure, index):
        is_childs = CHILD_LEFT.search(left) and not ADULT.search(left)
        return CHILDREN if is_childs else EXPLICIT
    return HEADED if HEAD_LEFT.search(left) else TOLD if TAKE_LEFT.search(left) else 0


def _is_stirred(candidate: Candidate) -> bool:
    """Tell whether a candidate may be from a recipe: only told of, in spoons or by weight."""
    return candidate.rank in (HEADED, TOLD) and candidate.measure.unit in STIRRED


def _follows_content(left: str) -> bool:
    """Tell whether the words before a count make it the pack's or an amount's."""
    words = left.rsplit(None, 2)[-2:]
    if not words or left[-1:] == "\n":
        return False
    pair = " ".join(words)
    if pair.startswith("inn") and CONTENT_TAKEN.search(left):
        return False
    if pair in AFTER_PAIRS or (words[-1] in ("av", "på", "om") and words[0] in TAKEN):
        return False
    is_content = words[-1] in NOT_AFTER or words[-1].startswith(NOT_AFTER_STEMS)
    return is_content or words[-1].endswith("/") or pair in NOT_AFTER_PAIRS


def _is_none(scan: Scan, measure: Measure, left: str, *, is_named: bool) -> bool:
    """Tell whether a measure is of water, of a nutrient, or one that must not be exceeded."""
    folded, end = scan.folded, measure.end
    if folded.startswith("varje", measure.start) or EXCEED_LEFT.search(left):
        return True
    if measure.unit in ("g", "ml"):
        if OF_LIQUID.search(left):
            return True
        after = scan.mentions_between(end, end + 12)
        if after and after[0].kind != COMPOUND and not folded[end : after[0].start].strip(" av"):
            return True
    if is_named or DAY_RIGHT.match(folded, end):
        return False
    is_content = NOT_RIGHT.match(folded, end) and not DAILY_FIRST.match(folded, end, end + 40)
    return bool(is_content or EACH_MEAL.match(folded, end))


def _is_daily(scan: Scan, measure: Measure, index: int) -> bool:
    """Tell whether "dagligen" or a time of day follows, with no other count between."""
    match = DAILY_RIGHT.match(scan.folded, measure.end, measure.end + LOOK)
    if match is None or not _is_wrapped(scan, measure.end, match.end()):
        return False
    for other in scan.measures[index + 1 : index + 3]:
        is_between = other.unit in CANDIDATE_UNITS and other.start < match.end()
        if is_between and not _is_aside(scan, other):
            return dose_amounts.is_joined(scan, measure, other)
    return True


def _is_aside(scan: Scan, measure: Measure) -> bool:
    """Tell whether a measure explains in a bracket: "i ett glas vatten (200 ml)"."""
    return measure.unit in ("g", "ml") and scan.folded[measure.start - 1 : measure.start] == "("


def _is_wrapped(scan: Scan, start: int, end: int) -> bool:
    """Tell whether a line that ends in a passage goes on in the next, with a small letter."""
    text = scan.source.text
    newline = text.find("\n", start, end)
    return newline < 0 or text[newline + 1 : end].lstrip()[:1].islower()
