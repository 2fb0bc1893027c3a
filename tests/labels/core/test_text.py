"""The cleaned text: what is repaired in it, and that its offsets lead back to the label's own."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labels.core.text import CUT, RARE, TEXT_LIMIT, LabelText, clean, may_cut
from tests.labels.core.odd_texts import glued_lines

LABEL_SIGNS = (
    "abcåäöÅÄÖéu019lIO .,:;|-–\n\t\r()\u00ad\u00a0\u200b\ufeff\u2009\u0301\u0308\u030a"
    "ﬁﬂ™®µ\u03bc\uff11\uff47İß"
)
labels = st.text(alphabet=st.sampled_from(LABEL_SIGNS), max_size=200)
any_text = st.text(max_size=200)
TORN_WORDS = (
    *("rnagnesiurn", "utorn", "Srnå", "rekornmendera", "klurnp", "vitarnin", "fyllnadsrnedel"),
    *("metylrnetyl", "kornplex", "ingred ienser", "rek ommenderad", "Rekommen derad", "barn"),
    *(
        "M A G N E S I U M",
        "mag-\nnesium",
        "KOST-\nTILLSKOTT",
        "två  blanksteg",
        "slut \n",
        "1  per ",
    ),
)
torn_texts = st.lists(st.sampled_from(TORN_WORDS) | glued_lines() | labels, max_size=6).map("".join)


def original_of(cleaned: LabelText, start: int, end: int) -> str:
    return cleaned.original[slice(*cleaned.span(start, end))]


CASES = [
    ("Kost\u00adtillskott", "kosttillskott", "a soft hyphen within a word"),
    ("Kost\u00ad\ntillskott", "kosttillskott", "a soft hyphen that broke a line"),
    ("Kosttill-\nskott", "kosttillskott", "a hyphen at a line's end"),
    ("Kosttill- \n  skott", "kosttillskott", "spaces about the line's end"),
    ("syn-\noch räckhåll", "syn-\noch räckhåll", "a hyphen that stands for a word left out"),
    ("B6-\nVitamin", "b6-\nvitamin", "a hyphen before a capital is the word's own"),
    ("5\u202f000\u00a0mg", "5 000 mg", "narrow and fixed spaces"),
    ("1–2 kapslar", "1-2 kapslar", "a dash of a range"),
    ("fo\u0308rvaras", "förvaras", "a letter and its dots as two signs"),
    ("ﬂytande", "flytande", "letters joined by the typesetter"),
    ("１００ mg", "100 mg", "digits of full width"),
    ("K O S T T I L L S K O T T", "kosttillskott", "letters set apart"),
    ("vitamin A, C, D, E", "vitamin a, c, d, e", "letters that are no word"),
    ("2OO mg", "200 mg", "capital O for zero"),
    ("l50 mg", "150 mg", "small L for one"),
    ("lOO tabletter", "100 tabletter", "no digit left in the number"),
    ("l tablett", "1 tablett", "one alone"),
    ("150 rng", "150 mg ", "r and n for m"),
    ("NÄRING I 100 ML", "näring i 100 ml", "a word of one letter among capitals"),
    ("I 200 mg", "1 200 mg", "a capital I for one"),
    ("lngredienser", "ingredienser", "small L for a capital I"),
    ("kosttil1skott", "kosttillskott", "one for a letter"),
    ("rek0mmenderad", "rekommenderad", "zero for a letter"),
    ("rnagnesiurn", "magnesium", "r and n for m within a known word"),
    ("E470b B12 K2", "e470b b12 k2", "letters and digits that belong together"),
    ("Lot l2O4", "lot 1204", "the lot is repaired for reading; it is shown as printed"),
]


@pytest.mark.parametrize(("printed", "read", "why"), CASES, ids=[why for *_, why in CASES])
def test_cleaning_makes_text_even(printed: str, read: str, why: str) -> None:
    assert clean(printed).folded == read


def test_the_text_in_its_own_case_keeps_what_was_printed() -> None:
    assert clean("Lot l2O4").text == "Lot l2O4"


def test_spans_lead_back_over_what_was_cut() -> None:
    cleaned = clean("Fri från so\u00adcker. Kost\u00adtill-\nskott")
    start = cleaned.folded.index("kosttillskott")
    assert original_of(cleaned, start, start + 13) == "Kost\u00adtill-\nskott"
    assert original_of(cleaned, start, start) == ""


def test_a_joined_letter_is_in_the_span_of_each_of_its_letters() -> None:
    cleaned = clean("en ﬂaska")
    assert original_of(cleaned, 3, 4) == original_of(cleaned, 4, 5) == "ﬂ"
    assert original_of(cleaned, 3, 9) == "ﬂaska"


def test_text_beyond_the_limit_is_not_read() -> None:
    cleaned = clean("a" * TEXT_LIMIT + "kosttillskott")
    assert len(cleaned.folded) == TEXT_LIMIT
    assert len(cleaned.original) > TEXT_LIMIT


@given(labels | any_text)
def test_both_shapes_have_the_same_offsets(original: str) -> None:
    cleaned = clean(original)
    assert len(cleaned.text) == len(cleaned.folded)


@given(labels | any_text)
def test_spans_never_go_back_nor_leave_the_text(original: str) -> None:
    cleaned = clean(original)
    spans = [cleaned.span(offset, offset + 1) for offset in range(len(cleaned.text))]
    assert all(0 <= span.start < span.end <= len(original) for span in spans)
    assert all(one.start <= other.start for one, other in pairwise(spans))


@given(labels)
def test_each_plain_letter_leads_back_to_itself(original: str) -> None:
    cleaned = clean(original)
    for offset, letter in enumerate(cleaned.text):
        printed = original_of(cleaned, offset, offset + 1)
        if letter.isascii() and letter.isalnum() and printed.isascii():
            assert printed == letter


@given(labels)
def test_cleaning_the_same_text_twice_gives_the_same(original: str) -> None:
    assert clean(original) == clean(original)


@given(torn_texts)
def test_what_is_told_fast_to_need_no_cut_has_nothing_to_be_cut(text: str) -> None:
    if not RARE.search(text) and not may_cut(text):
        assert CUT.search(text) is None
