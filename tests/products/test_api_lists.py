"""The catalogue's lists for partners, and the page that shows the same."""

from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from products import catalogue, snapshot
from tests.products.answers import PRODUCT_FIELDS, answer, problem
from tests.products.many import many_products
from tests.products.shelf import amount, reading, stock

pytestmark = pytest.mark.django_db


def test_next_and_previous_lead_through_the_whole_list(client: Client) -> None:
    many_products(30)
    everything = list(catalogue.browse(QueryDict("sort=price")).slugs)
    path: str | None = "/api/v1/products/?sort=price&page_size=7"
    met: list[str] = []
    pages: list[list[str]] = []
    while path:
        found = client.get(path).json()
        pages.append([each["slug"] for each in found["results"]])
        met += pages[-1]
        last, path = found, found["next"]
    assert met == everything
    before = client.get(last["previous"]).json()
    assert [each["slug"] for each in before["results"]] == pages[-2]
    assert found["count"] == len(everything)


def test_addresses_of_neighbours_are_whole_and_keep_the_question(client: Client) -> None:
    many_products(10)
    found = answer(client, "products/?sort=name&page_size=2&facets=true")
    assert found["next"].startswith("http://testserver/api/v1/products/?")
    kept = QueryDict(found["next"].partition("?")[2])
    assert (kept["sort"], kept["page_size"], kept["facets"]) == ("name", "2", "true")


def band(label: str, lowest: str | None, highest: str | None, count: int) -> dict[str, Any]:
    """A band of a range that is not chosen."""
    return {"label": label, "min": lowest, "max": highest, "count": count, "selected": False}


def test_facets_come_when_they_are_asked_for(client: Client) -> None:
    stock("prov", reading())
    assert "facets" not in answer(client, "products/?facets=false")
    found = answer(client, "products/?facets=true")["facets"]
    assert found["compound"]["values"][0] == {
        "value": "citrate",
        "label": "magnesiumcitrat",
        "count": 1,
        "selected": False,
    }
    assert found["elemental_mg"] == {
        "label": "Magnesium per dag, mg",
        "min": "200.00",
        "max": "200.00",
        "missing": 0,
        "bands": [
            band("Högst 100 mg", None, "100", 0),
            band("100–200 mg", "100", "200", 1),
            band("200–250 mg", "200", "250", 1),
            band("Över 250 mg", "250.0001", None, 0),
        ],
    }
    assert answer(client, "facets/")["facets"] == found


def test_the_facets_address_has_no_pages(client: Client) -> None:
    assert [each["field"] for each in problem(client, "facets/?page_size=3", 400)["errors"]] == [
        "page_size"
    ]


def test_a_ranking_has_the_ranked_first_and_the_gated_last_with_their_reason(
    client: Client,
) -> None:
    stock("medicin", reading(product_class="medicine"))
    stock("hog", reading(elemental_mg_per_daily_dose=amount("400")))
    stock("bra", reading())
    found = answer(client, "rank/?goal=energi")
    assert [each["slug"] for each in found["results"]] == ["bra", "hog", "medicin"]
    assert [each["score"]["gate"] for each in found["results"]] == [
        None,
        None,
        "Läkemedel: visas i en egen lista.",
    ]
    assert "scores" not in found["results"][0]
    assert set(found["results"][0]) >= PRODUCT_FIELDS - {"scores"}


def test_a_ranking_goes_on_by_cursor(client: Client) -> None:
    many_products(12)
    first = answer(client, "rank/?goal=energi&page_size=5")
    second = client.get(first["next"]).json()
    both = [each["slug"] for each in first["results"] + second["results"]]
    expected = catalogue.browse(QueryDict("goal=energi&sort=score")).slugs
    assert both == list(expected[: len(both)])
    assert len(both) > 5


@pytest.mark.parametrize(
    "path",
    [
        "products/",
        "products/?facets=true&q=citrat&goal=energi",
        "products/produkt-000/",
        "facets/",
        "rank/?goal=energi",
        "goals/",
    ],
)
def test_an_answer_asks_the_database_nothing_once_there_is_a_snapshot(
    client: Client, django_assert_num_queries: Any, path: str
) -> None:
    many_products(12)
    snapshot.current()
    with django_assert_num_queries(0):
        answer(client, path)


def test_page_and_json_show_the_same_products_in_the_same_order(client: Client) -> None:
    many_products(40)
    for query in ("", "sort=price", "goal=somn-lugn&compound=citrate", "q=citrat&sort=name"):
        page = client.get(f"/magnesium/?{query}")
        found = answer(client, f"products/?{query}")
        shown = page.context["page"].catalogue
        assert [each["slug"] for each in shown.products] == [
            each["slug"] for each in found["results"]
        ]
        assert shown.count == found["count"]
        html = page.content.decode()
        places = [html.index(f"/magnesium/{each['slug']}/") for each in found["results"]]
        assert places == sorted(places)


def test_the_list_page_asks_the_database_nothing_once_there_is_a_snapshot(
    client: Client, django_assert_num_queries: Any
) -> None:
    many_products(40)
    snapshot.current()
    client.get("/magnesium/")
    with django_assert_num_queries(0):
        client.get("/magnesium/?compound=citrate&brand=almby")


def test_the_product_page_asks_for_its_label_and_the_prices_it_has_had(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    stock("prov", reading(codes=["MP002"]), batches=[("L1", "2027-06"), ("L2", "2028")])
    snapshot.current()
    with django_assert_max_num_queries(3):
        assert client.get("/magnesium/prov/").status_code == 200
