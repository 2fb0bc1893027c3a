"""The list's filters: each says what it would leave, and can be taken away again."""

import re

import pytest
from django.test import Client

from tests.pages.reading_html import html_of, part, words_of
from tests.products.shelf import amount, reading, stock

pytestmark = pytest.mark.django_db


def facet_values(html: str, name: str) -> list[str]:
    """One facet's checkboxes or radio buttons."""
    return re.findall(rf'<input type="(?:checkbox|radio)" name="{name}"[^>]*>', html)


def test_facets_say_how_many_products_a_click_would_leave(client: Client) -> None:
    stock("a", reading(salts=["citrate"]))
    stock("b", reading(salts=["citrate", "oxide"]))

    html = html_of(client.get("/magnesium/"))

    said = words_of(part(html, "Magnesiumform</summary>", "</details>"))
    assert "Magnesiumcitrat 2 produkter" in said
    assert "Magnesiumoxid 1 produkter" in said


def test_a_value_that_would_leave_nothing_stays_and_can_not_be_chosen(client: Client) -> None:
    stock("a", reading(salts=["citrate"], dosage_form="capsule"))
    stock("b", reading(salts=["oxide"], dosage_form="powder"))

    html = html_of(client.get("/magnesium/?dosage_form=powder"))

    citrate, oxide = facet_values(html, "compound")
    assert "disabled" in citrate
    assert "disabled" not in oxide


def test_a_value_that_no_product_has_is_left_out(client: Client) -> None:
    stock("a", reading(salts=["citrate"]))

    html = html_of(client.get("/magnesium/"))

    assert len(facet_values(html, "compound")) == 1


def test_many_values_wait_behind_a_button_that_opens_for_a_chosen_one(client: Client) -> None:
    for number in range(11):
        stock(f"p{number:02}", reading(), brand=f"m{number:02}")

    def brands(query: str) -> str:
        html = html_of(client.get(f"/magnesium/{query}"))
        return part(html, "Varumärke</summary>", "<p class=" if "<p class=" in html else "</form>")

    closed, opened = brands(""), brands("?brand=m10")
    assert facet_values(part(closed, "<ul>", "</ul>"), "brand")[-1].count("m07") == 1
    assert "3 till" in words_of(closed)
    assert "<details>" in closed
    assert "<details open>" in opened


def test_a_chosen_value_stays_chosen_at_nothing_found(client: Client) -> None:
    stock("a", reading(salts=["citrate"]))

    html = html_of(client.get("/magnesium/?compound=citrate&compound=oxide&compound_mode=all"))

    assert "0 produkter" in words_of(html)
    assert all("checked" in each for each in facet_values(html, "compound"))


def test_yes_and_no_are_one_choice(client: Client) -> None:
    stock("a", reading(), offers=[("a", "90.00", True)])

    html = html_of(client.get("/magnesium/?in_stock=true"))

    none, yes = facet_values(html, "in_stock")
    assert 'type="radio"' in none
    assert "checked" not in none
    assert "checked" in yes


def test_a_facet_says_how_many_products_state_nothing(client: Client) -> None:
    stock("a", reading(salts=[]))
    stock("b", reading(salts=["citrate"]))

    assert "1 produkt saknar uppgift" in words_of(client.get("/magnesium/"))


def test_every_filter_chosen_can_be_taken_away_on_its_own(client: Client) -> None:
    stock("a", reading(), brand="solbacka")

    html = html_of(client.get("/magnesium/?q=a&brand=solbacka&elemental_mg_min=100,5&sort=name"))

    applied = part(html, '<ul class="applied-filters"', "</ul>")
    assert words_of(applied) == (
        "Ta bort Sökord: a × Ta bort Varumärke: Solbacka × Ta bort Minst 100,5 mg per dag × "
        "Rensa alla"
    )
    assert re.findall(r'href="\?([^"]*)"', applied) == [
        "brand=solbacka&amp;elemental_mg_min=100%2C5&amp;sort=name",
        "q=a&amp;elemental_mg_min=100%2C5&amp;sort=name",
        "q=a&amp;brand=solbacka&amp;sort=name",
    ]


def test_the_form_keeps_what_was_asked(client: Client) -> None:
    stock("a", reading())

    html = html_of(client.get("/magnesium/?q=a&elemental_mg_max=300&goal=idrott&sort=price"))

    form = part(html, '<form class="facets__form"', "</form>")
    assert 'name="q" maxlength="200" value="a"' in form
    assert 'name="elemental_mg_max" inputmode="decimal" autocomplete="off" value="300"' in form
    assert '<input type="hidden" name="goal" value="idrott">' in form
    assert '<input type="hidden" name="sort" value="price">' in form


def test_fields_left_empty_are_taken_out_of_the_address(client: Client) -> None:
    answer = client.get("/magnesium/?q=&compound=citrate&compound=oxide&elemental_mg_min=")

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/magnesium/?compound=citrate&compound=oxide"


def test_bands_of_the_amount_are_links_with_their_counts(client: Client) -> None:
    stock("hundra", reading(elemental_mg_per_daily_dose=amount("100")))
    stock("hog", reading(elemental_mg_per_daily_dose=amount("300")))

    html = html_of(client.get("/magnesium/?q=provmarke&elemental_mg_min=250.0001"))

    bands = part(html, '<ul class="bands">', "</ul>")
    assert words_of(bands) == (
        "Högst 100 mg 1 produkter 100–200 mg 1 produkter 200–250 mg 0 produkter "
        "Över 250 mg 1 produkter Uppgift saknas 0 produkter"
    )
    links = re.findall(r'href="\?([^"]*)"( aria-current="true")?', bands)
    assert links == [
        ("q=provmarke&amp;elemental_mg_max=100", ""),
        ("q=provmarke&amp;elemental_mg_min=100&amp;elemental_mg_max=200", ""),
        ("q=provmarke", ' aria-current="true"'),
    ]
    assert "Ta bort Över 250 mg per dag" in words_of(html)


def test_products_without_an_amount_are_a_band_of_their_own(client: Client) -> None:
    stock("okand", reading(elemental_mg_per_daily_dose=None, elemental_basis="unknown"))

    html = html_of(client.get("/magnesium/?elemental_mg_missing=only"))

    bands = part(html, '<ul class="bands">', "</ul>")
    assert "Uppgift saknas 1 produkter" in words_of(bands)
    assert re.findall(r'href="([^"]*)"', bands) == ["?"]


def test_what_is_absent_is_chosen_with_a_word_on_what_that_means(client: Client) -> None:
    stock("a", reading(), text="Glutenfri.")
    stock("b", reading())

    html = html_of(client.get("/magnesium/?free_from=gluten"))

    absent = part(html, "Utan, enligt etiketten</summary>", "</details>")
    assert len(facet_values(absent, "free_from")) == 1
    assert "Gluten 1 produkter" in words_of(absent)
    assert "bara när etiketten säger" in words_of(absent)
    assert "Ta bort Utan, enligt etiketten: Gluten" in words_of(html)
