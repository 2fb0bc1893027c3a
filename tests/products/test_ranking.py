"""Ranking: the worked examples, and what must hold of every score."""

import random
from decimal import Decimal

import pytest

from products.goals import GOALS
from products.ranking import (
    Candidate,
    FormShare,
    ProductFacts,
    UnknownCondition,
    UnknownGoal,
    WeightError,
    goal_weights,
    load_formula,
    median_price_index,
    rank,
    score,
)
from products.ranking.measure import ONE
from tests.products.ranking_cases import EXAMPLES, REFERENCE_PRICE, Example

FORMULA = load_formula()
COMPLETE = ProductFacts(
    product_class="food_supplement",
    blend=(FormShare("citrate", Decimal(200)),),
    elemental_max_mg=Decimal(200),
    intakes_per_day=Decimal(2),
    errors=0,
    warnings=0,
    infos=0,
    additive_penalty=Decimal("0.05"),
    testing="none_stated",
    trace=(True, True, True, True),
    price_per_day_sek=Decimal("3.00"),
)


def facts(**changed: object) -> ProductFacts:
    """The complete product with some facts changed."""
    known = {name: getattr(COMPLETE, name) for name in COMPLETE.__slots__}
    return ProductFacts(**(known | changed))


def of_mg(amount: str, **changed: object) -> ProductFacts:
    """The complete product with another daily dose."""
    mg = Decimal(amount)
    return facts(blend=(FormShare("citrate", mg),), elemental_max_mg=mg, **changed)


@pytest.mark.parametrize("example", EXAMPLES, ids=[each.id for each in EXAMPLES])
def test_worked_example_comes_out_in_order_with_its_scores(example: Example) -> None:
    ranked = rank(example.candidates, example.goal, FORMULA, REFERENCE_PRICE)
    placed = [each for each in ranked if each.position is not None]
    assert [each.key for each in placed] == list(example.order), example.why
    assert {each.key: each.score.score for each in placed} == example.scores
    gated = {each.key: each.score.gate for each in ranked if each.score.gate is not None}
    assert gated == example.excluded


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("example", EXAMPLES, ids=[each.id for each in EXAMPLES])
def test_contributions_sum_exactly_to_the_score(example: Example, goal: str) -> None:
    for each in rank(example.candidates, goal, FORMULA, REFERENCE_PRICE):
        if each.score.gate is None:
            points = [part.points for part in each.score.contributions]
            assert sum(points) == each.score.score
            assert all(Decimal(0) <= part.points <= part.of for part in each.score.contributions)


def test_published_points_are_strings_that_sum_to_the_published_score() -> None:
    published = score(COMPLETE, "vardag", FORMULA, REFERENCE_PRICE).to_json()
    parts = published["contributions"]
    assert isinstance(parts, list)
    assert sum(Decimal(part["points"]) for part in parts) == Decimal(str(published["score"]))
    assert sum(Decimal(part["weight"]) for part in parts) == 1
    assert set(parts[0]) == {"component", "points", "of", "weight", "fact"}
    assert set(published) == {"score", "interval", "coverage", "gate", "formula", "contributions"}


def test_order_does_not_depend_on_how_products_come_in() -> None:
    every = [
        Candidate(f"{example.id} {each.key}", each.facts)
        for example in EXAMPLES
        for each in example.candidates
    ]
    expected = [each.key for each in rank(every, "vardag", FORMULA, REFERENCE_PRICE)]
    for seed in range(5):
        shuffled = random.Random(seed).sample(every, len(every))
        ranked = rank(shuffled, "vardag", FORMULA, REFERENCE_PRICE)
        assert [each.key for each in ranked] == expected


def test_equal_products_come_by_price_and_then_by_key() -> None:
    unpriced = facts(price_per_day_sek=None)
    ranked = rank(
        [Candidate("b", unpriced), Candidate("a", unpriced)], "vardag", FORMULA, REFERENCE_PRICE
    )
    assert [each.key for each in ranked] == ["a", "b"]


def test_all_unknown_takes_the_priors_and_spans_the_whole_interval() -> None:
    nothing = facts(
        blend=(),
        intakes_per_day=None,
        errors=None,
        additive_penalty=None,
        testing=None,
        trace=(None, None, None, None),
        price_per_day_sek=None,
    )
    scored = score(nothing, "skelett", FORMULA, REFERENCE_PRICE)
    priors = {name: each.prior for name, each in FORMULA.components.items()}
    weights = goal_weights(FORMULA, "skelett")
    expected = 100 * sum(priors[name] * weights[name] for name in priors)
    assert scored.unrounded == expected
    assert scored.interval == (Decimal(0), Decimal(100))
    assert scored.coverage == 0
    assert scored.tier == 2


