"""Goals: what may honestly be said of each."""

import pytest

from products.goals import GOALS, REFERENCE, Goal, GoalError, read_goals

TEXT = REFERENCE.read_text(encoding="utf-8")


def test_the_goals_stand_in_order_under_their_addresses() -> None:
    assert list(GOALS) == [
        "aterhamtning",
        "kramper",
        "somn-lugn",
        "energi",
        "skelett",
        "tarm",
        "vardag",
        "idrott",
    ]


@pytest.mark.parametrize("goal", GOALS.values(), ids=GOALS)
def test_a_goal_says_how_sure_research_is_and_when_to_seek_care(goal: Goal) -> None:
    assert goal.grades
    assert all(grade.meaning for grade in goal.grades)
    assert goal.sources
    assert len(goal.cautions) >= 4
    assert len(goal.seek_care) >= 6
    assert any("250 mg" in caution for caution in goal.cautions)


@pytest.mark.parametrize("goal", GOALS.values(), ids=GOALS)
def test_a_goal_is_drawn_up_for_no_more_than_the_upper_level(goal: Goal) -> None:
    assert 0 < goal.dose_min_mg < goal.dose_max_mg <= 250


@pytest.mark.parametrize(
    ("slug", "grade"),
    [
        ("kramper", "D (äldre med nattliga kramper), C (gravida), U (kramper vid träning)"),
        ("aterhamtning", "C"),
        ("vardag", "A (om intaget är lågt), U (annars)"),
    ],
)
def test_the_grade_names_what_it_holds_for(slug: str, grade: str) -> None:
    assert GOALS[slug].grade == grade


def test_what_is_no_authorised_claim_is_editorial_only() -> None:
    authorised = {slug for slug, goal in GOALS.items() if not goal.is_editorial_only}
    assert authorised == {"energi", "skelett", "vardag"}


def test_the_gut_goal_has_no_claim_at_all() -> None:
    assert GOALS["tarm"].authorised_claims == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('claim_status = "medicinal"', 'claim_status = "harmless"'),
        ('"psyk", "nerv"]', '"psyk", "nerver"]'),
        ('sources = ["reg432_2012", "uysal2019"]', 'sources = ["hearsay"]'),
        ('[["D", "äldre', '[["Z", "äldre'),
        ("dose_mg = [80, 250]", "dose_mg = 80"),
        ("[goal.idrott]", "[goal.idrott"),
    ],
)
def test_a_table_that_contradicts_itself_is_refused(old: str, new: str) -> None:
    assert old in TEXT
    with pytest.raises(GoalError):
        read_goals(TEXT.replace(old, new))
