"""The lot: "Lot: SR4471", "Parti 19-0442", a bare "L 2304A", or a reference to the bottom."""

import re
from collections.abc import Iterator
from itertools import islice

from labels.core.parsed_label import Batch
from labels.core.parsing.at_words import AtWords
from labels.core.parsing.patterns import by_first_letter, compiled
from labels.core.parsing.printed_dates import DATE
from labels.core.parsing.scan import Scan
from labels.core.reference.date_words import BATCH_WORDS, BEST_BEFORE_WORDS, ELSEWHERE, END_OF
from labels.core.reference.months import MONTHS

BEST_BEFORE = by_first_letter(words.pattern for words in BEST_BEFORE_WORDS)
BATCH = by_first_letter([BATCH_WORDS])
LEAD = AtWords(rf"\b{BATCH}\.?(?![a-zåäöæøü-])")
GLUED = AtWords(rf"(?<=[0-9]){BATCH}\.?(?![a-zåäöæøü-])")
GAP = re.compile(
    r"(?:[\s:.#=|/•·_>*()&,-]{1,60}|(?:nr|no|nummer|number|kod|code)\b\.?|(?:och|and|samt|og|ja)\b"
    rf"|{BATCH}\b|b\.? ?[bf]\.?(?=\s?:)|(?!b\.?b|b\.? ?f){BEST_BEFORE}){{0,8}}"
)
DATE_FIRST = re.compile(rf"{BEST_BEFORE}(?: {END_OF})?\s?(?:[/&+,-]|och|and|samt)\s?$")
NUMBER = re.compile(
    r"[A-Za-zÅÄÖåäö0-9](?:(?:[A-Za-zÅÄÖåäö0-9/_-]|[.:](?=[0-9])){0,23}[A-Za-zÅÄÖåäö0-9])?"
)
BARE = compiled(r"\bL(?:\s?:\s?|\.\s?| )(?=[A-Z0-9ÅÄÖ])|\bL(?=[0-9]{2}|[0-9][A-Z])")
APART = re.compile(r"L(?:\s?:\s?| )(?=[A-Z0-9])")
LITRES = re.compile(r"(?<![0-9./-])(?<![0-9][ /.-])[0-9]{1,3}(?:[.,][0-9])? ?$")
NEXT = re.compile(
    r" (?P<part>[A-ZÅÄÖ0-9](?:[A-ZÅÄÖ0-9/.-]{0,11}[A-ZÅÄÖ0-9])?)(?![A-Za-zÅÄÖåäöæøü0-9:]|\.[0-9])"
)
NOT_NEXT = re.compile(
    rf"(?i:{BEST_BEFORE}|{BATCH}|ean|gtin|upc|art|org|mt|vnr|se|org|net|kcal)\b|20[1-5][0-9]\b"
)
DATE_LIKE = re.compile(
    r"20[1-5][0-9][-./][0-9]{1,2}(?:[-./][0-9]{1,2})?|[0-9]{1,2}[-./][0-9]{1,2}[-./]20[1-5][0-9]"
    r"|(?:0?[1-9]|1[0-2])[./]20[1-5][0-9]"
)
WITH_DATE = re.compile(rf"(?P<lot>.{{2,}}?)/(?:{DATE_LIKE.pattern})")
HERE = compiled(ELSEWHERE)
REACH = 80
MOST = 40
"""Lead-ins that are looked at; no label has more."""

GROUPS = 3
"""Parts of a lot that is printed in groups."""

SHORTEST_BARE = 3
"""Signs of a lot that nothing but an "L" leads in."""


def read(scan: Scan) -> Batch | None:
    """Return the lot as printed; without one, the place where the label refers to another."""
    apart, glued = LEAD.finditer(scan.folded, scan.words), GLUED.finditer(scan.folded, scan.words)
    text = _in_capitals(scan)
    return _led(scan, text, apart) or _led(scan, text, glued) or _bare(scan, text)


