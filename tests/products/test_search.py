"""Search in the catalogue: the order it gives, what may change it, and what is told beside it."""

from itertools import pairwise

import pytest
from django.http import QueryDict
from django.test import Client

from products import catalogue, snapshot
from products.asking import API_PAGING
from products.models import Product
from tests.products.answers import answer, problem
from tests.products.asked import asked, slugs
from tests.products.many import many_products
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf(db: None) -> None:
    """Three products that a search for citrat finds, from the surest to the least sure."""
    stock("a-kalla", reading(salts=["citrate"]), name="Natt", brand="alm")
    stock("b-marke", reading(salts=["oxide"]), name="Bas", brand="citrat")
    stock("c-namn", reading(salts=["oxide"]), name="Citrat", brand="zink")
    stock("d-annat", reading(salts=["oxide"]), name="Oxid", brand="alm")


@pytest.mark.usefixtures("shelf")
def test_a_search_comes_with_its_best_match_first() -> None:
    assert slugs("q=citrat") == ("c-namn", "b-marke", "a-kalla")


@pytest.mark.usefixtures("shelf")
def test_what_matches_alike_comes_by_name() -> None:
    stock("e-namn", reading(salts=["oxide"]), name="Citrat", brand="berg")
    assert slugs("q=citrat")[:2] == ("e-namn", "c-namn")


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("sort", ["name", "score", "price", "checked"])
def test_an_order_that_is_asked_for_wins(sort: str) -> None:
    everything = slugs(f"sort={sort}")
    assert slugs(f"q=citrat&sort={sort}") == tuple(
        slug for slug in everything if slug in slugs("q=citrat")
    )


@pytest.mark.usefixtures("shelf")
def test_a_goal_asks_for_its_own_order() -> None:
    assert slugs("q=citrat&goal=energi") == slugs("q=citrat&goal=energi&sort=score")


@pytest.mark.usefixtures("shelf")
def test_weights_ask_for_the_order_by_score() -> None:
    assert catalogue.browse(asked("q=citrat&w.price=1")).query.sort == "score"


@pytest.mark.usefixtures("shelf")
def test_signs_alone_are_no_search() -> None:
    assert slugs("q=%25") == slugs("")
    assert catalogue.browse(asked("q=%25")).query.sort == "score"


def test_the_best_match_is_no_order_to_ask_for(client: Client) -> None:
    error = problem(client, "products/?sort=best_match", 400)["errors"][0]
    assert error["field"] == "sort"
    assert "best_match" not in error["allowed"]


@pytest.mark.parametrize("words", ["magnesium", "magnisium", "citrat", "lugn"])
def test_a_search_goes_on_by_cursor_and_back(client: Client, words: str) -> None:
    many_products(40)
    everything = slugs(f"q={words}")
    pages = [answer(client, f"products/?q={words}&page_size=4")]
    while pages[-1]["next"]:
        pages.append(client.get(pages[-1]["next"]).json())
    assert [row["slug"] for page in pages for row in page["results"]] == [*everything]
    assert len(pages) > 2
    for before, after in pairwise(pages):
        assert client.get(after["previous"]).json()["results"] == before["results"]


def test_a_cursor_goes_on_though_its_product_is_gone() -> None:
    many_products(40)
    first = catalogue.browse(asked("q=magnesium&page_size=3"), paging=API_PAGING)
    rest = first.slugs[3:]
    Product.objects.filter(slug=first.slugs[2]).update(status="draft")
    snapshot.forget()
    query = QueryDict(mutable=True)
    query.update({"q": "magnesium", "page_size": "3", "cursor": first.next_cursor or ""})
    second = catalogue.browse(query, paging=API_PAGING)
    assert second.slugs[second.first : second.last] == rest[:3]


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("q=magnisium", "magnesium"),
        ("q=magnisium+citrat&sort=price", "magnesium citrat"),
        ("q=magnesium", None),
        ("q=xyzzyxyzzy", None),
        ("q=b12", None),
        ("", None),
    ],
)
def test_the_api_says_what_was_searched_for_in_place_of_wrong_words(
    client: Client, query: str, meant: str | None
) -> None:
    stock("prov", reading(salts=["citrate"]))
    for path in ("products/", "facets/", "rank/"):
        parameters = query if path != "facets/" else query.removesuffix("&sort=price")
        assert answer(client, f"{path}?{parameters}").get("did_you_mean") == meant, path


def test_counts_stand_for_what_was_searched_for(client: Client) -> None:
    many_products(30)
    found = answer(client, "products/?q=magnisium&facets=true")
    right = answer(client, "products/?q=magnesium&facets=true")
    assert found["count"] == right["count"] > 0
    assert found["facets"] == right["facets"]
