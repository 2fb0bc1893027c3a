"""Every page in a real browser: accessible, quiet, within its width, and asking nobody else."""

import pytest
from playwright.sync_api import Page

from tests.pages.browser.conftest import TOO_WIDE, Seen, faults

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

PAGES = {
    "front": "/",
    "list": "/magnesium/",
    "list, filtered": "/magnesium/?dosage_form=capsule&elemental_mg_max=250&sort=price",
    "list, last page": "/magnesium/?page=6",
    "list, nothing found": "/magnesium/?q=magnesuimcitrat&dosage_form=gummy&in_stock=true",
    "list, likely words": "/magnesium/?q=magnisium+glycenat",
    "list, refused": "/magnesium/?compund=citrate&sort=billigast",
    "product": "/magnesium/glimmerstig-bisglycinat-120/",
    "product with findings": "/magnesium/sagebrush-heron-lysinate-glycinate-100/",
    "product over 250 mg": "/magnesium/klippduva-300-dryck/",
    "product over 500 mg": "/magnesium/flodkrafta-citrat-malat-600/",
    "product with the salt's weight alone": "/magnesium/urhall-glukonat-saltvikt-60/",
    "medicine": "/magnesium/brasmagin-250-mg-100/",
    "skin product": "/magnesium/saltnabb-fotbad-magnesium-700/",
    "comparison": "/jamfor/?p=glimmerstig-bisglycinat-120&p=klippduva-300-dryck&goal=vardag",
    "comparison of four": "/jamfor/?goal=kramper&p=glimmerstig-bisglycinat-120"
    "&p=brasmagin-250-mg-100&p=sagebrush-heron-lysinate-glycinate-100&p=urhall-glukonat-saltvikt-60",
    "comparison, nothing chosen": "/jamfor/",
    "comparison, refused": "/jamfor/?p=glimmerstig-bisglycinat-12&p=klippduva-300-dryck",
    "goals": "/mal/",
    "goal": "/mal/kramper/",
    "goal, own weights": "/mal/kramper/?w.form=0&w.price=50",
    "ranking method": "/sa-rangordnar-vi/",
    "rules": "/regler/",
    "rule": "/regler/AR004/",
    "rule whose source was not read": "/regler/ID003/",
    "rule with dates": "/regler/ID012/",
    "guides": "/guider/",
    "guide": "/guider/magnesiumformer/",
    "guide with foods": "/guider/behov-av-kosttillskott-sverige/",
    "label check": "/kolla-etikett/?exempel=ja",
    "not found": "/finns-inte/",
}
REFUSED = frozenset({"list, refused", "comparison, refused", "not found"})
"""Pages whose status Chromium notes in its console."""

STORED = "Object.keys(localStorage).length + Object.keys(sessionStorage).length"

DARK = ("list", "product with findings", "comparison", "goal", "guide", "label check")
"""Pages that between them have every part; their colours are looked at in the dark too."""

VISITS = [(name, screen) for name in PAGES for screen in ("narrow", "wide")]
VISITS += [(name, "wide and dark") for name in DARK]


@pytest.mark.parametrize(("name", "screen"), VISITS)
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


@pytest.mark.parametrize("screen", ["narrow"])
def test_every_page_reflows_at_320_pixels(visitor: Page, site: str) -> None:
    visitor.set_viewport_size({"width": 320, "height": 640})

    too_wide = {}
    for name, path in PAGES.items():
        visitor.goto(site + path)
        too_wide[name] = visitor.evaluate(TOO_WIDE)

    assert {name: pixels for name, pixels in too_wide.items() if pixels > 0} == {}
