"""The catalogue for partners."""

from decimal import Decimal
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from products import catalogue, snapshot
from products.goals import GOALS
from tests.products.many import many_products
from tests.products.shelf import amount, reading, stock

pytestmark = pytest.mark.django_db

PRODUCT_FIELDS = {
    "slug",
    "name",
    "brand",
    "maker",
    "gtin",
    "legal_class",
    "dosage_form",
    "compounds",
    "elemental_mg_per_daily_dose",
    "elemental_mg_per_unit",
    "elemental_basis",
    "daily_dose",
    "nrv_percent",
    "label_status",
    "findings",
    "batches",
    "offers",
    "price_per_day",
    "price_per_100mg",
    "scores",
    "guides",
    "updated_at",
    "data_version",
}
"""What the contract promises of a product."""


def answer(client: Client, path: str) -> dict[str, Any]:
    """The JSON at an address of the API."""
    response = client.get(f"/api/v1/{path}")
    assert response.status_code == 200, response.content
    assert response["Content-Type"] == "application/json"
    found: dict[str, Any] = response.json()
    return found


def problem(client: Client, path: str, status: int) -> dict[str, Any]:
    """The problem at an address of the API."""
    response = client.get(f"/api/v1/{path}")
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    found: dict[str, Any] = response.json()
    assert found["status"] == status
    assert {"type", "title", "status", "detail", "instance", "errors"} == set(found)
    return found


def test_a_list_says_how_long_it_is_and_which_data_it_stands_on(client: Client) -> None:
    stock("prov", reading())
    found = answer(client, "products/")
    assert set(found) == {"count", "next", "previous", "results", "data_version"}
    assert (found["count"], found["next"], found["previous"]) == (1, None, None)
    assert found["data_version"] == found["results"][0]["data_version"] == 2
    assert set(found["results"][0]) >= PRODUCT_FIELDS


def test_a_product_carries_what_the_contract_promises(client: Client) -> None:
    stock("prov", reading(codes=["MP002"]), batches=[("L1", "2027-06")], maker="tillverkare")
    found = answer(client, "products/prov/")
    assert set(found) >= PRODUCT_FIELDS
    assert found["brand"] == {"slug": "provmarke", "name": "Provmarke"}
    assert found["maker"] == {"slug": "tillverkare", "name": "Tillverkare AB"}
    assert found["elemental_mg_per_daily_dose"] == {"min": "200", "max": "200"}
    assert found["daily_dose"] == {"min": "2", "max": "2", "unit": "capsule"}
    assert (found["price"], found["price_per_day"], found["price_per_100mg"]) == (
        "90.00",
        "2.00",
        "1.00",
    )
    assert [each["code"] for each in found["findings"]] == ["MP002"]
    assert found["batches"] == [{"lot": "L1", "best_before": "2027-06", "laboratory_results": []}]
    assert found["offers"][0]["currency"] == "SEK"
    assert set(found["scores"]) == set(GOALS)


def test_a_score_is_published_with_contributions_that_sum_to_it(client: Client) -> None:
    stock("prov", reading())
    for score in answer(client, "products/prov/")["scores"].values():
        assert set(score) == {
            "score",
            "interval",
            "coverage",
            "gate",
            "formula",
            "contributions",
        }
        points = [Decimal(part["points"]) for part in score["contributions"]]
        assert sum(points) == Decimal(score["score"])


def test_unknown_is_null_and_never_zero(client: Client) -> None:
    stock("oläst".replace("ä", "a"), None, offers=[], brand="b")
    found = answer(client, "products/olast/")
    for field in (
        "maker",
        "gtin",
        "legal_class",
        "dosage_form",
        "elemental_mg_per_daily_dose",
        "elemental_mg_per_unit",
        "elemental_basis",
        "daily_dose",
        "nrv_percent",
        "price",
        "price_per_day",
        "price_per_100mg",
    ):
        assert found[field] is None, field
    assert found["label_status"] == "unread"
    assert found["findings"] == []


def test_an_unknown_product_is_a_problem(client: Client) -> None:
    found = problem(client, "products/finns-inte/", 404)
    assert found["type"] == "urn:shop-compare:problem:no-such-product"
    assert found["instance"] == "/api/v1/products/finns-inte/"


def test_a_refused_query_names_the_field_the_given_and_the_allowed(client: Client) -> None:
    found = problem(client, "products/?compound=citrat&brnd=x", 400)
    by_field = {error["field"]: error for error in found["errors"]}
    assert by_field["compound"]["did_you_mean"] == "citrate"
    assert by_field["compound"]["given"] == "citrat"
    assert "oxide" in by_field["compound"]["allowed"]
    assert by_field["brnd"]["did_you_mean"] == "brand"


def test_an_address_below_the_api_that_is_none_is_a_problem(client: Client) -> None:
    assert problem(client, "nothing/", 404)["instance"] == "/api/v1/nothing/"


def test_another_method_is_a_problem_that_names_the_allowed_ones(client: Client) -> None:
    response = client.post("/api/v1/products/")
    assert response.status_code == 405
    assert response["Content-Type"] == "application/problem+json"
    assert "GET" in response["Allow"]


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


def test_goals_say_how_sure_research_is_and_what_may_be_claimed(client: Client) -> None:
    found = answer(client, "goals/")
    assert [each["slug"] for each in found["results"]] == list(GOALS)
    cramps = next(each for each in found["results"] if each["slug"] == "kramper")
    assert cramps["grade"].startswith("D (äldre")
    assert cramps["claim_status"] == "medicinal"


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
