"""Health addresses: alive, and able to serve."""

from unittest import mock

import pytest
from django.db import OperationalError, connection
from django.test import Client
from pytest_django import Settings

from tests.embedded_servers import free_port


def test_healthz_asks_nobody(client: Client) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_readyz_tells_how_the_site_stands(client: Client, settings: Settings) -> None:
    answer = client.get("/readyz")
    messages = "ok" if settings.REDIS_URL else "files"
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok", "checks": {"database": "ok", "messages": messages}}


@pytest.mark.django_db
def test_a_site_without_its_redis_serves_on_and_says_so(client: Client, settings: Settings) -> None:
    settings.REDIS_URL = f"redis://127.0.0.1:{free_port()}/0"
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json()["status"] == "degraded"
    assert answer.json()["checks"]["messages"] == "unreachable"


@pytest.mark.django_db
def test_a_site_without_its_database_is_not_ready(client: Client) -> None:
    # The suite's own database can't be taken away from under it.
    with mock.patch.object(connection, "cursor", side_effect=OperationalError):
        answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["status"] == "down"
