"""The Redis that messages go through, asked with the patience of a web request."""

from collections.abc import Iterator
from contextlib import contextmanager

import redis
from django.conf import settings

PATIENCE_SECONDS = 0.5
"""For a connection, and then for each answer: a Redis that hangs must not hold up a page."""


@contextmanager
def asked_redis() -> Iterator[redis.Redis]:
    """A client of the Redis that the settings name; raises redis.RedisError where it is silent."""
    with redis.Redis.from_url(
        settings.REDIS_URL,
        socket_timeout=PATIENCE_SECONDS,
        socket_connect_timeout=PATIENCE_SECONDS,
    ) as client:
        yield client


def broker_state() -> str:
    """`ok` or `unreachable`; `files` where the site runs without Redis."""
    if not settings.REDIS_URL:
        return "files"
    try:
        with asked_redis() as client:
            client.ping()
    except redis.RedisError:
        return "unreachable"
    return "ok"
