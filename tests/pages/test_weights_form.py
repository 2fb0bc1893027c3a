"""The form in which a shopper weighs the parts of the score herself."""

import re

import pytest
from django.test import Client

from products.ranking import load_formula
from tests.pages.reading_html import html_of, part, words_of
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db

TITLES = [component.title for component in load_formula().components.values()]


def form(client: Client, path: str) -> str:
    """The form on a page."""
    return part(html_of(client.get(path)), '<details class="weights"', "</details>")


def fields(html: str) -> dict[str, str]:
    """The values of the form's visible fields, by name."""
    return dict(re.findall(r'name="(w\.\w+)" inputmode[^>]* value="([^"]*)"', html))


def test_it_begins_with_the_goals_own_weights_in_percent(client: Client) -> None:
    stock("a", reading())

    html = form(client, "/mal/tarm/")

    assert fields(html)["w.form"] == "34"
    assert re.findall(r'lang="sv">([^<]*)</label>', html) == TITLES
    assert not html.startswith('<details class="weights" open')


def test_it_shows_the_weights_as_they_are_reckoned_with_and_the_way_back(client: Client) -> None:
    stock("a", reading())
    chosen = "&".join(f"w.{name}={1 if name in ('form', 'price') else 0}" for name in names())

    html = html_of(client.get(f"/mal/tarm/?compound=citrate&{chosen}"))

    shown = part(html, '<details class="weights"', "</details>")
    assert shown.startswith('<details class="weights" open')
    assert fields(shown) == {f"w.{name}": "0" for name in names()} | {
        "w.form": "50",
        "w.price": "50",
    }
    assert "Poängen följer dina egna vikter, inte målets." in words_of(html)
    back = re.search(r'href="([^"]*)">Målets egna vikter', shown)
    assert back
    assert back[1].startswith("/mal/tarm/?compound=citrate")
    assert "w." not in back[1]


def names() -> list[str]:
    """The parts of the score."""
    return list(load_formula().components)


@pytest.mark.parametrize("path", ["/magnesium/", "/mal/energi/"])
def test_it_keeps_the_other_filters(client: Client, path: str) -> None:
    stock("a", reading())

    html = form(client, f"{path}?compound=citrate&compound=oxide&elemental_mg_max=300")

    assert html.count('<input type="hidden" name="compound"') == 2
    assert '<input type="hidden" name="elemental_mg_max" value="300">' in html


def test_the_filters_keep_the_weights(client: Client) -> None:
    stock("a", reading())

    html = html_of(client.get("/magnesium/?w.price=0,5&goal=energi"))

    for each in ('<form class="facets__form"', '<form class="sort-form"'):
        assert '<input type="hidden" name="w.price" value="0,5">' in part(html, each, "</form>")
    assert "applied-filters" not in html


def test_there_is_none_where_the_order_is_not_by_score(client: Client) -> None:
    stock("a", reading())

    assert 'class="weights"' not in html_of(client.get("/magnesium/?sort=name"))


def test_the_order_is_that_of_the_weights(client: Client) -> None:
    stock("billig", reading(salts=["oxide"], codes=["MP002"]), offers=[("a", "25.00", True)])
    stock("bra", reading(), offers=[("a", "135.00", True)])
    price_alone = "&".join(f"w.{name}={int(name == 'price')}" for name in names())

    own = html_of(client.get("/mal/vardag/"))
    chosen = html_of(client.get(f"/mal/vardag/?{price_alone}"))

    assert own.index("/magnesium/bra/") < own.index("/magnesium/billig/")
    assert chosen.index("/magnesium/billig/") < chosen.index("/magnesium/bra/")


def test_a_wrong_weight_is_refused_with_what_was_meant(client: Client) -> None:
    answer = client.get("/mal/vardag/?w.prise=2")

    assert answer.status_code == 400
    assert "Menade du w.price?" in words_of(answer)
    assert 'href="?w.price=2' in html_of(answer)


def test_what_too_little_is_known_of_has_no_place_and_says_so(client: Client) -> None:
    stock("okand-form", reading(salts=[]), offers=[])

    row = part(html_of(client.get("/mal/vardag/")), '<li class="product-row">', "</li>")

    assert "För lite underlag" in row
    assert 'class="rank"' not in row
