"""The label rules for partners: law, examples, how often they fire and how right they are."""

from typing import Any

import jsonschema
import pytest
from django.test import Client
from drf_spectacular.generators import SchemaGenerator

from labels.core import RULES, Rule
from labels.core.rules import BY_CODE
from labels.models import RuleStanding
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db

LIST = "/api/v1/rules/"


def get(client: Client, path: str = LIST, **headers: str) -> dict[str, Any]:
    """The JSON at an address."""
    answer = client.get(path, headers=headers)
    assert answer.status_code == 200, answer.content
    found: dict[str, Any] = answer.json()
    return found


def walked(client: Client, path: str) -> list[dict[str, Any]]:
    """Every rule of the list, page by page."""
    rules: list[dict[str, Any]] = []
    following: str | None = path
    while following:
        answer = get(client, following)
        rules += answer["results"]
        following = answer["next"]
    return rules


def test_the_list_is_a_page_of_results_as_other_lists_are(client: Client) -> None:
    answer = get(client)

    assert set(answer) == {"count", "results", "next", "previous", "data_version"}
    assert answer["count"] == len(RULES)
    assert len(answer["results"]) == 24
    assert answer["previous"] is None
    assert get(client, answer["next"])["previous"] == f"http://testserver{LIST}"


@pytest.mark.parametrize("size", [1, 7, 100])
def test_every_rule_is_met_once_on_the_way_through_the_list(client: Client, size: int) -> None:
    codes = [rule["code"] for rule in walked(client, f"{LIST}?page_size={size}")]

    assert sorted(codes) == [rule.code for rule in RULES]


@pytest.mark.parametrize("cursor", ["0", "9999", "x"])
def test_a_page_that_is_not_there_is_a_problem(client: Client, cursor: str) -> None:
    answer = client.get(f"{LIST}?cursor={cursor}")

    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_why_how_and_by_which_law(client: Client, rule: Rule) -> None:
    found = get(client, f"{LIST}{rule.code}/")

    assert (found["code"], found["slug"]) == (rule.code, rule.slug)
    assert (found["title"], found["what"]) == (rule.title, rule.what)
    assert (found["why"], found["fix"]) == (rule.why, rule.fix)
    assert found["severity"] == rule.severity
    assert found["confidence"] == ("V" if rule.verified else "K")
    assert found["examples"] == {"flagged": list(rule.flagged), "accepted": list(rule.accepted)}
    assert [source["title"] for source in found["sources"]] == [s.title for s in rule.sources]
    assert found["url"] == f"http://testserver/regler/{rule.code}/"
    assert client.get(found["url"]).status_code == 200


def test_dates_are_days_or_null(client: Client) -> None:
    banned, always = get(client, f"{LIST}ID012/"), get(client, f"{LIST}AR004/")

    assert (banned["valid_from"], banned["valid_to"]) == ("2022-08-08", None)
    assert (always["valid_from"], always["valid_to"]) == (None, None)
    assert get(client, f"{LIST}ID003/")["sources"][0]["read_on"] is None
    assert get(client, f"{LIST}AR005/")["sources"][1]["url"] is None


def test_the_list_and_the_item_say_the_same(client: Client) -> None:
    stock("prov", reading(codes=["AR004"]))

    for rule in walked(client, f"{LIST}?page_size=100"):
        assert rule == get(client, f"{LIST}{rule['code']}/")


def test_a_rule_says_how_often_it_fires_of_the_labels_checked(client: Client) -> None:
    stock("fel", reading(codes=["AR004"]))
    stock("ren", reading())
    stock("olast", None)

    assert get(client, f"{LIST}AR004/")["catalogue"] == {"fires": 1, "checked": 2}


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (
            None,
            {"confirmed": 0, "judged": 0, "share": None, "has_lost_error": False},
        ),
        (
            {"confirmed": 0, "judged": 1},
            {"confirmed": 0, "judged": 1, "share": "0.0000", "has_lost_error": False},
        ),
        (
            {"confirmed": 2, "judged": 3},
            {"confirmed": 2, "judged": 3, "share": "0.6667", "has_lost_error": False},
        ),
        (
            {"confirmed": 48, "judged": 50, "is_demoted": True},
            {"confirmed": 48, "judged": 50, "share": "0.9600", "has_lost_error": True},
        ),
    ],
)
def test_precision_has_its_number_and_unknown_is_not_zero(
    client: Client, standing: dict[str, Any] | None, said: dict[str, Any]
) -> None:
    if standing:
        RuleStanding.objects.create(code="AR004", **standing)

    found = get(client, f"{LIST}AR004/")

    assert found["precision"] == said
    assert found["severity"] == ("warning" if said["has_lost_error"] else "error")


@pytest.mark.parametrize("code", ["AR013", "SU001", "ar004"])
def test_a_code_that_is_no_rule_is_a_problem(client: Client, code: str) -> None:
    answer = client.get(f"{LIST}{code}/")

    assert answer.status_code == 404
    assert answer.json()["title"] == "Det finns ingen regel med den koden."


@pytest.mark.usefixtures("english")
def test_texts_come_in_the_language_asked_for(client: Client) -> None:
    path, rule = f"{LIST}AR004/", BY_CODE["AR004"]

    swedish = get(client, path, **{"accept-language": "sv"})
    english = get(client, path, **{"accept-language": "en"})

    assert (swedish["title"], swedish["what"]) == (rule.title, rule.what)
    assert english["title"] == "Percentage of the reference intake doesn't fit the amount"
    assert english["what"] == rule.fault
    assert english["family"] == {"prefix": "AR", "title": "Amounts and arithmetic"}
    assert english["examples"] == swedish["examples"]
    assert "Accept-Language" in client.get(path)["Vary"]


def test_answers_have_the_described_shape(client: Client) -> None:
    described = SchemaGenerator(api_version="v1").get_schema(public=True)

    for path, address in ((LIST, LIST), ("/api/v1/rules/{code}/", f"{LIST}ID003/")):
        ok = described["paths"][path]["get"]["responses"]["200"]
        whole = ok["content"]["application/json"]["schema"]
        jsonschema.Draft202012Validator(whole | {"components": described["components"]}).validate(
            get(client, address)
        )
