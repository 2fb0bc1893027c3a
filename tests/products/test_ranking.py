"""Ranking: the worked examples, and what must hold of every score."""

import random
from decimal import Decimal

import pytest

from products.goals import GOALS
from products.ranking import (
    Candidate,
    FormShare,
    UnknownCondition,
    UnknownGoal,
    WeightError,
    goal_weights,
    median_price_index,
    rank,
    score,
)
from products.ranking.measure import ONE
from tests.products.ranked_facts import COMPLETE, FORMULA, facts
from tests.products.ranking_cases import EXAMPLES, REFERENCE_PRICE, Example


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


def test_the_facts_that_rank_a_product_are_these_and_say_nothing_of_who_pays() -> None:
    assert set(COMPLETE.__slots__) == {
        *("product_class", "blend", "unlisted_form", "elemental_max_mg", "elemental_possible_mg"),
        *("intakes_per_day", "errors", "warnings", "infos", "error_codes", "additive_penalty"),
        *("testing", "trace", "price_per_day_sek", "best_before_passed"),
    }
