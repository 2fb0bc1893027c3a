"""The eight components: each takes one product's facts to a measure from 0 to 1."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from products.ranking.blend import blend_bounds
from products.ranking.formula import Formula, GoalFormula
from products.ranking.measure import ARITHMETIC, ONE, ZERO, Bounds, Measure
from products.ranking.product_facts import ProductFacts

HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Basis:
    """What one product is measured on: its facts, the goal, the formula, the median price.

    ``reference_price`` is the catalogue's median in SEK per index milligram, None when unknown.
    """

    facts: ProductFacts
    goal: str
    formula: Formula
    reference_price: Decimal | None

    @property
    def goal_formula(self) -> GoalFormula:
        """The goal's part of the formula."""
        return self.formula.goal(self.goal)

    @property
    def suitability(self) -> Bounds | None:
        """How closely the product's forms are associated with the goal."""
        return blend_bounds(self.facts, self.formula, lambda form: form.suits[self.goal])

    @property
    def laxative(self) -> Bounds | None:
        """How loosening the product's forms are, or what the goal's own rule says of all forms."""
        fixed = self.goal_formula.tolerance.laxative
        if fixed is not None:
            return Bounds.exactly(fixed)
        return blend_bounds(self.facts, self.formula, lambda form: form.laxative)

    @property
    def index_mg(self) -> Bounds | None:
        """The absorption index of the daily dose; a comparison figure, not an uptake."""
        return index_mg(self.facts, self.formula)

    @property
    def dose_mg(self) -> Bounds | None:
        """The daily dose as the goal counts it: index milligrams, or label milligrams."""
        elemental_mg = self.facts.elemental_max_mg
        if not self.goal_formula.counts_label_mg:
            return self.index_mg
        return None if elemental_mg is None else Bounds.exactly(elemental_mg)

    @property
    def mg_per_intake(self) -> Decimal | None:
        """Elemental milligrams taken at once."""
        facts = self.facts
        if facts.elemental_max_mg is None or facts.intakes_per_day is None:
            return None
        return facts.elemental_max_mg / facts.intakes_per_day


def index_mg(facts: ProductFacts, formula: Formula) -> Bounds | None:
    """Return the daily dose in index milligrams: label milligrams × absorption class factor."""
    factor = blend_bounds(facts, formula, lambda form: form.absorption)
    if factor is None or facts.elemental_max_mg is None:
        return None
    return factor.times(facts.elemental_max_mg)


def measure_components(basis: Basis) -> Mapping[str, Measure]:
    """Return every component's measure in the formula's order; unknown ones take their prior."""
    return MappingProxyType(
        {
            name: MEASURES[name](basis) or Measure.unknown(component.prior)
            for name, component in basis.formula.components.items()
        }
    )


def _form(basis: Basis) -> Measure | None:
    suits = basis.suitability
    return None if suits is None else Measure.of(suits.value, suits.low, suits.high)


def _dose(basis: Basis) -> Measure | None:
    dose = basis.dose_mg
    if dose is None:
        return None
    ramp = basis.goal_formula.adequacy
    return Measure.of(ramp.at(dose.value), *ramp.over(dose.low, dose.high))


def _tolerance(basis: Basis) -> Measure | None:
    intake_mg, laxative = basis.mg_per_intake, basis.laxative
    if intake_mg is None or laxative is None:
        return None
    burden = laxative.times(basis.goal_formula.tolerance.load.at(intake_mg))
    return Measure.of(ONE - burden.value, ONE - burden.high, ONE - burden.low)


def _label(basis: Basis) -> Measure | None:
    facts, cost = basis.facts, basis.formula.label
    if facts.errors is None or facts.warnings is None or facts.infos is None:
        return None
    lost = cost.error * facts.errors + cost.warning * facts.warnings + cost.info * facts.infos
    return Measure.of(ONE - lost)


def _price(basis: Basis) -> Measure | None:
    price, median, index = basis.facts.price_per_day_sek, basis.reference_price, basis.index_mg
    if price is None or median is None or index is None:
        return None
    low, value, high = (
        _price_value(basis, price, median, amount)
        for amount in (index.low, index.value, index.high)
    )
    return Measure.of(value, low, high)


def _price_value(basis: Basis, price: Decimal, median: Decimal, index: Decimal) -> Decimal:
    if price == 0:
        return ONE
    if index == 0:
        return ZERO
    scale = basis.formula.price
    doublings = ARITHMETIC.divide(ARITHMETIC.ln(price / index / median), ARITHMETIC.ln(Decimal(2)))
    return scale.at_median - scale.per_doubling * doublings


def _additives(basis: Basis) -> Measure | None:
    penalty = basis.facts.additive_penalty
    return None if penalty is None else Measure.of(ONE - penalty)


def _testing(basis: Basis) -> Measure | None:
    status = basis.facts.testing
    if status is None or status == "unknown":
        return None
    return Measure.of(basis.formula.testing[status].value)


def _traceability(basis: Basis) -> Measure | None:
    trace = basis.facts.trace
    present = Decimal(sum(part is True for part in trace))
    unknown = Decimal(sum(part is None for part in trace))
    total = Decimal(len(trace))
    value = (present + HALF * unknown) / total
    return Measure.of(value, present / total, (present + unknown) / total)


MEASURES: Mapping[str, Callable[[Basis], Measure | None]] = MappingProxyType(
    {
        "form": _form,
        "dose": _dose,
        "tolerance": _tolerance,
        "label": _label,
        "price": _price,
        "additives": _additives,
        "testing": _testing,
        "traceability": _traceability,
    }
)
