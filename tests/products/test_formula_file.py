"""The formula file: what it must hold, and what is refused."""

from decimal import Decimal

import pytest

from products.goals import GOALS
from products.models import Testing as IndependentTest
from products.ranking import (
    CURRENT,
    FormulaError,
    UnknownFormula,
    load_formula,
    published_versions,
    read_formula,
)
from products.ranking.formula_file import FOLDER

TEXT = (FOLDER / f"ranking-{CURRENT}.toml").read_text(encoding="utf-8")


def test_every_goal_has_a_formula_and_every_formula_a_goal() -> None:
    assert tuple(load_formula().goals) == tuple(GOALS)


@pytest.mark.parametrize("goal", GOALS)
def test_the_weights_of_a_goal_sum_to_one(goal: str) -> None:
    weights = load_formula().goal(goal).weights
    assert sum(weights.values()) == 1
    assert tuple(weights) == tuple(load_formula().components)


def test_every_status_of_testing_but_unknown_has_a_value() -> None:
    assert set(load_formula().testing) == set(IndependentTest.values) - {"unknown"}


def test_every_published_version_can_be_read_and_the_current_is_the_newest() -> None:
    assert published_versions()[-1] == CURRENT
    for version in published_versions():
        assert load_formula(version).version == version


@pytest.mark.parametrize("version", ["2025.9", "", "../goals", "2026.1\n", "latest"])
def test_a_version_that_was_never_published_is_refused(version: str) -> None:
    with pytest.raises(UnknownFormula):
        load_formula(version)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("form = 0.12, dose = 0.24", "form = 0.13, dose = 0.24"),
        ("form = 0.12, dose = 0.24", "form = 0.48, dose = -0.12"),
        ("testing = 0.07, traceability = 0.07 }\n\n# The one", "testing = 0.14 }\n\n# The one"),
        ('version = "2026.1"', 'edition = "2026.1"'),
        ("falls_to = 0.60", 'falls_to = "much"'),
        ("knots = [[250, 1.00], [350", "knots = [[450, 1.00], [350"),
        ('absorption = "very_good"', 'absorption = "splendid"'),
        ('dose_counts = "label_mg"', 'dose_counts = "grains"'),
        ("[tier]", "[tier"),
    ],
)
def test_a_formula_that_contradicts_itself_is_refused(old: str, new: str) -> None:
    assert old in TEXT
    with pytest.raises(FormulaError):
        read_formula(TEXT.replace(old, new))


def test_a_form_without_judgement_counts_as_the_goal_says() -> None:
    gluconate = load_formula().forms["gluconate"]
    assert gluconate.suits["vardag"].value == Decimal("0.80")
    assert gluconate.suits["tarm"].value == Decimal("0.40")


def test_a_form_nobody_knows_may_be_anything() -> None:
    (form,) = load_formula().forms_of("stardust")
    assert not form.absorption.is_exact
    assert form.suits["vardag"].low == 0
    assert form.suits["vardag"].high == 1


def test_buffered_bisglycinate_may_be_either_of_its_forms() -> None:
    names = [form.name for form in load_formula().forms_of("bisglycinate_buffered")]
    assert names == ["magnesiumbisglycinat", "magnesiumoxid"]
