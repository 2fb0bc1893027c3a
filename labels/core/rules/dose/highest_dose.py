"""The magnesium in the highest recommended dose, as messages about it tell it."""

from decimal import Decimal

from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish


def highest_dose(label: ParsedLabel, mg: Decimal, limit: Decimal) -> str:
    """Return "300 mg", or "på minst 300 mg" where only a salt's weight is known."""
    told = f"{swedish(mg, unlike=limit)} mg"
    return f"på minst {told}" if label.may_give_more else told
