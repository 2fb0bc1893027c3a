"""Amounts, prices and days as Swedish readers write them."""

import doctest
from datetime import date, timedelta
from decimal import Decimal
from types import ModuleType

import pytest
from django.utils import translation

from labels import swedish
from labels.core.reference import unit_names
from labels.templatetags import label_text
from labels.wording import UNIT_NAMES
from products import comparison_price
from products.comparison_price import comparison_price as price_of_one
from products.models import Offer, PriceStep
from products.price_history import QUARTER, lowest_lately
from products.templatetags import catalogue_text
from tests.products.shelf import reading, stock

NB = "\N{NO-BREAK SPACE}"
TODAY = date(2026, 11, 25)


@pytest.mark.parametrize("module", [swedish, label_text, catalogue_text, comparison_price])
def test_the_examples_in_the_docstrings_hold(module: ModuleType) -> None:
    assert doctest.testmod(module) == (0, doctest.testmod(module).attempted)
    assert doctest.testmod(module).attempted


@pytest.mark.parametrize(
    ("amount", "written"),
    [("0.5", "0,5"), ("1234567", f"1{NB}234{NB}567"), ("120.00", "120,00"), ("1E+3", f"1{NB}000")],
)
def test_numbers_have_a_comma_and_spaces_between_thousands(amount: str, written: str) -> None:
    assert swedish.number(amount) == written


@pytest.mark.parametrize(
    ("price", "written"),
    [
        ("1234.5", f"1{NB}234,50{NB}kr"),
        ("0.825", f"0,83{NB}kr"),
        ("0.005", f"0,01{NB}kr"),
        (Decimal(129), f"129,00{NB}kr"),
    ],
)
def test_prices_have_two_decimals_half_an_ore_upwards(price: str | Decimal, written: str) -> None:
    assert catalogue_text.kronor(price) == written


@pytest.mark.parametrize(
    ("amount", "unit", "name"),
    [
        ("1", "tablet", "tablett"),
        ("2", "tablet", "tabletter"),
        ("0.5", "sachet", "portionspåse"),
        ("1.5", "ampoule", "ampuller"),
        ("30", "ml", "ml"),
    ],
)
def test_units_agree_with_their_number(amount: str, unit: str, name: str) -> None:
    assert swedish.unit_name(unit, amount) == name


@pytest.mark.parametrize("amount", ["0.5", "1", "2"])
@pytest.mark.parametrize("unit", UNIT_NAMES)
def test_pages_call_units_what_messages_call_them(unit: str, amount: str) -> None:
    assert swedish.unit_name(unit, amount) == unit_names.unit_name(unit, Decimal(amount))


@pytest.mark.parametrize("unit", UNIT_NAMES)
def test_units_have_an_english_name_too(unit: str) -> None:
    with translation.override("en"):
        assert swedish.unit_name(unit, "2")


@pytest.mark.parametrize(
    ("held", "price", "unit"),
    [
        ([("90", "capsule"), ("72", "g")], "1.50", "kapsel"),
        ([("250", "g")], "540.00", "kg"),
        ([("500", "ml")], "270.00", "liter"),
        ([("20", "sachet"), ("100", "g")], "6.75", "portionspåse"),
    ],
    ids=["pieces before weight", "weight a kilogram", "volume a litre", "portions"],
)
def test_the_comparison_price_is_for_one_of_what_is_counted(
    held: list[tuple[str, str]], price: str, unit: str
) -> None:
    quantities = [{"value": value, "unit": of} for value, of in held]

    assert price_of_one(Decimal("135.00"), quantities) == (Decimal(price), unit)


@pytest.mark.parametrize("held", [[], [{"value": "0", "unit": "capsule"}]])
def test_nothing_stated_gives_no_comparison_price(held: list[dict[str, str]]) -> None:
    assert price_of_one(Decimal("135.00"), held) is None


HISTORIES = [
    pytest.param([(0, "99")], ("99", 0), id="known since today alone"),
    pytest.param([(119, "120"), (20, "99"), (10, "110")], ("99", 30), id="a dip within the month"),
    pytest.param([(119, "80"), (40, "120")], ("120", 30), id="a dip before the month is past"),
    pytest.param(
        [(119, "80"), (30, "120")], ("120", 30), id="a step on the first day counts alone"
    ),
    pytest.param([(119, "80"), (29, "120")], ("80", 30), id="a price that held on the first day"),
    pytest.param([(12, "90"), (3, "95")], ("90", 12), id="known for less than a month"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("steps", "lowest"), HISTORIES)
def test_the_lowest_price_lately(steps: list[tuple[int, str]], lowest: tuple[str, int]) -> None:
    offer = stock("a", reading()).offers.get()
    PriceStep.objects.all().delete()
    for days, price in steps:
        starts_on = TODAY - timedelta(days=days)
        PriceStep.objects.create(offer=offer, starts_on=starts_on, price_sek=Decimal(price))

    found = lowest_lately(Offer.objects.all(), TODAY)

    assert found is not None
    assert (found.price_sek, found.since) == (
        Decimal(lowest[0]),
        TODAY - timedelta(days=lowest[1]),
    )


QUARTERS = [
    pytest.param([(119, "80"), (40, "120")], ("80", 90), id="a dip that held on the first day"),
    pytest.param([(119, "80"), (90, "120")], ("120", 90), id="a step on the first day"),
    pytest.param([(119, "80"), (91, "120"), (60, "90"), (59, "130")], ("90", 90), id="one day"),
    pytest.param([(45, "90"), (3, "95")], ("90", 45), id="known for less than a quarter"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("steps", "lowest"), QUARTERS)
def test_the_lowest_price_of_ninety_days(
    steps: list[tuple[int, str]], lowest: tuple[str, int]
) -> None:
    offer = stock("a", reading()).offers.get()
    PriceStep.objects.all().delete()
    for days, price in steps:
        starts_on = TODAY - timedelta(days=days)
        PriceStep.objects.create(offer=offer, starts_on=starts_on, price_sek=Decimal(price))

    found = lowest_lately(Offer.objects.all(), TODAY, QUARTER)

    assert found is not None
    assert (found.price_sek, found.since) == (
        Decimal(lowest[0]),
        TODAY - timedelta(days=lowest[1]),
    )


@pytest.mark.django_db
def test_without_prices_there_is_no_lowest() -> None:
    assert lowest_lately(Offer.objects.all(), TODAY) is None
