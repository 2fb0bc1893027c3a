"""Is the process alive, and can it serve? Two addresses for whatever watches the site.

`/healthz` asks nothing of anybody else: a database that is down is no reason to restart the web.
`/readyz` is 503 while the database can't be reached; without Redis the site serves on, degraded.
"""

import redis
from django.conf import settings
from django.db import Error, connection
from django.http import HttpRequest, JsonResponse

REDIS_SECONDS = 1.0


def healthz(_request: HttpRequest) -> JsonResponse:
    """200 as long as the process answers."""
    return unstored({"status": "ok"})


def readyz(_request: HttpRequest) -> JsonResponse:
    """200 when requests can be served, else 503; `checks` tells what was found."""
    database = database_state()
    messages = messages_state()
    ready = database == "ok"
    status = "ok" if ready and messages != "unreachable" else "degraded" if ready else "down"
    checks = {"database": database, "messages": messages}
    return unstored({"status": status, "checks": checks}, status=200 if ready else 503)


def database_state() -> str:
    """`ok` or `unreachable`."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return "unreachable"
    return "ok"


def messages_state() -> str:
    """`ok` or `unreachable`; `files` where the site runs without Redis."""
    if not settings.REDIS_URL:
        return "files"
    try:
        with redis.Redis.from_url(
            settings.REDIS_URL, socket_timeout=REDIS_SECONDS, socket_connect_timeout=REDIS_SECONDS
        ) as client:
            client.ping()
    except redis.RedisError:
        return "unreachable"
    return "ok"


def unstored(body: dict[str, object], status: int = 200) -> JsonResponse:
    """A JSON answer that no cache keeps."""
    return JsonResponse(body, status=status, headers={"Cache-Control": "no-store"})
