"""How we rank, told from the same formula that ranks."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from products.goals import GOALS
from products.ranking import Formula, load_formula
from products.ranking.swedish import swedish_number

ABOUT: Mapping[str, str | Promise] = {
    "form": _("Hur nära magnesiumformen förknippas med målet, enligt tabellen över former."),
    "dose": _("Hur väl dagsdosen fyller det som målet är räknat för, utan att gå över gränsen."),
    "tolerance": _(
        "Hur lite ett enskilt intag väntas göra magen lös: mängden per intag och formen."
    ),
    "label": _("Etikettkontrollen. Varje anmärkning drar av, ett fel mest."),
    "price": _("Pris per dag för det som räknas som upptaget, jämfört med medianen i katalogen."),
    "additives": _("Tillsatser som kan störa känsliga. Okända tillsatser räknas som okända."),
    "testing": _("Om någon oberoende testar det som säljs, och om det gäller varje parti."),
    "traceability": _("Om partinummer, bäst före-datum, tillverkare och streckkod är kända."),
}
"""What each part of the score looks at."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the score: what it looks at, and what an unknown counts as."""

    title: str
    about: str | Promise
    prior: Decimal


@dataclass(frozen=True, slots=True)
class GoalRow:
    """One goal's shares of the score, in the order of the parts."""

    slug: str
    title: str
    weights: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class FormRow:
    """How one magnesium form counts: its part for each goal, in the order of the goals."""

    name: str
    absorption: Decimal
    suits: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class MethodPage:
    """The current formula, ready to be read by people. Amounts in mg elemental magnesium a day."""

    formula: Formula
    parts: tuple[Part, ...]
    goals: tuple[GoalRow, ...]
    forms: tuple[FormRow, ...]
    lowered: tuple[tuple[Decimal, Decimal], ...]

    @property
    def unranked(self) -> tuple[str, ...]:
        """Every reason that keeps a product out of the ranking, in Swedish."""
        gates = self.formula.gates
        codes = ", ".join(sorted(gates.arithmetic_codes))
        return (
            *gates.product_class.values(),
            gates.reasons["unlisted_form"],
            gates.reasons["elemental_unknown"],
            gates.reasons["best_before_passed"],
            gates.reasons["arithmetic"].format(codes=codes),
            gates.reasons["dose_too_high"].format(limit=swedish_number(self.highest_ranked_mg)),
        )

    @property
    def upper_level_mg(self) -> Decimal:
        """The highest dose that lowers nothing."""
        return self.lowered[0][0]

    @property
    def high_dose_above_mg(self) -> Decimal:
        """The dose above which products stand after all others."""
        return self.formula.tiers.high_dose_above_mg

    @property
    def highest_ranked_mg(self) -> Decimal:
        """The dose above which products are not ranked."""
        return self.formula.highest_ranked_mg


def method_page() -> MethodPage:
    """The page of the current formula."""
    formula = load_formula()
    return MethodPage(
        formula=formula,
        parts=tuple(
            Part(component.title, ABOUT[name], component.prior)
            for name, component in formula.components.items()
        ),
        goals=tuple(
            GoalRow(slug, goal.title, tuple(formula.goal(slug).weights.values()))
            for slug, goal in GOALS.items()
        ),
        forms=tuple(
            FormRow(form.name, form.absorption.value, tuple(form.suits[g].value for g in GOALS))
            for form in formula.forms.values()
        ),
        lowered=formula.dose_factor.knots,
    )
