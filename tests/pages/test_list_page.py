"""The list: ways on from a dead end, pages, order, and what it costs."""

import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from products.snapshot import _HOLDER
from tests.pages.reading_html import html_of, part, words_of
from tests.products.shelf import reading, stock
from tests.products.test_snapshot import gone

pytestmark = pytest.mark.django_db


def test_while_the_database_is_gone_the_list_stands_and_says_that_it_may_be_old(
    client: Client,
) -> None:
    stock("a", reading(), name="Solbacka Citrat", brand="solbacka")
    assert "svarar inte" not in words_of(client.get("/magnesium/"))
    _HOLDER.asked_at = 0.0
    with connection.execute_wrapper(gone):
        answer = client.get("/magnesium/")
    assert answer.status_code == 200
    assert "Produkterna visas som de var när den senast svarade." in words_of(answer)
    assert "Solbacka Citrat" in words_of(answer)


def test_nothing_found_tells_which_filter_to_take_away(client: Client) -> None:
    stock("a", reading(salts=["citrate"]), brand="solbacka")
    stock("b", reading(salts=["citrate"]), brand="solbacka")
    stock("c", reading(salts=["oxide"]), brand="granmo")

    answer = client.get("/magnesium/?compound=oxide&brand=solbacka")

    said = words_of(part(html_of(answer), '<div class="notice">', "</div>"))
    assert answer.status_code == 200
    assert "Ta bort ”Magnesiumform: magnesiumoxid” ger 2 produkter" in said
    assert "Ta bort ”Varumärke: Solbacka” ger 1 produkt" in said
    assert said.index("ger 2") < said.index("ger 1")


@pytest.mark.parametrize(
    ("query", "says", "way_on"),
    [
        pytest.param(
            "compund=citrate",
            "compund: ”citrate”. Det finns ingen sådan parameter. Menade du compound?",
            "?compound=citrate",
            id="a misspelt name",
        ),
        pytest.param(
            "compound=oxide&compound=citrat",
            "Magnesiumform: ”citrat”.",
            "?compound=oxide&amp;compound=citrate",
            id="a misspelt value among right ones",
        ),
        pytest.param(
            "elemental_mg_min=mycket",
            "Magnesium per dag, minst mg: ”mycket”. Fyll i ett tal.",
            'href="/magnesium/"',
            id="a word for a number",
        ),
        pytest.param("page=0", "Sida: ”0”.", 'href="/magnesium/"', id="a page before the first"),
    ],
)
def test_a_question_that_can_not_be_answered_is_explained(
    client: Client, query: str, says: str, way_on: str
) -> None:
    stock("a", reading())

    answer = client.get(f"/magnesium/?{query}")

    assert answer.status_code == 400
    assert says in words_of(answer)
    assert way_on in html_of(answer)


def test_pages_hold_twenty_four_products_and_say_where_one_is(client: Client) -> None:
    for number in range(25):
        stock(f"p{number:02}", reading(), name=f"Produkt {number:02}")

    first = html_of(client.get("/magnesium/?sort=name"))
    second = html_of(client.get("/magnesium/?sort=name&page=2"))

    assert first.count('<li class="product-row">') == 24
    assert second.count('<li class="product-row">') == 1
    assert "Sida 2 av 2" in words_of(second)
    assert 'href="?sort=name" ' not in second
    assert 'href="?sort=name"' in second
    assert client.get("/magnesium/?sort=name&page=3").status_code == 404


def test_places_are_numbered_on_where_the_order_is_the_scores(client: Client) -> None:
    for number in range(25):
        stock(f"p{number:02}", reading())

    ranked = html_of(client.get("/magnesium/?page=2"))
    by_name = html_of(client.get("/magnesium/?page=2&sort=name"))

    assert '<ol class="product-rows" start="25">' in ranked
    assert '<span class="rank">25.</span>' in ranked
    assert 'class="rank"' not in by_name


def test_how_we_rank_is_told_beside_the_order(client: Client) -> None:
    stock("a", reading())

    sort_form = part(html_of(client.get("/magnesium/")), '<form class="sort-form"', "</form>")

    assert 'href="/sa-rangordnar-vi/"' in sort_form


def test_search_engines_keep_the_plain_list_alone(client: Client) -> None:
    stock("a", reading())

    plain = html_of(client.get("/magnesium/"))
    filtered = html_of(client.get("/magnesium/?compound=citrate"))

    assert "noindex" not in plain
    assert '<meta name="robots" content="noindex, follow">' in filtered
    canonical = '<link rel="canonical" href="http://testserver/magnesium/">'
    assert canonical in plain
    assert canonical in filtered


@pytest.mark.parametrize("is_demo", [True, False])
def test_examples_are_said_to_be_examples(client: Client, is_demo: bool) -> None:
    stock("a", reading(), is_demo=is_demo)

    assert ("Exempeldata." in words_of(client.get("/magnesium/"))) is is_demo


def test_the_list_is_answered_from_memory(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(3):
        stock(f"p{number}", reading())
    client.get("/magnesium/")

    # Whether the snapshot is the newest, once a second at most.
    with django_assert_max_num_queries(1):
        client.get("/magnesium/?compound=citrate&q=p")
