"""Prices, amounts and names of the catalogue as a page shows them. Products come as their JSON."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any
from urllib.parse import urlencode

from django import template
from django.utils import formats

from labels.core.reference.nutrients import NRV_MAGNESIUM_MG
from labels.core.reference.upper_levels import UPPER_LEVEL_MG
from labels.swedish import NO_BREAK
from products.compared import days_in_pack
from products.comparison_price import comparison_price
from products.ranking import load_formula
from products.wording import NAMES

register = template.Library()

ORE = Decimal("0.01")
HUNDRED = Decimal(100)

NO_SUPPLEMENTS = frozenset({"medicine", "cosmetic"})
"""Products that the upper level for supplements does not speak of."""

Json = Mapping[str, Any]


@register.filter
def kronor(price: str | Decimal) -> str:
    """A price in SEK with two decimals, half an öre upwards.

    >>> kronor("1234.5").replace(NO_BREAK, " ")
    '1 234,50 kr'
    """
    amount = Decimal(price).quantize(ORE, ROUND_HALF_UP)
    return formats.number_format(amount, 2, use_l10n=True, force_grouping=True) + f"{NO_BREAK}kr"


@register.filter
def kronor_span(ends: Mapping[str, str]) -> str:
    """A price in SEK from its lowest to its highest; one price where they are the same.

    >>> kronor_span({"min": "1.00", "max": "3.00"}).replace(NO_BREAK, " ")
    '1,00–3,00 kr'
    """
    lowest, highest = kronor(ends["min"]), kronor(ends["max"])
    return highest if lowest == highest else f"{lowest.partition(NO_BREAK + 'kr')[0]}–{highest}"


@register.filter
def percent(share: str | Decimal) -> str:
    """A share of one in percent, without idle decimals.

    >>> percent(Decimal("0.2200")).replace(NO_BREAK, " "), percent(Decimal("0.125"))[:4]
    ('22 %', '12,5')
    """
    amount = (HUNDRED * Decimal(share)).normalize()
    decimals = max(0, -int(amount.as_tuple().exponent))
    return formats.number_format(amount, decimals, use_l10n=True) + f"{NO_BREAK}%"


@register.filter
def for_one(product: Json) -> str:
    """The comparison price with its unit: `1,08 kr/kapsel`; "" where it can't be told."""
    compared = product["price"] and comparison_price(
        Decimal(product["price"]), product["net_quantity"] or ()
    )
    return f"{kronor(compared[0])}/{compared[1]}" if compared else ""


@register.filter
def days(product: Json) -> int | None:
    """Whole days that a pack lasts on the highest recommended dose."""
    lasting = days_in_pack(product) if product["net_quantity"] else None
    return int(lasting.to_integral_value(ROUND_FLOOR)) if lasting else None


@register.filter
def share_of_reference(product: Json) -> str:
    """The highest daily dose in percent of the reference intake; "" where it is not known."""
    elemental = product["elemental_mg_per_daily_dose"]
    if elemental is None:
        return ""
    share = HUNDRED * Decimal(elemental["max"]) / NRV_MAGNESIUM_MG
    return f"{share.quantize(Decimal(1), ROUND_HALF_UP)}{NO_BREAK}%"


@register.filter
def is_over_limit(product: Json) -> bool:
    """Whether the highest daily dose is above the upper level for magnesium from supplements."""
    elemental = product["elemental_mg_per_daily_dose"]
    if elemental is None or product["legal_class"] in NO_SUPPLEMENTS:
        return False
    return Decimal(elemental["max"]) > UPPER_LEVEL_MG


@register.filter
def called(value: str, vocabulary: str) -> str:
    """What a value of one of the catalogue's vocabularies is called."""
    return str(NAMES[vocabulary].get(value, value))


@register.filter
def is_little_known(score: Json) -> bool:
    """Whether so little of a score rests on what is known that it stands after the ranked."""
    least = load_formula(score["formula"]).tiers.coverage_at_least
    return score["coverage"] is not None and Decimal(score["coverage"]) < least


@register.filter
def as_query(parameters: Sequence[tuple[str, str]]) -> str:
    """Parameters as the query of an address."""
    return urlencode(parameters)


@register.filter
def component_title(component: str) -> str:
    """What a part of the score is called."""
    return load_formula().components[component].title


@register.filter
def at(mapping: Mapping[str, object], key: str) -> object:
    """The mapping's value for a key that the template holds in a variable."""
    return mapping.get(key)
