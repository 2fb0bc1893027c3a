"""The containers, as far as can be seen without an engine to build or run them."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings

from shop_compare.environment import VARIABLES

PINNED = re.compile(r"[a-z_/]+:[0-9]+\.[0-9]+(?:\.[0-9]+)?[a-z0-9.-]*")
PARTS = ("web", "worker", "dispatcher", "scheduler")
OURS = ("migration", *PARTS)
IN_THEIR_IMAGES = {"postgresql": "pg_isready", "redis": "redis-cli"}


def text_of(name: str) -> str:
    return Path(settings.BASE_DIR / name).read_text("utf-8")


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(text_of("docker-compose.yml"))
    return read


def test_it_is_our_parts_postgresql_and_redis(compose: dict[str, Any]) -> None:
    assert set(compose["services"]) == {*OURS, "postgresql", "redis"}


def test_everything_that_stays_up_has_a_health_check(compose: dict[str, Any]) -> None:
    lacking = [name for name, it in compose["services"].items() if "healthcheck" not in it]
    assert lacking == ["migration"]


def test_pages_are_served_whatever_becomes_of_redis(compose: dict[str, Any]) -> None:
    assert set(compose["services"]["web"]["depends_on"]) == {"migration", "postgresql"}


def test_whatever_a_service_waits_for_is_there_and_can_come_true(compose: dict[str, Any]) -> None:
    services = compose["services"]
    for name, service in services.items():
        for other, how in service.get("depends_on", {}).items():
            if how["condition"] == "service_healthy":
                assert "healthcheck" in services[other], f"{name} waits for ever for {other}"
            else:
                assert services[other]["restart"] == "no", f"{other} never completes"


def test_every_volume_is_declared(compose: dict[str, Any]) -> None:
    used = {
        volume.partition(":")[0]
        for service in compose["services"].values()
        for volume in service.get("volumes", ())
    }
    assert used == set(compose["volumes"])


def test_every_variable_is_in_the_example_file_and_every_one_there_is_used() -> None:
    asked = set(re.findall(r"\$\{([A-Z_]+)", text_of("docker-compose.yml")))
    given = set(re.findall(r"^([A-Z_]+)=", text_of(".env.example"), re.MULTILINE))
    assert asked == given


def test_our_containers_are_told_only_what_the_settings_know(compose: dict[str, Any]) -> None:
    known = {variable.name for variable in VARIABLES}
    for name in OURS:
        assert set(compose["services"][name]["environment"]) <= known


def test_images_are_pinned(compose: dict[str, Any]) -> None:
    images = [service["image"] for service in compose["services"].values()]
    images += re.findall(r"^FROM (\S+)", text_of("Dockerfile"), re.MULTILINE)
    assert [image for image in images if not PINNED.fullmatch(image)] == []


def test_our_containers_have_no_root_and_can_change_nothing(compose: dict[str, Any]) -> None:
    assert re.findall(r"^USER (\d+)", text_of("Dockerfile"), re.MULTILINE) == ["10001"]
    for name in OURS:
        service = compose["services"][name]
        assert (service["read_only"], service["cap_drop"]) == (True, ["ALL"])


def test_the_image_holds_what_the_packages_need() -> None:
    ignored = text_of(".dockerignore").splitlines()
    copied = re.findall(r"^COPY (?!--from)(\S+) ", text_of("Dockerfile"), re.MULTILINE)
    for name in copied:
        assert f"!{name}" in ignored, f"{name} is copied, and left out by .dockerignore"
        assert (settings.BASE_DIR / name).exists()


@pytest.mark.parametrize("part", PARTS)
def test_the_command_of_a_container_is_one_that_the_project_has(
    compose: dict[str, Any], part: str
) -> None:
    command = compose["services"][part]["command"]
    assert command[0] == "python"
    done = subprocess.run(
        [sys.executable, *command[1:], "--help"],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=True,
    )
    assert command[-1] in done.stdout


@pytest.mark.parametrize(("name", "program"), IN_THEIR_IMAGES.items())
def test_a_servers_health_check_is_a_program_of_its_image(
    compose: dict[str, Any], name: str, program: str
) -> None:
    assert compose["services"][name]["healthcheck"]["test"][1].split()[0] == program
