"""The companies that a label names, each with its role, its address and its country."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from labels.core.parsed_label import Operator
from labels.core.parsing import addresses
from labels.core.parsing.patterns import by_first_letter
from labels.core.parsing.scan import Scan
from labels.core.reference.countries import COUNTRIES
from labels.core.reference.roles import LEGAL_FORMS, ROLE_WORDS

ANY_ROLE = by_first_letter(words for _, words in ROLE_WORDS)
ROLE = re.compile(rf"\b{ANY_ROLE}(?![a-zåäö])")
ROLES = tuple((role, re.compile(words)) for role, words in ROLE_WORDS)
MORE_ROLES = re.compile(rf"(?:[\s/&,]|och|and|samt){{1,4}}{ANY_ROLE}(?![a-zåäö])")
AFTER_ROLE = re.compile(r"[\s:.|_=·–-]{0,60}(?:(?:av|by|åt|för|företag) )?")
FORMS = "|".join(f"(?:{forms})" for forms, _ in LEGAL_FORMS)
FORM = re.compile(rf"(?<=[A-Za-zÅÄÖåäöéü0-9&.)®'] )(?:{FORMS})(?![A-Za-zÅÄÖåäö0-9-])")
LEGAL_FORM = re.compile(
    "|".join(f"(?P<f{index}>{forms})" for index, (forms, _) in enumerate(LEGAL_FORMS))
)
NAME_END = re.compile(r"[,;|\n\t(]|\s[·•–-]\s|\s{2}|\.\s|\.$|\s(?=[0-9])|$")
NOT_IN_NAME = re.compile(r"[,;|\n\t(]|\s[·•–-]\s|[a-zåäö]{3}\.\s")
NAME_START = re.compile(
    r"[:,;|\n\t™!?_=]|[©®]\s?(?:20[0-9]{2} )?|[a-zåäö)]\. |\s[·•–-]\s|\s{2}"
    r"|\b(?:av|by|för|for|af|åt|från|hos|genom|till) |\s/\s"
)
IS_NAME = re.compile(r"(?:(?:von|van|de|af|la) |[a-z]{1,2}(?=[A-Z]))?[A-ZÅÄÖÆØÉÜ0-9][^\n@]{1,58}")
WEB = re.compile(r"(?i)www\.|https?:|@|\.(?:se|com|nu|example|eu|fi|no|dk)\b")
DOTTED = re.compile(r"(?:\b(?:Inc|Ltd|Corp|Co|för)|\.[A-Za-z])\.$")
LONGEST_NAME = 60
ADDRESS_REACH = 140
WEB_REACH = 30
MOST_NAMES = 60
"""More no label names."""


class Name(NamedTuple):
    """Where a company's name stands, its role, and where the word for the role begins."""

    start: int
    end: int
    role: str | None
    lead: int


def read(scan: Scan) -> tuple[Operator, ...]:
    """Return every company with a role, and every other that has an address, in label order."""
    text = _with_capitals(scan.source.text)
    found: dict[Name, Operator] = {}
    for name in islice(_names(scan, text), MOST_NAMES):
        if any(name.start < other.end and name.end > other.start for other in found):
            continue
        company = _company(scan, text, name)
        if company:
            found[name] = company
    return tuple(sorted(found.values(), key=lambda company: company.span))


def _with_capitals(text: str) -> str:
    """Give a label without a single capital the capitals that names are told by."""
    capitalised = text.title() if text.islower() else text
    return capitalised if len(capitalised) == len(text) else text


def _names(scan: Scan, text: str) -> Iterator[Name]:
    yield from _names_after_roles(scan, text)
    for form in FORM.finditer(text):
        start = _name_start(text, form.start())
        if IS_NAME.match(text, start, form.end()):
            yield Name(start, form.end(), None, start)
    for start, end in addresses.names_without_a_form(text):
        yield Name(start, end, None, start)


def _names_after_roles(scan: Scan, text: str) -> Iterator[Name]:
    position = 0
    while role := ROLE.search(scan.folded, position):
        position = role.end()
        while more := MORE_ROLES.match(scan.folded, position):
            position = more.end()
        gap = AFTER_ROLE.match(scan.folded, position)
        start = gap.end() if gap else position
        end = _name_end(text, start)
        if _is_company(text[start:end]):
            yield Name(start, end, _role(role.group()), role.start())
            position = end


def _role(words: str) -> str | None:
    return next((role for role, pattern in ROLES if pattern.match(words)), None)


def _name_end(text: str, start: int) -> int:
    limit = min(len(text), start + LONGEST_NAME)
    form = FORM.search(text, start, limit)
    if form and not NOT_IN_NAME.search(text, start, form.start()):
        return form.end()
    stop = NAME_END.search(text, start, limit)
    return stop.start() if stop else limit


def _is_company(name: str) -> bool:
    is_name = IS_NAME.fullmatch(name) and not WEB.search(name)
    return bool(is_name) and name.casefold() not in COUNTRIES and any(map(str.isalpha, name))


def _name_start(text: str, form: int) -> int:
    """Return where the name before a legal form begins."""
    low = max(0, form - LONGEST_NAME)
    starts = [match.end() for match in NAME_START.finditer(text, low, form)]
    start = starts[-1] if starts else low
    while start < form and text[start] == " ":
        start += 1
    return start


def _company(scan: Scan, text: str, name: Name) -> Operator | None:
    following = ROLE.search(scan.folded, name.end, name.end + ADDRESS_REACH)
    limit = following.start() if following else min(len(text), name.end + ADDRESS_REACH)
    address = addresses.read(text, name.end, limit)
    if address is None and (name.role is None or WEB.search(text, name.end, name.end + WEB_REACH)):
        return None
    printed = " ".join(scan.source.text[name.start : name.end].split()).rstrip(" ,;:")
    printed = printed if DOTTED.search(printed) else printed.rstrip(" .")
    if address is None:
        return Operator(printed, None, None, name.role, scan.span(name.lead, name.end))
    where = " ".join(scan.source.text[address.start : address.end].split())
    country = address.country or _country_of(printed)
    return Operator(printed, where, country, name.role, scan.span(name.lead, address.end))


def _country_of(name: str) -> str | None:
    form = LEGAL_FORM.search(name[-24:])
    return LEGAL_FORMS[int((form.lastgroup or "f0")[1:])][1] if form else None
