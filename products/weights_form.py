"""The form in which a shopper weighs the parts of the score herself."""

from dataclasses import dataclass
from decimal import Decimal

from products.amounts import plain
from products.catalogue import Catalogue
from products.filters import WEIGHT

HUNDRED = Decimal(100)
ABOUT_RANKING = frozenset({"goal", "sort", "formula"})
"""Parameters that say how to order, beside the weights."""

Parameters = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WeightField:
    """One part of the score, and its weight in percent of all as the form's field holds it."""

    name: str
    title: str
    percent: str


@dataclass(frozen=True, slots=True)
class WeightsForm:
    """Every part's weight now, whether a shopper chose it, and what the form keeps of the list."""

    fields: tuple[WeightField, ...]
    is_own: bool
    kept: Parameters


def weights_form(found: Catalogue) -> WeightsForm:
    """The form for a list; its percentages stand for the weights as they are reckoned with."""
    formula, weights = found.snapshot.measured.formula, found.ranking.weights
    return WeightsForm(
        fields=tuple(
            WeightField(f"{WEIGHT}{name}", component.title, _field(HUNDRED * weights[name]))
            for name, component in formula.components.items()
        ),
        is_own=found.query.weights is not None,
        kept=tuple(each for each in found.query.parameters if not each[0].startswith(WEIGHT)),
    )


def about_ranking(found: Catalogue) -> Parameters:
    """The part of a question that orders and narrows nothing."""
    return tuple(
        (name, value)
        for name, value in found.query.parameters
        if name in ABOUT_RANKING or name.startswith(WEIGHT)
    )


def _field(percent: Decimal) -> str:
    return plain(percent).replace(".", ",")
