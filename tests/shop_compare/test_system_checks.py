"""Settings that contradict each other are refused before anything starts."""

import pytest
import redis
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from pytest_django import Settings

from shop_compare.system_checks import leases_outlast_limits, messages_are_not_thrown_out
from tests.embedded_servers import free_port


def faults() -> list[str | None]:
    return [message.id for message in leases_outlast_limits()]


def test_the_settings_as_they_stand_are_fine() -> None:
    assert faults() == []


@pytest.mark.parametrize("lease", [19, 20])
def test_a_lease_that_ends_before_the_time_limit_is_refused(lease: int, settings: Settings) -> None:
    settings.CHECK_LEASE_SECONDS = lease
    assert faults() == ["shop_compare.E001"]
    with pytest.raises(SystemCheckError, match=r"shop_compare\.E001"):
        call_command("check")


def test_a_limit_too_short_to_ask_before_killing_is_refused(settings: Settings) -> None:
    settings.CHECK_SOFT_TIME_LIMIT_SECONDS = 0
    assert faults() == ["shop_compare.E002"]


def test_a_message_delivered_again_while_it_is_worked_at_is_refused(settings: Settings) -> None:
    settings.CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 60}
    assert faults() == ["shop_compare.E003"]


def faults_of_redis() -> list[str | None]:
    return [message.id for message in messages_are_not_thrown_out()]


def test_without_redis_there_is_nothing_to_ask(settings: Settings) -> None:
    settings.REDIS_URL = ""
    assert faults_of_redis() == []


def test_a_redis_that_can_not_be_asked_is_told_of(settings: Settings) -> None:
    settings.REDIS_URL = f"redis://127.0.0.1:{free_port()}/0"
    assert faults_of_redis() == ["shop_compare.E005"]


@pytest.mark.servers
@pytest.mark.xdist_group("messages")
def test_a_redis_that_throws_messages_out_is_refused_before_a_deployment(
    settings: Settings,
) -> None:
    assert faults_of_redis() == []
    with redis.Redis.from_url(settings.REDIS_URL) as client:
        client.config_set("maxmemory-policy", "allkeys-lru")
        try:
            assert faults_of_redis() == ["shop_compare.E004"]
        finally:
            client.config_set("maxmemory-policy", "noeviction")
