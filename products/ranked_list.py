"""What a list by score has beside its rows: own weights, and why one comes before the next."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from urllib.parse import urlencode

from django.urls import reverse

from products.amounts import plain
from products.catalogue import Catalogue
from products.filters import WEIGHT
from products.query import Parameters

HUNDRED = Decimal(100)
ABOUT_RANKING = frozenset({"goal", "sort", "formula"})
"""Parameters that say how to order, beside the weights."""


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


@dataclass(frozen=True)
class RankedList:
    """What there is to say of a list's order."""

    catalogue: Catalogue

    @property
    def is_by_score(self) -> bool:
        """Whether the order is that of the score, so that places mean something."""
        return self.catalogue.query.sort == "score"

    @cached_property
    def form(self) -> WeightsForm:
        """The parts of the score, to be weighed by the shopper."""
        return weights_form(self.catalogue)

    @property
    def asked(self) -> Parameters:
        """The part of the question that orders and narrows nothing."""
        return tuple(
            (name, value)
            for name, value in self.catalogue.query.parameters
            if name in ABOUT_RANKING or name.startswith(WEIGHT)
        )

    @property
    def compared_by(self) -> Parameters:
        """What products of the list are ranked by where they are compared."""
        kept = tuple(each for each in self.asked if each[0] not in ("goal", "sort"))
        return (("goal", self.catalogue.query.scored_goal), *kept)

    @cached_property
    def why_before(self) -> dict[str, tuple[str, str]]:
        """By product the name of the next one, and the address that says why it comes first."""
        products = self.catalogue.products if self.is_by_score else ()
        goal = self.catalogue.query.scored_goal
        return {
            first["slug"]: (second["name"], self._why(first["slug"], second["slug"]))
            for first, second in pairwise(products)
            if not first["scores"][goal]["gate"]
        }

    def _why(self, first: str, second: str) -> str:
        asked = urlencode([("p", first), ("p", second), *self.compared_by])
        return f"{reverse('compare')}?{asked}#varfor"


def _field(percent: Decimal) -> str:
    return plain(percent).replace(".", ",")
