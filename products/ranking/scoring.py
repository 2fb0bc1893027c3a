"""A product's score for a goal: what it is made of, and what that sums to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext

from products.ranking.components import Basis, measure_components
from products.ranking.formula import Formula
from products.ranking.gates import gate_reason
from products.ranking.measure import ARITHMETIC, STEP, ZERO, Measure
from products.ranking.product_facts import ProductFacts
from products.ranking.sentences import fact_sentence, lowered_sentence
from products.ranking.weights import HUNDREDTH, apportioned, goal_weights, weight_text

HUNDRED = Decimal(100)
TENTH = Decimal("0.1")
RANKED, HIGH_DOSE, LITTLE_KNOWN, GATED = range(4)

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Dose:
    """What a daily dose does: the factor on every point, and whether it is above the high limit."""

    factor: Decimal
    is_high: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A component of one product before it is weighed."""

    component: str
    measure: Measure
    fact: str


@dataclass(frozen=True, slots=True)
class Contribution:
    """A component's part of a score: ``points`` of at most ``of``, to one decimal.

    ``weight`` times ``measure.value`` times the score's dose factor times 100 is ``points``
    before rounding. ``fact`` is the Swedish sentence that says where it came from.
    """

    component: str
    points: Decimal
    of: Decimal
    weight: Decimal
    fact: str
    measure: Measure

    def to_json(self) -> dict[str, str]:
        """Return the published shape, amounts as decimal strings."""
        return {
            "component": self.component,
            "points": str(self.points),
            "of": str(self.of),
            "weight": weight_text(self.weight),
            "fact": self.fact,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A product's score for a goal by one formula version, 0–100 to one decimal.

    When ``gate`` gives a reason the product is not ranked: score, unrounded, interval and coverage
    are None and there are no contributions. Otherwise the contributions' points sum to the score.
    ``interval`` is the score if all that is unknown were worst, and best. ``coverage`` is the share
    of the weight that rests on what is known. ``tier`` is the group the product is listed in: 0
    ranked, 1 high dose, 2 too little known, 3 gated. ``dose_factor`` has lowered every point.
    """

    goal: str
    formula: str
    gate: str | None
    tier: int
    high_dose: bool = False
    score: Decimal | None = None
    unrounded: Decimal | None = None
    interval: tuple[Decimal, Decimal] | None = None
    coverage: Decimal | None = None
    dose_factor: Decimal | None = None
    contributions: tuple[Contribution, ...] = ()

    def to_json(self) -> Json:
        """Return the published shape, amounts as decimal strings."""
        return {
            "score": None if self.score is None else str(self.score),
            "interval": None if self.interval is None else [str(end) for end in self.interval],
            "coverage": None if self.coverage is None else str(self.coverage),
            "gate": self.gate,
            "formula": self.formula,
            "contributions": [each.to_json() for each in self.contributions],
        }


def score(
    facts: ProductFacts,
    goal: str,
    formula: Formula,
    reference_price: Decimal | None,
    *,
    weights: Mapping[str, Decimal] | None = None,
    conditions: Collection[str] = (),
) -> Score:
    """Return a product's score for a goal slug.

    ``reference_price`` is the catalogue's median in SEK per index milligram, None when unknown.
    ``weights`` are a user's, by component. ``conditions`` can only close a gate. Raises
    UnknownGoal, WeightError and UnknownCondition.
    """
    with localcontext(ARITHMETIC):
        chosen = goal_weights(formula, goal, weights)
        reason = gate_reason(facts, formula, conditions)
        if reason is not None:
            return Score(goal=goal, formula=formula.version, gate=reason, tier=GATED)
        return _weighed(Basis(facts, goal, formula, reference_price), chosen)


def reweighed(scored: Score, formula: Formula, weights: Mapping[str, Decimal]) -> Score:
    """Return the same product's score under other weights; a gated one stays as it is."""
    if scored.gate is not None or scored.dose_factor is None:
        return scored
    lines = tuple(Line(part.component, part.measure, part.fact) for part in scored.contributions)
    chosen = goal_weights(formula, scored.goal, weights)
    return assembled(
        scored.goal, formula, chosen, lines, Dose(scored.dose_factor, scored.high_dose)
    )


def daily_dose(facts: ProductFacts, formula: Formula) -> Dose:
    """Return what the highest daily dose does to the score, in six decimals, and to the tier."""
    elemental_mg = facts.elemental_max_mg or ZERO
    return Dose(
        factor=formula.dose_factor.at(elemental_mg).quantize(STEP),
        is_high=elemental_mg > formula.tiers.high_dose_above_mg,
    )


def _weighed(basis: Basis, weights: Mapping[str, Decimal]) -> Score:
    dose = daily_dose(basis.facts, basis.formula)
    lowered = {"dose": lowered_sentence(basis, dose.factor)}
    lines = tuple(
        Line(name, measure, fact_sentence(name, basis) + lowered.get(name, ""))
        for name, measure in measure_components(basis).items()
    )
    return assembled(basis.goal, basis.formula, weights, lines, dose)


def assembled(
    goal: str,
    formula: Formula,
    weights: Mapping[str, Decimal],
    lines: tuple[Line, ...],
    dose: Dose,
) -> Score:
    """Return the score that measured components make under weights that sum to one."""
    with localcontext(ARITHMETIC):
        scale = HUNDRED * dose.factor
        exact = [scale * weights[line.component] * line.measure.value for line in lines]
        lowest = sum((weights[line.component] * line.measure.low for line in lines), ZERO)
        highest = sum((weights[line.component] * line.measure.high for line in lines), ZERO)
        coverage = sum((weights[line.component] * line.measure.settled for line in lines), ZERO)
        unrounded = sum(exact, ZERO)
        published = _published(unrounded)
        points = apportioned(exact, published, TENTH)
        return Score(
            goal=goal,
            formula=formula.version,
            gate=None,
            tier=_tier(coverage, dose, formula),
            high_dose=dose.is_high,
            score=published,
            unrounded=unrounded,
            interval=(_published(scale * lowest), _published(scale * highest)),
            coverage=coverage.quantize(HUNDREDTH, rounding=ROUND_FLOOR),
            dose_factor=dose.factor,
            contributions=tuple(
                _contribution(line, weights[line.component], part)
                for line, part in zip(lines, points, strict=True)
            ),
        )


def _contribution(line: Line, weight: Decimal, points: Decimal) -> Contribution:
    return Contribution(
        component=line.component,
        points=points,
        of=(HUNDRED * weight).quantize(TENTH, rounding=ROUND_CEILING),
        weight=weight,
        fact=line.fact,
        measure=line.measure,
    )


def _tier(coverage: Decimal, dose: Dose, formula: Formula) -> int:
    if coverage < formula.tiers.coverage_at_least:
        return LITTLE_KNOWN
    return HIGH_DOSE if dose.is_high else RANKED


def _published(points: Decimal) -> Decimal:
    return points.quantize(TENTH, rounding=ROUND_HALF_UP)
