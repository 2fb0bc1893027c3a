"""How we rank: the page says what the formula says, and no figure of its own."""

import re

import pytest
from django.test import Client

from products.goals import GOALS
from products.method_page import ABOUT
from products.ranking import load_formula
from tests.pages.reading_html import html_of, part, words_of

pytestmark = pytest.mark.django_db


def table(client: Client, label: str) -> list[list[str]]:
    """The rows of the table in the region of that name."""
    html = part(html_of(client.get("/sa-rangordnar-vi/")), f'aria-label="{label}"', "</table>")
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    return [
        [words_of(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)]
        for row in rows
    ]


def test_the_weights_are_the_formulas(client: Client) -> None:
    formula = load_formula()

    head, *rows = table(client, "Vikter för varje mål")

    assert head[1:] == [component.title for component in formula.components.values()]
    for (slug, goal), row in zip(GOALS.items(), rows, strict=True):
        weights = formula.goal(slug).weights.values()
        assert row == [goal.title, *(f"{100 * weight:.0f} %" for weight in weights)]


def test_the_forms_are_the_formulas(client: Client) -> None:
    formula = load_formula()

    _head, *rows = table(client, "Tabellen över former")

    assert [row[0] for row in rows] == [form.name for form in formula.forms.values()]
    for form, row in zip(formula.forms.values(), rows, strict=True):
        suits = [str(form.suits[goal].value).replace(".", ",") for goal in GOALS]
        assert row[2:] == suits


def test_the_limits_are_the_formulas(client: Client) -> None:
    formula = load_formula()
    knots = [int(mg) for mg, _factor in formula.dose_factor.knots]

    said = words_of(client.get("/sa-rangordnar-vi/"))

    assert f"Dagsdoser över {knots[0]} mg magnesium får färre poäng." in said
    assert (
        f"Dagsdoser över {int(formula.tiers.high_dose_above_mg)} mg står efter alla andra" in said
    )
    assert f"över {int(formula.highest_ranked_mg)} mg rangordnas inte" in said
    for mg, factor in formula.dose_factor.knots:
        assert f"{int(mg)} mg {100 * factor:.0f} %" in said


def test_the_cost_of_findings_and_the_worth_of_tests_are_the_formulas(client: Client) -> None:
    formula = load_formula()

    said = words_of(client.get("/sa-rangordnar-vi/"))

    assert f"Varje fel på etiketten tar bort {100 * formula.label.error:.0f} %" in said
    assert f"varje varning {100 * formula.label.warning:.0f} %" in said
    for testing in formula.testing.values():
        assert f"{testing.says} {100 * testing.value:.0f} %" in said


def test_every_part_is_explained() -> None:
    assert list(ABOUT) == list(load_formula().components)


def test_the_page_says_that_nobody_pays_for_a_place(client: Client) -> None:
    assert "Betalning påverkar inte ordningen." in words_of(client.get("/sa-rangordnar-vi/"))


def test_every_reason_to_be_left_out_is_told(client: Client) -> None:
    said = words_of(client.get("/sa-rangordnar-vi/"))

    assert "Läkemedel: visas i en egen lista." in said
    assert "Mer än 500 mg magnesium per dag: rankas inte." in said
    assert "{" not in said
