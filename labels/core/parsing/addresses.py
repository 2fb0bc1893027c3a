"""Postal addresses: "Verkstadsgatan 4, 753 23 Uppsala", "Rietreigerlaan 3, 1011 AB Amsterdam"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from labels.core.reference.countries import COUNTRIES, POSTAL_LETTERS

LETTERS = "|".join(sorted(POSTAL_LETTERS, key=len, reverse=True))
WORD = r"[A-ZÅÄÖÆØÉÜŁŚŠŽÇ][^\W\d_]*(?:['-][^\W\d_]+)*"
TOWN = rf"{WORD}(?: (?:{WORD}|am|an der|upon|of))?"
POSTCODE = re.compile(
    rf"(?<![0-9A-Za-z])(?:(?P<letters>{LETTERS})[- –]{{1,2}})?"
    rf"(?P<code>[0-9]{{3}} [0-9]{{2}}|[0-9]{{4}} ?[A-Z]{{2}}|[0-9]{{2}}-[0-9]{{3}}|[0-9]{{4,5}}"
    rf"|[A-Z]{{1,2}}[0-9][0-9A-Z]? [0-9][A-Z]{{2}})"
    rf"[ ,]{{1,2}}(?P<town>{TOWN})"
)
SWEDISH_POSTCODE = re.compile(
    rf"(?:\bSE?[- ]{{1,2}})?(?<![0-9])[0-9]{{3}} [0-9]{{2}}[ ,]{{1,2}}{TOWN}"
)
AMERICAN = re.compile(r"\b[A-Z]{2} [0-9]{5}(?:-[0-9]{4})?\b")
BRITISH = re.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}\b")
STREET = re.compile(
    r"(?P<street>[A-ZÅÄÖ][A-Za-zÅÄÖåäöéü.' -]{2,40} [0-9l]{1,4} ?[A-Za-z]?|[Bb]ox [0-9]{1,5})"
    rf"[,\s·|]{{1,4}}(?P<town>{TOWN})(?=[\s,.;|)]|$)"
)
NAMED = "|".join(sorted(map(re.escape, COUNTRIES), key=len, reverse=True))
COUNTRY = re.compile(rf"[\s,(–·|-]{{0,4}}(?i:\b(?P<country>{NAMED})\b)")
STOP = re.compile(
    r"(?i:\b(?:tel|tfn|telefon|www|http|org\.?|e-?post|epost|mail|ean|gtin|lot|batch"
    r"|parti|kundtjänst|info@|bäst|bf)\b)"
)
LEAD = re.compile(r"[\s,;:.|·•–)-]{0,8}")
LINE = re.compile(
    r"(?m)^[ \t]*(?:[A-Za-zÅÄÖåäö ]{3,20}: )?(?P<name>[A-ZÅÄÖ][A-Za-zÅÄÖåäöéü&' -]{2,48}?)(?:, "
    r"| · | \| | – )"
    r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäöéü.' -]{2,40} [0-9]{1,4} ?[A-Za-z]?|Box [0-9]{1,5})(?:, | · | \| "
    r"| – )"
    r"(?:SE?-)?[0-9]{3} ?[0-9]{2} [A-ZÅÄÖ]"
)


class Address(NamedTuple):
    """Where an address stands, and its country where that is certain."""

    start: int
    end: int
    country: str | None


class Found(NamedTuple):
    """A postcode and its town, or a street and its town."""

    match: re.Match[str]
    country: str | None


def read(text: str, start: int, limit: int) -> Address | None:
    """Return the address that follows a company's name; a town alone is none."""
    lead = LEAD.match(text, start, limit)
    begin = lead.end() if lead else start
    found = _coded(text, begin, limit) or _street(text, begin, limit)
    if found is None:
        return None
    end, country = found.match.end(), found.country
    if stop := STOP.search(text, start, end):
        if stop.start() <= found.match.start():
            return None
        return Address(begin, stop.start(), country)
    if named := COUNTRY.match(text, end, min(len(text), end + 40)):
        end, country = named.end(), COUNTRIES[named["country"].lower()]
    return Address(begin, end, country)


def _coded(text: str, begin: int, limit: int) -> Found | None:
    for pattern, country in ((SWEDISH_POSTCODE, "SE"), (AMERICAN, "US"), (BRITISH, "GB")):
        if match := pattern.search(text, begin, limit):
            return Found(match, country)
    code = POSTCODE.search(text, begin, limit)
    return Found(code, POSTAL_LETTERS.get(code["letters"] or "")) if code else None


def _street(text: str, begin: int, limit: int) -> Found | None:
    """Match street and town without a postcode."""
    street = STREET.match(text, begin, limit)
    return Found(street, None) if street else None


def names_without_a_form(text: str) -> Iterator[tuple[int, int]]:
    """Yield names without a legal form that a Swedish address follows on one line."""
    return (match.span("name") for match in LINE.finditer(text))
