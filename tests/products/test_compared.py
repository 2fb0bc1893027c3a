"""The compared columns: what a reading and offers come to, and what can't be told."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from labels.models import Batch, Label
from products.compared import (
    all_passed,
    label_columns,
    per_100mg_range,
    per_day_range,
    price_columns,
)
from products.models import Offer
from tests.products.shelf import amount, reading, stock

pytestmark = pytest.mark.django_db


def offer(price: str, *, in_stock: bool = True, days_old: int = 0) -> Offer:
    """An offer that is not stored."""
    checked_at = timezone.now() - timedelta(days=days_old)
    return Offer(price_sek=Decimal(price), in_stock=in_stock, checked_at=checked_at)


def priced(said: dict[str, Any], *offers: Offer) -> tuple[Any, Any, Any]:
    """Price, price a day and price per 100 mg of a reading with offers."""
    columns = price_columns(said, offers, timezone.now())
    return columns.price_sek, columns.price_per_day_sek, columns.price_per_100mg_sek


def test_the_lowest_price_in_stock_counts_per_day_and_per_hundred_mg() -> None:
    assert priced(reading(), offer("90"), offer("135")) == (90, 2, 1)


def test_a_price_out_of_stock_counts_only_where_nobody_has_it_in_stock() -> None:
    assert priced(reading(), offer("90", in_stock=False), offer("135"))[0] == 135
    assert priced(reading(), offer("90", in_stock=False))[0] == 90


def test_a_price_that_nobody_confirmed_for_a_week_does_not_count() -> None:
    assert priced(reading(), offer("90", days_old=8), offer("135", days_old=6))[0] == 135
    assert priced(reading(), offer("90", days_old=8)) == (None, None, None)


@pytest.mark.parametrize(
    ("said", "per_day", "per_100mg"),
    [
        ({"daily_dose": None}, None, None),
        ({"net_quantity": []}, None, None),
        ({"net_quantity": [{"value": "72", "unit": "g"}]}, None, None),
        ({"daily_dose": {"min": "0", "max": "0", "unit": "capsule"}}, None, None),
        ({"daily_dose": {"min": "1", "max": "3", "unit": "capsule"}}, "3.00", "1.50"),
        ({"elemental_mg_per_daily_dose": None}, "2.00", None),
        ({"elemental_mg_per_daily_dose": amount("0")}, "2.00", None),
        ({"elemental_mg_per_daily_dose": amount("0.0001")}, "2.00", None),
        ({"elemental_mg_per_daily_dose": amount("100", "300")}, "2.00", "0.67"),
    ],
)
def test_what_a_label_leaves_out_leaves_the_price_out(
    said: dict[str, Any], per_day: str | None, per_100mg: str | None
) -> None:
    found = priced(reading(**said), offer("90"))[1:]
    assert found == tuple(None if each is None else Decimal(each) for each in (per_day, per_100mg))


def test_a_salt_weight_alone_is_priced_by_its_lowest_magnesium() -> None:
    computed = {
        "elemental_basis": "computed",
        "elemental_mg_per_daily_dose": amount("100", "160"),
    }
    assert priced(reading(**computed), offer("90"))[2] == 2
    ranged = computed | {"daily_dose": {"min": "1", "max": "2", "unit": "capsule"}}
    assert priced(reading(**ranged), offer("90"))[2] is None


ONE_TO_THREE = {"min": "1", "max": "3", "unit": "capsule"}


@pytest.mark.parametrize(
    ("said", "per_day", "per_100mg"),
    [
        pytest.param({}, ("2", "2"), ("1", "1"), id="one dose, one amount"),
        pytest.param(
            {"daily_dose": ONE_TO_THREE, "elemental_mg_per_daily_dose": amount("100", "300")},
            ("1", "3"),
            ("1", "1"),
            id="the amount follows the dose",
        ),
        pytest.param(
            {"daily_dose": ONE_TO_THREE},
            ("1", "3"),
            ("0.5", "1.5"),
            id="one amount, and nobody says of which dose",
        ),
        pytest.param(
            {"elemental_mg_per_daily_dose": amount("100", "160"), "elemental_basis": "computed"},
            ("2", "2"),
            ("1.25", "2"),
            id="a salt's weight alone",
        ),
        pytest.param(
            {
                "daily_dose": ONE_TO_THREE,
                "elemental_mg_per_daily_dose": amount("50", "240"),
                "elemental_basis": "computed",
            },
            ("1", "3"),
            ("1.25", "2"),
            id="a salt's weight and a range of doses",
        ),
        pytest.param({"daily_dose": None}, None, None, id="no dose"),
        pytest.param({"net_quantity": []}, None, None, id="no net quantity"),
        pytest.param({"elemental_mg_per_daily_dose": None}, ("2", "2"), None, id="no amount"),
        pytest.param(
            {"elemental_mg_per_daily_dose": amount("0", "100")},
            ("2", "2"),
            None,
            id="perhaps nothing at all",
        ),
        pytest.param(
            {"elemental_mg_per_daily_dose": amount("0.0001")},
            ("2", "2"),
            None,
            id="dearer than any price that is compared",
        ),
    ],
)
def test_prices_span_what_dose_and_amount_leave_open(
    said: dict[str, Any], per_day: tuple[str, str] | None, per_100mg: tuple[str, str] | None
) -> None:
    found = reading(**said)
    assert per_day_range(found, Decimal(90)) == _decimals(per_day)
    assert per_100mg_range(found, Decimal(90)) == _decimals(per_100mg)


def _decimals(ends: tuple[str, str] | None) -> tuple[Decimal, ...] | None:
    return None if ends is None else tuple(map(Decimal, ends))


def test_without_a_price_or_a_reading_there_is_no_span() -> None:
    assert per_day_range(reading(), None) is None
    assert per_100mg_range(None, Decimal(90)) is None


@pytest.mark.parametrize("printed", ["99999.1", "100000", "1" + 40 * "0"])
def test_an_amount_beyond_belief_counts_as_not_stated(printed: str) -> None:
    product = stock("tung", reading(elemental_mg_per_daily_dose=amount(printed)))
    assert product.elemental_max_mg is None
    assert product.price_per_100mg_sek is None
    dose = {"min": printed, "max": printed, "unit": "capsule"}
    assert stock("manga", reading(daily_dose=dose)).units_per_day is None


def test_an_amount_is_kept_to_a_tenth_of_a_microgram() -> None:
    product = stock("fin", reading(elemental_mg_per_daily_dose=amount("12.34565", "12.3457")))
    assert (product.elemental_min_mg, product.elemental_max_mg) == (
        Decimal("12.3457"),
        Decimal("12.3457"),
    )


def test_a_label_not_read_leaves_everything_unknown() -> None:
    columns = label_columns(Label(text="oläst"))
    assert columns == label_columns(None)
    assert columns.label_status == "unread"
    assert columns.batch_stated is None


@pytest.mark.parametrize(
    ("codes", "status"),
    [
        ((), "clean"),
        (("TR001",), "info"),
        (("TR001", "DS001"), "warning"),
        (("DS001", "MP002"), "error"),
    ],
)
def test_the_heaviest_finding_is_the_labels_status(codes: tuple[str, ...], status: str) -> None:
    assert stock("etikett", reading(codes=codes)).label_status == status


@pytest.mark.parametrize(
    ("unit", "units"),
    [("capsule", 2), ("sachet", 2), ("teaspoon", None), ("g", None), ("ml", None)],
)
def test_only_what_can_be_counted_out_counts_as_units(unit: str, units: int | None) -> None:
    product = stock("dos", reading(daily_dose={"min": "1", "max": "2", "unit": unit}))
    assert product.units_per_day == units


@pytest.mark.parametrize(
    ("dates", "passed"),
    [
        ([], None),
        (["2026-11-24"], True),
        (["2026-11-25"], False),
        (["2026-10"], True),
        (["2026-11"], False),
        (["2025"], True),
        (["2026"], False),
        (["2026-11-24", "2027"], False),
    ],
)
def test_best_before_has_passed_when_every_date_has(dates: list[str], passed: bool | None) -> None:
    assert all_passed(dates, date(2026, 11, 25)) is passed


def test_what_the_label_says_is_absent_is_stored_with_whether_it_is_vegan() -> None:
    said = reading(ingredients=["magnesiumcitrat", "kapselskal (pullulan)"])
    product = stock("fri", said, text="Glutenfri. Vegansk.")
    assert product.free_from == " gelatine sweetener titanium_dioxide gluten "
    assert product.vegan is True
    silent = stock("tyst", reading())
    assert (silent.free_from, silent.vegan) == ("", None)


def test_a_text_that_is_newer_than_its_reading_tells_nothing() -> None:
    label = stock("fri", reading(), text="Glutenfri. Vegansk.").label
    assert label is not None
    assert label_columns(label).free_from == " gluten "
    label.version += 1
    assert label_columns(label).free_from == ""
    assert label_columns(label).vegan is None


@pytest.mark.parametrize(
    ("said", "gate"),
    [
        ({}, "ranked"),
        ({"product_class": "medicine"}, "product_class"),
        ({"elemental_mg_per_daily_dose": amount("501")}, "dose_too_high"),
        ({"elemental_mg_per_daily_dose": None}, "elemental_unknown"),
        ({"best_before": "2020"}, "best_before_passed"),
        ({"salts": ["orotate"]}, "unlisted_form"),
    ],
)
def test_the_gate_that_keeps_a_product_out_of_the_ranking_is_stored(
    said: dict[str, Any], gate: str
) -> None:
    assert stock("prov", reading(**said)).gate == gate


def test_a_lot_on_record_that_is_still_good_keeps_the_product_ranked() -> None:
    old = reading(best_before="2020-01")
    assert stock("gammal", old).best_before_passed is True
    assert stock("ny", old, batches=[("L2", "2028-01-31")]).best_before_passed is False


def test_a_label_without_any_date_leaves_it_unknown() -> None:
    product = stock("odaterad", reading(best_before=None), batches=[("L2", "")])
    assert Batch.objects.count() == 1
    assert product.best_before_passed is None
