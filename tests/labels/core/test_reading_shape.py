"""A reading's shape from outside, on every label that is kept for tests."""

import json
import re
from datetime import date
from typing import Any

import pytest

from labels.core import RULESET, read
from tests.labels.core.label_files import LabelFile, label_files

FIELDS = (
    *("ruleset", "product_class", "dosage_form", "daily_dose", "salts", "salt_amounts"),
    *("elemental_mg_per_daily_dose", "elemental_mg_per_unit", "elemental_basis", "nrv_percent"),
    *("nutrients", "net_quantity", "ingredients", "batch", "best_before", "gtin", "operator"),
    *("statements", "claims", "findings", "spans"),
)
UNITS = {
    *("capsule", "tablet", "gummy", "softgel", "sachet", "ampoule", "scoop", "teaspoon"),
    *("tablespoon", "pinch", "spray", "drop", "g", "ml"),
}
BASES = {"daily_dose", "unit", "serving", "100g", "100ml"}
FORMS = {
    *("capsule", "tablet", "chewable_tablet", "effervescent_tablet", "lozenge", "powder"),
    *("sachet", "liquid", "ampoule", "gummy", "softgel", "spray", None),
}
STATEMENTS = {
    *("dose_warning", "varied_diet", "out_of_reach_of_children", "storage", "directions"),
    *("consult_healthcare", "pregnancy", "laxative_effect", "kidney", "sweetener"),
    *("polyol_laxative", "adults_only"),
}
NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
DAY = date(2026, 11, 23)
TEXT = "Dagsdos: 2 kapslar. Magnesium 117 mg per kapsel (31 %). Ingredienser: magnesiumcitrat."

every_label = pytest.mark.parametrize("label", label_files(), ids=lambda label: label.id)


def reading_of(label: LabelFile) -> dict[str, Any]:
    return read(label.text, name=label.name, capture=label.capture, as_of=label.as_of).to_json()


def amounts(value: Any, key: str = "") -> list[str]:
    """Return whatever a reading has where an amount belongs."""
    if isinstance(value, dict):
        inner = [(name, each) for name, each in value.items() if name != "spans"]
        return [amount for name, each in inner for amount in amounts(each, name)]
    if isinstance(value, list):
        return [each for inner in value for each in amounts(inner, key)]
    return [value] if key in {"min", "max", "mg", "amount", "value", "nrv_percent"} else []


@every_label
def test_has_the_fields_of_the_contract_in_their_order(label: LabelFile) -> None:
    assert tuple(reading_of(label)) == FIELDS


@every_label
def test_amounts_are_plain_decimal_strings(label: LabelFile) -> None:
    printed = [amount for amount in amounts(reading_of(label)) if amount is not None]
    assert [amount for amount in printed if not NUMBER.fullmatch(amount)] == []


@every_label
def test_words_are_those_of_the_contract(label: LabelFile) -> None:
    reading = reading_of(label)
    dose = reading["daily_dose"]
    counted = [*reading["net_quantity"], *([dose] if dose else [])]
    assert {each["unit"] for each in counted} <= UNITS
    assert {row["per"] for row in reading["salt_amounts"]} <= BASES
    assert {row["per"] for row in reading["nutrients"]} <= BASES | {None}
    assert reading["dosage_form"] in FORMS
    assert set(reading["statements"]) <= STATEMENTS
    assert reading["elemental_basis"] in {"declared", "computed", "unknown"}
    assert reading["ruleset"] == RULESET


@every_label
def test_spans_lie_in_the_text_and_name_a_part_that_is_there(label: LabelFile) -> None:
    reading = reading_of(label)
    for part, (start, end) in reading["spans"].items():
        field, _, index = part.partition(".")
        assert 0 <= start < end <= len(label.text), part
        assert reading[field][int(index)] if index else reading[field] is not None, part


@every_label
def test_every_item_of_a_list_has_its_span(label: LabelFile) -> None:
    reading = reading_of(label)
    lists = ("salts", "salt_amounts", "nutrients", "net_quantity", "ingredients", "statements")
    expected = {f"{field}.{at}" for field in lists for at in range(len(reading[field]))}
    assert expected <= set(reading["spans"])


@every_label
def test_elemental_amount_comes_with_its_arithmetic(label: LabelFile) -> None:
    reading = read(label.text, name=label.name, capture=label.capture, as_of=label.as_of)
    has_amount = reading.to_json()["elemental_mg_per_daily_dose"] is not None
    assert (reading.arithmetic is not None) == has_amount


def test_is_the_same_after_a_round_trip_through_json() -> None:
    reading = read(TEXT, as_of=DAY).to_json()
    assert json.loads(json.dumps(reading)) == reading


def spanned(text: str, part: str) -> str:
    spans: Any = read(text, as_of=DAY).to_json()["spans"]
    start, end = spans[part]
    return text[start:end]


def test_span_of_the_dose_covers_the_words_that_tell_it() -> None:
    assert spanned(TEXT, "daily_dose") == "2 kapslar"


def test_spans_count_code_points_of_the_text_as_it_was_given() -> None:
    text = "🌙 Mag\u00adnesium\nDags\u00addos: 2 kapslar."
    assert spanned(text, "daily_dose") == "2 kapslar"


@pytest.mark.parametrize(
    ("text", "sum_in_words"),
    [
        (TEXT, "117 mg per kapsel × 2 kapslar"),
        ("Per dagsdos: magnesium 200 mg", "200 mg per dagsdos"),
        (
            "5 g om dagen. Magnesium 3 000 mg per 100 g.",
            "3\N{NO-BREAK SPACE}000 mg per 100 g × 5 g",
        ),
        ("1–3 tabletter dagligen. Magnesium 75 mg/tablett", "75 mg per tablett × 1–3 tabletter"),
        (
            "1 tablett dagligen. Per tablett: magnesiumcitrat 1000 mg",
            "1\N{NO-BREAK SPACE}000 mg magnesiumcitrat × 10,9–16,163 % per tablett × 1 tablett",
        ),
        (
            "1 kapsel dagligen. Per kapsel: magnesium från citrat 15 mg, magnesium från oxid 9 mg",
            "15 mg + 9 mg per kapsel × 1 kapsel",
        ),
        (
            "1 dospåse om dagen. En dospåse ger 20 mmol magnesium",
            "20 mmol × 24,305 mg/mmol per portionspåse × 1 portionspåse",
        ),
        ("2 kapslar dagligen. Magnesium 200 mg (53 %).", None),
    ],
)
def test_arithmetic_reads_as_a_sum(text: str, sum_in_words: str | None) -> None:
    assert read(text, as_of=DAY).arithmetic == sum_in_words
