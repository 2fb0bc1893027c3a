"""What people do with the pages: by mouse, by keyboard, on paper, and without script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.browser.conftest import TOO_WIDE, faults

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A visitor with a wide screen whose browser runs no script."""
    context = browser.new_context(
        locale="sv-SE", viewport={"width": 1280, "height": 800}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("screen", ["narrow", "wide"])
def test_a_checked_label_is_accessible(visitor: Page, site: str) -> None:
    visitor.goto(f"{site}/kolla-etikett/?exempel=ja")

    visitor.get_by_role("button", name="Läs och kontrollera").click()

    expect(visitor.locator(".finding-item").first).to_be_visible()
    assert faults(visitor) == []
    assert visitor.evaluate(TOO_WIDE) <= 0


@pytest.mark.parametrize("screen", ["narrow", "wide"])
def test_a_score_can_be_opened(visitor: Page, site: str) -> None:
    visitor.goto(f"{site}/magnesium/")

    visitor.locator(".product-row summary").first.click()

    expect(visitor.locator(".score").first).to_be_visible()
    assert faults(visitor) == []
    assert visitor.evaluate(TOO_WIDE) <= 0


@pytest.mark.parametrize("screen", ["narrow"])
def test_filters_wait_behind_a_button_on_a_narrow_screen(visitor: Page, site: str) -> None:
    visitor.goto(f"{site}/magnesium/")
    search = visitor.get_by_label("Sökord")
    expect(search).to_be_hidden()

    visitor.get_by_text("Filtrera", exact=True).click()

    expect(search).to_be_visible()
    assert faults(visitor) == []


@pytest.mark.parametrize("screen", ["wide"])
def test_filters_stand_beside_the_rows_on_a_wide_screen(visitor: Page, site: str) -> None:
    visitor.goto(f"{site}/magnesium/")

    expect(visitor.get_by_label("Sökord")).to_be_visible()
    expect(visitor.get_by_role("checkbox", name="Brustablett")).to_be_visible()


def test_everything_works_without_script(reader: Page, site: str) -> None:
    reader.goto(site)
    reader.get_by_role("link", name="Visa alla").click()
    reader.get_by_role("checkbox", name="Brustablett").check()
    reader.get_by_label("Kr per dag").fill("0,01")
    reader.get_by_role("button", name="Visa produkter").click()
    expect(reader.get_by_text("Ingen produkt passar allt du har valt.")).to_be_visible()

    reader.get_by_role("link", name="Ta bort ”Högst 0,01 kr per dag”").click()
    expect(reader).to_have_url(f"{site}/magnesium/?dosage_form=effervescent_tablet")
    reader.get_by_label("Ordna efter").select_option("price")
    reader.get_by_role("button", name="Ordna").click()
    reader.locator(".product-row__name a").first.click()
    expect(reader.get_by_role("heading", name="Märkningskontroll")).to_be_visible()

    reader.locator("#las-mer + ul a").first.click()
    expect(reader.get_by_role("heading", name="Källor")).to_be_visible()
    reader.get_by_role("link", name="Kolla etikett").first.click()
    reader.get_by_label("Etikettens text").fill("Kosttillskott. 2 kapslar dagligen.")
    reader.get_by_role("button", name="Läs och kontrollera").click()
    expect(reader.get_by_role("heading", name="Så läste vi den")).to_be_visible()


def test_products_are_compared_and_weighed_without_script(reader: Page, site: str) -> None:
    reader.goto(f"{site}/mal/vardag/")
    for row in (0, 1):
        reader.locator(".product-row").nth(row).get_by_role("checkbox").check()
    reader.get_by_role("button", name="Jämför valda").click()
    expect(reader.get_by_role("columnheader")).to_have_count(3)
    expect(reader.get_by_role("heading", name="Varför i den ordningen?")).to_be_visible()
    reader.get_by_role("link", name="Ta bort").first.click()
    expect(reader.get_by_text("Du har valt 1 produkt.")).to_be_visible()
    reader.get_by_label("Lägg till en produkt").fill("klippduva 300 drycke")
    reader.get_by_role("button", name="Lägg till").click()
    reader.get_by_role("link", name="klippduva-300-dryck").click()
    expect(reader.get_by_role("columnheader")).to_have_count(3)

    reader.goto(f"{site}/mal/vardag/?dosage_form=capsule")
    reader.get_by_text("Väg själv").click()
    for part in ("Form", "Dos", "Tålighet för magen", "Etikettens kvalitet"):
        reader.get_by_label(part, exact=True).fill("0")
    reader.get_by_role("button", name="Ordna efter mina vikter").click()
    expect(reader.get_by_text("Poängen följer dina egna vikter, inte målets.")).to_be_visible()
    expect(reader.get_by_label("Dos", exact=True)).to_have_value("0")
    assert "dosage_form=capsule" in reader.url
    reader.get_by_role("link", name="Varför före nästa?").first.click()
    expect(reader.get_by_role("heading", name="Varför i den ordningen?")).to_be_visible()
    assert "w.dose=0" in reader.url


@pytest.mark.parametrize("screen", ["wide"])
def test_the_keyboard_reaches_the_content_first(visitor: Page, site: str) -> None:
    visitor.goto(f"{site}/magnesium/")

    visitor.keyboard.press("Tab")
    skip = visitor.get_by_role("link", name="Hoppa till innehållet")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    visitor.keyboard.press("Enter")

    expect(visitor.locator("main")).to_be_focused()


FOCUSED = """() => {
  const style = getComputedStyle(document.activeElement);
  return [document.activeElement.tagName, style.outlineStyle, parseFloat(style.outlineWidth)];
}"""


@pytest.mark.parametrize("screen", ["narrow", "wide"])
@pytest.mark.parametrize(
    "path", ["/magnesium/", "/magnesium/klippduva-300-dryck/", "/kolla-etikett/"]
)
def test_wherever_the_keyboard_is_can_be_seen(visitor: Page, site: str, path: str) -> None:
    visitor.goto(site + path)

    stops = []
    for _ in range(25):
        visitor.keyboard.press("Tab")
        stops.append(visitor.evaluate(FOCUSED))

    assert [
        stop for stop in stops if stop[0] != "BODY" and (stop[1] != "solid" or stop[2] < 2)
    ] == []
    assert {stop[0] for stop in stops} >= {"A", "INPUT", "BUTTON"}


@pytest.mark.parametrize("screen", ["wide"])
def test_a_mark_in_the_text_leads_to_its_finding(visitor: Page, site: str) -> None:
    visitor.goto(f"{site}/magnesium/klippduva-300-dryck/")
    mark = visitor.locator(".label-text a.finding__code").first

    mark.click()

    expect(visitor.locator(".finding-item:target")).to_be_in_viewport()


@pytest.mark.parametrize("screen", ["wide"])
def test_print_leaves_out_what_paper_can_not_do(visitor: Page, site: str) -> None:
    visitor.goto(f"{site}/magnesium/")

    visitor.emulate_media(media="print")

    expect(visitor.locator(".facets")).to_be_hidden()
    expect(visitor.locator(".site-nav")).to_be_hidden()
    expect(visitor.locator(".product-row").first).to_be_visible()
    expect(visitor.get_by_text("Exempeldata.")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "most"), [("/magnesium/klippduva-300-dryck/", 3), ("/guider/magnesiumformer/", 3)]
)
def test_a_page_prints_on_a_few_sheets(browser: Browser, site: str, path: str, most: int) -> None:
    page = browser.new_page()
    page.goto(site + path)

    sheets = page.pdf(format="A4").count(b"/Type /Page\n")

    assert 1 <= sheets <= most
    page.close()


def test_an_english_visitor_is_told_that_the_page_is_english(browser: Browser, site: str) -> None:
    page = browser.new_page(locale="en-GB")

    page.goto(f"{site}/magnesium/klippduva-300-dryck/")

    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_have_attribute("lang", "sv")
    page.close()
