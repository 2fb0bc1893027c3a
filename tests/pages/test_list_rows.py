"""A row of the list: what a shopper compares, and nothing that promises."""

import re
from decimal import Decimal

import pytest
from django.test import Client

from tests.pages.reading_html import html_of, part, words_of
from tests.products.shelf import amount, reading, stock

pytestmark = pytest.mark.django_db


def row(client: Client, query: str = "") -> str:
    """The words of the list's first row."""
    html = html_of(client.get(f"/magnesium/{query}"))
    return words_of(part(html, '<li class="product-row">', "</li>"))


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
