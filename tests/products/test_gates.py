"""What keeps a product out of the ranking, and what puts it after the others."""

from decimal import Decimal

import pytest

from products.ranking import (
    Candidate,
    FormShare,
    rank,
    score,
)
from tests.products.ranked_facts import COMPLETE, FORMULA, facts, of_mg
from tests.products.ranking_cases import REFERENCE_PRICE


@pytest.mark.parametrize(
    ("mg", "factor"),
    [
        ("100", "1"),
        ("250", "1"),
        ("300", "0.85"),
        ("350", "0.70"),
        ("425", "0.60"),
        ("500", "0.50"),
    ],
)
def test_a_dose_above_the_upper_level_lowers_every_point(mg: str, factor: str) -> None:
    scored = score(of_mg(mg), "vardag", FORMULA, REFERENCE_PRICE)
    assert scored.dose_factor == Decimal(factor)
    fact = next(part.fact for part in scored.contributions if part.component == "dose")
    assert ("Dosen är högre än 250 mg" in fact) == (Decimal(mg) > 250)


def test_more_than_500_mg_is_not_ranked() -> None:
    assert score(of_mg("500"), "vardag", FORMULA, REFERENCE_PRICE).gate is None
    above = score(of_mg("500.1"), "vardag", FORMULA, REFERENCE_PRICE)
    assert above.gate == "Mer än 500 mg magnesium per dag: rankas inte."
    assert above.score is None
    assert above.contributions == ()


def test_above_360_mg_comes_after_everything_up_to_360_and_is_never_best() -> None:
    cheap = of_mg("361", price_per_day_sek=Decimal("0.10"))
    poor = of_mg("360", errors=4, trace=(False,) * 4, price_per_day_sek=Decimal(50))
    ranked = rank(
        [Candidate("cheap", cheap), Candidate("poor", poor)], "skelett", FORMULA, REFERENCE_PRICE
    )
    assert [each.key for each in ranked] == ["poor", "cheap"]
    assert [each.score.high_dose for each in ranked] == [False, True]
    alone = rank([Candidate("cheap", cheap)], "skelett", FORMULA, REFERENCE_PRICE)[0]
    assert alone.position == 1
    assert not alone.may_be_best


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"product_class": "medicine"}, "Läkemedel"),
        ({"product_class": "fsmp"}, "medicinska ändamål"),
        ({"product_class": "cosmetic"}, "Hudprodukt"),
        ({"unlisted_form": True}, "bilaga II"),
        ({"blend": (FormShare("orotate"),)}, "bilaga II"),
        ({"elemental_max_mg": None}, "okänd"),
        ({"best_before_passed": True}, "Bäst före-datumet har passerat"),
        ({"error_codes": ("AR008", "AR007")}, "AR007, AR008"),
        ({"error_codes": ("AR014",)}, "går inte ihop"),
    ],
)
def test_a_gated_product_is_listed_last_with_its_reason(
    changed: dict[str, object], words: str
) -> None:
    ranked = rank(
        [Candidate("a", facts(**changed)), Candidate("b", facts(errors=3))],
        "vardag",
        FORMULA,
        REFERENCE_PRICE,
    )
    assert [each.key for each in ranked] == ["b", "a"]
    assert ranked[1].score.gate is not None
    assert words in ranked[1].score.gate
    assert ranked[1].position is None


def test_an_error_of_another_kind_costs_points_but_closes_no_gate() -> None:
    scored = score(facts(errors=1, error_codes=("MP002",)), "vardag", FORMULA, REFERENCE_PRICE)
    assert scored.gate is None


@pytest.mark.parametrize("condition", ["kidney_disease", "child_under_4", "heart_conduction"])
def test_what_a_user_says_closes_gates_and_never_changes_a_score(condition: str) -> None:
    closed = score(COMPLETE, "vardag", FORMULA, REFERENCE_PRICE, conditions=[condition])
    assert closed.gate == FORMULA.conditions[condition].reason


def test_threonate_is_closed_for_who_is_pregnant_and_other_forms_are_not() -> None:
    threonate = facts(blend=(FormShare("l_threonate", Decimal(200)),))
    said = ["pregnant_or_breastfeeding"]
    closed = score(threonate, "vardag", FORMULA, REFERENCE_PRICE, conditions=said)
    assert closed.gate is not None
    same = score(COMPLETE, "vardag", FORMULA, REFERENCE_PRICE, conditions=said)
    assert same == score(COMPLETE, "vardag", FORMULA, REFERENCE_PRICE)


def test_below_sixty_percent_coverage_a_product_comes_after_the_ranked_ones() -> None:
    unread = facts(
        errors=None,
        testing="unknown",
        trace=(None,) * 4,
        price_per_day_sek=None,
        additive_penalty=None,
    )
    weak = facts(blend=(FormShare("oxide", Decimal(200)),), errors=2, testing="none_stated")
    ranked = rank(
        [Candidate("unread", unread), Candidate("weak", weak)], "vardag", FORMULA, REFERENCE_PRICE
    )
    assert [each.key for each in ranked] == ["weak", "unread"]
    assert ranked[1].score.coverage is not None
    assert ranked[1].score.coverage < Decimal("0.60")
    assert ranked[1].position is None