@pytest.mark.parametrize(
    ("changed", "component"),
    [
        ({"testing": "unknown"}, "testing"),
        ({"price_per_day_sek": None}, "price"),
        ({"errors": None}, "label"),
        ({"intakes_per_day": None}, "tolerance"),
        ({"additive_penalty": None}, "additives"),
    ],
)
def test_an_unknown_component_counts_its_prior_and_leaves_its_weight_open(
    changed: dict[str, object], component: str
) -> None:
    scored = score(facts(**changed), "vardag", FORMULA, REFERENCE_PRICE)
    weight = goal_weights(FORMULA, "vardag")[component]
    part = next(each for each in scored.contributions if each.component == component)
    assert part.measure.value == FORMULA.components[component].prior
    assert scored.coverage == ONE - weight
    assert scored.interval is not None
    low, high = scored.interval
    assert high - low == 100 * weight
    assert "Okänt räknas som" in part.fact


def test_the_score_lies_within_its_interval_for_every_form() -> None:
    for compound in (*FORMULA.forms, *FORMULA.mixtures, "a form nobody knows"):
        scored = score(facts(blend=(FormShare(compound),)), "vardag", FORMULA, REFERENCE_PRICE)
        assert scored.interval is not None
        assert scored.score is not None
        assert scored.interval[0] <= scored.score <= scored.interval[1], compound


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


def test_unknown_goal_condition_and_weight_are_refused() -> None:
    with pytest.raises(UnknownGoal):
        score(COMPLETE, "flyga", FORMULA, REFERENCE_PRICE)
    with pytest.raises(UnknownCondition):
        score(COMPLETE, "vardag", FORMULA, REFERENCE_PRICE, conditions=["tall"])
    for weights in ({"taste": ONE}, {"form": Decimal(-1)}, {"form": Decimal("NaN")}):
        with pytest.raises(WeightError):
            score(COMPLETE, "vardag", FORMULA, REFERENCE_PRICE, weights=weights)
    with pytest.raises(WeightError):
        goal_weights(FORMULA, "vardag", dict.fromkeys(FORMULA.components, Decimal(0)))


def test_chosen_weights_stand_in_and_are_scaled_to_one() -> None:
    weights = goal_weights(FORMULA, "vardag", {"price": Decimal(3)})
    assert sum(weights.values()) == 1
    assert weights["price"] > Decimal("0.75")


def test_close_scores_are_marked_and_never_re_sorted() -> None:
    near = facts(price_per_day_sek=Decimal("3.05"))
    far = facts(price_per_day_sek=Decimal("9.00"))
    ranked = rank(
        [Candidate("far", far), Candidate("near", near), Candidate("first", COMPLETE)],
        "vardag",
        FORMULA,
        REFERENCE_PRICE,
    )
    assert [(each.key, each.practically_equal) for each in ranked] == [
        ("first", False),
        ("near", True),
        ("far", False),
    ]


def test_the_reference_price_is_the_median_of_what_may_be_ranked() -> None:
    priced = [facts(price_per_day_sek=Decimal(price)) for price in ("1.80", "3.60", "5.40")]
    medicine = facts(product_class="medicine", price_per_day_sek=Decimal(900))
    assert median_price_index([*priced, medicine], FORMULA) == Decimal("0.020000")
    assert median_price_index([medicine], FORMULA) is None


def test_more_findings_never_raise_a_score() -> None:
    scores = [
        score(facts(errors=count), "vardag", FORMULA, REFERENCE_PRICE).unrounded
        for count in range(6)
    ]
    assert scores == sorted(scores, key=lambda each: -(each or 0))


def test_the_highest_upper_ends_of_points_are_the_weights() -> None:
    scored = score(COMPLETE, "energi", FORMULA, REFERENCE_PRICE)
    assert sum(part.of for part in scored.contributions) == 100


def test_amounts_that_can_not_be_are_refused() -> None:
    with pytest.raises(ValueError, match="not negative"):
        facts(elemental_max_mg=Decimal(-1))
    with pytest.raises(ValueError, match="above zero"):
        facts(intakes_per_day=Decimal(0))
