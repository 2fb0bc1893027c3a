"""Why one product stands before another, and the least change of weight that turns it round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext
from types import MappingProxyType

from products.ranking.formula import Formula
from products.ranking.measure import ARITHMETIC, ZERO
from products.ranking.order import Ranked, practically_equal, sort_key
from products.ranking.scoring import Json, Score, reweighed
from products.ranking.weights import HEAVIEST, WeightError, normalised, weight_text

LARGEST = 3
# The step a weight can be set in; fine enough to matter, coarse enough to read.
WEIGHT_STEP = Decimal("0.001")
# A turn lies one step beyond the tie; rounding of the scaled weights may cost a step more.
STEPS_TRIED = 3


class NotAhead(ValueError):
    """The first product does not stand before the second, or they are not of one ranking."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How many published points the first product leads by on a component; below zero it trails."""

    component: str
    points: Decimal
    first_fact: str
    second_fact: str

    def to_json(self) -> Json:
        """Return the published shape, amounts as decimal strings."""
        return {
            "component": self.component,
            "points": str(self.points),
            "first_fact": self.first_fact,
            "second_fact": self.second_fact,
        }


@dataclass(frozen=True, slots=True)
class WeightChange:
    """One weight, from what it is to what turns two products round.

    ``after`` alone, given as a user's weight, is enough: all weights are then scaled to sum to one
    again, in which this one's ``share`` is. ``weights`` are all of them, before scaling.
    """

    component: str
    before: Decimal
    after: Decimal
    weights: Mapping[str, Decimal]

    @property
    def share(self) -> Decimal:
        """The changed weight's part of all weights."""
        return normalised(self.weights)[self.component]

    def to_json(self) -> Json:
        """Return the published shape, weights as decimal strings."""
        return {
            "component": self.component,
            "before": weight_text(self.before),
            "after": weight_text(self.after),
            "share": weight_text(self.share),
            "weights": {name: weight_text(weight) for name, weight in self.weights.items()},
        }


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why ``first`` stands before ``second``.

    ``decided_by`` is ``score``, ``tier`` (a high dose, or too little known), ``gate`` (the second
    is not ranked), ``price`` or ``key`` (equal scores). ``lead`` is the difference of the published
    scores, None beside a gate; when ``practically_equal`` it is within the formula's margin.
    ``differences`` are the three largest. ``change`` is None when no single weight can turn the
    order.
    """

    first: str
    second: str
    decided_by: str
    lead: Decimal | None
    practically_equal: bool
    differences: tuple[Difference, ...]
    change: WeightChange | None

    def to_json(self) -> Json:
        """Return the published shape, amounts as decimal strings."""
        return {
            "first": self.first,
            "second": self.second,
            "decided_by": self.decided_by,
            "lead": None if self.lead is None else str(self.lead),
            "practically_equal": self.practically_equal,
            "differences": [each.to_json() for each in self.differences],
            "change": None if self.change is None else self.change.to_json(),
        }


def explain(first: Ranked, second: Ranked, formula: Formula) -> Explanation:
    """Return why the first stands before the second; raises NotAhead when it doesn't."""
    one, other = first.score, second.score
    same_ranking = (one.goal, one.formula, _weights(one)) == (
        other.goal,
        other.formula,
        _weights(other),
    )
    if first.sort_key >= second.sort_key or not (same_ranking or other.gate):
        raise NotAhead(f"{first.key} does not stand before {second.key}")
    with localcontext(ARITHMETIC):
        return Explanation(
            first=first.key,
            second=second.key,
            decided_by=_decided_by(first, second),
            lead=None if one.score is None or other.score is None else one.score - other.score,
            practically_equal=practically_equal(one, other, formula),
            differences=_differences(one, other),
            change=_smallest_change(first, second, formula),
        )


def _weights(scored: Score) -> Mapping[str, Decimal]:
    return {part.component: part.weight for part in scored.contributions}


def _decided_by(first: Ranked, second: Ranked) -> str:
    if second.score.gate is not None:
        return "gate"
    names = ("tier", "score", "price", "key")
    pairs = zip(names, first.sort_key, second.sort_key, strict=True)
    return next(name for name, one, other in pairs if one != other)


def _differences(one: Score, other: Score) -> tuple[Difference, ...]:
    pairs = zip(one.contributions, other.contributions, strict=False)
    differences = [
        Difference(mine.component, mine.points - theirs.points, mine.fact, theirs.fact)
        for mine, theirs in pairs
    ]
    differing = [difference for difference in differences if difference.points != 0]
    return tuple(sorted(differing, key=lambda each: -abs(each.points))[:LARGEST])


def _smallest_change(first: Ranked, second: Ranked, formula: Formula) -> WeightChange | None:
    if first.score.tier != second.score.tier or second.score.gate is not None:
        return None
    changes = (
        change
        for component in _weights(first.score)
        if (change := _turning_change(component, first, second, formula)) is not None
    )
    return min(changes, key=lambda change: abs(change.after - change.before), default=None)


def _turning_change(
    component: str, first: Ranked, second: Ranked, formula: Formula
) -> WeightChange | None:
    weights = _weights(first.score)
    for after in _tries(component, first.score, second.score):
        changed = MappingProxyType({**weights, component: after})
        if _turns(first, second, formula, changed):
            return WeightChange(component, weights[component], after, changed)
    return None


def _tries(component: str, one: Score, other: Score) -> Iterator[Decimal]:
    """Yield weights just beyond the one at which two scores meet, nearest first."""
    advantage = _advantages(one, other)
    slope = advantage[component]
    if slope == 0:
        return
    weights = _weights(one)
    lead = sum((weights[name] * value for name, value in advantage.items()), ZERO)
    meeting = weights[component] - lead / slope
    rounding, step = (ROUND_FLOOR, -WEIGHT_STEP) if slope > 0 else (ROUND_CEILING, WEIGHT_STEP)
    start = meeting.quantize(WEIGHT_STEP, rounding=rounding)
    for count in range(STEPS_TRIED):
        after = start + step * count
        if 0 <= after <= HEAVIEST:
            yield after


def _advantages(one: Score, other: Score) -> dict[str, Decimal]:
    """Return by how much the first leads on each component, dose factor included."""
    return {
        mine.component: (one.dose_factor or ZERO) * mine.measure.value
        - (other.dose_factor or ZERO) * theirs.measure.value
        for mine, theirs in zip(one.contributions, other.contributions, strict=True)
    }


def _turns(first: Ranked, second: Ranked, formula: Formula, weights: Mapping[str, Decimal]) -> bool:
    try:
        one = reweighed(first.score, formula, weights)
        other = reweighed(second.score, formula, weights)
    except WeightError:
        return False
    after_first = sort_key(first.key, one, first.price_index)
    return sort_key(second.key, other, second.price_index) < after_first
