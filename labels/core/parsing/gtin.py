"""The article number under the bar code: "EAN 7350999010027", in groups, or bare on its line."""

import re
from itertools import chain

from labels.core.parsed_label import Gtin
from labels.core.parsing.at_words import AtWords
from labels.core.parsing.patterns import at_word_start
from labels.core.parsing.scan import Scan

LEADS = (
    r"ean|gtin|upc|streckkod(?:snummer|en|snr)?|barcode|bar code|strekkode|stregkode|viivakoodi"
    r"|artikel-?ean"
)
LEAD = AtWords(
    rf"{at_word_start(LEADS)}(?:[ -]?(?:8|12|13|14|a|kod|koden|code|nr|nummer|no)(?![0-9a-z]))*"
    r"[\s.:#|=*-]{0,20}"
)
DIGITS = re.compile(r"[0-9](?:[ -]?[0-9]){7,13}(?!\d)")
MANY_DIGITS = re.compile(r"[0-9](?<![0-9].)[0-9 -]{11}")
"""Without so many from the first of them on, there is no number but one that is led in."""
BARE = re.compile(r"(?m)^[ \t|*•]{0,4}(?P<digits>[0-9](?:[ -]?[0-9]){11,13})[ \t|*>]{0,4}$")
INLINE = re.compile(r"(?P<digits>[0-9][0-9]{12})(?<![0-9a-zåäö.,/-][0-9]{13})(?![0-9a-zåäö/-])")
LENGTHS = (8, 12, 13, 14)
NORDIC = ("73", "57", "64", "70")
"""Prefixes of GS1 in Sweden, Denmark, Finland and Norway."""


def read(scan: Scan) -> Gtin | None:
    """Return the number, its check digit right or wrong."""
    for lead in LEAD.finditer(scan.folded, scan.words):
        match = DIGITS.match(scan.folded, lead.end())
        digits = _digits(match.group()) if match else ""
        if match and len(digits) in LENGTHS:
            return Gtin(digits, scan.span(match.start(), match.end()))
    return _bare(scan)


def _bare(scan: Scan) -> Gtin | None:
    if not MANY_DIGITS.search(scan.folded):
        return None
    for match in chain(BARE.finditer(scan.folded), INLINE.finditer(scan.folded)):
        digits = _digits(match["digits"])
        is_code = match.re is BARE and len(digits) == LENGTHS[2] and digits.startswith(NORDIC)
        if is_code or has_right_check_digit(digits):
            return Gtin(digits, scan.span(match.start("digits"), match.end("digits")))
    return None


def _digits(text: str) -> str:
    return text.replace(" ", "").replace("-", "")


def has_right_check_digit(digits: str) -> bool:
    """Tell whether the last digit is right (GS1, modulo 10, weights 3 and 1 from the right).

    >>> has_right_check_digit("7350999010027"), has_right_check_digit("7350999020013")
    (True, False)
    """
    body = (int(digit) for digit in reversed(digits[:-1]))
    total = sum(digit * (1 if index % 2 else 3) for index, digit in enumerate(body))
    return (10 - total % 10) % 10 == int(digits[-1])
