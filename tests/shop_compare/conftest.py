"""A whole site to start: its environment, and what ends it."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
import redis

from tests.embedded_servers import free_port
from tests.shop_compare.running_site import RunningSite, base_environ


@pytest.fixture
def environ(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A site's environment: on SQLite and files, or on a database and a Redis of the test run."""
    site = base_environ(tmp_path)
    if not os.environ["DATABASE_URL"]:
        yield {**site, "DATABASE_URL": "", "REDIS_URL": ""}
        return
    server = os.environ["DATABASE_URL"]
    name = f"site_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        messages = urlsplit(os.environ["REDIS_URL"])._replace(path="/9").geturl()
        with redis.Redis.from_url(messages) as client:
            client.flushdb()
        database = urlsplit(server)._replace(path=f"/{name}").geturl()
        yield {**site, "DATABASE_URL": database, "REDIS_URL": messages}
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def start(environ: dict[str, str], tmp_path: Path) -> Iterator[Callable[[], RunningSite]]:
    started: list[RunningSite] = []

    def start_one() -> RunningSite:
        site = RunningSite(environ, free_port(), tmp_path / f"output {len(started)}")
        started.append(site)
        return site

    yield start_one
    for site in started:
        if site.make.poll() is None:
            site.stop(signal.SIGKILL)
