"""Where the names of companies stand: after the word for a role, or before a legal form."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from labels.core.parsing.at_words import AtWords
from labels.core.parsing.patterns import Signed, at_word_start, by_first_letter
from labels.core.parsing.scan import Scan
from labels.core.reference.countries import COUNTRIES
from labels.core.reference.roles import LEGAL_FORMS, MADE_FOR, MAKER, ROLE_WORDS, SMALL_WORDS

ANY_ROLE = by_first_letter(words for _, words in ROLE_WORDS)
ROLE = AtWords(rf"\b{ANY_ROLE}(?![a-zåäö])")
ROLES = tuple((role, re.compile(words)) for role, words in ROLE_WORDS)
MORE_ROLES = re.compile(rf"(?:[\s/&,|:*•-]|och|and|samt){{1,8}}{ANY_ROLE}(?![a-zåäö])")
AFTER_ROLE = re.compile(
    r"[\s:.|_=·/*>#–-]{0,60}(?:(?:av|by|åt|för|företag) )?(?:(?:se|sverige|norden|eu)\s?:\s?)?"
)
FORMS = at_word_start("|".join(forms for forms, _ in LEGAL_FORMS))
ANY_FORM = re.compile(FORMS)
FORM = AtWords(rf"{FORMS}(?![A-Za-zÅÄÖåäö0-9-])")
FORM_FIRST = Signed(
    r"(?:^|(?<=[\n:|·•]))[ \t•*|]{0,8}(?P<name>(?:AB|HB|KB) [A-ZÅÄÖ][^\n,;|·]{2,40})",
    "(?:AB|HB|KB) [A-ZÅÄÖ]",
)
CO = re.compile(r"Co\.? (?:AB|HB|KB|Aktiebolag)\b")
"""In "Berg & Co AB" the form is the last word."""

A_LOT = re.compile(r" [0-9](?![0-9]{2} ?[0-9]{2} [A-ZÅÄÖ])")
"""After letters that look like a legal form: "Lot KB 5981"; but a postcode may follow one."""

NAME_END = re.compile(r"[,;|\n\t(*]|\s[·•–-]\s|\s{2}|\.\s|\.$|\s(?=[0-9])|$")
NOT_IN_NAME = re.compile(r"[,;|\n\t(:*]|[!?]\s|\s[·•–-]\s|[a-zåäö]{3}\.\s")
NAME_START = re.compile(
    r"[:,;|\n\t™!?_=*>•]|[©®]\s?(?:20[0-9]{2} )?|[a-zåäö)](?<!Eftr)(?<!Bröd)(?<!Gebr)\. "
    r"|\s[·–-]\s|\s{2}"
    r"|\b(?:av|by|för|for|af|åt|från|hos|genom|till) |\s/\s"
)
IS_NAME = re.compile(
    r"(?!(?:Oss|OSS|Dig|DIG|Er|ER)\b)"
    r"(?:(?:von|van|de|af|la) |[a-z]{1,2}(?=[A-Z]))?[A-ZÅÄÖÆØÉÜ0-9][^\n@]{1,58}"
)
DATED = re.compile(r"(?i)\b(?:bäst före|bf|lot|batch|parti|sats|charge|ean|gtin)\b")
WEB = re.compile(r"(?i)www\.|https?:|@|\.(?:se|com|nu|example|eu|fi|no|dk)\b")
LONGEST = 60
FAR = 120
MADE_BY = re.compile(r", av \Z")
"""Leads in the maker in "Tillverkas för Dag AB, Gatan 1, 111 11 Ort, av Natt AB"."""

BEGINS = ("", "\n", ":", "|", "·", "•")
"""What a name that begins with its legal form stands after."""

SHORT_NAMES = frozenset({"Eftr.", "Bröd.", "Gebr."})
OPENING = " •*·–|>([-"
"""What may stand before a name's first letter."""


