"""A search on the page: what was searched for, in which order it stands, and ways on."""

import re

import pytest
from django.test import Client

from tests.pages.reading_html import html_of, part, words_of
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _shelf(db: None) -> None:
    """Two products of one brand."""
    stock("a", reading(), name="Solbacka Citrat", brand="solbacka")
    stock("b", reading(salts=["oxide"]), name="Solbacka Oxid", brand="solbacka")


def notice(client: Client, **query: str) -> str:
    """The page's notice in words; empty where it has none."""
    html = html_of(client.get("/magnesium/", query))
    start = re.search(r'<(p|div) class="notice">', html)
    return words_of(part(html, start[0], f"</{start[1]}>")) if start else ""


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        pytest.param("magnesuimcitrat", "magnesiumcitrat", id="letters turned round"),
        pytest.param("solbaka citrat", "solbacka citrat", id="one word right, one wrong"),
    ],
)
def test_likely_words_are_searched_for_in_place_of_wrong_ones(
    client: Client, asked: str, meant: str
) -> None:
    said = notice(client, q=asked)

    assert said == f"Ingen produkt har ”{asked}”. Här är träffarna för {meant}."
    html = html_of(client.get("/magnesium/", {"q": asked}))
    assert 'href="/magnesium/a/"' in html
    assert 'href="/magnesium/b/"' not in html


def test_a_search_for_the_likely_words_keeps_the_filters(client: Client) -> None:
    html = html_of(client.get("/magnesium/", {"q": "solbaka", "compound": "citrate"}))

    assert 'href="?q=solbacka&amp;compound=citrate">solbacka</a>' in html


@pytest.mark.parametrize("asked", ["citrat", "mg-citrat", "SOLBACKA", "sol"])
def test_right_words_are_not_commented_on(client: Client, asked: str) -> None:
    assert notice(client, q=asked) == ""


@pytest.mark.parametrize("asked", ["xyzzyxyzzy", "b12"])
def test_words_that_nothing_is_like_are_named_and_no_others_offered(
    client: Client, asked: str
) -> None:
    said = notice(client, q=asked)

    assert "Menade du" not in said
    assert f"Inget i katalogen heter ”{asked}”." in said


def test_likely_words_are_offered_where_the_filters_leave_nothing(client: Client) -> None:
    said = notice(client, q="solbaka citrat", compound="oxide")

    assert "Menade du solbacka citrat?" in said
    assert "Ta bort ”Magnesiumform: magnesiumoxid” ger 1 produkt" in said


def test_single_words_can_be_taken_away(client: Client) -> None:
    said = notice(client, q="solbacka citrat xyzzyxyzzy")
    assert "Ta bort ”Sökord: xyzzyxyzzy” ger 1 produkt" in said
    assert "Ta bort ”Sökord: citrat”" not in said

    said = notice(client, q="citrat oxid")
    assert "Ta bort ”Sökord: citrat” ger 1 produkt" in said
    assert "Ta bort ”Sökord: oxid” ger 1 produkt" in said
    assert "Ta bort ”Sökord: citrat oxid” ger 2 produkter" in said


def test_all_words_that_nothing_is_like_can_be_taken_away_together(client: Client) -> None:
    said = notice(client, q="xyzzyxyzzy citrat b12")

    assert "Ta bort ”Sökord: xyzzyxyzzy b12” ger 1 produkt" in said


def test_a_way_out_keeps_the_other_words_and_filters(client: Client) -> None:
    html = html_of(client.get("/magnesium/?q=citrat+oxid&brand=solbacka"))

    assert 'href="?q=oxid&amp;brand=solbacka">Ta bort ”Sökord: citrat”</a>' in html


def test_a_search_stands_by_best_match_until_another_order_is_chosen(client: Client) -> None:
    best = '<option value="" selected>Bästa träff</option>'
    found = html_of(client.get("/magnesium/?q=solbacka"))
    assert best in found
    assert 'class="rank"' not in found
    assert '<option value="" selected>' in part(found, '<select id="goal"', "</select>")

    by_price = html_of(client.get("/magnesium/?q=solbacka&sort=price"))
    assert best not in by_price
    assert '<option value="">Bästa träff</option>' in by_price
    assert "Bästa träff" not in html_of(client.get("/magnesium/?sort=price"))
