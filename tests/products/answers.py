"""Answers of the API, for tests of what they hold."""

from typing import Any

from django.test import Client

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
