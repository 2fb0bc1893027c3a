"""A reading's shape from outside, on every label that is kept for tests."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from labels.core import read
from tests.labels.core.label_files import LabelFile, label_files
from tests.labels.core.reading_shape import breaches

DAY = date(2026, 11, 23)
TEXT = "Dagsdos: 2 kapslar. Magnesium 117 mg per kapsel (31 %). Ingredienser: magnesiumcitrat."

every_label = pytest.mark.parametrize("label", label_files(), ids=lambda label: label.id)


def reading_of(label: LabelFile) -> dict[str, Any]:
    return read(label.text, name=label.name, capture=label.capture, as_of=label.as_of).to_json()


@every_label
def test_keeps_to_the_contract(label: LabelFile) -> None:
    assert breaches(label.text, reading_of(label)) == []


BROKEN: dict[str, tuple[Callable[[Any], object], str]] = {
    "a field that is gone": (lambda reading: reading.pop("gtin"), "fields"),
    "a unit that nobody knows": (
        lambda reading: reading["daily_dose"].update(unit="handful"),
        "unit",
    ),
    "an amount with an exponent": (
        lambda reading: reading.update(nrv_percent="3.1E+1"),
        "amount '3.1E+1'",
    ),
    "an amount with idle zeros": (
        lambda reading: reading.update(nrv_percent="31.0"),
        "amount '31.0'",
    ),
    "an amount that is no string": (lambda reading: reading.update(nrv_percent=31), "amount 31"),
    "a dose of nothing": (
        lambda reading: reading["daily_dose"].update(min="0"),
        "a dose of nothing",
    ),
    "a span beyond the text": (
        lambda reading: reading["spans"].update(daily_dose=[9, 900]),
        "span of daily_dose",
    ),
    "a span of nothing": (
        lambda reading: reading["spans"].update(gtin=[9, 12]),
        "span of gtin",
    ),
    "an item without a span": (
        lambda reading: reading["spans"].pop("salts.0"),
        "no span for salts.0",
    ),
    "digits that the label doesn't print": (
        lambda reading: reading["nutrients"][0].update(amount="118"),
        "nutrients.0 118 from 'Magnesium 117 mg per kapsel (31 %'",
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_breach_of_the_contract_is_seen(fault: str) -> None:
    reading: Any = read(TEXT, as_of=DAY).to_json()
    assert breaches(TEXT, reading) == []
    breaks, told = BROKEN[fault]
    breaks(reading)
    assert told in breaches(TEXT, reading)


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
