"""Health addresses: alive, and able to serve."""

from datetime import timedelta
from unittest import mock

import pytest
from django.db import OperationalError, connection
from django.db.models.functions import Now
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from labels.models import LabelCheck, Pulse
from labels.pulses import note_pulse
from products.models import TimetableRun
from tests.embedded_servers import free_port
from tests.labels.queueing import pass_time, queued


def test_healthz_asks_nobody(client: Client) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_readyz_tells_how_the_site_stands(client: Client, settings: Settings) -> None:
    for part in Pulse.Part:
        note_pulse(part=part)
    answer = client.get("/readyz")
    messages = "ok" if settings.REDIS_URL else "files"
    assert answer.status_code == 200
    parts = {"dispatcher": "ok", "worker": "ok", "scheduler": "ok", "timetable": "ok"}
    assert answer.json() == {
        "status": "ok",
        "checks": {"database": "ok", "messages": messages, **parts},
        "queue": {
            "waiting": 0,
            "oldest_seconds": None,
            "running": 0,
            "failed": 0,
            "dead": 0,
            "dead_reasons": {},
            "lost_leases": 0,
        },
    }


@pytest.mark.django_db
def test_readyz_counts_the_labels_that_wait_and_says_why_others_died(client: Client) -> None:
    labels = queued(3)
    LabelCheck.objects.filter(pk=labels[0]).update(state="dead", reason="lease", lost_leases=2)
    pass_time(90)
    queue = client.get("/readyz").json()["queue"]
    assert 90 <= queue.pop("oldest_seconds") < 120
    assert queue == {
        "waiting": 2,
        "running": 0,
        "failed": 0,
        "dead": 1,
        "dead_reasons": {"lease": 1},
        "lost_leases": 2,
    }


@pytest.mark.django_db
def test_without_a_dispatcher_for_a_minute_the_site_serves_on_and_says_so(client: Client) -> None:
    for part in Pulse.Part:
        note_pulse(part=part)
    assert client.get("/readyz").json()["status"] == "ok"
    Pulse.objects.filter(part="dispatcher").update(at=Now() - timedelta(seconds=61))
    Pulse.objects.filter(part="worker").delete()
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (200, "degraded")
    checks = answer.json()["checks"]
    assert (checks["dispatcher"], checks["worker"]) == ("silent", "never seen")


@pytest.mark.django_db
def test_a_late_timetable_is_told(client: Client) -> None:
    long_ago = timezone.now() - timedelta(days=3)
    TimetableRun.objects.create(job="night", due_at=long_ago, ended_at=long_ago)
    assert client.get("/readyz").json()["checks"]["timetable"] == "late"


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
