"""DATABASE_URL as Django's settings."""

from pathlib import Path
from typing import Any

import pytest
from psycopg import ProgrammingError

from shop_compare.database_url import database_settings


def read(url: str, pool_size: int = 6) -> dict[str, Any]:
    return database_settings(url, default_file=Path("/srv/default.sqlite3"), pool_size=pool_size)


def test_without_an_address_it_is_sqlite_in_the_default_file() -> None:
    found = read("")
    assert (found["ENGINE"], found["NAME"]) == (
        "django.db.backends.sqlite3",
        "/srv/default.sqlite3",
    )


@pytest.mark.parametrize(
    ("url", "name"), [("sqlite:///a.sqlite3", "a.sqlite3"), ("sqlite:////srv/a", "/srv/a")]
)
def test_a_sqlite_address_names_its_file(url: str, name: str) -> None:
    assert read(url)["NAME"] == name


def test_a_postgresql_address_gives_its_parts() -> None:
    found = read("postgresql://anna:l%C3%B6sen@db.example:5433/shop?sslmode=require")
    assert [found[name] for name in ("HOST", "PORT", "USER", "PASSWORD", "NAME")] == [
        "db.example",
        "5433",
        "anna",
        "lösen",
        "shop",
    ]
    assert found["OPTIONS"]["sslmode"] == "require"


def test_postgresql_waits_no_longer_than_a_visitor() -> None:
    assert "-c statement_timeout=15s" in read("postgresql:///shop")["OPTIONS"]["options"]


@pytest.mark.parametrize(("pool_size", "seconds"), [(6, 0), (0, 60)])
def test_a_pool_and_persistent_connections_exclude_each_other(pool_size: int, seconds: int) -> None:
    found = read("postgresql:///shop", pool_size)
    assert found["CONN_MAX_AGE"] == seconds
    assert ("pool" in found["OPTIONS"]) == bool(pool_size)


@pytest.mark.parametrize("url", ["mysql://a/b", "postgresql:///a?colour=red"])
def test_an_address_that_says_nothing_to_libpq_is_refused(url: str) -> None:
    with pytest.raises(ProgrammingError):
        read(url)
