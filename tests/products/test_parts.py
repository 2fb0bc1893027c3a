"""Pages by number and walks by cursor, and what a part of a list costs."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from django.http import QueryDict

from products import catalogue, snapshot
from products.asking import API_PAGING
from products.models import Product
from products.wording import SORT_NAMES
from tests.products.asked import asked, slugs
from tests.products.many import many_products
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db


def test_a_page_shows_its_part_of_the_list_and_the_last_one_what_is_left() -> None:
    many_products(60)
    everything = slugs("")
    pages = catalogue.browse(asked("")).pages
    shown = [
        product["slug"]
        for page in range(1, pages + 1)
        for product in catalogue.browse(asked(f"page={page}")).products
    ]
    assert tuple(shown) == everything
    beyond = catalogue.browse(asked(f"page={pages + 1}"))
    assert (beyond.rows, beyond.count) == ((), len(everything))


def test_an_empty_list_has_one_page_and_no_neighbour() -> None:
    found = catalogue.browse(asked(""))
    assert (found.count, found.pages, found.next_cursor, found.previous_cursor) == (
        0,
        1,
        None,
        None,
    )
    assert found.rows == ()


def walk(text: str, *, size: int, between: Callable[[int], None] | None = None) -> list[str]:
    """The address names met on the way through a list by its cursors."""
    met: list[str] = []
    cursor: str | None = None
    for step in range(1000):
        query = QueryDict(f"{text}&page_size={size}", mutable=True)
        if cursor:
            query["cursor"] = cursor
        found = catalogue.browse(query, paging=API_PAGING)
        met += [product["slug"] for product in found.products]
        cursor = found.next_cursor
        if cursor is None:
            return met
        if between:
            between(step)
    raise AssertionError("the list has no end")


@pytest.mark.parametrize("sort", SORT_NAMES)
def test_cursors_lead_through_the_whole_list_and_back(sort: str) -> None:
    many_products(40)
    everything = list(slugs(f"sort={sort}"))
    assert walk(f"sort={sort}", size=7) == everything
    last = catalogue.browse(asked(f"sort={sort}&page_size=7"), paging=API_PAGING)
    while last.next_cursor:
        query = QueryDict(f"sort={sort}&page_size=7", mutable=True)
        query["cursor"] = last.next_cursor
        last = catalogue.browse(query, paging=API_PAGING)
    back: list[str] = [each["slug"] for each in last.products]
    while last.previous_cursor:
        query = QueryDict(f"sort={sort}&page_size=7", mutable=True)
        query["cursor"] = last.previous_cursor
        last = catalogue.browse(query, paging=API_PAGING)
        back = [each["slug"] for each in last.products] + back
    assert back == everything


@pytest.mark.parametrize("sort", ["name", "price", "elemental_mg", "checked"])
def test_a_walk_meets_every_survivor_once_while_products_come_and_go(sort: str) -> None:
    many_products(40)
    before = set(slugs(""))
    gone: set[str] = set()
    chance = random.Random(4)

    def change(step: int) -> None:
        lost = chance.choice(sorted(before - gone))
        gone.add(lost)
        Product.objects.filter(slug=lost).update(status="withdrawn")
        stock(f"ny-{step:03}", reading(), name=chance.choice("AMÖ"), brand="almby")
        snapshot.forget()

    met = walk(f"sort={sort}", size=3, between=change)
    assert len(met) == len(set(met))
    assert before - gone <= set(met)


def test_a_page_costs_the_same_however_deep_it_lies(django_assert_num_queries: Any) -> None:
    many_products(40)
    catalogue.browse(asked(""))
    with django_assert_num_queries(0):
        for page in (1, 2):
            catalogue.browse(asked(f"page={page}")).facets  # noqa: B018


def test_an_answer_after_the_first_asks_the_database_nothing(
    django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    many_products(20)
    with django_assert_max_num_queries(10):
        catalogue.browse(asked("")).facets  # noqa: B018
    with django_assert_num_queries(0):
        found = catalogue.browse(asked("brand=almby&goal=energi"))
        assert found.products is not None
        catalogue.product(found.slugs[0])
