"""The likely word: within its budget, never with digits, and the most likely of several."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from products.search.guessing import guesses_from, typos_allowed
from products.search.words import folded

WORDS = st.text(alphabet="abcdeåäö", min_size=1, max_size=9)


@pytest.mark.parametrize(("length", "letters"), [(1, 0), (3, 0), (4, 1), (7, 1), (8, 2), (30, 2)])
def test_longer_words_may_have_more_wrong_letters(length: int, letters: int) -> None:
    assert typos_allowed(length) == letters


@pytest.mark.parametrize(
    ("wrong", "counts", "likely"),
    [
        pytest.param("lugm", {"lugn": 1, "lugg": 1}, "lugg", id="alike in all: by the alphabet"),
        pytest.param("lugm", {"lugn": 2, "lugg": 1}, "lugn", id="what more products have"),
        pytest.param("lugm", {"hugm": 9, "lugn": 1}, "lugn", id="few err in the first letter"),
        pytest.param("hugm", {"lugm": 1}, "lugm", id="some do"),
        pytest.param("lgun", {"lugn": 1}, "lugn", id="turned round is one error"),
        pytest.param("sonm", {"sömn": 1}, "sömn", id="offered with its marks"),
        pytest.param("sonm", {"sömn": 1, "somn": 2}, "somn", id="as most products write it"),
        pytest.param("lug", {"lugn": 1}, None, id="too short to err in"),
        pytest.param("lugmm", {"lugn": 1}, None, id="two errors in a short word"),
        pytest.param("atterhammtnigg", {"återhämtning": 1}, None, id="three errors in a long word"),
        pytest.param("b122", {"b12": 1, "b121": 1}, None, id="digits"),
        pytest.param("magn3sium", {"magnesium": 1}, None, id="a digit inside"),
        pytest.param("b12x", {"b12": 1}, None, id="a vitamin is not offered"),
    ],
)
def test_the_likely_word(wrong: str, counts: dict[str, int], likely: str | None) -> None:
    assert guesses_from(counts).nearest(wrong) == likely


@given(st.lists(WORDS, unique=True, max_size=12), WORDS)
def test_no_word_within_the_budget_is_overlooked(words: list[str], wrong: str) -> None:
    found = guesses_from(dict.fromkeys(words, 1)).nearest(wrong)
    distances = {word: OSA.distance(folded(word), folded(wrong)) for word in words}
    near = within(distances.items(), typos_allowed(len(wrong)))
    assert (found is None) is (not near)
    assert found is None or distances[found] == min(near.values())


def within(distances: Iterable[tuple[str, int]], budget: int) -> dict[str, int]:
    """The words that are near enough; none where nothing may be wrong."""
    return {word: distance for word, distance in distances if budget and distance <= budget}
