"""A shopper's own weights: checked, echoed, and followed exactly in order and in scores."""

import random
from decimal import Decimal
from typing import Any

import numpy as np
import orjson
import pytest
from django.http import QueryDict
from django.test import Client

from products import catalogue, snapshot
from products.asking import API_PAGING
from products.candidates import candidate
from products.goals import GOALS
from products.models import Product
from products.query import QueryRefused
from products.ranking import goal_weights, load_formula, median_price_index, rank, reweighed
from products.ranking.components import MEASURES
from products.snapshot.listing import ranked
from products.snapshot.measured import AT_ONCE, HIGHEST, TIER
from products.snapshot.scoring import GROUPS
from tests.products.answers import answer, problem
from tests.products.asked import asked, slugs
from tests.products.many import many_products, question
from tests.products.rankable import rankable_products
from tests.products.shelf import amount, reading, stock

pytestmark = pytest.mark.django_db

FORMULA = load_formula()
PRICE_ALONE = "&".join(f"w.{name}={int(name == 'price')}" for name in FORMULA.components)


def drawn(chance: random.Random) -> dict[str, str]:
    """Weights for some of the components, by chance."""
    some = chance.sample(tuple(FORMULA.components), chance.randint(1, 8))
    return {name: chance.choice(("0", "0.001", "0.3", "1", "7.25", "40")) for name in some}


def as_query(goal: str, weights: dict[str, str]) -> QueryDict:
    """The question with those weights."""
    query = QueryDict(mutable=True)
    query["goal"] = goal
    for name, weight in weights.items():
        query[f"w.{name}"] = weight
    return query


def by_formula(goal: str, weights: dict[str, str]) -> tuple[Any, ...]:
    """What the formula itself says of every published product under those weights."""
    candidates = [candidate(product) for product in Product.objects.published()]
    reference = median_price_index((each.facts for each in candidates), FORMULA)
    chosen = {name: Decimal(weight) for name, weight in weights.items()}
    return rank(candidates, goal, FORMULA, reference, weights=chosen)


def test_order_and_scores_follow_any_weights_exactly() -> None:
    rankable_products(60)
    chance = random.Random(5)
    orders = set()
    for _ in range(40):
        goal, weights = chance.choice(tuple(GOALS)), drawn(chance)
        if not any(goal_weights(FORMULA, goal).keys() - weights.keys()):
            weights["dose"] = "1"
        expected = by_formula(goal, weights)
        found = catalogue.rank(as_query(goal, weights))
        assert list(found.slugs) == [each.key for each in expected], weights
        by_slug = {each.key: each.score.to_json() for each in expected}
        for product in (orjson.loads(row) for row in found.ranked_rows):
            assert product["score"] == by_slug[product["slug"]]
        orders.add(found.slugs)
    assert len(orders) > 20, "the weights tell nothing: nearly all give the same order"


def test_weights_order_whatever_else_is_asked() -> None:
    many_products(60)
    rankable_products(60)
    chance = random.Random(6)
    weights = {"price": "9", "form": "0"}
    by_weight = {goal: [each.key for each in by_formula(goal, weights)] for goal in GOALS}
    for _ in range(60):
        query = question(chance)
        goal = str(query.setdefault("goal", "vardag"))
        query["sort"] = "score"
        kept = set(catalogue.browse(query).slugs)
        for name, weight in weights.items():
            query[f"w.{name}"] = weight
        found = catalogue.browse(query)
        assert list(found.slugs) == [slug for slug in by_weight[goal] if slug in kept]


def test_another_order_than_by_score_is_not_weighed() -> None:
    rankable_products(20)
    assert slugs(f"sort=name&{PRICE_ALONE}") == slugs("sort=name")


def test_every_products_contributions_sum_to_its_score_for_every_goal() -> None:
    rankable_products(60)
    for row in snapshot.current().scores.values():
        for score in map(orjson.loads, row):
            points = [Decimal(part["points"]) for part in score["contributions"]]
            assert score["gate"] is not None or sum(points) == Decimal(score["score"])


def test_cursors_lead_through_a_weighed_list_and_back() -> None:
    rankable_products(40)
    query = QueryDict(f"goal=energi&page_size=7&{PRICE_ALONE}", mutable=True)
    everything = slugs(f"goal=energi&{PRICE_ALONE}")
    found = catalogue.browse(query, paging=API_PAGING)
    met = [each["slug"] for each in found.products]
    while found.next_cursor:
        query["cursor"] = found.next_cursor
        found = catalogue.browse(query, paging=API_PAGING)
        met += [each["slug"] for each in found.products]
    assert tuple(met) == everything
    back = [each["slug"] for each in found.products]
    while found.previous_cursor:
        query["cursor"] = found.previous_cursor
        found = catalogue.browse(query, paging=API_PAGING)
        back = [each["slug"] for each in found.products] + back
    assert tuple(back) == everything


def test_a_cursor_goes_on_where_its_product_has_gone() -> None:
    rankable_products(40)
    everything = slugs(PRICE_ALONE)
    query = QueryDict(f"page_size=10&{PRICE_ALONE}", mutable=True)
    query["cursor"] = catalogue.browse(query, paging=API_PAGING).next_cursor or ""
    Product.objects.filter(slug=everything[9]).update(status="withdrawn")
    snapshot.forget()
    found = catalogue.browse(query, paging=API_PAGING)
    # Without one price the median is another, and with it all scores; the order by price stays.
    assert [each["slug"] for each in found.products] == list(everything[10:20])


