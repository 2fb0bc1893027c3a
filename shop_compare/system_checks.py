"""Settings that contradict each other: no command and no worker starts on them."""

from collections.abc import Iterator
from typing import Any

import redis
from django.conf import settings
from django.core.checks import CheckMessage, Error

from products.broker import asked_redis

KEEPS_EVERYTHING = "noeviction"
EVICTS, UNASKED = "shop_compare.E004", "shop_compare.E005"


def leases_outlast_limits(**_given: Any) -> list[CheckMessage]:
    """Whoever loses a label, or a message, must have been stopped before."""
    return list(_faults())


def _faults() -> Iterator[CheckMessage]:
    if settings.CHECK_LEASE_SECONDS <= settings.CHECK_TIME_LIMIT_SECONDS:
        yield Error(
            "CHECK_LEASE_SECONDS must be longer than CHECK_TIME_LIMIT_SECONDS: a worker would "
            "lose its labels while it is still at work.",
            id="shop_compare.E001",
        )
    if settings.CHECK_SOFT_TIME_LIMIT_SECONDS < 1:
        yield Error(
            "CHECK_TIME_LIMIT_SECONDS must be at least 2: a worker is asked to end before it is "
            "killed.",
            id="shop_compare.E002",
        )
    limit = max(settings.CELERY_TASK_TIME_LIMIT, settings.CHECK_TIME_LIMIT_SECONDS)
    visible = settings.CELERY_BROKER_TRANSPORT_OPTIONS.get("visibility_timeout")
    if isinstance(visible, int) and visible <= limit:
        yield Error(
            "The broker's visibility_timeout must be longer than every task's time limit: it "
            "would deliver a message again while a worker is still at it.",
            id="shop_compare.E003",
        )


def messages_are_not_thrown_out(**_given: Any) -> list[CheckMessage]:
    """Before a deployment: Redis refuses what it has no room for, and throws nothing out.

    Lost messages cost only time. But they would be lost just when there are most of them.
    """
    if not settings.REDIS_URL:
        return []
    try:
        with asked_redis() as client:
            policy = client.config_get("maxmemory-policy").get("maxmemory-policy")
    except redis.RedisError as error:
        return [Error(f"Redis can't be asked how it keeps messages: {error}", id=UNASKED)]
    if policy == KEEPS_EVERYTHING:
        return []
    return [
        Error(f"Redis's maxmemory-policy is {policy}; set it to {KEEPS_EVERYTHING}.", id=EVICTS)
    ]
