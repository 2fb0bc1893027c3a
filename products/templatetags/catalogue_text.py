"""Amounts, prices and names of the catalogue as Swedish text."""

from decimal import Decimal

from django import template
from django.utils import formats

from products.amounts import plain
from products.wording import (
    COMPOUND_NAMES,
    DOSAGE_FORM_NAMES,
    LABEL_STATUS_NAMES,
    LEGAL_CLASS_NAMES,
    TESTING_NAMES,
)

register = template.Library()

NO_BREAK = "\N{NO-BREAK SPACE}"

NAMES = {
    "compound": COMPOUND_NAMES,
    "dosage_form": DOSAGE_FORM_NAMES,
    "label_status": LABEL_STATUS_NAMES,
    "legal_class": LEGAL_CLASS_NAMES,
    "testing": TESTING_NAMES,
}


@register.filter
def number(amount: str) -> str:
    """A decimal string with decimal comma and thin thousands.

    >>> number("1234.5").replace(NO_BREAK, " ")
    '1 234,5'
    """
    value = Decimal(amount)
    decimals = max(0, -int(value.as_tuple().exponent))
    return formats.number_format(value, decimals, use_l10n=True, force_grouping=True)


@register.filter
def kronor(price: str) -> str:
    """A price in SEK with two decimals and its unit."""
    return f"{formats.number_format(Decimal(price), 2, use_l10n=True, force_grouping=True)}{NO_BREAK}kr"


@register.filter
def span_of(range_of_amounts: dict[str, str]) -> str:
    """A range as one number, or as two with a dash between."""
    lowest, highest = (number(plain(Decimal(range_of_amounts[end]))) for end in ("min", "max"))
    return lowest if lowest == highest else f"{lowest}–{highest}"


@register.filter
def called(value: str, vocabulary: str) -> str:
    """What a value of one of the catalogue's vocabularies is called."""
    return str(NAMES[vocabulary].get(value, value))


@register.filter
def at(mapping: dict[str, object], key: str) -> object:
    """The mapping's value for a key that the template holds in a variable."""
    return mapping.get(key)
