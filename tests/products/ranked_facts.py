"""One product of which everything is known, to change for tests of ranking."""

from decimal import Decimal

from products.ranking import (
    FormShare,
    ProductFacts,
    load_formula,
)

FORMULA = load_formula()
COMPLETE = ProductFacts(
    product_class="food_supplement",
    blend=(FormShare("citrate", Decimal(200)),),
    elemental_max_mg=Decimal(200),
    intakes_per_day=Decimal(2),
    errors=0,
    warnings=0,
    infos=0,
    additive_penalty=Decimal("0.05"),
    testing="none_stated",
    trace=(True, True, True, True),
    price_per_day_sek=Decimal("3.00"),
)


def facts(**changed: object) -> ProductFacts:
    """The complete product with some facts changed."""
    known = {name: getattr(COMPLETE, name) for name in COMPLETE.__slots__}
    return ProductFacts(**(known | changed))


def of_mg(amount: str, **changed: object) -> ProductFacts:
    """The complete product with another daily dose."""
    mg = Decimal(amount)
    return facts(blend=(FormShare("citrate", mg),), elemental_max_mg=mg, **changed)
