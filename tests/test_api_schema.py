"""The API's description: valid, complete, and true of what is really answered."""

import warnings
from datetime import date
from typing import Any

import jsonschema
import pytest
from django.test import Client
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema

from labels.core import read
from products.filters import ProductFilter
from tests.conftest import OXIDE_WITHOUT_WARNINGS, Universe
from tests.products.many import many_products
from tests.products.shelf import reading, stock


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """The description as it is generated now."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        made: dict[str, Any] = SchemaGenerator(api_version="v1").get_schema(public=True)
    return made


def holds(schema: dict[str, Any], path: str, content: Any, method: str = "get") -> None:
    """Fail unless an answer has the shape that is described for its address."""
    described = schema["paths"][path][method]["responses"]["200"]["content"]["application/json"]
    whole = described["schema"] | {"components": schema["components"]}
    jsonschema.Draft202012Validator(whole).validate(content)


def test_the_description_is_valid_openapi_3_1_and_made_without_warnings(
    schema: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    GENERATOR_STATS.reset()
    SchemaGenerator(api_version="v1").get_schema(public=True)
    assert not GENERATOR_STATS._warn_cache
    assert not GENERATOR_STATS._error_cache
    assert capsys.readouterr().err == ""
    assert schema["openapi"].startswith("3.1")
    validate_schema(schema)


def test_the_description_is_served(client: Client) -> None:
    response = client.get("/api/v1/schema/")
    assert response.status_code == 200
    assert b"openapi: 3.1" in response.content


def test_every_parameter_of_the_list_is_described(schema: dict[str, Any]) -> None:
    for path in ("/api/v1/products/", "/api/v1/rank/"):
        described = {each["name"] for each in schema["paths"][path]["get"]["parameters"]}
        assert described == {*ProductFilter.base_filters, "cursor", "page_size", "facets"}


def test_values_that_are_known_are_described(schema: dict[str, Any]) -> None:
    listed = schema["paths"]["/api/v1/products/"]["get"]["parameters"]
    by_name = {each["name"]: each["schema"] for each in listed}
    assert "bisglycinate" in by_name["compound"]["items"]["enum"]
    assert by_name["price_per_day_max"] == {"type": "number", "minimum": 0, "maximum": 100_000}
    assert by_name["page_size"]["maximum"] == 100
    assert by_name["w.price"] == {"type": "number", "minimum": 0, "maximum": 100_000}
    assert by_name["formula"]["enum"] == ["2026.1"]
    assert {"gelatine", "gluten", "sulphites"} <= set(by_name["free_from"]["items"]["enum"])
    assert by_name["vegan"]["enum"] == ["true", "false"]
    assert "ranked" in by_name["gate"]["items"]["enum"]
    told = {each["name"]: each["description"] for each in listed}
    assert told["free_from"] == "Utan, enligt etiketten. Allt som väljs ska saknas"


def test_the_parameters_of_a_comparison_are_described(schema: dict[str, Any]) -> None:
    listed = schema["paths"]["/api/v1/compare/"]["get"]["parameters"]
    by_name = {each["name"]: each for each in listed}
    weights = {name for name in ProductFilter.base_filters if name.startswith("w.")}
    assert by_name.keys() == {"p", "goal", "formula", *weights}
    assert by_name["p"]["required"]
    assert by_name["p"]["schema"] == {
        "type": "array",
        "items": {"type": "string"},
        "minItems": 2,
        "maxItems": 4,
    }


def test_every_operation_says_how_it_refuses(schema: dict[str, Any]) -> None:
    for path, methods in schema["paths"].items():
        for operation in methods.values():
            refusal = operation["responses"]["default"]["content"]
            assert list(refusal) == ["application/problem+json"], path


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/api/v1/products/", "?facets=true&page_size=100"),
        ("/api/v1/products/", "?page_size=2&sort=price"),
        ("/api/v1/rank/", "?goal=energi&facets=true"),
        ("/api/v1/facets/", "?compound=citrate"),
        ("/api/v1/rank/", "?goal=energi&w.price=2&formula=2026.1"),
        ("/api/v1/products/", "?w.price=2"),
        ("/api/v1/compare/", "?p=prov&p=produkt-000"),
        ("/api/v1/compare/", "?p=prov&p=produkt-000&p=produkt-001&goal=energi"),
        ("/api/v1/goals/", ""),
        ("/api/v1/guides/", ""),
    ],
)
def test_answers_have_the_described_shape(
    client: Client, schema: dict[str, Any], path: str, query: str
) -> None:
    many_products(20)
    stock("prov", reading(codes=["DS001"]), batches=[("L1", "2027")], maker="tillverkare")
    response = client.get(f"{path}{query}")
    assert response.status_code == 200
    holds(schema, path, response.json())


@pytest.mark.django_db
def test_a_product_has_the_described_shape(
    client: Client, schema: dict[str, Any], universe: Universe
) -> None:
    for product in (universe.citrate, universe.oxide, stock("olast", None)):
        found = client.get(f"/api/v1/products/{product.slug}/").json()
        holds(schema, "/api/v1/products/{slug}/", found)


@pytest.mark.django_db
def test_a_goal_has_the_described_shape(client: Client, schema: dict[str, Any]) -> None:
    found = client.get("/api/v1/goals/kramper/").json()
    holds(schema, "/api/v1/goals/{slug}/", found)


@pytest.mark.parametrize("text", ["", OXIDE_WITHOUT_WARNINGS, "Magnesiumcitrat 1500 mg"])
def test_a_reading_has_the_described_shape(schema: dict[str, Any], text: str) -> None:
    content = read(text, as_of=date(2026, 11, 25)).to_json()
    holds(schema, "/api/v1/label-checks/", content, method="post")


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["products/?brnd=1", "products/finns-inte/", "nothing/"])
def test_a_problem_has_the_described_shape(
    client: Client, schema: dict[str, Any], path: str
) -> None:
    found = client.get(f"/api/v1/{path}").json()
    whole = schema["components"]["schemas"]["Problem"]
    jsonschema.Draft202012Validator(whole).validate(found)
