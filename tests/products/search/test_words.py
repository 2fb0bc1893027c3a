"""A text's words: the same for whoever writes them with other case, signs, marks or units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from products.search.words import folded, parts, spelt


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Sömn & Mg-citrat, 120", ("sömn", "mg", "citrat", "120"), id="case and signs"),
        pytest.param("100 % magnesium", ("100", "magnesium"), id="a percent is a sign"),
        pytest.param("under_score", ("under", "score"), id="an underscore is a sign"),
        pytest.param(
            "STRASSE Straße", ("strasse", "strasse"), id="a capital that two letters fold"
        ),
        pytest.param("℡ Å ﬁn", ("tel", "å", "fin"), id="signs that are letters together"),
        pytest.param("so\N{COMBINING DIAERESIS}mn", ("sömn",), id="a mark written apart"),
        pytest.param("250 mg", ("250",), id="a unit after its number"),
        pytest.param("250mg 60kapslar", ("250", "60kapslar"), id="a unit written on to its number"),
        pytest.param("5 µg 5 mcg", ("5", "5"), id="micrograms in both ways"),
        pytest.param("mg citrat", ("mg", "citrat"), id="the sign of magnesium is no unit"),
        pytest.param("B12 D3 K2", ("b12", "d3", "k2"), id="vitamins keep their number"),
        pytest.param("   ", (), id="nothing"),
    ],
)
def test_words_lose_case_signs_and_units(text: str, words: tuple[str, ...]) -> None:
    assert spelt(text) == words


@pytest.mark.parametrize(
    ("word", "without_marks"),
    [("sömn", "somn"), ("gelé", "gele"), ("återhämtning", "aterhamtning"), ("b6", "b6")],
)
def test_folding_takes_the_marks(word: str, without_marks: str) -> None:
    assert folded(word) == without_marks


@pytest.mark.parametrize(
    ("word", "taken_apart"),
    [
        ("magnesiumcitrat", ("magnesium", "citrat")),
        ("nattmagnesium", ("natt", "magnesium")),
        ("trimagnesiumdicitrat", ("tri", "magnesium", "dicitrat")),
        ("magnesium", ("magnesium",)),
        ("citrat", ("citrat",)),
    ],
)
def test_magnesium_is_a_word_of_its_own_wherever_it_stands(
    word: str, taken_apart: tuple[str, ...]
) -> None:
    assert parts(word) == taken_apart


@given(st.text())
def test_words_of_words_are_the_same(text: str) -> None:
    words = spelt(text)
    assert spelt(" ".join(words)) == words


@given(st.text())
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    once = tuple(folded(word) for word in spelt(text))
    assert tuple(folded(word) for word in once) == once


@given(st.text())
def test_a_word_holds_nothing_that_a_pattern_or_a_field_could_be_read_from(text: str) -> None:
    for word in spelt(text):
        assert word.isalnum()
        assert folded(word).isalnum()
        assert folded(word) == folded(word).casefold()


@given(st.text())
def test_a_word_is_its_parts(text: str) -> None:
    for word in spelt(text):
        assert "".join(parts(word)) == word
