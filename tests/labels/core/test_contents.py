"""What a product is free from, and whether it is vegan: nothing that its label doesn't tell."""

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labels.core import parse
from labels.core.contents import derive_contents
from labels.core.contents.said import names_additive
from labels.core.reference.allergens import ALLERGENS
from labels.core.reference.contents import ADDITIVES, ALLERGEN_IDS, FREE_FROM, FROM_ANIMALS, NAMED
from tests.labels.core.label_files import label_files

PATH = Path(__file__).parent / "cases" / "contents.toml"
CASES = tomllib.loads(PATH.read_text(encoding="utf-8"))["case"]

WORDS = st.sampled_from(
    (
        "fri från ",
        "utan ",
        "gluten",
        "gelatin",
        ", ",
        "inte ",
        "\n",
        "?",
        "vegansk",
        "mjölk",
        "(",
        ".",
    )
)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_label_is_free_from_what_it_tells(case: dict[str, Any]) -> None:
    found = derive_contents(
        case["text"],
        case["ingredients"],
        dosage_form=case.get("form"),
        product_class=case.get("class"),
    )
    assert list(found.free_from) == case["free_from"]
    assert found.vegan is case.get("vegan")


def test_every_allergen_of_the_annex_can_be_said_to_be_absent() -> None:
    assert set(ALLERGEN_IDS) == set(ALLERGENS)
    assert {*ALLERGEN_IDS.values(), *ADDITIVES, "lactose"} == set(FREE_FROM)
    assert set(NAMED) | FROM_ANIMALS <= set(FREE_FROM)


@given(st.lists(WORDS | st.text(max_size=8), max_size=30).map("".join), st.lists(WORDS | st.text()))
def test_any_text_and_any_list_is_told_without_an_exception(text: str, listed: list[str]) -> None:
    found = derive_contents(text, listed, dosage_form="capsule")
    assert set(found.free_from) <= set(FREE_FROM)


def test_no_label_is_free_from_an_additive_that_its_list_names() -> None:
    for label in label_files():
        parsed = parse(label.text)
        listed = [each.name for each in parsed.ingredients]
        found = derive_contents(label.text, listed, dosage_form=parsed.dosage_form)
        for additive in ADDITIVES:
            if any(names_additive(additive, each.lower()) for each in listed):
                assert additive not in found.free_from, label.text


@pytest.mark.parametrize("word", ["utan ", "fri från a,", "innehåller gelatin ", "\na", "a", "("])
def test_a_long_hostile_text_costs_little(word: str) -> None:
    text = word * (20_000 // len(word))
    started = time.process_time()
    derive_contents(text, [text[:2000], word], dosage_form="capsule")
    assert time.process_time() - started < 0.25
