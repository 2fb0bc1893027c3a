"""A ranking formula: weights, tables and limits of one published version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from products.ranking.measure import ONE, ZERO, Bounds
from products.ranking.ramp import Ramp


class FormulaError(ValueError):
    """A formula file contradicts itself."""


class UnknownGoal(KeyError):
    """The formula has no weights for this goal."""


@dataclass(frozen=True, slots=True)
class Component:
    """One thing that is weighed: its Swedish title, and the value taken when it is unknown."""

    title: str
    prior: Decimal


@dataclass(frozen=True, slots=True)
class Form:
    """A magnesium form: Swedish name, index factor, how loosening, suitability by goal slug."""

    name: str
    absorption: Bounds
    laxative: Bounds
    suits: Mapping[str, Bounds]


@dataclass(frozen=True, slots=True)
class Tolerance:
    """What one intake does to the stomach: 1 − laxative × load(mg per intake).

    ``laxative`` is None when each form has its own.
    """

    load: Ramp
    laxative: Decimal | None


@dataclass(frozen=True, slots=True)
class GoalFormula:
    """One goal's weights by component, its dose ramp, and its tolerance.

    The ramp is in index milligrams, or in label milligrams when ``counts_label_mg``; ``full_mg``
    is where it is full.
    """

    weights: Mapping[str, Decimal]
    adequacy: Ramp
    full_mg: tuple[Decimal, Decimal]
    counts_label_mg: bool
    tolerance: Tolerance


@dataclass(frozen=True, slots=True)
class FindingCosts:
    """What one open finding of each severity costs on the label component."""

    error: Decimal
    warning: Decimal
    info: Decimal


@dataclass(frozen=True, slots=True)
class PriceScale:
    """The price component: its value at the median price, and the loss for twice the price."""

    at_median: Decimal
    per_doubling: Decimal


@dataclass(frozen=True, slots=True)
class Testing:
    """One status of independent testing: its value and the sentence that says it."""

    value: Decimal
    says: str


@dataclass(frozen=True, slots=True)
class Tiers:
    """The groups that products are listed in, before their score counts."""

    high_dose_above_mg: Decimal
    coverage_at_least: Decimal
    practically_equal_points: Decimal
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gates:
    """What keeps a product out of the ranking, and the Swedish words that say so."""

    product_class: Mapping[str, str]
    reasons: Mapping[str, str]
    unlisted_forms: frozenset[str]
    arithmetic_codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Condition:
    """Something a user says of herself that closes a gate; ``forms`` None closes all products."""

    reason: str
    forms: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Formula:
    """One version of the formula, as its file states it."""

    version: str
    components: Mapping[str, Component]
    goals: Mapping[str, GoalFormula]
    forms: Mapping[str, Form]
    unknown_form: Form
    mixtures: Mapping[str, tuple[str, ...]]
    label: FindingCosts
    price: PriceScale
    testing: Mapping[str, Testing]
    dose_factor: Ramp
    tiers: Tiers
    gates: Gates
    conditions: Mapping[str, Condition]

    @property
    def highest_ranked_mg(self) -> Decimal:
        """The highest daily dose that is still ranked, in label milligrams."""
        return self.dose_factor.knots[-1][0]

    def goal(self, slug: str) -> GoalFormula:
        """Return a goal's part of the formula; raises UnknownGoal."""
        try:
            return self.goals[slug]
        except KeyError:
            raise UnknownGoal(slug) from None

    def forms_of(self, compound: str) -> tuple[Form, ...]:
        """Return the forms a compound may be: one, or several for a mixture."""
        members = self.mixtures.get(compound, (compound,))
        return tuple(self.forms.get(member, self.unknown_form) for member in members)

    def check(self) -> None:
        """Raise FormulaError unless every goal weighs every component and weights sum to one."""
        for slug, goal in self.goals.items():
            if tuple(goal.weights) != tuple(self.components) or sum(goal.weights.values()) != ONE:
                raise FormulaError(f"the weights of {slug} do not sum to one over all components")
            if min(goal.weights.values()) < ZERO:
                raise FormulaError(f"{slug} has a negative weight")
