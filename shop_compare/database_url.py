"""DATABASE_URL as Django's database settings, for SQLite and PostgreSQL.

Both are set up to survive contention: writers on SQLite queue up for 20 s instead of failing,
and no statement on PostgreSQL waits longer than a visitor would.
"""

from collections.abc import Mapping
from pathlib import Path

from psycopg import conninfo

SQLITE_PREFIX = "sqlite:///"
SQLITE_OPTIONS = {
    # BEGIN IMMEDIATE takes the write lock first: a reader that turns writer can't deadlock.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}
POSTGRESQL_SERVER_SETTINGS = {
    "statement_timeout": "15s",
    "lock_timeout": "2s",
    "idle_in_transaction_session_timeout": "30s",
}
POSTGRESQL_CONNECT_OPTIONS = {
    "connect_timeout": "3",
    "tcp_user_timeout": "5000",
    "keepalives_idle": "5",
}
POOL_SECONDS = 3
"""How long a request waits for a connection out of a pool; a few of them stop a whole process."""
DJANGO_NAMES = {
    "dbname": "NAME",
    "user": "USER",
    "password": "PASSWORD",
    "host": "HOST",
    "port": "PORT",
}


def database_settings(url: str, *, default_file: Path, pool_size: int) -> dict[str, object]:
    """Django's settings for `url`; SQLite in `default_file` when `url` is empty.

    Raises psycopg.ProgrammingError for a PostgreSQL address that libpq can't read.
    """
    if not url:
        return sqlite_settings(str(default_file))
    if url.startswith(SQLITE_PREFIX):
        return sqlite_settings(url.removeprefix(SQLITE_PREFIX))
    return postgresql_settings(url, pool_size=pool_size)


def sqlite_settings(name: str) -> dict[str, object]:
    """SQLite in the file `name`."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "OPTIONS": dict(SQLITE_OPTIONS),
    }


def postgresql_settings(url: str, *, pool_size: int) -> dict[str, object]:
    """PostgreSQL at `url`; libpq's own options in its query are kept."""
    given: Mapping[str, object] = conninfo.conninfo_to_dict(url)
    named = {
        DJANGO_NAMES[name]: str(value) for name, value in given.items() if name in DJANGO_NAMES
    }
    rest = {name: value for name, value in given.items() if name not in DJANGO_NAMES}
    server = " ".join(f"-c {name}={value}" for name, value in POSTGRESQL_SERVER_SETTINGS.items())
    options: dict[str, object] = {**POSTGRESQL_CONNECT_OPTIONS, "options": server, **rest}
    if pool_size:
        options["pool"] = {"min_size": 1, "max_size": pool_size, "timeout": POOL_SECONDS}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **named,
        "OPTIONS": options,
        # Django's pool and its persistent connections exclude each other.
        "CONN_MAX_AGE": 0 if pool_size else 60,
        "CONN_HEALTH_CHECKS": True,
    }
