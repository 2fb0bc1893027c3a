"""What a product's page says of prices and lots."""

import re
from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from labels.models import LaboratoryResult
from products.models import Offer
from tests.pages.reading_html import html_of, part, words_of
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def test_offers_stand_cheapest_first_those_in_stock_before_the_rest(client: Client) -> None:
    stock(
        "solbacka",
        reading(),
        offers=[("dyr", "129.00", True), ("slut", "79.00", False), ("billig", "89.00", True)],
    )

    html = html_of(client.get("/magnesium/solbacka/"))

    table = part(html, 'aria-label="Prislista"', "</table>")
    assert re.findall(r'<th scope="row" lang="sv">(\w+)</th>', table) == ["Billig", "Dyr", "Slut"]
    assert "Slut 79,00 kr slut" in words_of(table)


def test_prices_say_when_they_were_seen_and_which_are_old(client: Client) -> None:
    stock("solbacka", reading(), offers=[("farsk", "90.00", True), ("gammal", "95.00", True)])
    seen = timezone.now() - timedelta(hours=49)
    Offer.objects.filter(shop__slug="gammal").update(checked_at=seen)

    table = part(html_of(client.get("/magnesium/solbacka/")), 'aria-label="Prislista"', "</table>")

    assert re.search(r"Farsk 90,00 kr i lager i dag \d\d:\d\d ", words_of(table))
    assert words_of(table).endswith("gammalt pris")


@pytest.mark.parametrize(
    ("seen_at", "says"),
    [
        pytest.param((2026, 3, 29, 1, 30), "i dag 01:30", id="the night summer time begins"),
        pytest.param((2026, 3, 28, 23, 59), "28 mars", id="the day before"),
        pytest.param((2025, 12, 31, 12, 0), "31 december 2025", id="another year"),
    ],
)
def test_the_moment_is_told_in_swedish_time(
    client: Client, seen_at: tuple[int, int, int, int, int], says: str
) -> None:
    with time_machine.travel(datetime(2026, 3, 29, 12, 0, tzinfo=STOCKHOLM)):
        stock("solbacka", reading())
        Offer.objects.update(checked_at=datetime(*seen_at, tzinfo=STOCKHOLM))

        assert f"i lager {says}" in words_of(client.get("/magnesium/solbacka/"))


def test_the_lowest_price_of_the_month_is_history_not_a_bargain(client: Client) -> None:
    product = stock("solbacka", reading(), offers=[("a", "99.00", True), ("b", "120.00", True)])
    step = product.offers.get(shop__slug="a").steps.get()
    step.starts_on -= timedelta(days=40)
    step.price_sek = Decimal("89.00")
    step.save()

    said = words_of(client.get("/magnesium/solbacka/"))

    assert re.search(r"Lägsta pris sedan \d+ \w+: 89,00 kr \(2 butiker\)\.", said)


def test_the_lowest_price_of_a_quarter_stands_beside_that_of_the_month(client: Client) -> None:
    with time_machine.travel(datetime(2026, 11, 25, 12, 0, tzinfo=STOCKHOLM)):
        product = stock("solbacka", reading(), offers=[("a", "99.00", True)])
        offer = product.offers.get()
        for starts_on, price in (("2026-09-20", "79.00"), ("2026-10-10", "109.00")):
            offer.steps.create(starts_on=starts_on, price_sek=price)

        said = words_of(client.get("/magnesium/solbacka/"))

    assert "Lägsta pris sedan 26 oktober: 99,00 kr (1 butik)." in said
    assert "Lägsta pris sedan 20 september: 79,00 kr (1 butik)." in said


def test_a_quarter_that_is_no_longer_than_what_is_known_is_not_told_twice(client: Client) -> None:
    stock("solbacka", reading())

    assert words_of(client.get("/magnesium/solbacka/")).count("Lägsta pris sedan") == 1


def test_a_price_a_day_is_a_span_where_the_dose_is_one(client: Client) -> None:
    ranged = {
        "daily_dose": {"min": "1", "max": "3", "unit": "capsule"},
        "elemental_mg_per_daily_dose": {"min": "100", "max": "300"},
    }
    stock("solbacka", reading(**ranged))

    said = words_of(client.get("/magnesium/solbacka/"))

    assert "1,00–3,00 kr per dag" in said
    assert "1,00 kr per 100 mg (vårt mått)" in said


def test_a_product_that_nobody_sells_says_so(client: Client) -> None:
    stock("solbacka", reading(), offers=[])

    assert "Ingen butik som vi läser säljer produkten." in words_of(
        client.get("/magnesium/solbacka/")
    )


def test_a_lot_tells_its_date_and_what_was_measured(client: Client) -> None:
    product = stock("solbacka", reading(), batches=[("L1", "2027-06-30"), ("L2", "")])
    assert product.label is not None
    LaboratoryResult.objects.create(
        batch=product.label.batches.get(lot="L1"),
        laboratory="Provsjö Analys",
        method="ICP-MS",
        analysed_on="2026-05-03",
        measured_mg="98.40",
        uncertainty_mg="5.9",
        per="unit",
    )

    html = html_of(client.get("/magnesium/solbacka/"))

    table = words_of(part(html, 'aria-label="Lista över partier"', "</table>"))
    assert "L1 30 juni 2027 98,4 ± 5,9 mg per enhet Provsjö Analys, ICP-MS, 3 maj 2026" in table
    assert table.endswith("L2 – ingen analys")
