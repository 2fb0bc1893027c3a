"""Gates: what keeps a product out of the ranking, said in Swedish."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal

from products.ranking.formula import Formula
from products.ranking.product_facts import ProductFacts
from products.ranking.swedish import swedish_number

Gate = Callable[[ProductFacts, Formula], str | None]


class UnknownCondition(KeyError):
    """The formula knows no user condition of this name."""


def gate_reason(
    facts: ProductFacts, formula: Formula, conditions: Collection[str] = ()
) -> str | None:
    """Return why a product is not ranked, or None when it is.

    ``conditions`` are what the user has said of herself, by their names in the formula; raises
    UnknownCondition. A product's own gates come first, so that the reason is the same for all.
    """
    closed = next(_closed(facts, formula), None)
    return closed[1] if closed else _condition_reason(facts, formula, conditions)


def gate_name(facts: ProductFacts, formula: Formula) -> str | None:
    """Return the name of the gate that keeps a product out of every goal, or None."""
    closed = next(_closed(facts, formula), None)
    return closed[0] if closed else None


def _closed(facts: ProductFacts, formula: Formula) -> Iterator[tuple[str, str]]:
    """Return the gates of its own that a product doesn't pass, each with the reason."""
    for name, gate in GATES.items():
        reason = gate(facts, formula)
        if reason is not None:
            yield name, reason


def _condition_reason(
    facts: ProductFacts, formula: Formula, conditions: Collection[str]
) -> str | None:
    compounds = {share.compound for share in facts.blend}
    for name in sorted(conditions):
        if name not in formula.conditions:
            raise UnknownCondition(name)
        condition = formula.conditions[name]
        if condition.forms is None or compounds & condition.forms:
            return condition.reason
    return None


def _product_class(facts: ProductFacts, formula: Formula) -> str | None:
    return formula.gates.product_class.get(facts.product_class or "")


def _unlisted_form(facts: ProductFacts, formula: Formula) -> str | None:
    unlisted = any(share.compound in formula.gates.unlisted_forms for share in facts.blend)
    return formula.gates.reasons["unlisted_form"] if facts.unlisted_form or unlisted else None


def _elemental_unknown(facts: ProductFacts, formula: Formula) -> str | None:
    if facts.elemental_max_mg is not None:
        return None
    if facts.elemental_possible_mg is None:
        return formula.gates.reasons["elemental_unknown"]
    low, high = map(swedish_number, facts.elemental_possible_mg)
    return formula.gates.reasons["elemental_range"].format(low=low, high=high)


def _best_before_passed(facts: ProductFacts, formula: Formula) -> str | None:
    return formula.gates.reasons["best_before_passed"] if facts.best_before_passed else None


def _arithmetic(facts: ProductFacts, formula: Formula) -> str | None:
    codes = sorted(formula.gates.arithmetic_codes.intersection(facts.error_codes))
    return formula.gates.reasons["arithmetic"].format(codes=", ".join(codes)) if codes else None


def _dose_too_high(facts: ProductFacts, formula: Formula) -> str | None:
    limit = formula.highest_ranked_mg
    if (facts.elemental_max_mg or Decimal(0)) <= limit:
        return None
    return formula.gates.reasons["dose_too_high"].format(limit=swedish_number(limit))


GATES: Mapping[str, Gate] = {
    "product_class": _product_class,
    "unlisted_form": _unlisted_form,
    "elemental_unknown": _elemental_unknown,
    "best_before_passed": _best_before_passed,
    "arithmetic": _arithmetic,
    "dose_too_high": _dose_too_high,
}
"""By name, in the order in which they are tried."""
