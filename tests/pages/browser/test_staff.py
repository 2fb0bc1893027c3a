"""The pages of staff and partners in a real browser."""

import pytest
from playwright.sync_api import Browser, expect

from tests.pages.browser.conftest import STAFF, TOO_WIDE, Seen

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

STAFF_PAGES = {
    "start": "/admin/",
    "labels": "/admin/labels/label/",
    "products": "/admin/products/product/?q=citrat",
    "guides": "/admin/guides/guide/",
}


@pytest.mark.parametrize("width", [360, 1280])
def test_staff_find_their_pages_in_order(browser: Browser, site: str, width: int) -> None:
    context = browser.new_context(locale="sv-SE", viewport={"width": width, "height": 800})
    page = context.new_page()
    seen = Seen()
    seen.watch(page)
    page.goto(f"{site}/admin/login/?next=/admin/")
    page.get_by_label("Användarnamn").fill(STAFF[0])
    page.get_by_label("Lösenord").fill(STAFF[1])
    page.get_by_role("button", name="Logga in").click()

    for path in STAFF_PAGES.values():
        page.goto(site + path)
        assert page.evaluate(TOO_WIDE) <= 0, path
    page.goto(f"{site}/admin/labels/label/?q=klippduva")
    page.get_by_role("link", name="Klippduva 300 Dryckespulver").click()
    expect(page.locator(".field-marked_text mark").first).to_be_visible()
    assert page.evaluate(TOO_WIDE) <= 0
    page.get_by_role("button", name="Spara och fortsätt redigera").click()
    expect(page.locator(".success")).to_be_visible()

    assert seen.complaints == []
    assert seen.hosts == {"localhost"}
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_description_of_the_api_shows(browser: Browser, site: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    seen = Seen()
    seen.watch(page)

    page.goto(f"{site}/api/docs/")

    expect(page.get_by_text("/api/v1/label-checks/")).to_be_visible()
    assert page.evaluate(TOO_WIDE) <= 0
    assert seen.complaints == []
    assert seen.hosts == {"localhost"}
    page.close()
