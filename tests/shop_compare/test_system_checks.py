"""Settings that contradict each other are refused before anything starts."""

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from pytest_django import Settings

from shop_compare.system_checks import leases_outlast_limits


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
