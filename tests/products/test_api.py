"""The catalogue for partners: one product, refusals, goals."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone

from products.goals import GOALS
from products.models import Offer
from tests.products.answers import PRODUCT_FIELDS, answer, problem
from tests.products.shelf import amount, reading, stock

pytestmark = pytest.mark.django_db


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


def test_goals_say_how_sure_research_is_and_what_may_be_claimed(client: Client) -> None:
    found = answer(client, "goals/")
    assert [each["slug"] for each in found["results"]] == list(GOALS)
    cramps = next(each for each in found["results"] if each["slug"] == "kramper")
    assert cramps["grade"].startswith("D (äldre")
    assert cramps["claim_status"] == "medicinal"


def test_one_goal_is_told_as_in_the_list_and_one_that_is_none_is_a_problem(client: Client) -> None:
    listed = {each["slug"]: each for each in answer(client, "goals/")["results"]}
    assert answer(client, "goals/somn-lugn/") == listed["somn-lugn"]
    assert problem(client, "goals/rikedom/", 404)["type"].endswith(":not-found")


def test_a_price_older_than_two_days_is_marked(client: Client) -> None:
    stock("prov", reading(), offers=[("farsk", "90.00", True), ("gammal", "95.00", True)])
    for shop, hours in (("farsk", 47), ("gammal", 49)):
        seen = timezone.now() - timedelta(hours=hours)
        Offer.objects.filter(shop__slug=shop).update(checked_at=seen)
    offers = answer(client, "products/prov/")["offers"]
    assert {each["shop"]["slug"]: each["is_old"] for each in offers} == {
        "farsk": False,
        "gammal": True,
    }


def test_prices_are_ranges_where_the_dose_is_one(client: Client) -> None:
    ranged = {"min": "1", "max": "3", "unit": "capsule"}
    stock(
        "prov",
        reading(
            daily_dose=ranged,
            elemental_mg_per_daily_dose=amount("100", "300"),
            elemental_basis="computed",
        ),
    )
    found = answer(client, "products/prov/")
    assert found["price_per_day"] == "3.00"
    assert found["price_per_day_range"] == {"min": "1.00", "max": "3.00"}
    assert found["price_per_100mg"] is None
    assert found["price_per_100mg_range"] == {"min": "1.00", "max": "1.00"}
