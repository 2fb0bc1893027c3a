"""The API's root names every address of it that needs no other name."""

import pytest
from django.test import Client
from drf_spectacular.generators import SchemaGenerator


@pytest.mark.django_db
def test_the_root_leads_to_everything(client: Client) -> None:
    named = client.get("/api/v1/").json()
    described = SchemaGenerator(api_version="v1").get_schema(public=True)["paths"]
    plain = {path for path in described if "{" not in path}
    found = {address.removeprefix("http://testserver") for address in named.values()}
    assert plain | {"/api/v1/schema/"} == found
    for address in found - {"/api/v1/label-checks/", "/api/v1/compare/"}:
        assert client.get(address).status_code == 200
