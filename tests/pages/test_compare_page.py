"""Products side by side on a page, with the reasons of their order and a way out of every fault."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.pages.reading_html import html_of, part, words_of
from tests.products.shelf import amount, reading, stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def _shelf() -> None:
    stock("solbacka-citrat", reading(), name="Solbacka Citrat", maker="solbacka")
    said = reading(
        salts=["oxide"],
        codes=["MP002"],
        elemental_mg_per_daily_dose=amount("100", "300"),
        elemental_mg_per_unit="100",
        daily_dose={"min": "1", "max": "3", "unit": "capsule"},
        batch=None,
    )
    stock("granmo-oxid", said, name="Granmo Oxid")
    stock("medicin", reading(product_class="medicine"), name="Medicinen")


BOTH = "/jamfor/?p=solbacka-citrat&p=granmo-oxid"


def row(html: str, title: str) -> str:
    """The words of the table's row of that title."""
    rows = re.findall(r'<tr role="row">.*?</tr>', html, re.DOTALL)
    (found,) = [each for each in map(words_of, rows) if each.startswith(title)]
    return found


@pytest.mark.usefixtures("_shelf")
def test_a_row_says_of_each_product_what_shoppers_compare(client: Client) -> None:
    html = html_of(client.get(BOTH))

    assert row(html, "Magnesium per dag") == (
        "Magnesium per dag övre gräns från tillskott: 250 mg skiljer "
        "Solbacka Citrat 200 mg Granmo Oxid 100–300 mg Över 250 mg"
    )
    assert row(html, "Magnesiumform").endswith("magnesiumcitrat Granmo Oxid magnesiumoxid")
    assert "1,00–3,00 kr" in row(html, "Pris per dag")
    assert "1,00 kr" in row(html, "Pris per 100 mg (vårt mått)")
    assert "MP002" in row(html, "Märkningskontroll")
    assert row(html, "Partinummer anges") == (
        "Partinummer anges skiljer Solbacka Citrat Ja Granmo Oxid Nej"
    )
    assert row(html, "Tillverkare").endswith("Solbacka AB Granmo Oxid okänd")


@pytest.mark.usefixtures("_shelf")
def test_only_rows_that_differ_are_marked(client: Client) -> None:
    html = html_of(client.get(BOTH))

    assert "skiljer" in row(html, "Dagsdos")
    assert "skiljer" not in row(html, "Magnesium per enhet")
    assert "skiljer" not in row(html, "Oberoende test")


@pytest.mark.usefixtures("_shelf")
def test_the_limit_stands_beside_the_doses_with_its_source(client: Client) -> None:
    said = words_of(client.get(BOTH))

    assert "Livsmedelsverket anger 250 mg per dag som övre gräns" in said
    assert "Källa: Livsmedelsverket" in said


@pytest.mark.usefixtures("_shelf")
def test_a_product_can_be_taken_away(client: Client) -> None:
    html = html_of(client.get(f"{BOTH}&goal=energi"))

    removals = re.findall(r'class="compare__remove" rel="nofollow" href="\?([^"]*)"', html)
    assert removals == ["p=granmo-oxid&amp;goal=energi", "p=solbacka-citrat&amp;goal=energi"]


@pytest.mark.usefixtures("_shelf")
def test_a_goal_says_why_one_stands_before_the_other(client: Client) -> None:
    said = words_of(client.get(f"{BOTH}&p=medicin&goal=vardag"))

    assert "Varför Solbacka Citrat före Granmo Oxid?" in said
    assert re.search(r"Solbacka Citrat har [\d,]+ poäng och Granmo Oxid [\d,]+\.", said)
    assert said.count("poäng mer.") + said.count("poäng mindre.") == 3
    assert "Varför Granmo Oxid före Medicinen?" in said
    assert "Medicinen rangordnas inte: Läkemedel: visas i en egen lista." in said
    assert "Den lovar ingen effekt, och betalning påverkar den inte." in said


