"""The front page: what this is, and where to begin."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from guides.services import load_guides
from products.goals import GOALS
from tests.pages.reading_html import html_of, words_of
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db


def test_the_front_page_leads_to_lists_goals_and_guides(client: Client) -> None:
    load_guides()
    stock("a", reading(salts=["citrate"]))
    stock("b", reading(salts=["oxide"]))

    html = html_of(client.get("/"))

    assert "Visa alla 2 produkter" in words_of(html)
    assert "Magnesiumcitrat 1" in words_of(html)
    assert all(f'href="/mal/{slug}/"' in html for slug in GOALS)
    assert 'href="/guider/magnesiumformer/"' in html
    assert 'href="/kolla-etikett/"' in html


def test_a_list_without_products_is_no_way_to_begin(client: Client) -> None:
    stock("a", reading(salts=["oxide"]))

    assert "Magnesiumcitrat" not in words_of(client.get("/"))


def test_an_empty_catalogue_has_a_front_page(client: Client) -> None:
    assert client.get("/").status_code == 200
    assert client.get("/magnesium/").status_code == 200


@pytest.mark.parametrize("is_demo", [True, False])
def test_counts_of_examples_are_said_to_be_that(client: Client, is_demo: bool) -> None:
    stock("a", reading(), is_demo=is_demo)

    assert ("Exempeldata." in words_of(client.get("/"))) is is_demo


def test_the_front_page_costs_two_queries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    stock("a", reading())
    client.get("/")

    # The guides, and whether the snapshot is the newest.
    with django_assert_max_num_queries(2):
        client.get("/")
