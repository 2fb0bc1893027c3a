"""The pages of staff and partners in a real browser."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect

from tests.pages.browser.conftest import STAFF, TOO_WIDE, Seen

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

STAFF_PAGES = {
    "start": "/admin/",
    "labels": "/admin/labels/label/",
    "products": "/admin/products/product/?q=citrat",
    "guides": "/admin/guides/guide/",
    "findings": "/admin/labels/finding/",
    "suppressions": "/admin/labels/suppression/",
    "decisions": "/admin/labels/decision/",
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
def test_staff_set_a_finding_aside_and_let_it_count_again(
    browser: Browser, site: str, width: int
) -> None:
    context = browser.new_context(locale="sv-SE", viewport={"width": width, "height": 800})
    page = context.new_page()
    seen = Seen()
    seen.watch(page)
    page.goto(f"{site}/admin/login/?next=/admin/labels/label/?q=gnejsa+magnesiumcitrat")
    page.get_by_label("Användarnamn").fill(STAFF[0])
    page.get_by_label("Lösenord").fill(STAFF[1])
    page.get_by_role("button", name="Logga in").click()
    page.get_by_role("link", name="Gnejsa Magnesiumcitrat").click()

    page.get_by_role("link", name="Bedöm eller undanta").first.click()
    page.get_by_label("Den stämmer").check()
    page.get_by_label("Gäller till och med").fill("2020-01-01")
    page.get_by_role("button", name="Spara").click()
    expect(page.get_by_text("Dagen har redan varit. Välj i dag eller senare.")).to_be_visible()
    expect(page.get_by_text("Skriv varför anmärkningen inte ska räknas.")).to_be_visible()
    assert page.evaluate(TOO_WIDE) <= 0
    page.get_by_label("Skäl").fill("Tillverkaren har visat underlag.")
    page.get_by_label("Gäller till och med").fill(f"{timezone.localdate() + timedelta(days=30)}")
    page.get_by_role("button", name="Spara").click()

    expect(page.locator(".success")).to_contain_text("Beslutet om AR004 är sparat.")
    expect(page.get_by_text("Tillverkaren har visat underlag.")).to_be_visible()
    assert page.evaluate(TOO_WIDE) <= 0
    page.locator("#suppressions-group").get_by_role("link", name="Visa").click()
    page.get_by_role("link", name="Radera").click()
    page.get_by_role("button", name="Ja, jag är säker").click()
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
