"""The snapshot answers as the database would, and counts what a click would leave."""

import random
from decimal import Decimal

import pytest
from django.http import QueryDict

from products import catalogue
from products.catalogue import GROUPS
from products.facets import Facet, RangeFacet
from products.wording import GOAL_NAMES
from tests.products import oracle
from tests.products.asked import facet
from tests.products.many import many_products, question, questions
from tests.products.rankable import rankable_products

pytestmark = pytest.mark.django_db

PRODUCTS = 70
RANKED = 30
QUESTIONS = 200


def test_snapshot_and_database_agree_on_rows_and_order() -> None:
    many_products(PRODUCTS)
    rankable_products(RANKED)
    rankings = {goal: oracle.ranking(goal) for goal in GOAL_NAMES}
    lengths = set()
    for each in questions(QUESTIONS):
        found = catalogue.browse(each)
        assert list(found.slugs) == oracle.slugs_in_order(each, rankings), each.urlencode()
        lengths.add(found.count)
    assert len(lengths) > 20, "the questions tell nothing: nearly all find as many"


def test_snapshot_and_database_agree_on_every_count_and_range() -> None:
    many_products(PRODUCTS)
    members = {
        name: {
            each.value: set(
                oracle.rows(oracle.with_values(QueryDict(), name, [each.value])).values_list(
                    "pk", flat=True
                )
            )
            for each in facet(name).values
        }
        for name in GROUPS
    }
    answered: dict[str, set[int]] = {}
    for each in questions(QUESTIONS):
        for found in catalogue.browse(each).facets:
            where = f"{found.name} of {each.urlencode()}"
            if isinstance(found, RangeFacet):
                lowest, highest, missing = oracle.ends(each, found.name)
                assert found.missing == missing, where
                assert _decimal(found.lowest) == lowest, where
                assert _decimal(found.highest) == highest, where
                for band in found.bands:
                    assert band.count == oracle.between(each, *band.band.ends), where
            else:
                by_value, missing = oracle.counts(each, found.name, members[found.name], answered)
                assert {value.value: value.count for value in found.values} == by_value, where
                assert found.missing == missing, where


def _decimal(number: float | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))


def test_a_count_is_the_length_of_the_list_after_the_click() -> None:
    many_products(PRODUCTS)
    chance = random.Random(3)
    for _ in range(QUESTIONS):
        each = question(chance)
        found = catalogue.browse(each)
        group = chance.choice([facet for facet in found.facets if isinstance(facet, Facet)])
        value = chance.choice(group.values)
        adds = oracle.adds(each, group.name)
        chosen = {*found.query.chosen[group.name], value.value} if adds else {value.value}
        after = catalogue.browse(oracle.with_values(each, group.name, sorted(chosen)))
        assert after.count == value.count, f"{group.name}={value.value} in {each.urlencode()}"
