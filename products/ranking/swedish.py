"""Figures as Swedish readers write them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal


def swedish_number(amount: Decimal, decimals: int = 1) -> str:
    """Return an amount with a decimal comma, at most ``decimals`` of them.

    >>> swedish_number(Decimal("123.40"))
    '123,4'
    """
    rounded = amount.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{rounded:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",")


def swedish_fixed(amount: Decimal, decimals: int = 2) -> str:
    """Return an amount with exactly so many decimals after the comma.

    >>> swedish_fixed(Decimal("3"))
    '3,00'
    """
    step = Decimal(1).scaleb(-decimals)
    return f"{amount.quantize(step, rounding=ROUND_HALF_UP):f}".replace(".", ",")


def swedish_list(words: Sequence[str], last: str = "och") -> str:
    """Return words with commas and a last joining word.

    >>> swedish_list(["parti", "bäst före", "tillverkare"])
    'parti, bäst före och tillverkare'
    """
    *first, final = words
    return f"{', '.join(first)} {last} {final}" if first else final
