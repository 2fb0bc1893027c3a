"""Rank products for a goal: the same order from the same facts, however they come in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from statistics import median

from products.ranking.components import index_mg
from products.ranking.formula import Formula
from products.ranking.gates import gate_reason
from products.ranking.measure import ARITHMETIC, STEP, ZERO
from products.ranking.product_facts import ProductFacts
from products.ranking.scoring import HIGH_DOSE, RANKED, Score, score

ENDLESS = Decimal("Infinity")
SortKey = tuple[int, Decimal, Decimal, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A product to rank: its stable key (the slug) and its facts."""

    key: str
    facts: ProductFacts


@dataclass(frozen=True, slots=True)
class Ranked:
    """A product in its place.

    ``position`` is 1 for the first; None for gated products and those too little is known of.
    ``price_index`` is SEK per index milligram. ``practically_equal`` says that the score lies
    within the formula's margin of the product just before, in the same tier.
    """

    key: str
    position: int | None
    score: Score
    price_index: Decimal | None
    practically_equal: bool

    @property
    def may_be_best(self) -> bool:
        """Whether the product may carry a "best choice" mark: first, and no high dose."""
        return self.position == 1 and self.score.tier == RANKED

    @property
    def sort_key(self) -> SortKey:
        """Return what the order goes by."""
        return sort_key(self.key, self.score, self.price_index)


def sort_key(key: str, scored: Score, price: Decimal | None) -> SortKey:
    """Return tier, unrounded score downwards, price per index milligram upwards, product key."""
    return (scored.tier, -(scored.unrounded or ZERO), ENDLESS if price is None else price, key)


def rank(
    candidates: Iterable[Candidate],
    goal: str,
    formula: Formula,
    reference_price: Decimal | None,
    *,
    weights: Mapping[str, Decimal] | None = None,
    conditions: Collection[str] = (),
) -> tuple[Ranked, ...]:
    """Return every candidate in order, gated ones last with their reason.

    Arguments and errors as for ``score``. Scores that are practically equal are marked, never
    re-sorted: closeness is not transitive.
    """
    scored = []
    for candidate in candidates:
        facts = candidate.facts
        result = score(
            facts, goal, formula, reference_price, weights=weights, conditions=conditions
        )
        scored.append((candidate.key, result, price_index(facts, formula)))
    ordered = sorted(scored, key=lambda row: sort_key(*row))
    return tuple(_placed(ordered, at, formula) for at in range(len(ordered)))


def price_index(facts: ProductFacts, formula: Formula) -> Decimal | None:
    """Return SEK per index milligram to six decimals; None when price or form is not known."""
    with localcontext(ARITHMETIC):
        index, price = index_mg(facts, formula), facts.price_per_day_sek
        if index is None or price is None or index.value == 0:
            return None
        return (price / index.value).quantize(STEP)


def median_price_index(products: Iterable[ProductFacts], formula: Formula) -> Decimal | None:
    """Return the median price index of the products that may be ranked: the reference price."""
    ranked = [facts for facts in products if gate_reason(facts, formula) is None]
    prices = [price_index(facts, formula) for facts in ranked]
    known = [price for price in prices if price is not None and price > 0]
    with localcontext(ARITHMETIC):
        return median(known) if known else None


def _placed(ordered: list[tuple[str, Score, Decimal | None]], at: int, formula: Formula) -> Ranked:
    key, scored, price = ordered[at]
    return Ranked(
        key=key,
        position=at + 1 if scored.tier <= HIGH_DOSE else None,
        score=scored,
        price_index=price,
        practically_equal=at > 0 and practically_equal(ordered[at - 1][1], scored, formula),
    )


def practically_equal(before: Score, after: Score, formula: Formula) -> bool:
    """Return whether two scores of one tier lie within the formula's margin of each other."""
    if before.unrounded is None or after.unrounded is None or before.tier != after.tier:
        return False
    return before.unrounded - after.unrounded <= formula.tiers.practically_equal_points
