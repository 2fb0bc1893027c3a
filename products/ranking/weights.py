"""Weights: a goal's own, or a user's, always summing to exactly one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal, localcontext
from types import MappingProxyType

from products.ranking.formula import Formula
from products.ranking.measure import ARITHMETIC, ONE, STEP, ZERO

HUNDREDTH = Decimal("0.01")
HEAVIEST = Decimal(100_000)
"""The largest weight that can be asked for; beside it the goals' own come to nothing."""


class WeightError(ValueError):
    """A weight that can't be used; ``component`` names it, None when all weights are zero."""

    def __init__(self, message: str, component: str | None = None) -> None:
        super().__init__(message)
        self.component = component


def goal_weights(
    formula: Formula, goal: str, chosen: Mapping[str, Decimal] | None = None
) -> Mapping[str, Decimal]:
    """Return a weight per component, summing to one, to six decimals.

    Chosen weights stand in for the goal's own, the others stay, and all are then scaled together.
    Raises WeightError for an unknown component, a negative or endless weight, or only zeros.
    """
    weights = dict(formula.goal(goal).weights)
    for component, weight in (chosen or {}).items():
        if component not in weights:
            raise WeightError(f"there is no component {component}", component)
        if not weight.is_finite() or weight < 0:
            raise WeightError(f"the weight of {component} is no amount from zero up", component)
        weights[component] = weight
    return normalised(weights)


def normalised(weights: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    """Return the weights scaled to sum to one; raises WeightError when all are zero."""
    with localcontext(ARITHMETIC):
        total = sum(weights.values(), ZERO)
        if total == 0:
            raise WeightError("at least one weight is above zero")
        shares = apportioned([weight / total for weight in weights.values()], ONE, STEP)
    return MappingProxyType(dict(zip(weights, shares, strict=True)))


def weight_text(weight: Decimal) -> str:
    """Return a weight with two decimals, or as many more as it has.

    >>> weight_text(Decimal("0.200000")), weight_text(Decimal("0.212500"))
    ('0.20', '0.2125')
    """
    rounded = weight.quantize(HUNDREDTH)
    return str(rounded) if rounded == weight else f"{weight.normalize():f}"


def apportioned(amounts: Sequence[Decimal], total: Decimal, step: Decimal) -> tuple[Decimal, ...]:
    """Round amounts to a step so that they sum to exactly the total (largest remainder first).

    The total is the amounts' own sum, rounded to the step; equal remainders go by order.

    >>> third = Decimal(1) / 3
    >>> [str(part) for part in apportioned([third, third, third], Decimal(1), Decimal("0.1"))]
    ['0.4', '0.3', '0.3']
    """
    floors = [amount.quantize(step, rounding=ROUND_FLOOR) for amount in amounts]
    missing = int((total - sum(floors, ZERO)) / step)
    by_remainder = sorted(range(len(amounts)), key=lambda at: (floors[at] - amounts[at], at))
    raised = frozenset(by_remainder[:missing])
    return tuple(floor + step if at in raised else floor for at, floor in enumerate(floors))
