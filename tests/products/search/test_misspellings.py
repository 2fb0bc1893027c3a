"""Words as shoppers misspell them are searched for as they were meant, and that is said."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.products.search.catalogue import found, meant

CASES = tomllib.loads(
    (Path(__file__).parent / "cases" / "misspellings.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES["misspelt"], ids=lambda case: case["typed"])
def test_a_misspelt_word_is_searched_for_as_it_was_meant(case: dict[str, Any]) -> None:
    assert meant(case["typed"]) == case["means"], case["why"]
    assert found(case["typed"]) == found(case["means"]) != []


@pytest.mark.parametrize("case", CASES["accepted"], ids=lambda case: case["typed"])
def test_another_spelling_finds_the_same_and_is_not_corrected(case: dict[str, Any]) -> None:
    assert meant(case["typed"]) is None, case["why"]
    assert set(found(case["typed"])) == set(found(case["means"])) != set()


def test_the_table_is_large_enough_to_tell_anything() -> None:
    assert len({case["typed"] for case in CASES["misspelt"]}) >= 70
