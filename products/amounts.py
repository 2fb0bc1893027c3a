"""Amounts and prices as decimal strings."""

from decimal import ROUND_HALF_UP, Decimal

ORE = Decimal("0.01")


def plain(amount: Decimal) -> str:
    """An amount without needless zeros and never with an exponent.

    >>> plain(Decimal("300.0000")), plain(Decimal("17.60"))
    ('300', '17.6')
    """
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def priced(amount: Decimal | None) -> str | None:
    """A price in SEK with two decimals, half an öre upwards; None stays None.

    >>> priced(Decimal("1.005"))
    '1.01'
    """
    return None if amount is None else f"{amount.quantize(ORE, ROUND_HALF_UP):f}"
