"""The whole site: every part of it started, killed, started again and stopped."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings
from pytest_django.plugin import DjangoDbBlocker

from tests.shop_compare.running_site import (
    MAKE,
    Labels,
    RunningSite,
    eventually,
    living,
    manage,
)

pytestmark = [pytest.mark.site, pytest.mark.xdist_group("site"), pytest.mark.timeout(180)]

READ_SECONDS = 60
COPIES = 10
COPY_LABELS = f"""
from labels.models import Label
Label.objects.bulk_create(
    Label(name=label.name, text=label.text, capture=label.capture, captured_on=label.captured_on)
    for label in Label.objects.all() for _ in range({COPIES})
)
"""


@pytest.fixture
def labels(environ: dict[str, str], django_db_blocker: DjangoDbBlocker) -> Iterator[Labels]:
    with django_db_blocker.unblock():
        counted = Labels(environ)
        yield counted
        counted.close()


def test_every_label_is_read_by_the_worker_and_stopping_leaves_nothing(
    environ: dict[str, str],
    labels: Labels,
    start: Callable[[], RunningSite],
    record_property: Callable[[str, object], None],
) -> None:
    manage(environ, "prepare_site")
    assert labels.stale() == labels.in_all() >= 96, "the loader leaves reading to the worker"

    site = start()
    record_property("seconds to a second start", site.await_ready())
    assert eventually(lambda: labels.stale() == 0, READ_SECONDS), site.output

    status, page = site.get("/magnesium/")
    assert status == 200
    shown = re.search(r'id="antal"[^>]*>\s*(\d+) produkter', page)
    assert shown is not None
    assert int(shown[1]) >= 96
    assert site.get("/readyz")[0] == 200

    running = site.processes()
    site.stop()
    assert living(running) == []
    left = {path.name for path in Path(environ["VAR_DIR"]).rglob("*") if path.is_file()}
    assert {name for name in left if name.endswith((".lock", ".pid", ".msg"))} == set()


def test_a_part_that_is_killed_is_started_again(start: Callable[[], RunningSite]) -> None:
    site = start()
    site.await_ready()
    for part in ("web", "worker", "dispatcher", "scheduler"):
        assert eventually(partial(is_another, site, part, None), 20)
        before = kill_part(site, part)
        assert eventually(partial(has_told, site, f"{part} ended (signal SIGKILL)"), 20)
        assert eventually(partial(is_another, site, part, before), 20)
    assert eventually(site.is_served, 20)


def kill_part(site: RunningSite, part: str) -> int:
    """Kill the processes of a part; the number of the first of them."""
    leader = site.leader(part)
    assert leader is not None
    os.killpg(leader, signal.SIGKILL)
    return leader


def has_told(site: RunningSite, text: str) -> bool:
    return text in site.output


def is_another(site: RunningSite, part: str, before: int | None) -> bool:
    return site.leader(part) not in (None, before)


def test_killing_everything_in_the_middle_of_a_re_read_loses_nothing(
    environ: dict[str, str], labels: Labels, start: Callable[[], RunningSite]
) -> None:
    manage(environ, "prepare_site")
    manage(environ, "shell", "--no-imports", "--command", COPY_LABELS)
    site = start()
    site.await_ready()
    total = labels.in_all()
    assert eventually(lambda: 0 < labels.stale() < total, READ_SECONDS), site.output
    running = site.processes()
    supervisor = site.leader("site")
    assert supervisor is not None
    kill_part(site, "worker")
    os.kill(supervisor, signal.SIGKILL)
    site.make.wait(timeout=10)
    left_to_read = labels.stale()
    assert 0 < left_to_read < total, "the kill came too late to tell anything"
    assert eventually(lambda: living(running) == [], 10)

    again = start()
    again.await_ready()
    assert eventually(lambda: labels.stale() == 0, READ_SECONDS), again.output


def test_when_make_is_killed_the_site_goes_with_it(start: Callable[[], RunningSite]) -> None:
    site = start()
    site.await_ready()
    running = site.processes()
    site.stop(signal.SIGKILL)
    assert eventually(lambda: living(running) == [], 30)


def test_a_taken_port_is_told_before_anything_starts(environ: dict[str, str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = subprocess.run(
            [*MAKE, "run", f"PORT={port}"],
            cwd=settings.BASE_DIR,
            env=environ,
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )
    assert done.returncode != 0
    assert f"run: port {port} is taken" in done.stderr
    assert list(Path(environ["VAR_DIR"]).iterdir()) == []


def test_a_second_site_in_one_folder_is_refused(start: Callable[[], RunningSite]) -> None:
    first = start()
    first.await_ready()
    second = start()
    assert second.make.wait(timeout=30) != 0
    assert "the site already runs in" in second.output
    assert first.is_served()


@pytest.mark.servers
def test_the_health_checks_of_the_containers_find_what_they_ask_for(
    environ: dict[str, str], start: Callable[[], RunningSite]
) -> None:
    start().await_ready()
    compose: dict[str, Any] = yaml.safe_load((settings.BASE_DIR / "docker-compose.yml").read_text())
    path = f"{sys.prefix}/bin:{environ['PATH']}"
    in_container = {**environ, "HOSTNAME": socket.gethostname(), "PATH": path}
    for service in ("worker", "scheduler"):
        kind, command = compose["services"][service]["healthcheck"]["test"]
        assert kind == "CMD-SHELL"
        asked = partial(is_answered, command.replace("$$", "$"), in_container)
        assert eventually(asked, 30), f"{service} did not answer"
    absent = compose["services"]["worker"]["healthcheck"]["test"][1].replace("$$HOSTNAME", "nobody")
    assert not is_answered(absent, in_container)


def is_answered(command: str, environ: dict[str, str]) -> bool:
    done = subprocess.run(
        ["sh", "-c", command], cwd=settings.BASE_DIR, env=environ, capture_output=True, check=False
    )
    return done.returncode == 0
