"""The companies that a label names, each with its role, its address and its country."""

import re
from itertools import islice

from labels.core.parsed_label import Operator
from labels.core.parsing import addresses, company_names
from labels.core.parsing.at_words import AtWords
from labels.core.parsing.company_names import ROLE, WEB, Name
from labels.core.parsing.scan import Scan
from labels.core.reference.roles import LEGAL_FORMS

LEGAL_FORM = re.compile(
    "|".join(f"(?P<f{index}>{forms})" for index, (forms, _) in enumerate(LEGAL_FORMS))
)
ANY_FORM = re.compile(rf"{company_names.FORMS}(?![A-Za-zÅÄÖåäö0-9-])")
DOTTED = re.compile(r"(?:\b(?:Inc|Ltd|Corp|Co|för)|\.[A-Za-z])\.$")
LOWER_FORM = AtWords(r"\b(?:ab|hb|kb)\b")
LOWER_LINE = re.compile(r"(?m)^[^A-ZÅÄÖ\n]*\b(?:ab|hb|kb)\b[^A-ZÅÄÖ\n]*$")
BEFORE_FORM = re.compile(
    r"\n(?<=[A-Za-zåäöÅÄÖ&]\n)(?=(?:AB|HB|KB|GmbH|ApS|Oy|B\.V\.)(?![A-Za-z0-9]))"
)
ADDRESS_REACH = 140
WEB_REACH = 30
MOST_NAMES = 60
"""More no label names."""


def read(scan: Scan) -> tuple[Operator, ...]:
    """Return every company with a role, and every other that has an address, in label order."""
    text = _text(scan)
    found: dict[Name, Operator] = {}
    for name in islice(company_names.read(scan, text), MOST_NAMES):
        if any(name.start < other.end and name.end > other.start for other in found):
            continue
        company = _company(scan, text, name)
        if company:
            found[name] = company
    if not found:
        found = _without_a_form(scan, text)
    return tuple(sorted(found.values(), key=lambda company: company.span))


def _text(scan: Scan) -> str:
    """Return the text with its digits repaired, its wrapped lines joined and names in capitals."""
    text = scan.source.repaired
    if text.islower():
        return company_names.with_capitals(text)
    text = BEFORE_FORM.sub(" ", _unwrapped(text, scan.folded))
    if not LOWER_FORM.search(text, scan.words):
        return text
    return LOWER_LINE.sub(lambda line: company_names.with_capitals(line.group()), text)


def _unwrapped(text: str, folded: str) -> str:
    """Return a text with its lines joined where they are joined in the folded text."""
    if text.count("\n") == folded.count("\n"):
        return text
    first, *lines = text.split("\n")
    pieces, end = [first], len(first)
    for line in lines:
        pieces += [folded[end], line]
        end += 1 + len(line)
    return "".join(pieces)


def _without_a_form(scan: Scan, text: str) -> dict[Name, Operator]:
    """Return the names without a legal form that a Swedish address follows."""
    names = (Name(*span, None, span[0]) for span in addresses.names_without_a_form(text))
    companies = ((name, _company(scan, text, name)) for name in names)
    return {name: company for name, company in companies if company}


def _company(scan: Scan, text: str, name: Name) -> Operator | None:
    following = ROLE.search(scan.folded, scan.words, name.end, name.end + ADDRESS_REACH)
    limit = following.start() if following else min(len(text), name.end + ADDRESS_REACH)
    address = addresses.read(text, name.end, limit)
    if address is None and not _is_known_without_address(text, name):
        return None
    printed = " ".join(scan.source.text[name.start : name.end].split()).rstrip(" ,;:")
    printed = printed if DOTTED.search(printed) else printed.rstrip(" .")
    if address is None:
        return Operator(printed, None, None, name.role, scan.span(name.lead, name.end))
    where = " ".join(scan.source.text[address.start : address.end].split())
    country = address.country or _country_of(printed)
    return Operator(printed, where, country, name.role, scan.span(name.lead, address.end))


def _is_known_without_address(text: str, name: Name) -> bool:
    """Tell a company with a role, and a legal form, from a brand beside its web address."""
    if name.role is None or WEB.search(text, name.end, name.end + WEB_REACH):
        return False
    return bool(ANY_FORM.search(text, name.start, name.end))


def _country_of(name: str) -> str | None:
    form = LEGAL_FORM.search(name[-24:])
    return LEGAL_FORMS[int((form.lastgroup or "f0")[1:])][1] if form else None
