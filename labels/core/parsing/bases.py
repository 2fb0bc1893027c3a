"""What amounts are printed for: "per dagsdos (2 kapslar)", "1 kapsel innehåller", "per 100 g"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from labels.core.parsing import per_piece
from labels.core.parsing.basis_patterns import (
    AMOUNT_IN_BRACKET,
    BEFORE_DAY,
    BESIDE_HUNDRED,
    COLON,
    COLUMN,
    COLUMN_AFTER,
    COUNT_GAP,
    DAY_FIND,
    DOSES,
    GIVES,
    HEAD_LEFT,
    HEAD_REST,
    IN_BRACKET,
    IN_LIQUID,
    IS_DAY,
    LAST_WORD,
    LEAD_ENDINGS,
    LEAD_GAP,
    LEAD_STEMS,
    LEAD_WORDS,
    LONGEST_LEAD,
    LONGEST_LEAD_GAP,
    LONGEST_REFERENCE,
    LONGEST_REST,
    MOST_PIECES,
    OF_AMOUNT,
    OF_PIECE,
    PER,
    PER_HUNDRED,
    PIECE_AT,
    PIECES,
    PORTIONS,
    PRONOUN,
    PRONOUN_REACH,
    REFERENCE_LEFT,
    SERVING_WORDS,
    SIZE,
    SLASH,
    SUBJECTS,
    WARNING,
    WHOLE_PIECES,
)
from labels.core.parsing.measures import Measure
from labels.core.parsing.printed_basis import COUNT, DAY, SERVING, PrintedBasis
from labels.core.parsing.words import Words
from labels.core.reference.units import DOSE_UNITS, unit_word


def read(folded: str, measures: tuple[Measure, ...], words: Words) -> tuple[PrintedBasis, ...]:
    """Return every basis in order."""
    starts = {measure.start: measure for measure in measures}
    found = [*_days(folded, starts), *_worded(folded, words, starts), *_counted(folded, measures)]
    found += (*_pronouns(folded, words, measures), *per_piece.weighed(folded, measures))
    found.sort(key=lambda basis: (basis.start, -basis.end))
    return tuple(_sized(folded, measures, _merged(found)))


def _days(folded: str, starts: dict[int, Measure]) -> Iterator[PrintedBasis]:
    for match in DAY_FIND.finditer(folded):
        if WARNING.match(folded, match.end()) or _is_reference(folded, match.start()):
            continue
        before = BEFORE_DAY.search(folded, max(0, match.start() - 34), match.start())
        start = before.start() if before else match.start()
        inside = _count_inside(folded, match.end(), starts)
        if inside:
            yield PrintedBasis(inside.low, inside.unit, DAY, start, inside.end)
        else:
            yield PrintedBasis(None, None, DAY, start, match.end())


def _is_reference(folded: str, start: int) -> bool:
    """Tell whether what follows is only what a percentage is of: "50 % av dagsbehovet"."""
    return REFERENCE_LEFT.search(folded, max(0, start - LONGEST_REFERENCE), start) is not None


def _worded(folded: str, words: Words, starts: dict[int, Measure]) -> Iterator[PrintedBasis]:
    for match in chain(PER.finditer(folded, words), SLASH.finditer(folded)):
        basis = _worded_at(folded, match, starts)
        if basis:
            yield basis


def _worded_at(
    folded: str, match: re.Match[str], starts: dict[int, Measure]
) -> PrintedBasis | None:
    lead = match.group().strip()
    if unit_word(lead) is not None or lead in SERVING_WORDS:
        return _subject(folded, match, starts)
    piece = PIECE_AT.match(folded, match.end())
    if piece is None or WARNING.match(folded, piece.end()):
        return None
    if piece["piece"] in SERVING_WORDS:
        return _serving(folded, match.start(), piece.end(), starts)
    return per_piece.read(folded, match.start(), piece, starts)


def _subject(folded: str, match: re.Match[str], starts: dict[int, Measure]) -> PrintedBasis | None:
    """Return the basis in "kapseln innehåller" and "dosen (2 kapslar) ger"."""
    lead = match.group().strip()
    if not GIVES.match(folded, match.end() - 1) and lead not in SUBJECTS:
        return None
    if lead in SERVING_WORDS:
        return _serving(folded, match.start(), match.end() - 1, starts)._replace(is_subject=True)
    word = unit_word(lead)
    unit = word.unit if word else None
    return PrintedBasis(Decimal(1), unit, COUNT, match.start(), match.end(), is_subject=True)


def _serving(folded: str, start: int, end: int, starts: dict[int, Measure]) -> PrintedBasis:
    inside = _count_inside(folded, end, starts)
    if inside is None:
        return PrintedBasis(None, None, SERVING, start, end)
    return PrintedBasis(inside.low, inside.unit, SERVING, start, inside.end)


def _count_inside(folded: str, end: int, starts: dict[int, Measure]) -> Measure | None:
    """Return the count printed right after the words: "dagsdos (2 kapslar)", "dagsdos om 2 …"."""
    gap = COUNT_GAP.match(folded, end)
    measure = starts.get(gap.end()) if gap else None
    if measure and measure.unit in DOSE_UNITS and not measure.is_range:
        return measure
    return None


def _counted(folded: str, measures: tuple[Measure, ...]) -> Iterator[PrintedBasis]:
    for measure in measures:
        if measure.is_range or not _may_be_basis(folded, measure):
            continue
        lead = _lead(folded, measure)
        is_subject = _gives(folded, measure)
        if lead is not None or is_subject or _heads_column(folded, measure):
            start = measure.start if lead is None or is_subject else lead
            yield _count(folded, measure, start, is_subject=is_subject and lead is None)


def _pronouns(folded: str, words: Words, measures: tuple[Measure, ...]) -> Iterator[PrintedBasis]:
    """Return the basis in "2 kapslar om dagen. Det ger 300 mg": what was counted last."""
    counted = [each for each in measures if each.unit in PIECES and each.low <= MOST_PIECES]
    starts = [each.start for each in counted]
    for match in PRONOUN.finditer(folded, words):
        before = bisect_left(starts, match.start())
        last = counted[before - 1] if before else None
        if last and match.start() - last.end <= PRONOUN_REACH:
            count = None if last.is_range else last.low
            yield PrintedBasis(count, last.unit, COUNT, match.start(), match.end(), is_subject=True)


def _may_be_basis(folded: str, measure: Measure) -> bool:
    if measure.unit in WHOLE_PIECES:
        return measure.low <= MOST_PIECES
    if measure.unit not in DOSES or IN_LIQUID.match(folded, measure.end):
        return False
    return measure.unit not in ("g", "ml") or not OF_PIECE.search(
        folded, max(0, measure.start - 24), measure.start
    )


def _lead(folded: str, measure: Measure) -> int | None:
    """Return where "per" or a heading begins that leads in a count."""
    end = measure.start
    window = folded[max(0, end - LONGEST_LEAD) : end]
    words = window.rstrip(LEAD_GAP)
    gap = window[len(words) :]
    if len(gap) > LONGEST_LEAD_GAP:
        return None
    word = LAST_WORD.split(words[-24:])[-1]
    if word in LEAD_WORDS:
        return end - len(gap) - len(word)
    if word in PORTIONS and COLUMN_AFTER.match(folded, measure.end):
        head = end - len(gap) - len(word)
        return head if COLUMN.search(folded, max(0, head - 4), head) else None
    if measure.unit in ("g", "ml") and not _heads_column(folded, measure):
        return end - len(gap) if gap == "/" and OF_AMOUNT.search(words[-4:]) else None
    if word.startswith(LEAD_STEMS) or word.endswith(LEAD_ENDINGS):
        return end - len(gap) - len(word)
    return end - len(gap) + gap.rfind("/") if "/" in gap else None


def _count(folded: str, measure: Measure, start: int, *, is_subject: bool) -> PrintedBasis:
    if measure.unit == "dose":
        return PrintedBasis(None, None, SERVING, start, measure.end, is_subject)
    day = IS_DAY.match(folded, measure.end)
    word, end = (DAY, day.end()) if day else (COUNT, measure.end)
    return PrintedBasis(measure.low, measure.unit, word, start, end, is_subject)


def _gives(folded: str, measure: Measure) -> bool:
    end = measure.end
    if GIVES.match(folded, end) or COLON.match(folded, end):
        return True
    return bool(AMOUNT_IN_BRACKET.match(folded, end))


def _heads_column(folded: str, measure: Measure) -> bool:
    """Tell whether a count stands in a table's head, alone in its column."""
    if not COLUMN.search(folded, max(0, measure.start - 4), measure.start):
        return False
    limit = measure.end + LONGEST_REST
    line_end = folded.find("\n", measure.end, limit)
    rest = folded[measure.end : line_end if line_end >= 0 else limit]
    if " mg" in rest or not COLUMN_AFTER.match(folded, measure.end):
        return False
    if measure.unit in ("g", "ml") and BESIDE_HUNDRED.search(
        folded, max(0, measure.start - 24), measure.start
    ):
        return True
    if measure.low == PER_HUNDRED and measure.unit in ("g", "ml"):
        line_start = folded.rfind("\n", 0, measure.start) + 1
        line_start = max(line_start, measure.start - LONGEST_REST)
        if HEAD_LEFT.search(folded, line_start, measure.start):
            return True
    if IS_DAY.match(folded, measure.end) or HEAD_REST.search(rest):
        return True
    return measure.unit not in ("g", "ml") and not IN_BRACKET.sub("", rest).strip(" .")


def _merged(found: list[PrintedBasis]) -> Iterator[PrintedBasis]:
    end = -1
    for basis in found:
        if basis.start >= end:
            end = basis.end
            yield basis


def _sized(
    folded: str, measures: tuple[Measure, ...], found: Iterator[PrintedBasis]
) -> Iterator[PrintedBasis]:
    """Give "per serving" the count that "Serving size: 2 tablets" tells."""
    size: Measure | None = None
    if "serving" in folded or "portion" in folded:
        sizes = (each for each in measures if each.unit in DOSE_UNITS and not each.is_range)
        size = next(
            (each for each in sizes if SIZE.search(folded, max(0, each.start - 24), each.start)),
            None,
        )
    for basis in found:
        if size and basis.word == SERVING and basis.number is None:
            yield basis._replace(number=size.low, unit=size.unit)
        else:
            yield basis