def test_a_cursor_is_good_for_its_own_weights_alone() -> None:
    rankable_products(20)
    first = catalogue.browse(asked("page_size=2&w.price=1"), paging=API_PAGING)
    for weights in ("w.price=2", "w.form=1", ""):
        query = QueryDict(f"page_size=2&{weights}", mutable=True)
        query["cursor"] = first.next_cursor or ""
        with pytest.raises(QueryRefused):
            catalogue.browse(query, paging=API_PAGING)


@pytest.mark.parametrize(
    ("name", "value", "meant"),
    [
        ("w.prise", "1", "w.price"),
        ("w.Form", "1", "w.form"),
        ("w.", "1", None),
        ("w.price", "-0.1", None),
        ("w.price", "mycket", None),
        ("w.price", "NaN", None),
        ("w.price", "1e9", None),
    ],
)
def test_a_weight_that_is_none_is_refused(name: str, value: str, meant: str | None) -> None:
    query = QueryDict(mutable=True)
    query[name] = value
    with pytest.raises(QueryRefused) as refused:
        catalogue.browse(query)
    (error,) = refused.value.errors
    assert (error.field, error.did_you_mean) == (name, meant)


def test_weights_that_are_all_zero_are_refused(client: Client) -> None:
    nothing = "&".join(f"w.{name}=0" for name in FORMULA.components)
    (error,) = problem(client, f"rank/?{nothing}", 400)["errors"]
    assert error["message"] == "Minst en vikt måste vara större än noll."


def test_the_answer_says_which_weights_it_goes_by(client: Client) -> None:
    stock("prov", reading())
    for path in ("rank/?goal=energi&w.form=1", "products/?goal=energi&w.form=1"):
        ranking = answer(client, path)["ranking"]
        assert (ranking["goal"], ranking["formula"]) == ("energi", FORMULA.version)
        assert sum(map(Decimal, ranking["weights"].values())) == 1
        assert Decimal(ranking["weights"]["form"]) == Decimal("0.555556")
    own = answer(client, "rank/?goal=energi")["ranking"]["weights"]
    assert {name: Decimal(each) for name, each in own.items()} == goal_weights(FORMULA, "energi")
    assert "ranking" not in answer(client, "products/?goal=energi")


def test_the_goals_own_weights_given_change_nothing() -> None:
    rankable_products(20)
    own = "&".join(f"w.{name}={each}" for name, each in goal_weights(FORMULA, "tarm").items())
    given, plain = catalogue.rank(asked(f"goal=tarm&{own}")), catalogue.rank(asked("goal=tarm"))
    assert given.query.weights is None
    assert given.ranked_rows == plain.ranked_rows
    many = "&".join(
        f"w.{name}={100 * each}" for name, each in goal_weights(FORMULA, "tarm").items()
    )
    assert catalogue.rank(asked(f"goal=tarm&{many}")).query.weights is None


def test_a_snapshot_gives_back_the_scores_that_it_was_made_of() -> None:
    rankable_products(30)
    held = snapshot.current()
    for goal in GOALS:
        own = goal_weights(FORMULA, goal)
        for place, told in enumerate(held.scores[goal]):
            score = held.score(place, goal, own)
            assert orjson.dumps(score.to_json()) == told
            assert reweighed(score, FORMULA, own) == score


def test_an_answer_by_weights_asks_the_database_nothing(
    client: Client, django_assert_num_queries: Any
) -> None:
    rankable_products(12)
    snapshot.current()
    with django_assert_num_queries(0):
        answer(client, "rank/?goal=energi&w.price=1")


def test_every_component_is_measured_in_one_group() -> None:
    assert sorted(name for group in GROUPS for name in group) == sorted(MEASURES)


def test_the_best_score_and_the_last_tier_fit_in_64_bits() -> None:
    assert HIGHEST < TIER
    assert np.iinfo(np.int64).max > 3 * TIER + HIGHEST


@pytest.mark.parametrize("size", [1, 5, AT_ONCE - 1, 3 * AT_ONCE])
@pytest.mark.parametrize("different", [1, 3, 10**6])
def test_a_part_is_found_without_sorting_as_it_would_be_with(size: int, different: int) -> None:
    chance = np.random.default_rng(7)
    keys = chance.integers(0, different, size)
    whole = np.argsort(keys, kind="stable")
    for first in {0, 1, size // 2, max(0, size - 24)}:
        for last in {first, min(first + 24, size), size}:
            assert list(ranked(keys, first, last)) == list(whole[first:last])


def test_an_empty_catalogue_has_an_order_too() -> None:
    assert slugs(PRICE_ALONE) == ()


def test_a_high_dose_stays_after_the_others_whatever_the_weights() -> None:
    stock("hog", reading(elemental_mg_per_daily_dose=amount("400")), offers=[("a", "1.00", True)])
    stock("dyr", reading(), offers=[("a", "999.00", True)])
    assert slugs(PRICE_ALONE) == ("dyr", "hog")
