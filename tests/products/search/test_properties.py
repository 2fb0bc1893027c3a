"""What holds of every search, whatever is stored and whatever is asked."""

from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from labels.core.reference.compound_table import BY_ID
from products.search import Index, folded, spelt, stored_text
from products.search.form_words import FORM_WORDS
from products.search.words import has_digit, parts
from tests.products.search.catalogue import INDEX, TEXTS

ODD = st.text(max_size=60) | st.text(alphabet="magnesiumctrolyåäöÅÄÖ -&'%_\\|:\0\"12", max_size=60)
HOSTILE = ODD | st.sampled_from(
    [
        "' OR 1=1 --",
        "%%%___",
        "|" * 200,
        "compound:citrate",
        "form:capsule | form:tablet",
        "magnesium" * 22,
        "a " * 100,
        "\N{COMBINING RING ABOVE}" * 200,
        "\u202emuisengam",
        "℻ ﷺ " * 20,
    ]
)
WORDS = (
    *(
        "magnesium",
        "citrat",
        "oxide",
        "glycinat",
        "mg-malat",
        "kapslar",
        "pulver",
        "sömn",
        "somnia",
    ),
    *("solbacka", "almtrast", "b6", "500", "xyzzy", "magnesiumtreonat", "buffrat", "örtverket"),
)
SHELF = st.lists(
    st.fixed_dictionaries(
        {
            "name": ODD,
            "brand": ODD,
            "maker": ODD,
            "compounds": st.lists(st.sampled_from(tuple(BY_ID)), max_size=3, unique=True),
            "dosage_form": st.sampled_from((None, *FORM_WORDS)),
        }
    ),
    max_size=6,
)


@given(HOSTILE)
def test_no_search_fails_and_points_are_for_products_there_are(words: str) -> None:
    answer = INDEX.find(words)
    assert (answer is None) is (not spelt(words))
    if answer is not None:
        assert answer.points.shape == (len(TEXTS),)
        assert (answer.points >= 0).all()
        assert answer.instead is None or answer.mask.any()


@settings(max_examples=150)
@given(SHELF, HOSTILE)
def test_no_catalogue_and_no_search_fail_together(shelf: list[dict[str, Any]], words: str) -> None:
    answer = Index.of([stored_text(**each) for each in shelf]).find(words)
    assert answer is None or answer.points.size == len(shelf)


@settings(max_examples=150)
@given(SHELF)
def test_a_product_is_found_by_each_of_its_words_and_their_beginnings(
    shelf: list[dict[str, Any]],
) -> None:
    index = Index.of([stored_text(**each) for each in shelf])
    for place, each in enumerate(shelf):
        for word in spelt(f"{each['name']} {each['brand']} {each['maker']}"):
            assert is_found(index, word, place)
            if not has_digit(word):
                for length in range(3, len(folded(word))):
                    assert is_found(index, folded(word)[:length], place)


def is_found(index: Index, words: str, place: int) -> bool:
    """Whether a search finds a place; what has no word keeps every place."""
    answer = index.find(words)
    return answer is None or answer.points[place] > 0


@settings(max_examples=150)
@given(SHELF)
def test_a_product_is_found_by_the_names_of_its_compounds(shelf: list[dict[str, Any]]) -> None:
    index = Index.of([stored_text(**each) for each in shelf])
    for place, each in enumerate(shelf):
        for compound in {*each["compounds"]} - {"other_unlisted"}:
            for name in (BY_ID[compound].name, BY_ID[compound].name_en):
                assert is_found(index, name, place)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
def test_every_word_narrows(words: list[str]) -> None:
    together = INDEX.find(" ".join(words))
    assert together is not None
    expected = np.ones(len(TEXTS), dtype=np.bool_)
    for word in words:
        alone = INDEX.find(word)
        assert alone is not None
        expected &= alone.mask
    assert together.mask.tolist() == expected.tolist()


@given(HOSTILE)
def test_what_is_searched_for_in_place_of_other_words_finds_the_same(words: str) -> None:
    answer = INDEX.find(words)
    if answer is not None and answer.instead:
        again = INDEX.find(answer.instead)
        assert again is not None
        assert again.instead is None
        assert (again.mask == answer.mask).all()


@given(st.sampled_from(TEXTS), st.data())
def test_case_and_order_of_words_change_nothing(text: str, data: st.DataObject) -> None:
    words = [word for word in text.split() if word.isalnum()]
    shuffled = data.draw(st.permutations(words))
    one, other = INDEX.find(" ".join(words)), INDEX.find(" ".join(shuffled).upper())
    assert one is not None
    assert other is not None
    assert (one.mask == other.mask).all()


@given(st.sampled_from([part for text in TEXTS for word in text.split() for part in parts(word)]))
def test_a_known_word_is_never_corrected(word: str) -> None:
    answer = INDEX.find(word)
    assert answer is None or answer.instead is None
