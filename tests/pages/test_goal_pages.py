"""Goals: what research says, how sure that is, and the order that promises no effect."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from guides.services import load_guides
from products.goals import GOALS
from tests.pages.reading_html import html_of, part, words_of
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db


def test_every_goal_has_a_page_and_a_card(client: Client) -> None:
    cards = html_of(client.get("/mal/"))

    for slug, goal in GOALS.items():
        assert f'<a href="/mal/{slug}/">{goal.title}</a>' in cards
        assert client.get(f"/mal/{slug}/").status_code == 200


def test_a_goal_says_how_sure_research_is_and_for_whom(client: Client) -> None:
    html = html_of(client.get("/mal/kramper/"))

    grades = words_of(part(html, '<ul class="grades small">', "</ul>"))
    assert grades.startswith(
        "D Äldre med nattliga kramper. Forskningen talar mot att effekten är meningsfull."
    )


@pytest.mark.parametrize("slug", GOALS)
def test_a_goal_tells_what_may_be_said_what_to_mind_and_when_to_seek_care(
    client: Client, slug: str
) -> None:
    goal = GOALS[slug]

    said = words_of(client.get(f"/mal/{slug}/"))

    assert " ".join(goal.claim_note.split()) in said
    assert all(caution in said for caution in goal.cautions)
    assert all(sign in said for sign in goal.seek_care)
    assert all(source.title in said for source in goal.sources)


def test_products_stand_in_the_goals_order_with_their_scores(client: Client) -> None:
    stock("svag", reading(salts=["oxide"], codes=["MP002"]))
    stock("stark", reading(salts=["citrate"]))

    html = html_of(client.get("/mal/vardag/"))

    assert html.index("/magnesium/stark/") < html.index("/magnesium/svag/")
    assert '<span class="rank">1.</span>' in html
    assert "Den lovar ingen effekt, och betalning påverkar den inte." in words_of(html)


def test_what_is_not_ranked_comes_last_with_its_reason(client: Client) -> None:
    stock("a-medicin", reading(product_class="medicine"))
    stock("b-tillskott", reading())

    html = html_of(client.get("/mal/vardag/"))

    assert html.index("/magnesium/b-tillskott/") < html.index("/magnesium/a-medicin/")
    assert "Rangordnas inte: Läkemedel: visas i en egen lista." in words_of(html)


def test_research_and_products_stand_apart(client: Client) -> None:
    stock("solbacka", reading(), name="Solbacka Citrat")

    html = html_of(client.get("/mal/vardag/"))

    assert "Solbacka" not in part(html, 'id="forskning"', "</section>")


def test_a_goal_names_the_guides_about_it(client: Client) -> None:
    load_guides()

    assert "/guider/behov-av-kosttillskott-sverige/" in html_of(client.get("/mal/vardag/"))
    assert "/guider/" not in part(html_of(client.get("/mal/kramper/")), "<main", "</main>")


def test_a_goal_that_there_is_not_is_not_found(client: Client) -> None:
    assert client.get("/mal/rikedom/").status_code == 404
    assert client.get("/mal/vardag/?page=2").status_code == 404


def test_a_goal_refuses_what_the_list_refuses(client: Client) -> None:
    answer = client.get("/mal/vardag/?compund=citrate")

    assert answer.status_code == 400
    assert "Menade du compound?" in words_of(answer)


def test_a_goal_costs_two_queries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    load_guides()
    stock("a", reading())
    client.get("/mal/vardag/")

    # The rules that link guides, and whether the snapshot is the newest.
    with django_assert_max_num_queries(2):
        client.get("/mal/vardag/")
