"""Guides for partners."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from guides.models import Guide

pytestmark = pytest.mark.django_db


def test_the_list_holds_published_guides_in_reading_order(client: Client, guide: Guide) -> None:
    Guide.objects.create(slug="utkast", title="U", summary="S", author_role="Redaktör")

    answer = client.get("/api/v1/guides/").json()

    assert (answer["count"], answer["next"], answer["previous"]) == (1, None, None)
    (listed,) = answer["results"]
    assert listed["slug"] == "min-guide"
    assert listed["url"] == "http://testserver/guider/min-guide/"
    assert listed["reviewed_on"] == "2026-11-24"


def test_a_guide_comes_whole(
    client: Client, guide: Guide, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(4):
        answer = client.get("/api/v1/guides/min-guide/").json()

    assert answer["subjects"] == {
        "compounds": ["citrate"],
        "goals": ["vardag"],
        "topics": ["upper_level"],
        "findings": ["DS001"],
    }
    assert answer["sections"][0] == {
        "anchor": "om-forst",
        "heading": "Först",
        "markdown": "Gränsen är 250 mg [@slv].",
        "html": '<p>Gränsen är 250&nbsp;mg<sup class="source-mark">'
        '<a href="#kalla-slv" aria-label="Källa 1">1</a></sup>.</p>\n',
    }
    assert answer["sources"] == [
        {
            "number": 1,
            "key": "slv",
            "title": "Magnesium",
            "publisher": "Verket",
            "url": "https://example.org/",
            "read_on": "2026-11-23",
        }
    ]


@pytest.mark.parametrize("status", ["draft", "reviewed"])
def test_what_is_not_published_is_not_answered(client: Client, guide: Guide, status: str) -> None:
    Guide.objects.update(status=status)

    assert client.get("/api/v1/guides/").json()["count"] == 0
    assert client.get("/api/v1/guides/min-guide/").status_code == 404
