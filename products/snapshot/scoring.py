"""Every product's score for every goal, as it stood when the snapshot was made."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import orjson

from products.candidates import candidate
from products.goals import GOALS
from products.models import Product
from products.ranking import load_formula, median_price_index, rank
from products.snapshot.columns import Order

RANK_KEY = (int, Decimal, Decimal, str)
"""The types of what ranking orders by: tier, score, price index and the product's address name."""


@dataclass(frozen=True)
class Scores:
    """One goal's scores as JSON, a product each, and the order that they make."""

    json: tuple[bytes, ...]
    order: Order


def scores_of(products: Sequence[Product]) -> dict[str, Scores]:
    """Rank the products for every goal, against the median price among themselves."""
    formula = load_formula()
    candidates = [candidate(product) for product in products]
    reference = median_price_index((each.facts for each in candidates), formula)
    places = {each.key: place for place, each in enumerate(candidates)}
    scores = {}
    for goal in GOALS:
        ranked = rank(candidates, goal, formula, reference)
        by_slug = {each.key: each for each in ranked}
        keys = tuple(by_slug[product.slug].sort_key for product in products)
        scores[goal] = Scores(
            json=tuple(orjson.dumps(by_slug[product.slug].score.to_json()) for product in products),
            order=Order(
                places=np.array([places[each.key] for each in ranked], dtype=np.int64),
                key=keys.__getitem__,
                kinds=RANK_KEY,
            ),
        )
    return scores
