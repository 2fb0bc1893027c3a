"""The companies that a label names, each with its role, its address and its country."""

import re
from collections.abc import Iterator

from labels.core.parsed_label import Operator
from labels.core.parsing import addresses
from labels.core.parsing.scan import Scan
from labels.core.reference.countries import COUNTRIES
from labels.core.reference.roles import LEGAL_FORMS, ROLE_WORDS

ROLE = re.compile(
    r"(?<![a-zåäö])(?:"
    + "|".join(f"(?P<{role}>{words})" for role, words in ROLE_WORDS)
    + r")(?![a-zåäö])"
)
MORE_ROLES = re.compile(
    r"(?:[\s/&,]|och|and|samt){1,4}(?:"
    + "|".join(words for _, words in ROLE_WORDS)
    + r")(?![a-zåäö])"
)
AFTER_ROLE = re.compile(r"[\s:.|–-]{0,40}(?:(?:av|by|åt|för|företag) )?")
FORM = re.compile(
    r"(?<=[A-Za-zÅÄÖåäöéü0-9&.)®'] )(?:"
    + "|".join(f"(?:{forms})" for forms, _ in LEGAL_FORMS)
    + r")(?![A-Za-zÅÄÖåäö0-9-])"
)
LEGAL_FORM = re.compile(
    "|".join(f"(?P<f{index}>{forms})" for index, (forms, _) in enumerate(LEGAL_FORMS))
)
NAME_END = re.compile(r"[,;|\n\t(]|\s[·•–-]\s|\s{2}|\.\s|\.$|\s(?=[0-9])|$")
NAME_START = re.compile(
    r"(?:[:,;|\n\t©®™!?]|[a-zåäö)]\. |\s[·•–-]\s|\s{2}|\b(?:av|by|för|for|von|af|åt|från|hos) |\s/\s|/\s)"
)
IS_NAME = re.compile(r"[A-ZÅÄÖÆØ0-9][^\n@]{1,58}")
DOTTED = re.compile(r"(?:\b(?:Inc|Ltd|Corp|Co|för)|\.[A-Za-z])\.$")
WEB = re.compile(r"(?i)www\.|https?:|@|\.(?:se|com|nu|example|eu|fi|no|dk)\b")
LONGEST_NAME = 60
ADDRESS_REACH = 130


def read(scan: Scan) -> tuple[Operator, ...]:
    """Return every company with a role, and every other that has an address, in label order."""
    found: list[Operator] = []
    taken: list[tuple[int, int]] = []
    for start, end, role, lead_start in _names(scan):
        if any(start < other_end and end > other_start for other_start, other_end in taken):
            continue
        company = _company(scan, start, end, role, lead_start)
        if company:
            taken.append((start, end))
            found.append(company)
    return tuple(sorted(found, key=lambda company: company.span))


def _names(scan: Scan) -> Iterator[tuple[int, int, str | None, int]]:
    """Yield where a name stands, its role, and where the role's word begins."""
    yield from _names_after_roles(scan)
    text = scan.source.text
    for form in FORM.finditer(text):
        start = _name_start(text, form.start())
        if IS_NAME.match(text, start, form.end()):
            yield start, form.end(), None, start
    for start, end in addresses.lines_without_a_form(text):
        yield start, end, None, start


def _names_after_roles(scan: Scan) -> Iterator[tuple[int, int, str | None, int]]:
    text, position = scan.source.text, 0
    while role := ROLE.search(scan.folded, position):
        position = role.end()
        while more := MORE_ROLES.match(scan.folded, position):
            position = more.end()
        gap = AFTER_ROLE.match(scan.folded, position)
        start = gap.end() if gap else position
        end = _name_end(text, start)
        if _is_company(text[start:end]):
            yield start, end, role.lastgroup, role.start()
            position = end


def _name_end(text: str, start: int) -> int:
    limit = min(len(text), start + LONGEST_NAME)
    form = FORM.search(text, start, limit)
    stop = NAME_END.search(text, start, limit)
    end = stop.start() if stop else limit
    if form and "\n" not in text[start : form.end()] and form.start() <= end + 1:
        return form.end()
    return end


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


def _company(
    scan: Scan, start: int, end: int, role: str | None, lead_start: int
) -> Operator | None:
    text = scan.source.text
    name = " ".join(text[start:end].split()).rstrip(" ,;:")
    name = name if DOTTED.search(name) else name.rstrip(" .")
    following = ROLE.search(scan.folded, end, end + ADDRESS_REACH)
    limit = following.start() if following else min(len(text), end + ADDRESS_REACH)
    address = addresses.read(text, end, limit)
    form = LEGAL_FORM.search(name[-24:])
    if address is None and role is None:
        return None
    country = address.country if address else None
    last = address.end if address else end
    if country is None and form and address:
        country = _country_of(form)
    return Operator(
        name, address.text if address else None, country, role, scan.span(lead_start, last)
    )


def _country_of(form: re.Match[str]) -> str | None:
    return LEGAL_FORMS[int((form.lastgroup or "f0")[1:])][1]