def _led(scan: Scan, text: str, leads: Iterator[re.Match[str]]) -> Batch | None:
    reference = None
    for lead in islice(leads, MOST):
        found = _after(scan, text, lead) or _reference(scan, lead)
        if found and found.number:
            return found
        reference = reference or found
    return reference


def _after(scan: Scan, text: str, lead: re.Match[str]) -> Batch | None:
    start = _end_of_gap(scan, lead.end())
    if DATE_FIRST.search(scan.folded, max(0, lead.start() - 40), lead.start()):
        date = DATE.match(scan.folded, start)
        start = _end_of_gap(scan, date.end()) if date else start
    if HERE.match(scan.folded, start):
        return None
    return _batch(scan, lead.start(), _number(text, start))


def _batch(scan: Scan, lead: int, lot: tuple[int, int] | None) -> Batch | None:
    return Batch(scan.source.text[lot[0] : lot[1]], scan.span(lead, lot[1])) if lot else None


def _end_of_gap(scan: Scan, start: int) -> int:
    gap = GAP.match(scan.folded, start, start + REACH)
    return gap.end() if gap else start


def _number(text: str, start: int) -> tuple[int, int] | None:
    """Return where the lot that begins here stands; a word and a date are none."""
    bare = APART.match(text, start)
    match = NUMBER.match(text, bare.end() if bare else start)
    if match is None or DATE_LIKE.fullmatch(match.group()):
        return None
    start, end = match.start(), _with_next_parts(text, match)
    if with_date := WITH_DATE.fullmatch(text, start, end):
        end = with_date.end("lot")
    lot = text[start:end]
    return (start, end) if _has_digit(lot) or (len(lot) > 1 and lot.isupper()) else None


def _with_next_parts(text: str, match: re.Match[str]) -> int:
    """Return the end of a lot in groups: "VM 310", "4 118"."""
    end = match.end()
    for _ in range(GROUPS - 1):
        following = NEXT.match(text, end)
        lot = text[match.start() : end]
        if following is None or not _belongs(lot, text, following):
            break
        end = following.end()
    return end


def _belongs(lot: str, text: str, following: re.Match[str]) -> bool:
    part = following["part"]
    if DATE_LIKE.fullmatch(part):
        return False
    if not _has_digit(lot):
        return (lot.isupper() and _has_digit(part)) or _is_named(lot, part)
    if NOT_NEXT.match(text, following.start("part")):
        return False
    return (lot[-1].isdigit() and part.isdigit()) or len(part) == 1


def _is_named(lot: str, part: str) -> bool:
    """Tell a lot with a name, "Torp 12", from a word and a date."""
    is_name = lot.istitle() and lot.isalpha() and not NOT_NEXT.match(lot)
    return is_name and lot.lower() not in MONTHS and part.isdigit() and len(part) < len("2028")


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _reference(scan: Scan, lead: re.Match[str]) -> Batch | None:
    end = min(len(scan.folded), lead.end() + REACH)
    stop = scan.folded.find("\n\n", lead.end(), end)
    elsewhere = HERE.search(scan.folded, lead.end(), stop if stop >= 0 else end)
    return Batch(None, scan.span(lead.start(), elsewhere.end())) if elsewhere else None


def _in_capitals(scan: Scan) -> str:
    """Return the text, in capitals where it has none: the groups of a lot are told by them."""
    text = scan.source.text
    capitals = text.upper() if text.islower() else text
    return capitals if len(capitals) == len(text) else text


def _bare(scan: Scan, text: str) -> Batch | None:
    """Return a lot that only an "L" leads in; written together with it, the "L" belongs to it."""
    for lead in BARE.finditer(text):
        is_apart = len(lead.group()) > 1
        start = lead.end() if is_apart else lead.start()
        if is_apart and LITRES.search(text, max(0, lead.start() - 6), lead.start()):
            continue
        lot = _number(text, start)
        if lot and _is_bare_lot(text[lot[0] : lot[1]]):
            return _batch(scan, lead.start(), lot)
    return None


def _is_bare_lot(lot: str) -> bool:
    return _has_digit(lot) and len(lot) >= SHORTEST_BARE and lot == lot.upper()
