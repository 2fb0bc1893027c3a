"""Amounts and prices as decimal strings."""

from decimal import Decimal

import pytest

from products.amounts import plain, priced


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("300.0000", "300"),
        ("17.60", "17.6"),
        ("0", "0"),
        ("0.00", "0"),
        ("1E+3", "1000"),
        ("1E-7", "0.0000001"),
    ],
)
def test_an_amount_has_no_needless_zeros_and_no_exponent(amount: str, written: str) -> None:
    assert plain(Decimal(amount)) == written


@pytest.mark.parametrize(
    ("amount", "written"),
    [("1.005", "1.01"), ("129", "129.00"), ("0.004", "0.00"), ("2.675", "2.68")],
)
def test_a_price_has_two_decimals_half_an_ore_upwards(amount: str, written: str) -> None:
    assert priced(Decimal(amount)) == written


def test_a_price_that_is_not_stated_stays_so() -> None:
    assert priced(None) is None
