"""The lot: "Lot: SR4471", "Parti 19-0442", a bare "L 2304A", or a reference to the bottom."""

import re

from labels.core.parsed_label import Batch
from labels.core.parsing.scan import Scan
from labels.core.reference.date_words import BATCH_WORDS, BEST_BEFORE_WORDS, ELSEWHERE

BEST_BEFORE = "|".join(words for _, words, _ in BEST_BEFORE_WORDS)
LEAD = re.compile(rf"(?<![a-zåäöæøü0-9-])(?:{BATCH_WORDS})\.?(?![a-zåäöæøü-])")
GAP = re.compile(
    r"(?:[\s:.#=|/•·_>*()-]{1,40}|(?:nr|no|nummer|number|kod|code)\b\.?|och\b|and\b|&"
    rf"|{BATCH_WORDS}\b){{0,8}}"
)
NUMBER = re.compile(r"[A-Za-zÅÄÖåäö0-9](?:[A-Za-zÅÄÖåäö0-9/._-]{0,23}[A-Za-zÅÄÖåäö0-9])?")
BARE = re.compile(
    r"(?<![A-Za-zÅÄÖåäö0-9%/-])(?:L ?: ?|L ?\. ?|L )(?P<apart>[A-Z0-9ÅÄÖ][A-Z0-9ÅÄÖ/-]{1,15})"
    r"(?![A-Za-zåäö])|(?<![A-Za-zÅÄÖåäö0-9%/-])(?P<whole>L[0-9][A-Z0-9/-]{2,15})(?![A-Za-zåäö0-9])"
)
NEXT = re.compile(r" (?P<part>[A-ZÅÄÖ0-9](?:[A-ZÅÄÖ0-9/-]{0,11}))(?![A-Za-zÅÄÖåäöæøü0-9:]|\.[0-9])")
NOT_NEXT = re.compile(
    rf"(?i:{BEST_BEFORE}|{BATCH_WORDS}|ean|gtin|upc|art|org|mt|vnr|se|org|net|kcal)\b|20[1-5][0-9]\b"
)
DATE_LIKE = re.compile(
    r"20[1-5][0-9][-./][0-9]{1,2}(?:[-./][0-9]{1,2})?|[0-9]{1,2}[-./][0-9]{1,2}[-./]20[1-5][0-9]"
    r"|(?:0?[1-9]|1[0-2])[./]20[1-5][0-9]"
)
HERE = re.compile(ELSEWHERE)
REACH = 60
LONGEST = 3
"""Parts of a lot that is printed in groups."""


def read(scan: Scan) -> Batch | None:
    """Return the lot as printed; without one, the place where the label refers to another."""
    reference = None
    for lead in LEAD.finditer(scan.folded):
        found = _number(scan, lead) or _reference(scan, lead)
        if found and found.number:
            return found
        reference = reference or found
    return reference or _bare(scan)


def _number(scan: Scan, lead: re.Match[str]) -> Batch | None:
    gap = GAP.match(scan.folded, lead.end(), lead.end() + REACH)
    start = gap.end() if gap else lead.end()
    match = NUMBER.match(scan.source.text, start)
    if match is None or not _is_lot(match.group()):
        return None
    end = _with_next_parts(scan.source.text, match)
    return Batch(scan.source.text[start:end], scan.span(lead.start(), end))


def _is_lot(text: str) -> bool:
    """Tell a lot from a word and from a date: it has a digit, or is all capitals."""
    if DATE_LIKE.fullmatch(text):
        return False
    return any(letter.isdigit() for letter in text) or (len(text) > 1 and text.isupper())


def _with_next_parts(text: str, match: re.Match[str]) -> int:
    """Return the end of a lot in groups: "VM 310", "4 118"."""
    end = match.end()
    for _ in range(LONGEST - 1):
        following = NEXT.match(text, end)
        if following is None or NOT_NEXT.match(text, following.start("part")):
            break
        if not _belongs(text[match.start() : end], following["part"]):
            break
        end = following.end()
    return end


def _belongs(lot: str, part: str) -> bool:
    if not any(letter.isdigit() for letter in lot):
        return any(letter.isdigit() for letter in part)
    return (lot[-1].isdigit() and part.isdigit()) or len(part) == 1


def _reference(scan: Scan, lead: re.Match[str]) -> Batch | None:
    end = min(len(scan.folded), lead.end() + REACH)
    stop = scan.folded.find("\n\n", lead.end(), end)
    elsewhere = HERE.search(scan.folded, lead.end(), stop if stop >= 0 else end)
    return Batch(None, scan.span(lead.start(), elsewhere.end())) if elsewhere else None


def _bare(scan: Scan) -> Batch | None:
    """Return a lot that only an "L" leads in; written together with it, the "L" belongs to it."""
    for match in BARE.finditer(scan.source.text):
        kind = "whole" if match["whole"] else "apart"
        if any(letter.isdigit() for letter in match[kind]) and not DATE_LIKE.fullmatch(match[kind]):
            return Batch(match[kind], scan.span(match.start(), match.end()))
    return None
