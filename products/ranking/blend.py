"""What a blend of forms amounts to, when its split is printed and when it isn't."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from products.ranking.formula import Form, Formula
from products.ranking.measure import ZERO, Bounds
from products.ranking.product_facts import FormShare, ProductFacts

Property = Callable[[Form], Bounds]


def blend_bounds(facts: ProductFacts, formula: Formula, of: Property) -> Bounds | None:
    """Return a form property's mean over the product's elemental magnesium.

    Magnesium whose split is not printed may all come from the form that does worst or from the one
    that does best; its value is the unknown form's, held between those two. None when no form is
    named at all.
    """
    if not facts.blend:
        return None
    guess = of(formula.unknown_form).value
    parts = [(share.elemental_mg, _bounds(share, formula, of)) for share in facts.blend]
    stated = [(amount, bounds) for amount, bounds in parts if amount is not None]
    unsplit = [bounds for amount, bounds in parts if amount is None]
    rest_mg = (facts.elemental_max_mg or ZERO) - sum((amount for amount, _ in stated), ZERO)
    if unsplit and rest_mg > 0:
        stated.append((rest_mg, Bounds.around(unsplit, guess)))
    if not any(amount for amount, _ in stated):
        return Bounds.around((bounds for _, bounds in parts), guess)
    return _mean(stated)


def _bounds(share: FormShare, formula: Formula, of: Property) -> Bounds:
    forms = formula.forms_of(share.compound)
    return Bounds.around((of(form) for form in forms), of(formula.unknown_form).value)


def _mean(parts: list[tuple[Decimal, Bounds]]) -> Bounds:
    total = sum((amount for amount, _ in parts), ZERO)
    return Bounds(
        low=sum((bounds.low * amount for amount, bounds in parts), ZERO) / total,
        value=sum((bounds.value * amount for amount, bounds in parts), ZERO) / total,
        high=sum((bounds.high * amount for amount, bounds in parts), ZERO) / total,
    )
