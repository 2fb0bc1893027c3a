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
IRISH = re.compile(r"\b(?:[AC-FHKNPRTV-Y][0-9]{2}|D6W) ?(?=[0-9]{0,3}[A-Z])[0-9AC-FHKNPRTV-Y]{4}\b")
CANADIAN = re.compile(r"\b[A-Z][0-9][A-Z] [0-9][A-Z][0-9]\b")
BALTIC = re.compile(r"\b(?P<letters>LV|LT)-[0-9]{4,5}\b")
"""It stands behind the town, or before it."""
ROAD = (
    r"(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Way|Drive|Park|Court|Square|Place|Close|Row|Terrace"
    r"|Quay|Boulevard|Blvd|Hill|Gate|Crescent|Estate)"
)
STREET = re.compile(
    r"(?P<street>[A-ZÅÄÖ][A-Za-zÅÄÖåäöéü.' -]{2,40} [0-9l]{1,4} ?[A-Za-z]?|[Bb]ox [0-9]{1,5}"
    rf"|[0-9]{{1,4}}[A-Za-z]? (?:{WORD} ){{1,3}}{ROAD}\b\.?)"
    rf"[,\s·|]{{1,4}}(?P<town>{TOWN})(?=[\s,.;|)]|$)"
)
CODES = (
    (SWEDISH_POSTCODE, "SE"),
    (AMERICAN, "US"),
    (BRITISH, "GB"),
    (IRISH, "IE"),
    (CANADIAN, "CA"),
)
"""Postcodes whose shape tells the country."""
NAMED = "|".join(sorted(map(re.escape, COUNTRIES), key=len, reverse=True))
COUNTRY = re.compile(rf"[\s,(–·|-]{{0,4}}(?i:\b(?P<country>{NAMED})\b)")
STOP = re.compile(
    r"(?i:\b(?:tel|tfn|telefon|www|http|org\.?|e-?post|epost|mail|ean|gtin|lot|batch"
    r"|parti|kundtjänst|info@|bäst|bf)\b)"
)
LEAD = re.compile(r"[\s,;:.|·•–)-]{0,8}(?:(?i:(?:post|besöks)?adress)[:\s]{1,3})?")
CONTACT = re.compile(
    r"(?i:[\s,;.(|·•–-]{0,8}(?:org(?:\.|anisations)?[ -]?n(?:umme)?r\.?[ :]{0,2}[0-9]{6}-?[0-9]{4}"
    r"|(?:tel(?:efon)?|tfn|växel|kundtjänst|mail|e-?post|webb?|momsreg\.?nr)[.: ]{0,3}"
    r"(?:[+0-9][0-9 ()/-]{5,20}|\S{1,40}@\S{3,40})"
    r"|(?:https?://|www\.)\S{3,60}|[\w.-]{1,40}@[\w.-]{3,40}|vat[ :]{0,2}[A-Z]{2}[0-9]{8,12}"
    r"|[0-9]{6}-[0-9]{4}\b|alla rättigheter förbehållna|all rights reserved)[).,;]{0,2}){1,4}"
)
"""Between a name and its address: numbers, a web address, a mail address."""
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
    contact = CONTACT.match(text, start, limit)
    start = contact.end() if contact else start
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
    for pattern, country in CODES:
        if match := pattern.search(text, begin, limit):
            return Found(match, country)
    code = POSTCODE.search(text, begin, limit) or BALTIC.search(text, begin, limit)
    return Found(code, POSTAL_LETTERS.get(code["letters"] or "")) if code else None


def _street(text: str, begin: int, limit: int) -> Found | None:
    """Match street and town without a postcode."""
    street = STREET.match(text, begin, limit)
    return Found(street, None) if street else None


def names_without_a_form(text: str) -> Iterator[tuple[int, int]]:
    """Yield names without a legal form that a Swedish address follows on one line."""
    return (match.span("name") for match in LINE.finditer(text))
