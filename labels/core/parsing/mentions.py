"""Where magnesium, its compounds and other nutrients are named on the label."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from labels.core.parsing.compound_names import (
    ANIONS,
    BARE_NAME,
    EXCIPIENT,
    FORM_LEADS,
    FORM_NAME,
    FULL_NAME,
    LISTED_FORM,
    LISTED_LEAD,
    LONGEST_LEAD,
    NEXT_ANION,
    NEXT_QUALIFIER,
    QUALIFIER,
    SHORT_NAME,
    hydrate_of,
    start_of_name,
)
from labels.core.parsing.patterns import any_of
from labels.core.parsing.words import Words, first_word, look_for_words
from labels.core.reference.compound_table import COMPOUNDS
from labels.core.reference.compounds import WATER_FREE
from labels.core.reference.excipients import EXCIPIENT_NAMES
from labels.core.reference.nutrients import NUTRIENTS

MAGNESIUM = "magnesium"
COMPOUND = "compound"
UNSPECIFIED = "chelate_unspecified"
"""The compound of "magnesiumkomplex", which its bracket may tell."""
TRADE_NAME = "trade_name"
NUTRIENT = "nutrient"
STEMS = ("magnesi", "magnési")

SYMBOL = re.compile(r"mg(?:2\+|²⁺|\+\+|\+2)?(?![a-z0-9])")
SYMBOL_BEFORE = re.compile(
    r"(?P<symbol>mg(?:2\+|²⁺|\+\+)?)[ :]{1,3}[0-9][0-9 .,]{0,6} ?(?:mg|mmol)\b"
)
IONS = frozenset({"chloride", "sulphate", "phosphate", "carbonate"})
"""Acids that tables of minerals list for themselves."""
FORMS = look_for_words(map(first_word, ANIONS))
"""The first words of the acids' names, which stand alone where a form is named by its acid."""
FORM_REACH = 160
UNIT_BEFORE = re.compile(r"[0-9½¼¾)][ \t]{0,2}\Z")


class Mention(NamedTuple):
    """One place where a substance is named."""

    kind: str
    """"magnesium", "compound", "trade_name", "excipient" or "nutrient"."""
    id: str
    start: int
    end: int
    hydrate: str | None = None
    """The word that fixes one fraction, for a compound that names it."""
    is_form: bool = False
    """Named by its acid alone, under the magnesium that it is a part of: "från citrat"."""

    @property
    def is_compound(self) -> bool:
        """Tell whether this names a source of magnesium."""
        return self.kind in (COMPOUND, TRADE_NAME)


def _free_names() -> dict[str, tuple[str, str]]:
    """Return the names that are found as they stand, with kind and identity."""
    return {
        **{name: (NUTRIENT, nutrient) for nutrient, words in NUTRIENTS.items() for name in words},
        **dict.fromkeys(EXCIPIENT_NAMES, (EXCIPIENT, EXCIPIENT)),
        **{name: (TRADE_NAME, each.id) for each in COMPOUNDS for name in each.trade_names},
        **{name: (COMPOUND, each.id) for each in reversed(COMPOUNDS) for name in each.names},
    }


FREE_NAMES = _free_names()
FREE_NAME = re.compile(rf"(?<![^\W_]){any_of(FREE_NAMES)}(?![^\W_])")
"""The longest name that stands at a place."""
FREE_WORDS = look_for_words(map(first_word, FREE_NAMES))


def read(folded: str, text: str, words: Words) -> tuple[Mention, ...]:
    """Return every mention in order; of two that overlap, the longer."""
    found = [*_magnesium(folded), *_short(folded), *_symbols(folded, text), *_named(folded, words)]
    found.sort(key=_place)
    named = tuple(_outermost(found))
    forms = tuple(_forms(folded, words, named))
    return tuple(_outermost(sorted([*named, *forms], key=_place))) if forms else named


def _magnesium(folded: str) -> Iterator[Mention]:
    for stem in STEMS:
        position = folded.find(stem)
        while position >= 0:
            if match := FULL_NAME.match(folded, position):
                compound = _compound(folded, match)
                yield from _with_next(folded, compound)
                if compound.id == UNSPECIFIED:
                    yield from _qualifiers(folded, compound.end)
            elif match := BARE_NAME.match(folded, position):
                yield Mention(MAGNESIUM, MAGNESIUM, position, match.end())
                yield from _qualifiers(folded, match.end())
            position = folded.find(stem, position + len(stem))


