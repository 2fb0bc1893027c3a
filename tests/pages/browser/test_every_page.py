"""Every page in a real browser: accessible, quiet, within its width, and asking nobody else."""

import pytest
from playwright.sync_api import Browser, Page

from tests.pages.browser.conftest import SCREENS, TOO_WIDE, Seen, faults

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

PAGES = {
    "front": "/",
    "list": "/magnesium/",
    "list, filtered": "/magnesium/?dosage_form=capsule&elemental_mg_max=250&sort=price",
    "list, last page": "/magnesium/?page=6",
    "list, nothing found": "/magnesium/?q=magnesuimcitrat&dosage_form=gummy&in_stock=true",
    "list, refused": "/magnesium/?compund=citrate&sort=billigast",
    "product": "/magnesium/glimmerstig-bisglycinat-120/",
    "product with findings": "/magnesium/sagebrush-heron-lysinate-glycinate-100/",
    "product over 250 mg": "/magnesium/klippduva-300-dryck/",
    "product over 500 mg": "/magnesium/flodkrafta-citrat-malat-600/",
    "product with the salt's weight alone": "/magnesium/urhall-glukonat-saltvikt-60/",
    "medicine": "/magnesium/brasmagin-250-mg-100/",
    "skin product": "/magnesium/saltnabb-fotbad-magnesium-700/",
    "goals": "/mal/",
    "goal": "/mal/kramper/",
    "ranking method": "/sa-rangordnar-vi/",
    "guides": "/guider/",
    "guide": "/guider/magnesiumformer/",
    "guide with foods": "/guider/behov-av-kosttillskott-sverige/",
    "label check": "/kolla-etikett/?exempel=ja",
    "not found": "/finns-inte/",
}
REFUSED = frozenset({"list, refused", "not found"})
"""Pages whose status Chromium notes in its console."""

STORED = "Object.keys(localStorage).length + Object.keys(sessionStorage).length"

each_page = pytest.mark.parametrize("name", PAGES)
each_screen = pytest.mark.parametrize("screen", SCREENS)


@each_screen
@each_page
def test_a_page_is_accessible_quiet_and_within_its_width(
    visitor: Page, site: str, name: str
) -> None:
    seen = Seen()
    seen.watch(visitor)

    visitor.goto(site + PAGES[name])

    assert faults(visitor) == []
    assert visitor.evaluate(TOO_WIDE) <= 0
    assert name in REFUSED or seen.complaints == []
    assert seen.hosts == {"localhost"}
    assert visitor.context.cookies() == []
    assert visitor.evaluate(STORED) == 0


@each_page
def test_a_page_reflows_at_320_pixels(browser: Browser, site: str, name: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})

    page.goto(site + PAGES[name])

    assert page.evaluate(TOO_WIDE) <= 0
    page.close()
