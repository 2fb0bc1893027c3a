"""A product's page: facts with where they come from, findings, scores, and what to mind."""

import re
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from guides.services import load_guides
from labels.models import Label
from products.models import Product
from tests.pages.reading_html import html_of, part, words_of
from tests.products.shelf import amount, reading, stock

pytestmark = pytest.mark.django_db

SPANS: list[dict[str, Any]] = [
    {"code": "AR004", "severity": "warning", "message": "Procenten stämmer inte.", "span": [0, 7]},
    {"code": "MP002", "severity": "error", "message": "Varningen saknas.", "span": None},
]
"""Two findings of the label text "Etikett solbacka", the lighter one first."""


def findings() -> list[dict[str, Any]]:
    return [{"fix": "Rätta.", "source": "Provlagen", **each} for each in SPANS]


def facts(client: Client, slug: str) -> dict[str, str]:
    """The rows of the tables of facts."""
    html = html_of(client.get(f"/magnesium/{slug}/"))
    rows = re.findall(r'<th scope="row">(.*?)</th>\s*<td>(.*?)</td>', html, re.DOTALL)
    return {words_of(name): words_of(text) for name, text in rows}


def test_every_fact_says_what_the_label_says(client: Client) -> None:
    stock("solbacka", reading(statements=["dose_warning", "kidney"]), gtin="2090000010015")

    told = facts(client, "solbacka")

    assert told["Typ av produkt"] == "Kosttillskott"
    assert told["Magnesium per daglig dos"] == "200 mg"
    assert told["Daglig dos"] == "2 kapslar"
    assert told["Magnesium per enhet"] == "100 mg"
    assert told["Andel av dagligt referensintag (375 mg)"] == "53 %"
    assert told["Magnesiumform"] == "magnesiumcitrat"
    assert told["Nettomängd"] == "90 kapslar"
    assert told["Bäst före"] == "juni 2027"
    assert told["Upplysningar"] == "dosen bör inte överskridas, njursjukdom"
    assert told["Streckkod (GTIN)"] == "2090000010015"
    assert told["Oberoende test"] == "Inte undersökt ännu"


def test_what_the_label_tells_to_be_absent_is_a_fact(client: Client) -> None:
    stock("a", reading(), text="Fri från gluten och soja. Vegansk.")
    stock("b", reading())

    assert "Vegansk Ja Utan gluten, soja" in words_of(client.get("/magnesium/a/"))
    assert "Vegansk" not in words_of(client.get("/magnesium/b/"))


def test_what_is_owed_and_left_out_is_said_to_be_missing(client: Client) -> None:
    stock("tyst", reading(daily_dose=None, batch=None, salts=[]))

    told = facts(client, "tyst")

    assert told["Daglig dos"] == "saknas på etiketten"
    assert told["Partinummer"] == "saknas på etiketten"
    assert told["Magnesiumform"] == "saknas på etiketten"
    assert told["Tillverkare"] == "okänd"


@pytest.mark.parametrize("product_class", ["medicine", "cosmetic"])
def test_what_another_law_rules_is_not_said_to_be_missing(
    client: Client, product_class: str
) -> None:
    stock("annat", reading(product_class=product_class, daily_dose=None, batch=None))

    told = facts(client, "annat")

    assert "Daglig dos" not in told
    assert "Partinummer" not in told
    assert told["Magnesiumform"] == "magnesiumcitrat"


@pytest.mark.parametrize(("capture", "is_owed"), [("pack", True), ("web", False)])
def test_a_shops_page_owes_neither_lot_nor_date(
    client: Client, capture: str, is_owed: bool
) -> None:
    product = stock("webb", reading(batch=None, best_before=None))
    Label.objects.filter(product=product).update(capture=capture)

    told = facts(client, "webb")

    assert ("Partinummer" in told) is is_owed
    assert ("Bäst före" in told) is is_owed


def test_an_amount_from_the_salts_weight_says_how_it_was_found(client: Client) -> None:
    computed = reading(
        elemental_basis="computed",
        elemental_mg_per_daily_dose=amount("81.5", "121.2"),
        elemental_mg_per_unit=None,
        salt_amounts=[{"compound": "citrate", "mg": "750", "per": "daily_dose"}],
    )
    stock("saltvikt", computed)

    told = facts(client, "saltvikt")

    assert told["Magnesium per daglig dos"] == "81,5–121,2 mg beräknat ur saltets vikt"
    assert told["Saltets vikt"] == "magnesiumcitrat 750 mg per daglig dos"


def test_findings_come_gravest_first_with_rule_fix_and_law(client: Client) -> None:
    stock("solbacka", reading(findings=findings()))

    html = html_of(client.get("/magnesium/solbacka/"))

    said = words_of(part(html, '<ol class="findings">', "</ol>"))
    assert said == (
        "Fel Varningen saknas. Så rättas det: Rätta. Regel MP002, gäller hela etiketten. "
        "Källa: Provlagen "
        "Varning Procenten stämmer inte. Så rättas det: Rätta. Regel AR004. Källa: Provlagen"
    )


