"""What a search finds, and in which order."""

import pytest

from products.search import Index, stored_text
from products.search.index import AT_ONCE
from tests.products.search.catalogue import SLUGS, found, meant


def order(words: str, **texts: dict[str, str]) -> list[str]:
    """The names of products in the order that a search finds them in."""
    fields = {"name": "", "brand": "", "maker": "", "compounds": (), "dosage_form": None}
    index = Index.of([stored_text(**fields | given) for given in texts.values()])  # type: ignore[arg-type]
    answer = index.find(words)
    assert answer is not None
    names = list(texts)
    places = sorted(range(len(names)), key=lambda place: -answer.points[place])
    return [names[place] for place in places if answer.points[place]]


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "magnesiumcitrat",
            "magnesium citrate",
            "Mg-citrat",
            "Magnesium (som citrat)",
            "mg citrate",
        ),
        ("magnesiumoxid", "magnesium oxide", "Mg-oxid", "mg oxid"),
        ("magnesiumbisglycinat", "magnesium glycinate", "Mg-glycinat", "magnesiumglykinat"),
        ("magnesium-L-treonat", "magnesium L-threonate"),
        ("magnesiumtreonat", "magnesium threonate", "Mg-treonat"),
        ("magnesiummalat", "Magnesium malate", "Mg malat"),
    ],
    ids=lambda spellings: spellings[0],
)
def test_every_spelling_of_a_compound_finds_the_same(spellings: tuple[str, ...]) -> None:
    sets = {frozenset(found(each)) for each in spellings}
    assert len(sets) == 1
    assert sets != {frozenset()}


@pytest.mark.parametrize(
    ("words", "slugs"),
    [
        pytest.param("citrat", {"sol-citrat", "alm-citrat", "alm-trippel"}, id="end of a compound"),
        pytest.param(
            "glyc", {"sol-natt", "ljung-glycinat", "ljung-buffrat"}, id="start of a synonym"
        ),
        pytest.param("oxid", {"berg-oxid", "alm-trippel", "ljung-buffrat"}, id="no hydroxide"),
        pytest.param("treonat", {"ljung-treonat"}, id="start of a compound in a name"),
        pytest.param("magtein", {"ljung-treonat"}, id="a trade name"),
        pytest.param("epsom salt", {"alm-sulfat"}, id="a name of two words"),
        pytest.param("bittersalt", {"alm-sulfat"}, id="a name of its own"),
        pytest.param(
            "magnesiumsalter av citronsyra",
            {"sol-citrat", "alm-citrat", "alm-trippel"},
            id="the name in the law",
        ),
        pytest.param("örtverket solbacka", {"sol-citrat", "sol-natt", "sol-somn"}, id="a maker"),
        pytest.param("brustablett", {"is-brus"}, id="a dosage form"),
        pytest.param("citratkapslar", {"sol-citrat", "alm-trippel"}, id="two words as one"),
        pytest.param("magnesiumkapslar solbacka", {"sol-citrat", "sol-natt", "sol-somn"}, id="on"),
        pytest.param("magnesium för sömn", {"sol-natt", "sol-somn"}, id="small words tell nothing"),
        pytest.param("kelerat magnesium", set(), id="a name of the table that no product has"),
        pytest.param("med", set(), id="a small word by itself is a word"),
        pytest.param("solbacka oxid", set(), id="every word must be found"),
        pytest.param("bas", {"berg-hydroxid"}, id="three letters"),
        pytest.param("ba", set(), id="two letters are no start"),
        pytest.param("250 mg", {"berg-oxid"}, id="an amount"),
        pytest.param("250mg", {"berg-oxid"}, id="an amount in one word"),
        pytest.param("25", set(), id="a number is no start of another"),
    ],
)
def test_words_find(words: str, slugs: set[str]) -> None:
    assert set(found(words)) == slugs


def test_a_product_without_a_compound_is_found_by_its_own_words_alone() -> None:
    assert found("återhämtning") == ["okand"]
    assert "okand" not in found("magnesium")
    assert set(found("magnesium")) == {*SLUGS} - {"okand"}


def test_a_search_without_words_finds_nothing_in_particular() -> None:
    index = Index.of([stored_text(name="A", brand="", compounds=(), maker="", dosage_form=None)])
    assert index.find("") is None
    assert index.find(" % _ ") is None


def test_an_empty_catalogue_finds_nothing() -> None:
    answer = Index.of([]).find("citrat")
    assert answer is not None
    assert answer.points.tolist() == []


def test_the_name_tells_more_than_brand_compound_and_maker() -> None:
    assert order(
        "citrat",
        maker={"maker": "Citrat AB"},
        compound={"compounds": ["citrate"]},  # type: ignore[dict-item]
        brand={"brand": "Citrat"},
        name={"name": "Citrat"},
    ) == ["name", "brand", "compound", "maker"]


def test_a_whole_word_tells_more_than_the_start_of_one() -> None:
    assert order("lugn", start={"name": "Lugnande"}, whole={"brand": "Lugn"}) == ["whole", "start"]


@pytest.mark.parametrize(("words", "first"), [("sömn", "marks"), ("somn", "none")])
def test_the_same_marks_come_before_others(words: str, first: str) -> None:
    shelf = {"marks": {"name": "Sömn"}, "none": {"name": "Somn"}}
    assert order(words, **shelf)[0] == first
    assert len(order(words, **shelf)) == 2


def test_a_text_stored_before_there_were_fields_is_found_as_a_name() -> None:
    answer = Index.of(["somn lugn vallmo magnesiumcitrat"]).find("citrat")
    assert answer is not None
    assert answer.points.tolist() == [1 + 11 + 8 + 1]


@pytest.mark.parametrize("words", ["b12", "b66", "d4", "2500", "60kapslar", "citra7"])
def test_what_has_a_digit_is_never_guessed(words: str) -> None:
    assert meant(words) is None


@pytest.mark.parametrize("words", ["oxd", "zzz", "xyzzyxyzzy", "solbacka xyzzyxyzzy", "citrat oxd"])
def test_no_word_is_offered_where_none_is_near(words: str) -> None:
    assert meant(words) is None
    assert found(words) == []


@pytest.mark.parametrize("words", ["pyruvat", "askorbat", "glycerofosfat", "magnesiumacetat"])
def test_a_word_of_the_table_is_right_though_no_product_has_it(words: str) -> None:
    assert meant(words) is None
    assert found(words) == []


def test_nothing_is_offered_that_finds_nothing() -> None:
    assert found("solbaka oxid") == []
    assert meant("solbaka oxid") is None


def test_a_catalogue_larger_than_what_is_read_at_once_keeps_every_place() -> None:
    names = ["alm", "berg", "citrat"] * AT_ONCE
    index = Index.of(
        [
            stored_text(name=name, brand="b", compounds=(), maker="m", dosage_form=None)
            for name in names
        ]
    )
    for name in ("alm", "berg", "citrat"):
        answer = index.find(name)
        assert answer is not None
        assert answer.mask.tolist() == [each == name for each in names]
