"""Words that a scanner or a line's end broke are read whole, and every offset stays true."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labels.core.parsing.broken_words import SIGNS
from labels.core.parsing.scan import scan

MENDED = [
    ("Do sering: 1 kapsel", "dosering: 1 kapsel", "a space at a word's second letter"),
    ("en varie rad kost", "en varierad kost", "a space in the middle"),
    ("120 mg magnesi\num", "120 mg magnesium", "a line's end without a hyphen"),
    ("(magne\n  siumsalter av fettsyror)", "(magnesiumsalter av fettsyror)", "and an indent"),
    ("tablet\nterna är runda", "tabletterna är runda", "the rest of an inflected word"),
    ("kisel dioxid", "kiseldioxid", "both parts are words"),
    ("magnesiumbisgly cinat", "magnesiumbisglycinat", "a compound's name"),
    ("klumpförebyg gande medel", "klumpförebyggande medel", "a category of additives"),
    ("Rekornrnenderad dosering", "rekommenderad dosering", "two letters taken for four"),
    ("oåtkorn1igt för barn", "oåtkomligt för barn", "a digit beside"),
    ("magnesiurnrnalat", "magnesiummalat", "in a compound's name"),
    ("26 mg rned rnat", "26 mg med mat", "in short words"),
    ("Varjekapsel innehåller", "varje kapsel innehåller", "a space lost behind a short word"),
    ("Pertablett:2 mg", "per tablett:2 mg", "before a colon"),
    ("53 % avDRl", "53 % av dri", "before capitals"),
    ("får inteöverskridas", "får inte överskridas", "before a long word"),
    ("oåtkomligtför små barn", "oåtkomligt för små barn", "behind a long word"),
    ("ersätter inte enva-\nrierad kost", "ersätter inte en varierad kost", "in a broken word"),
    ("förvaras irumstempe-\nratur", "förvaras i rumstemperatur", "in another"),
    ("svälj medett glas", "svälj med ett glas", "between two short words"),
    ("fyllnadsmede1", "fyllnadsmedel", "a digit for the last letter"),
    ("en kapse1", "en kapsel", "a digit for the last letter of a short word"),
]
KEPT = [
    ("för barn och järn", "words with an rn of their own"),
    ("dagsdos en kapsel", "the first part is a word by itself"),
    ("magnesium citrat", "two words that may stand apart"),
    ("en tablet, en kapsel", "the rest is missing"),
    ("do not exceed", "another language's word"),
    ("varie. rad 2", "a full stop between"),
    ("varie\n\nrad", "a blank line between"),
    ("varie | rad", "two cells"),
    ("förvaring och medellängd", "longer words that begin with short ones"),
    ("tabletter1 och magnesium1", "the number of a note"),
    ("vitamin b1, k1 och omega3", "names with a digit"),
    ("interna", "a word's beginning"),
]


@pytest.mark.parametrize(("printed", "read", "why"), MENDED, ids=[why for *_, why in MENDED])
def test_a_broken_word_is_read_whole(printed: str, read: str, why: str) -> None:
    assert scan(printed).folded == read


@pytest.mark.parametrize(("printed", "why"), KEPT, ids=[why for _, why in KEPT])
def test_what_may_be_meant_stays(printed: str, why: str) -> None:
    assert scan(printed).folded == printed


def test_spans_lead_back_over_a_mended_word() -> None:
    printed = "En varie rad kost. Pertablett 5 mg, klurnp, magnesi\num 8 mg"
    found = scan(printed)

    def passage(read: str) -> str:
        start = found.folded.index(read)
        return printed[slice(*found.span(start, start + len(read)))]

    assert passage("varierad") == "varie rad"
    assert passage("per") == "Per"
    assert passage("tablett") == "tablett"
    assert passage("klump") == "klurnp"
    assert passage("magnesium 8") == "magnesi\num 8"


@given(st.lists(st.sampled_from(sorted(SIGNS)) | st.sampled_from(" \n.x"), max_size=12))
def test_a_letter_keeps_its_place_whatever_is_mended(parts: list[str]) -> None:
    found = scan("".join(parts))
    for word in re.finditer(r"[^\W\d]", found.folded):
        start, _ = found.span(*word.span())
        printed = found.source.original[start].lower()
        assert printed == word[0] or (word[0] == "m" and printed == "r")
