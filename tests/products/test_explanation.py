"""Why one product stands before another, and the least change of weight that turns it round."""

from itertools import combinations

import pytest

from products.ranking import NotAhead, explain, load_formula, rank
from tests.products.ranking_cases import EXAMPLES, REFERENCE_PRICE, Example

FORMULA = load_formula()


def by_id(name: str) -> Example:
    """A worked example by its id."""
    return next(each for each in EXAMPLES if each.id == name)


def test_three_largest_differences_come_first_the_largest_first() -> None:
    first, second = rank(by_id("sport").candidates, "idrott", FORMULA, REFERENCE_PRICE)[:2]
    explained = explain(first, second, FORMULA)
    sizes = [abs(each.points) for each in explained.differences]
    assert explained.decided_by == "score"
    assert len(sizes) == 3
    assert sizes == sorted(sizes, reverse=True)
    assert explained.differences[0].component == "testing"
    assert explained.differences[0].first_fact != explained.differences[0].second_fact


@pytest.mark.parametrize("example", EXAMPLES, ids=[each.id for each in EXAMPLES])
def test_the_weight_change_turns_the_two_round_and_one_step_less_does_not(
    example: Example,
) -> None:
    ranked = rank(example.candidates, example.goal, FORMULA, REFERENCE_PRICE)
    facts = {each.key: each for each in example.candidates}
    for first, second in combinations([each for each in ranked if each.position], 2):
        change = explain(first, second, FORMULA).change
        if change is None:
            continue
        pair = [facts[first.key], facts[second.key]]
        turned = rank(
            pair,
            example.goal,
            FORMULA,
            REFERENCE_PRICE,
            weights={change.component: change.after},
        )
        assert [each.key for each in turned] == [second.key, first.key]
        back = (change.before - change.after) / abs(change.before - change.after)
        nearer = change.after + back * 3 * abs(change.before - change.after) / 4
        kept = rank(
            pair, example.goal, FORMULA, REFERENCE_PRICE, weights={change.component: nearer}
        )
        assert [each.key for each in kept] == [first.key, second.key]


def test_some_pair_of_the_examples_can_be_turned_round() -> None:
    first, second = rank(by_id("label-quality").candidates, "vardag", FORMULA, REFERENCE_PRICE)
    change = explain(first, second, FORMULA).change
    assert change is not None
    assert 0 < change.share < 1


def test_a_tier_decides_before_the_score_and_no_weight_turns_it() -> None:
    example = by_id("upper-level")
    first, second = rank(example.candidates, example.goal, FORMULA, REFERENCE_PRICE)
    explained = explain(first, second, FORMULA)
    assert explained.decided_by == "tier"
    assert explained.change is None


def test_a_gate_decides_and_leaves_no_lead() -> None:
    ranked = rank(by_id("gates").candidates, "vardag", FORMULA, REFERENCE_PRICE)
    explained = explain(ranked[0], ranked[-1], FORMULA)
    assert (explained.decided_by, explained.lead) == ("gate", None)


def test_who_is_not_ahead_is_refused() -> None:
    first, second = rank(by_id("recovery").candidates, "aterhamtning", FORMULA, REFERENCE_PRICE)[:2]
    with pytest.raises(NotAhead):
        explain(second, first, FORMULA)
    other = rank(by_id("recovery").candidates, "energi", FORMULA, REFERENCE_PRICE)[-1]
    with pytest.raises(NotAhead):
        explain(first, other, FORMULA)