class Name(NamedTuple):
    """Where a company's name stands, its role, and where the word for the role begins."""

    start: int
    end: int
    role: str | None
    lead: int


def read(scan: Scan, text: str) -> Iterator[Name]:
    """Yield what may be names: with a role, with a legal form behind it, with one before it."""
    customer = -FAR
    for name in _after_roles(scan, text):
        yield name
        customer = name.end if name.role == MADE_FOR else customer
    for form in _forms(scan, text, 0, len(text)):
        start = _start(text, form.start())
        is_name = start < form.start() and IS_NAME.match(text, start, form.end())
        if is_name and not DATED.search(text, start, form.start()):
            is_maker = 0 < start - customer < FAR and MADE_BY.search(text, start - 5, start)
            yield Name(start, form.end(), MAKER if is_maker else None, start)
    for first in FORM_FIRST.finditer(text):
        if text[max(0, first.start() - LONGEST) : first.start()].rstrip(" \t*")[-1:] in BEGINS:
            yield Name(*first.span(), None, first.start())


def with_capitals(text: str) -> str:
    """Give text without a single capital the capitals that names are told by."""
    capitalised = text.title() if text.islower() else text
    return capitalised if len(capitalised) == len(text) else text


def _after_roles(scan: Scan, text: str) -> Iterator[Name]:
    position = 0
    for role in ROLE.finditer(scan.folded, scan.words):
        if role.start() < position:
            continue
        position = role.end()
        while more := MORE_ROLES.match(scan.folded, position):
            position = more.end()
        gap = AFTER_ROLE.match(scan.folded, position)
        start = gap.end() if gap else position
        end = _end(scan, text, start)
        if _is_company(text[start:end]) and not ANY_FORM.fullmatch(text, start, end):
            yield Name(start, end, _role(role.group()), role.start())
            position = end


def _role(words: str) -> str | None:
    return next((role for role, pattern in ROLES if pattern.match(words)), None)


def _forms(scan: Scan, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the legal forms that end a name: after a space, not at the text's beginning."""
    for form in FORM.finditer(text, scan.words, start, end):
        is_apart = form.start() > start and text[form.start() - 1] == " "
        if is_apart and not A_LOT.match(text, form.end()) and not CO.match(text, form.start()):
            yield form


def _end(scan: Scan, text: str, start: int) -> int:
    limit = min(len(text), start + LONGEST)
    form = next(_forms(scan, text, start, limit), None)
    if form and not NOT_IN_NAME.search(text, start, form.start()):
        return form.end()
    stop = NAME_END.search(text, start, limit)
    return stop.start() if stop else limit


def _is_company(name: str) -> bool:
    is_name = IS_NAME.fullmatch(name) and not WEB.search(name)
    return bool(is_name) and name.casefold() not in COUNTRIES and any(map(str.isalpha, name))


def _start(text: str, form: int) -> int:
    """Return where the name before a legal form begins: capitals and small words lead up to it."""
    low = max(0, form - LONGEST)
    for mark in NAME_START.finditer(text, low, form):
        low = mark.end()
    start = position = form
    while position > low:
        begin = max(text.rfind(" ", low, position - 1) + 1, low)
        word = text[begin : position - 1].lstrip(OPENING)
        if not _is_part(word, is_last=position == form):
            break
        if word not in SMALL_WORDS:
            start = position - 1 - len(word)
        position = begin
    return start


def _is_part(word: str, *, is_last: bool) -> bool:
    """Tell a word of a name from one of the text, a lot and a date; a number may end a name."""
    if word in SMALL_WORDS:
        return not is_last
    if word.endswith(".") and len(word) > len("St.") and word not in SHORT_NAMES:
        return False
    digits = sum(map(str.isdigit, word))
    if digits and (digits * 2 >= len(word) or "-" in word or "/" in word):
        return is_last and word.isdigit()
    return any(map(str.isupper, word)) and word[:1].isalnum()
