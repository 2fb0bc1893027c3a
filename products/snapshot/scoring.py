"""Every product's score for every goal, as it stood when the snapshot was made."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import orjson

from products.candidates import candidate
from products.goals import GOALS
from products.models import Product
from products.ranking import load_formula, median_price_index, rank
from products.snapshot.columns import Places


@dataclass(frozen=True)
class Scores:
    """One goal's scores as JSON, a product each, and the places in rank order."""

    json: tuple[bytes, ...]
    order: Places


def scores_of(products: Sequence[Product]) -> dict[str, Scores]:
    """Rank the products for every goal, against the median price among themselves."""
    formula = load_formula()
    candidates = [candidate(product) for product in products]
    reference = median_price_index((each.facts for each in candidates), formula)
    places = {each.key: place for place, each in enumerate(candidates)}
    scores = {}
    for goal in GOALS:
        ranked = rank(candidates, goal, formula, reference)
        json = {each.key: orjson.dumps(each.score.to_json()) for each in ranked}
        scores[goal] = Scores(
            json=tuple(json[product.slug] for product in products),
            order=np.array([places[each.key] for each in ranked], dtype=np.int64),
        )
    return scores