def _short(folded: str) -> Iterator[Mention]:
    position = folded.find("mg")
    while position >= 0:
        if not folded[position - 1 : position].isalnum() and _is_symbol(folded, position):
            if match := SHORT_NAME.match(folded, position):
                yield _compound(folded, match)
            elif match := SYMBOL_BEFORE.match(folded, position):
                yield Mention(MAGNESIUM, MAGNESIUM, position, match.end("symbol"))
        position = folded.find("mg", position + 2)


def _symbols(folded: str, text: str) -> Iterator[Mention]:
    """Find the symbol Mg, which is no unit where a capital letter begins it after no number."""
    position = text.find("Mg")
    while position >= 0:
        match = SYMBOL.match(folded, position) if _is_symbol(text, position) else None
        if match and not text[position - 1 : position].isalnum():
            yield Mention(MAGNESIUM, MAGNESIUM, position, match.end())
            yield from _qualifiers(folded, match.end())
        position = text.find("Mg", position + 2)


def _is_symbol(folded: str, position: int) -> bool:
    return not UNIT_BEFORE.search(folded, max(0, position - 3), position)


def _compound(folded: str, match: re.Match[str]) -> Mention:
    start, is_dry = start_of_name(folded, match.start())
    identity = ANIONS[match["anion"]]
    kind = EXCIPIENT if identity == EXCIPIENT else COMPOUND
    hydrate = WATER_FREE if is_dry else hydrate_of(match)
    return Mention(kind, identity, start, match.end(), hydrate)


def _with_next(folded: str, mention: Mention) -> Iterator[Mention]:
    """Return a compound and those in "magnesiumoxid, -citrat och -malat"."""
    yield mention
    end = mention.end
    while match := NEXT_ANION.match(folded, end):
        end = match.end()
        yield _anion(match)


def _qualifiers(folded: str, end: int) -> Iterator[Mention]:
    """Return the compounds in "magnesium (som citrat och oxid)"."""
    match = QUALIFIER.match(folded, end)
    while match:
        yield _anion(match)
        match = NEXT_QUALIFIER.match(folded, match.end())


def _anion(match: re.Match[str]) -> Mention:
    identity = ANIONS[match["anion"]]
    kind = EXCIPIENT if identity == EXCIPIENT else COMPOUND
    return Mention(kind, identity, match.start("anion"), match.end(), hydrate_of(match))


def _forms(folded: str, words: Words, named: Sequence[Mention]) -> Iterator[Mention]:
    """Return the acids in "magnesium 250 mg, varav 200 mg från citrat"."""
    starts = [mention.start for mention in named]
    for match in _told_forms(folded, words):
        start = match.start()
        index = bisect_left(starts, start)
        before = named[index - 1 : index] if index else ()
        is_under = before and before[0].kind != NUTRIENT and start - before[0].end < FORM_REACH
        if is_under and before[0].end <= start:
            identity = ANIONS[match["anion"]]
            if identity != EXCIPIENT and (match.re is FORM_NAME or identity not in IONS):
                yield Mention(COMPOUND, identity, start, match.end("anion"), is_form=True)


def _told_forms(folded: str, words: Words) -> Iterator[re.Match[str]]:
    """Find the acids that "from" stands before, or that begin a line and have an amount."""
    for start in words.starting(FORMS):
        match = None
        if folded.endswith(FORM_LEADS, 0, start):
            match = FORM_NAME.match(folded, start)
        elif LISTED_LEAD.search(folded, max(0, start - LONGEST_LEAD), start):
            match = LISTED_FORM.match(folded, start)
        if match:
            yield match


def _place(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _named(folded: str, words: Words) -> Iterator[Mention]:
    for start in words.starting(FREE_WORDS):
        if match := FREE_NAME.match(folded, start):
            yield Mention(*FREE_NAMES[match.group()], start, match.end())


def _outermost(found: Sequence[Mention]) -> Iterator[Mention]:
    end = -1
    for mention in found:
        if mention.start >= end:
            end = mention.end
            yield mention
