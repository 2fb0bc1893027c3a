"""The label rules' pages: every rule whole and in Swedish, with what the catalogue adds."""

import re

import pytest
from django.test import Client
from django.utils import formats
from pytest_django import DjangoAssertNumQueries

from labels.core import RULES, Rule
from labels.core.rules import BY_CODE
from labels.models import RuleStanding
from products.rule_pages import BUNDLES
from tests.pages.reading_html import html_of, part, words_of
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def plain(text: str) -> str:
    """A text as `words_of` gives it."""
    return " ".join(text.split())


def section(client: Client, code: str, anchor: str) -> str:
    """The words of one section of a rule's page."""
    return words_of(part(html_of(client.get(f"/regler/{code}/")), f'id="{anchor}"', "</section>"))


@each_rule
def test_a_rule_has_a_page_that_says_what_why_how_and_by_which_law(
    client: Client, rule: Rule
) -> None:
    answer = client.get(f"/regler/{rule.code}/")
    said = words_of(answer)

    assert answer.status_code == 200
    assert f"<title>{rule.code} " in html_of(answer)
    for text in (rule.title, rule.what, rule.why, rule.fix):
        assert plain(text) in said
    for source in rule.sources:
        assert source.title in said
        assert not source.url or f'href="{source.url}"' in html_of(answer)


@each_rule
def test_a_rules_page_shows_what_it_flags_with_the_message_and_what_it_accepts(
    client: Client, rule: Rule
) -> None:
    html = part(html_of(client.get(f"/regler/{rule.code}/")), 'id="exempel"', "</section>")
    flagged, accepted = html.split("Godtas")

    marks = re.sub(r'<span class="finding__code">.*?</span>', "", flagged)
    assert plain(rule.flagged[0]) in words_of(marks)
    assert re.search(r'<p class="prose" lang="sv">\S', flagged)
    assert plain(rule.accepted[0]) in words_of(accepted)
    assert "<mark" not in accepted


@each_rule
def test_a_page_says_so_where_the_source_was_not_read(client: Client, rule: Rule) -> None:
    law = section(client, rule.code, "lagen")

    warned = "men vi har inte läst det i original" in law
    assert warned is not rule.verified
    for source in rule.sources:
        if source.url:
            day = f"Läst {formats.date_format(source.read_on, 'j F Y')}" if source.read_on else ""
            assert (day or "Inte läst i original") in law


def test_a_page_says_from_when_to_when_the_rule_holds(client: Client) -> None:
    dated = section(client, "ID012", "lagen")
    assert "Regeln gäller från och med 8 augusti 2022 och tills vidare." in dated
    assert "Regeln gäller tills vidare." in section(client, "AR004", "lagen")


def test_the_list_has_every_rule_in_its_family_with_its_severity(client: Client) -> None:
    html = html_of(client.get("/regler/"))

    linked = re.findall(r'href="/regler/(\w+)/"', html)
    assert sorted(linked) == [rule.code for rule in RULES]
    assert {code[:2] for code in linked} == set(BUNDLES)
    row = part(html, 'href="/regler/DS001/"', "</li>")
    assert "Dos över den övre gränsen, 250 mg/dag (UL)" in words_of(
        row.replace('href="/regler/DS001/">', "")
    )
    assert "badge--warning" in row


def test_the_list_and_the_page_count_how_often_a_rule_fires(client: Client) -> None:
    stock("fel-ett", reading(codes=["AR004", "DS001"]))
    stock("fel-tva", reading(codes=["AR004"]), name="Åbäke Citrat")
    stock("ren", reading())
    stock("olast", None)

    row = part(html_of(client.get("/regler/")), 'href="/regler/AR004/"', "</li>")
    counted = section(client, "AR004", "katalogen")

    assert "2 av 3 etiketter" in words_of(row)
    assert "Anmärkningen finns på 2 av 3 kontrollerade etiketter." in counted
    assert "Åbäke Citrat" in counted
    assert "Visa alla 2 produkter i listan" in counted


def test_the_page_leads_to_the_list_of_its_products(client: Client) -> None:
    for number in range(12):
        stock(f"fel-{number}", reading(codes=["AR004"]))

    html = html_of(client.get("/regler/AR004/"))

    assert len(re.findall(r'href="/magnesium/fel-\d+/"', html)) == 10
    listed = client.get("/magnesium/?finding=AR004")
    assert 'href="/magnesium/?finding=AR004"' in html
    assert "12 produkter" in words_of(listed)


def test_a_rule_that_nobody_has_judged_has_an_unknown_precision(client: Client) -> None:
    said = section(client, "AR004", "traffsakerhet")

    assert "Det vet vi inte ännu." in said
    assert "(0 %)" not in said


def test_a_judged_rule_shows_how_often_it_was_right(client: Client) -> None:
    RuleStanding.objects.create(code="AR004", confirmed=49, judged=50)

    said = section(client, "AR004", "traffsakerhet")

    assert "Redaktionen har bedömt 50 anmärkningar från regeln. 49 stämde (98 %)." in said


def test_a_share_is_never_rounded_up(client: Client) -> None:
    RuleStanding.objects.create(code="AR004", confirmed=195, judged=200, is_demoted=True)

    assert "195 stämde (97 %)." in section(client, "AR004", "traffsakerhet")


def test_a_rule_that_has_lost_error_says_so_and_is_a_warning(client: Client) -> None:
    RuleStanding.objects.create(code="AR004", confirmed=40, judged=50, is_demoted=True)

    html = html_of(client.get("/regler/AR004/"))

    assert "Regeln har haft fel för ofta." in words_of(html)
    assert "badge--warning" in part(html, "<h1>", "</p>")
    assert '<mark class="finding finding--warning">' in html
    assert "badge--warning" in part(html_of(client.get("/regler/")), "/regler/AR004/", "</li>")


@pytest.mark.parametrize("code", ["AR013", "SU001", "ar004", "finns-inte"])
def test_a_code_that_is_no_rule_has_no_page(client: Client, code: str) -> None:
    assert client.get(f"/regler/{code}/").status_code == 404


def test_findings_on_a_product_lead_to_their_rule(client: Client) -> None:
    stock("prov", reading(codes=["AR004", "TR001"]))

    html = html_of(client.get("/magnesium/prov/"))

    for code in ("AR004", "TR001"):
        assert f'<a href="/regler/{code}/">Regel {code}</a>' in html


@pytest.mark.parametrize("path", ["/", "/kolla-etikett/"])
def test_the_rules_are_found_from_every_page(client: Client, path: str) -> None:
    assert 'href="/regler/"' in html_of(client.get(path))


def test_pages_take_as_many_queries_however_many_products(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(3):
        stock(f"fel-{number}", reading(codes=["AR004"]))
    client.get("/magnesium/")  # makes the snapshot

    for path in ("/regler/", "/regler/AR004/"):
        with django_assert_num_queries(1):
            client.get(path)


@pytest.mark.usefixtures("english")
def test_who_asks_for_english_gets_the_rule_in_english_and_its_examples_in_swedish(
    client: Client,
) -> None:
    rule = BY_CODE["AR004"]

    said = words_of(client.get("/regler/AR004/", headers={"accept-language": "en"}))

    assert rule.fault in said
    assert "Percentage of the reference intake doesn't fit the amount" in said
    assert rule.why not in said
    assert plain(rule.flagged[0].partition("(")[0]) in said
