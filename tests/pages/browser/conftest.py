"""The whole site with its example catalogue, and a browser before it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth import get_user_model
from django.core.management import call_command
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from guides.services import load_guides
from products.demo_loading import load_demo
from products.services import read_stale_labels
from tests.pages.browser.chromium import ARGUMENTS, chromium

STAFF = ("redaktion", "ett-langt-losenord")

Scheme = Literal["light", "dark"]

SCREENS: dict[str, tuple[int, int, Scheme]] = {
    "narrow": (360, 740, "light"),
    "wide": (1280, 800, "light"),
    "wide and dark": (1280, 800, "dark"),
}
"""Width, height and colours."""

AXE = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
}

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="package")
def db(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The example catalogue, loaded and read once for all of these tests.

    It stands in for the fixture of that name, which would empty the database after each test. It is
    the last to end: Django asks no database while Playwright runs in the same thread.
    """
    chromium()
    with django_db_blocker.unblock():
        load_demo()
        load_guides()
        read_stale_labels()
        get_user_model().objects.create_superuser(STAFF[0], "r@example.org", STAFF[1])
        yield
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="package")
def site(db: None) -> Iterator[str]:
    """The address of the running site."""
    server = LiveServer("localhost")
    yield server.url
    server.stop()


@pytest.fixture(scope="package")
def browser(site: str) -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture
def visitor(browser: Browser, screen: str) -> Iterator[Page]:
    """A Swedish visitor with one of the screens."""
    width, height, scheme = SCREENS[screen]
    context = browser.new_context(
        locale="sv-SE", viewport={"width": width, "height": height}, color_scheme=scheme
    )
    yield context.new_page()
    context.close()


@dataclass
class Seen:
    """What a page said in the console, and which hosts it asked."""

    complaints: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    def watch(self, page: Page) -> None:
        """Begin before the page is opened."""
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._note)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _note(self, request: Request) -> None:
        self.hosts.add(urlsplit(request.url).hostname or "")


def faults(page: Page) -> list[str]:
    """What axe finds wrong with a page."""
    found = Axe().run(page, options=AXE).response["violations"]
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]
