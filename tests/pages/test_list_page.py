"""The list: rows to compare by, filters that say what they would leave, and ways on."""

import re
from decimal import Decimal

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.pages.reading_html import html_of, part, words_of
from tests.products.shelf import amount, reading, stock

pytestmark = pytest.mark.django_db


def row(client: Client, query: str = "") -> str:
    """The words of the list's first row."""
    html = html_of(client.get(f"/magnesium/{query}"))
    return words_of(part(html, '<li class="product-row">', "</li>"))


def facet_values(html: str, name: str) -> list[str]:
    """One facet's checkboxes or radio buttons."""
    return re.findall(rf'<input type="(?:checkbox|radio)" name="{name}"[^>]*>', html)


def decimal(figure: str) -> Decimal:
    return Decimal(figure.replace(",", "."))


def test_a_row_says_what_a_shopper_compares(client: Client) -> None:
    stock("solbacka", reading(codes=["MP002"]), offers=[("a", "135.00", True)])

    said = row(client)

    assert "200 mg per dag" in said
    assert "2 kapslar 53 % av dagligt referensintag" in said
    assert "Kapsel · magnesiumcitrat" in said
    assert "Fel · 1 anmärkning" in said
    assert "135,00 kr jämförpris 1,50 kr/kapsel" in said
    assert "1,50 kr per 100 mg (vårt mått)" in said
    assert "3,00 kr per dag · räcker 45 dagar" in said


def test_what_a_label_leaves_out_is_said_and_never_a_zero(client: Client) -> None:
    silent = reading(elemental_mg_per_daily_dose=None, dosage_form=None, salts=[], net_quantity=[])
    stock("tyst", silent, offers=[])

    said = row(client)

    assert "Mängden magnesium per dag saknas" in said
    assert "okänd beredning · okänd magnesiumform" in said
    assert "inget aktuellt pris" in said


def test_an_amount_reckoned_from_the_salt_is_a_span_and_says_so(client: Client) -> None:
    stock(
        "saltvikt",
        reading(elemental_basis="computed", elemental_mg_per_daily_dose=amount("81.5", "121.2")),
    )

    assert "81,5–121,2 mg per dag (beräknat)" in row(client)


@pytest.mark.parametrize(
    ("mg", "is_marked"), [("250", False), ("250.1", True)], ids=["at the limit", "above it"]
)
def test_a_dose_above_the_upper_level_is_marked(client: Client, mg: str, is_marked: bool) -> None:
    stock("stark", reading(elemental_mg_per_daily_dose=amount(mg)))

    assert ("Över 250 mg" in row(client)) is is_marked


def test_a_medicine_is_never_shown_as_a_supplement(client: Client) -> None:
    stock("medicin", reading(product_class="medicine"))

    said = row(client)

    assert "Läkemedel" in said
    assert "Rangordnas inte: Läkemedel: visas i en egen lista." in said


def test_a_score_opens_into_parts_that_sum_to_it(client: Client) -> None:
    stock("solbacka", reading())

    html = html_of(client.get("/magnesium/"))

    (total,) = re.findall(r"Poäng ([\d,]+) av 100", words_of(html))
    parts = re.findall(r'<dd class="score__points number">\s*([\d,]+) av', html)
    assert len(parts) == 8
    assert sum(decimal(each) for each in parts) == decimal(total)


def test_the_price_and_the_comparison_price_stand_in_one_element(client: Client) -> None:
    stock("solbacka", reading(), offers=[("a", "135.00", True)])

    price = part(html_of(client.get("/magnesium/")), '<span class="price">', "</p>")

    assert "135,00" in price
    assert "jämförpris" in price


def test_our_own_measure_is_never_called_jamforpris(client: Client) -> None:
    stock("solbacka", reading())

    html = html_of(client.get("/magnesium/"))

    found = re.findall(r'<p class="price-note">.*?</p>', html, re.DOTALL)
    notes = [words_of(note).lower() for note in found]
    assert notes
    assert not [note for note in notes if "jämförpris" in note]


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
    ("asked", "meant"),
    [
        pytest.param("magnesuimcitrat", "magnesiumcitrat", id="letters turned round"),
        pytest.param("solbaka citrat", "solbacka citrat", id="one word right, one wrong"),
        pytest.param("xyzzy", None, id="nothing like it"),
        pytest.param("b12", None, id="never a strength or a vitamin"),
    ],
)
def test_a_search_without_hits_offers_what_was_likely_meant(
    client: Client, asked: str, meant: str | None
) -> None:
    stock("a", reading(), name="Solbacka Citrat", brand="solbacka")

    html = html_of(client.get("/magnesium/", {"q": asked}))

    found = re.search(r"Menade du\s*<a[^>]*>([^<]*)</a>", html)
    assert (found and found[1]) == meant


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
