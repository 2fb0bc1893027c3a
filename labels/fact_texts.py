"""What a label says, line by line, in the words of a page."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from labels import swedish
from labels.models import Capture
from labels.swedish import NO_BREAK
from labels.wording import (
    BASIS_NAMES,
    CLAIM_STATUS_NAMES,
    COMPOUND_NAMES,
    DOSAGE_FORM_NAMES,
    LEGAL_CLASS_NAMES,
    STATEMENT_NAMES,
)

Reading = Mapping[str, Any]
"""A label reading in the contract's JSON shape."""


@dataclass(frozen=True, slots=True)
class FactText:
    """One fact: its name, what the label says ("" when it does not), and how we know."""

    name: str | Promise
    text: str
    note: str = ""


def fact_texts(reading: Reading, *, capture: str) -> Iterator[FactText]:
    """What the label says, with what it owes and leaves out.

    Parts that no label owes are told of only where they are there: on a shop's page these are also
    the lot and the best-before date, and of a medicine or a skin product all of them.
    """
    is_food = reading["product_class"] not in NO_FOODS
    for name, tell, owed_on in FACTS:
        text = tell(reading)
        if text or (is_food and capture in owed_on):
            yield FactText(name, text, _note(reading, tell))


def _note(reading: Reading, tell: Callable[[Reading], str]) -> str:
    computed = tell is _elemental and reading["elemental_basis"] == "computed"
    return gettext("beräknat ur saltets vikt") if computed else ""


def _class(reading: Reading) -> str:
    return str(LEGAL_CLASS_NAMES.get(reading["product_class"], ""))


def _form(reading: Reading) -> str:
    return str(DOSAGE_FORM_NAMES.get(reading["dosage_form"], ""))


def _dose(reading: Reading) -> str:
    return swedish.dose(reading["daily_dose"]) if reading["daily_dose"] else ""


def _elemental(reading: Reading) -> str:
    return _mg(reading["elemental_mg_per_daily_dose"], swedish.span)


def _per_unit(reading: Reading) -> str:
    return _mg(reading["elemental_mg_per_unit"], swedish.number)


def _percent(reading: Reading) -> str:
    percent = reading["nrv_percent"]
    return f"{swedish.number(percent)}{NO_BREAK}%" if percent else ""


def _salts(reading: Reading) -> str:
    return ", ".join(str(COMPOUND_NAMES.get(salt, salt)) for salt in reading["salts"])


def _salt_weights(reading: Reading) -> str:
    return ", ".join(_salt_weight(each) for each in reading["salt_amounts"])


def _salt_weight(salt: Reading) -> str:
    name = COMPOUND_NAMES.get(salt["compound"], salt["compound"])
    parts = (str(name), _mg(salt["mg"], swedish.number), str(BASIS_NAMES.get(salt["per"], "")))
    return " ".join(part for part in parts if part)


def _net_quantity(reading: Reading) -> str:
    return swedish.quantity(reading["net_quantity"])


def _best_before(reading: Reading) -> str:
    return swedish.day(reading["best_before"]) if reading["best_before"] else ""


def _operator(reading: Reading) -> str:
    operator = reading["operator"] or {}
    return ", ".join(filter(None, (operator.get("name"), operator.get("address"))))


def _statements(reading: Reading) -> str:
    return ", ".join(str(STATEMENT_NAMES.get(each, each)) for each in reading["statements"])


def _claims(reading: Reading) -> str:
    return "; ".join(
        f"”{claim['wording']}” ({CLAIM_STATUS_NAMES.get(claim['status'], claim['status'])})"
        for claim in reading["claims"]
    )


def _as_printed(field: str) -> Callable[[Reading], str]:
    return lambda reading: reading[field] or ""


def _mg(amount: Any, write: Callable[[Any], str]) -> str:
    return f"{write(amount)}{NO_BREAK}mg" if amount else ""


NO_FOODS = frozenset({"medicine", "cosmetic"})
"""Products whose labels owe what other laws say."""

EVERYWHERE = frozenset(Capture.values)
ON_THE_PACK = frozenset({Capture.PACK})
NOWHERE: frozenset[str] = frozenset()

FACTS: tuple[tuple[str | Promise, Callable[[Reading], str], frozenset[str]], ...] = (
    (_("Typ av produkt"), _class, EVERYWHERE),
    (_("Magnesium per daglig dos"), _elemental, EVERYWHERE),
    (_("Daglig dos"), _dose, EVERYWHERE),
    (_("Magnesium per enhet"), _per_unit, NOWHERE),
    (_("Andel av dagligt referensintag (375 mg)"), _percent, EVERYWHERE),
    (_("Magnesiumform"), _salts, EVERYWHERE),
    (_("Saltets vikt"), _salt_weights, NOWHERE),
    (_("Beredning"), _form, NOWHERE),
    (_("Nettomängd"), _net_quantity, EVERYWHERE),
    (_("Partinummer"), _as_printed("batch"), ON_THE_PACK),
    (_("Bäst före"), _best_before, ON_THE_PACK),
    (_("Streckkod (GTIN)"), _as_printed("gtin"), NOWHERE),
    (_("Ansvarigt företag"), _operator, EVERYWHERE),
    (_("Upplysningar"), _statements, EVERYWHERE),
    (_("Påståenden"), _claims, NOWHERE),
)
"""The facts in the order that they are shown, and where a label owes them."""
