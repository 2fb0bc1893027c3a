"""The example catalogue: what its files hold, and what the reader makes of their labels."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from labels.core import read
from products import demo_catalogue
from products.wording import COMPOUND_NAMES, DOSAGE_FORM_NAMES

BRANDS = list(demo_catalogue.brands())
ROWS = [row for _brand, rows in BRANDS for row in rows]
DAYS = 120
TODAY = date(2026, 11, 25)
CODE = re.compile(r"\b[A-Z]{2}[0-9]{3}\b")


def of_file(row: dict[str, Any]) -> dict[str, Any]:
    """What the reader makes of a product's label."""
    label = read(row["text"], name=row["name"], capture=row["capture"], as_of=TODAY)
    return label.to_json()


READINGS = [of_file(row) for row in ROWS]


def test_the_catalogue_is_large_enough_to_choose_from() -> None:
    assert len(ROWS) >= 96
    assert len(BRANDS) >= 30
    assert len(demo_catalogue.makers()) >= 15
    assert len(demo_catalogue.shops()) == 6


def test_every_maker_and_shop_is_used() -> None:
    named = {brand.get("maker") for brand, _rows in BRANDS} | {row.get("maker") for row in ROWS}
    assert {maker["slug"] for maker in demo_catalogue.makers()} == named - {None}
    sold_by = {offer["shop"] for row in ROWS for offer in row["offer"]}
    assert {shop["slug"] for shop in demo_catalogue.shops()} == sold_by


def test_address_names_are_one_each() -> None:
    assert max(Counter(row["slug"] for row in ROWS).values()) == 1
    assert max(Counter(brand["slug"] for brand, _rows in BRANDS).values()) == 1


def test_every_label_has_a_text_of_its_own() -> None:
    assert max(Counter(row["text"] for row in ROWS).values()) == 1
    openings = Counter(row["text"].strip().splitlines()[1:2][0] for row in ROWS)
    assert max(openings.values()) < 6, "one template fills many labels"
    assert all(100 < len(row["text"]) < 20_000 for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[row["slug"] for row in ROWS])
def test_gtins_are_of_the_restricted_range_with_a_valid_check_digit(row: dict[str, Any]) -> None:
    gtin = row["gtin"]
    assert gtin.startswith("209")
    assert len(gtin) == 13
    weighed = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(gtin))
    assert weighed % 10 == 0


def test_gtins_are_one_each() -> None:
    assert max(Counter(row["gtin"] for row in ROWS).values()) == 1


@pytest.mark.parametrize("row", ROWS, ids=[row["slug"] for row in ROWS])
def test_every_offer_has_120_days_of_price_steps(row: dict[str, Any]) -> None:
    assert 1 <= len(row["offer"]) <= 6
    assert max(Counter(offer["shop"] for offer in row["offer"]).values()) == 1
    for offer in row["offer"]:
        days = [step[0] for step in offer["prices"]]
        assert days[0] == DAYS - 1
        assert all(earlier > later >= 0 for earlier, later in pairwise(days))
        assert all(Decimal(price) > 0 for _day, price in offer["prices"])
        assert all(one[1] != other[1] for one, other in pairwise(offer["prices"]))


def test_some_prices_have_moved_and_some_have_not() -> None:
    steps = Counter(min(len(offer["prices"]), 2) for row in ROWS for offer in row["offer"])
    assert steps[1] > 20
    assert steps[2] > 100


def test_lots_have_dates_and_some_have_results() -> None:
    batches = [batch for row in ROWS for batch in row.get("batch", ())]
    assert len(batches) > 96
    assert sum("best_before" in batch for batch in batches) > 96
    assert sum("laboratory_result" in batch for batch in batches) >= 10


def test_every_compound_occurs() -> None:
    found = {compound for each in READINGS for compound in each["salts"]}
    assert set(COMPOUND_NAMES) - found == set()


def test_every_dosage_form_occurs() -> None:
    assert {each["dosage_form"] for each in READINGS} >= set(DOSAGE_FORM_NAMES)


def test_clean_labels_and_every_severity_occur() -> None:
    heaviest = Counter(
        next(
            (
                severity
                for severity in ("error", "warning", "info")
                if severity in {finding["severity"] for finding in each["findings"]}
            ),
            "clean",
        )
        for each in READINGS
    )
    assert heaviest["clean"] >= 20
    assert all(heaviest[severity] for severity in ("error", "warning", "info"))


def test_labels_have_exactly_the_faults_that_their_notes_name() -> None:
    differing = [
        row["slug"]
        for row, found in zip(ROWS, READINGS, strict=True)
        if {each["code"] for each in found["findings"]} != set(CODE.findall(row["note"]))
    ]
    assert differing == []


def test_a_medicine_a_skin_product_and_a_salt_weight_alone_occur() -> None:
    classes = Counter(each["product_class"] for each in READINGS)
    assert classes["medicine"]
    assert classes["cosmetic"]
    assert classes["food_supplement"] > 90
    assert any(each["elemental_basis"] == "computed" for each in READINGS)


def test_doses_above_250_and_above_500_mg_occur() -> None:
    doses = [
        Decimal(each["elemental_mg_per_daily_dose"]["max"])
        for each in READINGS
        if each["elemental_mg_per_daily_dose"]
    ]
    assert any(250 < dose <= 500 for dose in doses)
    assert any(dose > 500 for dose in doses)
    assert sum(dose <= 250 for dose in doses) > len(doses) / 2
