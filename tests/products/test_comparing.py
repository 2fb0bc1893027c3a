"""Comparisons for partners: products side by side, and why one stands before another."""

from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from products import catalogue, snapshot
from products.goals import GOALS
from tests.products.answers import PRODUCT_FIELDS, answer, problem
from tests.products.rankable import rankable_products
from tests.products.shelf import amount, reading, stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def _shelf() -> None:
    stock("bra", reading(), independent_test="batch_iso17025_or_informed_sport")
    stock("svag", reading(salts=["oxide"], codes=["MP002"]))
    stock("hog", reading(elemental_mg_per_daily_dose=amount("400")))
    stock("medicin", reading(product_class="medicine"))


@pytest.mark.usefixtures("_shelf")
def test_products_stand_in_the_order_that_they_are_named_in(client: Client) -> None:
    found = answer(client, "compare/?p=svag&p=bra&p=svag")
    assert [each["slug"] for each in found["results"]] == ["svag", "bra"]
    assert (found["count"], found["ranking"], found["explanations"]) == (2, None, [])
    for product in found["results"]:
        assert set(product) >= PRODUCT_FIELDS
        assert set(product["scores"]) == set(GOALS)


@pytest.mark.usefixtures("_shelf")
def test_the_fields_that_differ_are_named(client: Client) -> None:
    differing = answer(client, "compare/?p=svag&p=bra")["differing"]
    assert set(differing) == {"compounds", "findings", "label_status", "independent_test"}
    assert "elemental_mg_per_daily_dose" in answer(client, "compare/?p=bra&p=hog")["differing"]


@pytest.mark.usefixtures("_shelf")
def test_with_a_goal_each_neighbour_pair_is_explained_in_rank_order(client: Client) -> None:
    found = answer(client, "compare/?p=medicin&p=hog&p=svag&p=bra&goal=vardag")
    pairs = [(each["first"], each["second"]) for each in found["explanations"]]
    assert pairs == [("bra", "svag"), ("svag", "hog"), ("hog", "medicin")]
    assert [each["decided_by"] for each in found["explanations"]] == ["score", "tier", "gate"]
    assert found["ranking"]["goal"] == "vardag"
    assert set(found["results"][0]["scores"]) == {"vardag"}


@pytest.mark.usefixtures("_shelf")
def test_the_lead_is_the_scores_difference_and_the_points_are_the_parts(client: Client) -> None:
    found = answer(client, "compare/?p=svag&p=bra&goal=vardag")
    (explained,) = found["explanations"]
    scores = {each["slug"]: each["scores"]["vardag"] for each in found["results"]}
    lead = Decimal(scores["bra"]["score"]) - Decimal(scores["svag"]["score"])
    assert Decimal(explained["lead"]) == lead
    assert len(explained["differences"]) == 3
    for difference in explained["differences"]:
        first, second = (
            next(
                part
                for part in scores[slug]["contributions"]
                if part["component"] == difference["component"]
            )
            for slug in ("bra", "svag")
        )
        points = Decimal(first["points"]) - Decimal(second["points"])
        assert Decimal(difference["points"]) == points
        assert (difference["first_fact"], difference["second_fact"]) == (
            first["fact"],
            second["fact"],
        )


def test_the_change_given_as_weights_turns_the_two_round(client: Client) -> None:
    rankable_products(30)
    turned = 0
    order = catalogue.rank(QueryDict("goal=energi")).slugs
    for first, second in pairwise(order):
        (explained,) = answer(client, f"compare/?goal=energi&p={first}&p={second}")["explanations"]
        if explained["change"] is None:
            continue
        turned += 1
        weights = "&".join(f"w.{n}={w}" for n, w in explained["change"]["weights"].items())
        after = answer(client, f"compare/?goal=energi&p={first}&p={second}&{weights}")
        assert after["explanations"][0]["first"] == second
        listed = catalogue.rank(QueryDict(f"goal=energi&{weights}")).slugs
        assert listed.index(second) < listed.index(first)
    assert turned > 5


def test_weights_of_a_comparison_are_those_of_the_list(client: Client) -> None:
    rankable_products(10)
    asked = "goal=energi&w.price=5"
    listed = answer(client, f"rank/?{asked}")
    first, second = listed["results"][:2]
    found = answer(client, f"compare/?{asked}&p={second['slug']}&p={first['slug']}")
    assert found["ranking"] == listed["ranking"]
    assert found["explanations"][0]["first"] == first["slug"]
    assert found["results"][1]["scores"]["energi"] == first["score"]


@pytest.mark.usefixtures("_shelf")
@pytest.mark.parametrize(
    ("query", "field", "given", "meant"),
    [
        ("p=bra&p=svagg", "p", "svagg", "svag"),
        ("p=bra&p=Medicin", "p", "Medicin", "medicin"),
        ("p=bra&p=svag&golf=1", "golf", "1", "goal"),
        ("p=bra&p=svag&goal=vardg", "goal", "vardg", "vardag"),
        ("p=bra&p=svag&w.prise=1", "w.prise", "1", "w.price"),
        ("p=bra", "p", "bra", None),
        ("", "p", "", None),
        ("p=a&p=b&p=c&p=d&p=e", "p", "a, b, c, d, e", None),
        ("p=bra&p=svag&sort=price", "sort", "price", None),
    ],
)
def test_a_question_that_can_not_be_answered_is_refused(
    client: Client, query: str, field: str, given: str, meant: str | None
) -> None:
    errors = problem(client, f"compare/?{query}", 400)["errors"]
    (error,) = [each for each in errors if (each["field"], each["given"]) == (field, given)]
    assert meant is None or error["did_you_mean"] == meant


@pytest.mark.usefixtures("_shelf")
def test_a_comparison_asks_the_database_nothing_once_there_is_a_snapshot(
    client: Client, django_assert_num_queries: Any
) -> None:
    snapshot.current()
    with django_assert_num_queries(0):
        answer(client, "compare/?p=bra&p=svag&p=hog&goal=energi&w.price=3")