@pytest.mark.usefixtures("_shelf")
def test_the_smallest_change_leads_to_the_list_that_it_makes(client: Client) -> None:
    stock("dyr", reading(), name="Dyr", offers=[("a", "150.00", True)])
    stock("provad", reading(codes=["TR001"]), name="Provad", offers=[("a", "60.00", True)])

    html = html_of(client.get("/jamfor/?p=dyr&p=provad&goal=vardag"))

    url = re.search(r'href="(/mal/vardag/\?w\.[^"#]*)#produkter">Visa listan', html)
    assert url
    first, second = re.findall(r"Varför (\w+) före (\w+)\?", words_of(html))[0]
    listed = html_of(client.get(url[1].replace("&amp;", "&")))
    order = [f"/magnesium/{slug}/" for slug in (second.lower(), first.lower())]
    assert listed.index(order[0]) < listed.index(order[1])


@pytest.mark.usefixtures("_shelf")
def test_without_a_goal_one_can_be_chosen(client: Client) -> None:
    html = html_of(client.get(BOTH))

    assert "Varför Solbacka" not in html
    form = part(html, 'aria-labelledby="varfor"', "</form>")
    assert '<input type="hidden" name="p" value="solbacka-citrat">' in form
    assert '<option value="somn-lugn">' in form


@pytest.mark.usefixtures("_shelf")
@pytest.mark.parametrize(("query", "chosen"), [("", 0), ("?p=solbacka-citrat", 1)])
def test_fewer_than_two_is_a_beginning_and_no_fault(
    client: Client, query: str, chosen: int
) -> None:
    answer = client.get(f"/jamfor/{query}")

    said = words_of(answer)
    assert answer.status_code == 200
    assert re.search(rf"Du har valt {chosen} produkt(?:er)?\. Välj två till fyra", said)
    assert "Välj i listan" in said
    assert ("Lägg till en produkt" in said) is bool(chosen)


@pytest.mark.usefixtures("_shelf")
def test_an_unknown_product_is_said_with_what_was_meant_and_the_rest_is_shown(
    client: Client,
) -> None:
    answer = client.get(f"{BOTH}&p=Mediciner")

    html = html_of(answer)
    assert answer.status_code == 400
    assert "Mediciner: Det finns ingen sådan produkt. Menade du medicin?" in words_of(html)
    assert 'href="?p=solbacka-citrat&amp;p=granmo-oxid&amp;p=medicin"' in html
    assert "200 mg" in row(html, "Magnesium per dag")


@pytest.mark.usefixtures("_shelf")
def test_too_many_products_are_said_and_the_first_four_shown(client: Client) -> None:
    for number in range(3):
        stock(f"p{number}", reading())

    answer = client.get(f"{BOTH}&p=medicin&p=p0&p=p1&p=p2")

    assert answer.status_code == 400
    assert "Välj från 2 till 4 produkter." in words_of(answer)
    assert html_of(answer).count('class="compare__remove"') == 4


@pytest.mark.usefixtures("_shelf")
def test_another_fault_is_called_by_its_parameter(client: Client) -> None:
    answer = client.get(f"{BOTH}&golf=1")

    assert answer.status_code == 400
    assert "golf: Det finns ingen sådan parameter." in words_of(answer)


def test_a_field_left_empty_is_taken_out_of_the_address(client: Client) -> None:
    answer = client.get("/jamfor/?p=a&p=&goal=energi")

    assert (answer.status_code, answer.headers["Location"]) == (302, "/jamfor/?p=a&goal=energi")


@pytest.mark.usefixtures("_shelf")
def test_products_are_chosen_in_the_list_and_keep_its_goal_and_weights(client: Client) -> None:
    html = html_of(client.get("/magnesium/?goal=energi&w.price=2"))

    form = part(html, '<form class="choose-form"', "</form>")
    assert '<input type="checkbox" name="p" value="solbacka-citrat">' in form
    assert '<input type="hidden" name="goal" value="energi">' in form
    assert '<input type="hidden" name="w.price" value="2">' in form


@pytest.mark.usefixtures("_shelf")
def test_each_ranked_product_leads_to_why_it_stands_before_the_next(client: Client) -> None:
    html = html_of(client.get("/mal/energi/"))

    links = re.findall(r'href="(/jamfor/[^"]*)">Varför före nästa\?', html)
    assert links == [
        "/jamfor/?p=solbacka-citrat&amp;p=granmo-oxid&amp;goal=energi#varfor",
        "/jamfor/?p=granmo-oxid&amp;p=medicin&amp;goal=energi#varfor",
    ]


@pytest.mark.usefixtures("_shelf")
def test_a_comparison_costs_no_query_once_there_is_a_snapshot(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(BOTH)

    with django_assert_num_queries(0):
        client.get(f"{BOTH}&goal=energi")
