"""The pages of guides."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from guides.models import Guide
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db


def test_the_page_shows_sections_sources_and_when_they_were_checked(
    client: Client, guide: Guide
) -> None:
    page = client.get("/guider/min-guide/").content.decode()

    assert '<h2 id="om-forst">Först</h2>' in page
    assert '<a href="#om-forst">Först</a>' in page
    assert 'href="#kalla-slv"' in page
    assert 'id="kalla-slv"' in page
    assert "24 november 2026" in page
    assert "Redaktör" in page


def test_the_page_names_the_upper_level_and_who_set_it(client: Client, guide: Guide) -> None:
    page = client.get("/guider/min-guide/").content.decode()

    assert "Livsmedelsverket anger 250\N{NO-BREAK SPACE}mg per dag" in page


def test_the_page_leads_to_products_after_the_text_and_names_none(
    client: Client, guide: Guide
) -> None:
    stock("med-citrat", reading(salts=["citrate"]))

    page = client.get("/guider/min-guide/").content.decode()

    assert page.index("/magnesium/?compound=citrate") > page.index('id="kallor"')
    assert "med-citrat" not in page


def test_a_guide_costs_the_same_number_of_queries_whatever_it_holds(
    client: Client, guide: Guide, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/guider/min-guide/")

    # The guide and its three kinds of parts, and whether the catalogue's snapshot is the newest.
    with django_assert_max_num_queries(5):
        client.get("/guider/min-guide/")


def test_the_list_costs_one_query(
    client: Client, guide: Guide, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        page = client.get("/guider/").content.decode()

    assert "/guider/min-guide/" in page


@pytest.mark.parametrize("status", ["draft", "reviewed"])
def test_what_is_not_published_has_no_page(client: Client, guide: Guide, status: str) -> None:
    Guide.objects.update(status=status)

    assert client.get("/guider/min-guide/").status_code == 404
    assert "/guider/min-guide/" not in client.get("/guider/").content.decode()


def test_a_guide_can_only_be_read(client: Client, guide: Guide) -> None:
    assert client.post("/guider/min-guide/").status_code == 405
    assert client.head("/guider/").status_code == 200