def test_a_mark_in_the_labels_text_leads_to_its_finding(client: Client) -> None:
    stock("solbacka", reading(findings=findings()))

    html = html_of(client.get("/magnesium/solbacka/"))

    assert (
        '<mark class="finding finding--warning">Etikett'
        '<a class="finding__code" href="#anmarkning-2">AR004</a></mark> solbacka'
    ) in html
    assert "Procenten stämmer inte." in part(html, 'id="anmarkning-2"', "</li>")


def test_a_label_without_findings_says_so(client: Client) -> None:
    stock("ren", reading())

    assert "Kontrollen hittade inget att anmärka på." in words_of(client.get("/magnesium/ren/"))


def test_a_label_not_yet_read_is_not_said_to_be_clean(client: Client) -> None:
    stock("ny", None)

    said = words_of(client.get("/magnesium/ny/"))

    assert "Etiketten är inte kontrollerad ännu." in said
    assert "inget att anmärka" not in said
    assert "Etikett ny" in said


@pytest.mark.parametrize(
    ("said_of_label", "says", "says_not"),
    [
        pytest.param(
            {},
            [
                "250 mg per dag som övre gräns",
                "Dagsdosen av den här produkten ger 200 mg.",
                "om du har en njursjukdom eller tar läkemedel, till exempel antibiotika",
            ],
            ["Det är mer än gränsen."],
            id="within the limit",
        ),
        pytest.param(
            {"elemental_mg_per_daily_dose": amount("300")},
            ["ger 300 mg.", "Det är mer än gränsen.", "Stora mängder kan ge diarré."],
            [],
            id="above the limit",
        ),
        pytest.param(
            {"elemental_mg_per_daily_dose": None},
            ["250 mg per dag som övre gräns"],
            ["Dagsdosen av den här produkten"],
            id="an amount that is not stated",
        ),
        pytest.param(
            {"product_class": "medicine", "elemental_mg_per_daily_dose": amount("500")},
            ["Det här är ett läkemedel.", "om du har en njursjukdom"],
            ["övre gräns", "mer än gränsen"],
            id="a medicine",
        ),
        pytest.param(
            {"product_class": "cosmetic"},
            ["Det här är en hudprodukt."],
            ["övre gräns", "njursjukdom"],
            id="a skin product",
        ),
        pytest.param(
            {"product_class": "fsmp"},
            ["i samråd med vården", "250 mg per dag som övre gräns", "om du har en njursjukdom"],
            [],
            id="a food for special medical purposes",
        ),
    ],
)
def test_what_to_mind_fits_what_the_product_is(
    client: Client, said_of_label: dict[str, Any], says: list[str], says_not: list[str]
) -> None:
    stock("produkt", reading(**said_of_label))

    html = html_of(client.get("/magnesium/produkt/"))

    safety = words_of(part(html, 'aria-label="Säkerhet"', "</aside>"))
    assert [each for each in says if each not in safety] == []
    assert [each for each in says_not if each in safety] == []


def test_one_reason_is_told_once_where_no_goal_ranks_the_product(client: Client) -> None:
    stock("medicin", reading(product_class="medicine"))

    said = words_of(client.get("/magnesium/medicin/"))

    assert said.count("Rangordnas inte:") == 1


def test_a_ranked_product_has_a_score_for_every_goal(client: Client) -> None:
    stock("solbacka", reading())

    html = html_of(client.get("/magnesium/solbacka/"))

    assert part(html, '<ul class="scores">', "</ul>").count("<summary>") == 8


def test_the_page_names_guides_with_the_reason(client: Client) -> None:
    load_guides()
    stock("solbacka", reading(salts=["citrate"]))

    said = words_of(client.get("/magnesium/solbacka/"))

    assert "(handlar om magnesiumformen i produkten)" in said


@pytest.mark.parametrize("is_demo", [True, False])
def test_an_example_is_said_to_be_one(client: Client, is_demo: bool) -> None:
    stock("solbacka", reading(), is_demo=is_demo)

    assert ("Exempeldata." in words_of(client.get("/magnesium/solbacka/"))) is is_demo


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_what_is_not_published_has_no_page(client: Client, status: str) -> None:
    stock("solbacka", reading(), status=status)

    assert client.get("/magnesium/solbacka/").status_code == 404


def test_a_product_deleted_a_moment_ago_is_not_found(client: Client) -> None:
    stock("solbacka", reading())
    client.get("/magnesium/")
    Product.objects.all().delete()

    assert client.get("/magnesium/solbacka/").status_code == 404


def test_the_page_costs_the_same_number_of_queries_whatever_it_holds(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    offers = [(f"b{number}", "90.00", True) for number in range(5)]
    stock("solbacka", reading(), offers=offers, batches=[("L1", ""), ("L2", "")])
    client.get("/magnesium/")

    # The snapshot's number, the product with its label, its offers and their steps.
    with django_assert_max_num_queries(4):
        client.get("/magnesium/solbacka/")
