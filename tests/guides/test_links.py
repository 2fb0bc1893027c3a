"""Guides for products and goals, and products for guides: by rule, both ways."""

import orjson
import pytest
from django.urls import reverse

from guides.links import LinkRule, matching_links
from guides.models import Guide
from guides.product_links import goal_links
from guides.product_lists import product_lists
from guides.reading import ReadSubjects
from products import catalogue
from tests.products.shelf import reading, stock

RULES_OF_THREE_GUIDES = (
    LinkRule("former", "Former", "compound", "citrate"),
    LinkRule("former", "Former", "finding", "AR004"),
    LinkRule("gransen", "Gränsen", "topic", "upper_level"),
    LinkRule("vardag", "Vardag", "goal", "vardag"),
)


@pytest.mark.parametrize(
    ("shared", "linked"),
    [
        pytest.param({}, [], id="nothing shared, nothing linked"),
        pytest.param({"compounds": ["oxide"]}, [], id="another compound"),
        pytest.param({"compounds": ["citrate"]}, ["former"], id="a compound"),
        pytest.param({"goals": ["vardag"]}, ["vardag"], id="a goal"),
        pytest.param(
            {"topics": ["upper_level"], "codes": ["AR004"]},
            ["former", "gransen"],
            id="in the guides' order",
        ),
        pytest.param(
            {"compounds": ["citrate"], "codes": ["AR004"]}, ["former"], id="once, by two rules"
        ),
    ],
)
def test_a_guide_is_linked_by_what_it_shares(
    shared: dict[str, list[str]], linked: list[str]
) -> None:
    assert [link.slug for link in matching_links(RULES_OF_THREE_GUIDES, **shared)] == linked


def test_a_finding_is_the_strongest_reason() -> None:
    (link,) = matching_links(RULES_OF_THREE_GUIDES, compounds=["citrate"], codes=["AR004"])

    assert link.reason == "förklarar anmärkningen AR004"
    assert link.url == "/guider/former/"


def test_a_products_answer_names_its_guides(guide: Guide) -> None:
    stock("med-citrat", reading(salts=["citrate"]))

    (link,) = orjson.loads(catalogue.product("med-citrat"))["guides"]

    assert link == {
        "slug": "min-guide",
        "title": "Min guide",
        "url": reverse("guide", kwargs={"slug": "min-guide"}),
        "reason": "handlar om magnesiumformen i produkten",
    }


def test_a_draft_is_linked_from_nowhere(guide: Guide) -> None:
    Guide.objects.update(status="draft")
    stock("med-citrat", reading(salts=["citrate"]))

    assert orjson.loads(catalogue.product("med-citrat"))["guides"] == []
    assert goal_links("vardag") == []


def test_a_goal_names_its_guides(guide: Guide) -> None:
    assert [link["slug"] for link in goal_links("vardag")] == ["min-guide"]
    assert goal_links("idrott") == []


def subjects(**values: tuple[str, ...]) -> ReadSubjects:
    return ReadSubjects(**{"compounds": (), "goals": (), "topics": (), "findings": ()} | values)


def test_a_guide_leads_to_the_products_of_its_compounds(db: None) -> None:
    stock("med-citrat", reading(salts=["citrate"]))
    stock("med-oxid", reading(salts=["oxide"]))
    stock("med-malat", reading(salts=["malate"]))

    (products,) = product_lists(subjects(compounds=("citrate", "oxide")))

    assert products.count == 2
    assert products.url == "/magnesium/?compound=citrate&compound=oxide"


def test_a_guide_leads_to_the_products_in_the_order_of_its_goal(db: None) -> None:
    stock("med-citrat", reading(salts=["citrate"]))

    (products,) = product_lists(subjects(goals=("vardag",)))

    assert (products.url, products.count) == ("/mal/vardag/", 1)


def test_a_list_without_products_is_not_linked(db: None) -> None:
    stock("med-citrat", reading(salts=["citrate"]))

    assert product_lists(subjects(compounds=("oxide",))) == ()


def test_subjects_that_the_catalogue_does_not_know_lead_nowhere(db: None) -> None:
    stock("med-citrat", reading(salts=["citrate"]))

    unknown = subjects(compounds=("unobtainium",), goals=("rikedom",), findings=("ZZ999",))

    assert product_lists(unknown) == ()
