"""One Swedish sentence per component: the fact that its points came from, never an effect."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from products.ranking.components import Basis
from products.ranking.measure import ONE, Bounds
from products.ranking.product_facts import FormShare
from products.ranking.swedish import swedish_fixed, swedish_list, swedish_number

HUNDRED = Decimal(100)
TRACES = ("partinummer", "bäst före-datum", "tillverkare", "streckkod (GTIN)")


def fact_sentence(component: str, basis: Basis) -> str:
    """Return what is known behind a component's points, in Swedish."""
    known = SENTENCES[component](basis)
    if known is not None:
        return known
    prior = swedish_fixed(basis.formula.components[component].prior)
    return f"{_missing(component, basis)} Okänt räknas som {prior} av 1."


def _missing(component: str, basis: Basis) -> str:
    if component == "price" and basis.facts.price_per_day_sek is None:
        return "Pris per dag saknas."
    if component == "price" and basis.reference_price is None:
        return "Det finns inget medianpris att jämföra med."
    if component == "tolerance" and basis.mg_per_intake is None:
        return "Antalet intag per dag är inte känt."
    return MISSING.get(component, "Etiketten anger ingen magnesiumform.")


def _form(basis: Basis) -> str | None:
    suits = basis.suitability
    if suits is None:
        return None
    return f"{_blend(basis)}: formtal {_spread(suits, swedish_fixed)} av 1 för målet."


def _blend(basis: Basis) -> str:
    shares = basis.facts.blend
    amounts = [share.elemental_mg for share in shares]
    stated = [amount for amount in amounts if amount is not None]
    total = sum(stated, Decimal(0))
    names = [_name(share, basis) for share in shares]
    if len(shares) == 1:
        text = names[0]
    elif len(stated) == len(shares) and total > 0:
        parts = [swedish_number(amount / total * HUNDRED) for amount in stated]
        text = swedish_list([f"{part} % {name}" for part, name in zip(parts, names, strict=True)])
    else:
        text = f"{swedish_list(names)} i fördelning som etiketten inte anger helt"
    return text[0].upper() + text[1:]


def _name(share: FormShare, basis: Basis) -> str:
    forms = basis.formula.forms_of(share.compound)
    names = swedish_list([form.name for form in forms])
    return names if len(forms) == 1 else f"en blandning av {names}"


def _spread(bounds: Bounds, written: Callable[[Decimal], str]) -> str:
    if bounds.is_exact:
        return written(bounds.value)
    low, value, high = map(written, (bounds.low, bounds.value, bounds.high))
    return f"{value} (möjligt {low}–{high})"


def _dose(basis: Basis) -> str | None:
    goal, dose, elemental = basis.goal_formula, basis.dose_mg, basis.facts.elemental_max_mg
    if dose is None or elemental is None:
        return None
    start, end = map(swedish_number, goal.full_mg)
    index = "" if goal.counts_label_mg else f" ger upptagsindex {_spread(dose, swedish_number)}"
    stated = f"{swedish_number(elemental)} mg magnesium per dag{index}"
    return f"{stated}; full poäng från {start} till {end}."


def lowered_sentence(basis: Basis, dose_factor: Decimal) -> str:
    """Return the words for a dose that lowers every component's points; empty when none is."""
    if dose_factor == ONE:
        return ""
    limit = swedish_number(basis.formula.dose_factor.knots[0][0])
    share = swedish_number(dose_factor * HUNDRED)
    return f" Dosen är högre än {limit} mg per dag, så alla poäng räknas ned till {share} %."


def _tolerance(basis: Basis) -> str | None:
    intake = basis.mg_per_intake
    if intake is None or basis.laxative is None:
        return None
    return f"{swedish_number(intake)} mg magnesium per intag."


def _label(basis: Basis) -> str | None:
    facts = basis.facts
    if facts.errors is None or facts.warnings is None or facts.infos is None:
        return None
    counted = (
        (facts.errors, "fel", "fel"),
        (facts.warnings, "varning", "varningar"),
        (facts.infos, "upplysning", "upplysningar"),
    )
    found = [f"{count} {one if count == 1 else many}" for count, one, many in counted if count]
    return f"Etikettkontrollen gav {swedish_list(found) if found else 'inga anmärkningar'}."


def _price(basis: Basis) -> str | None:
    price, median, index = basis.facts.price_per_day_sek, basis.reference_price, basis.index_mg
    if price is None or median is None or index is None:
        return None
    per_index = (
        "" if index.value == 0 else f", {swedish_fixed(price / index.value, 3)} kr per index-mg"
    )
    return (
        f"{swedish_fixed(price)} kr per dag{per_index}; medianen är {swedish_fixed(median, 3)} kr."
    )


def _additives(basis: Basis) -> str | None:
    penalty = basis.facts.additive_penalty
    if penalty is None:
        return None
    if penalty == 0:
        return "Inga tillsatser ger avdrag."
    return f"Tillsatser ger avdraget {swedish_fixed(penalty)}."


def _testing(basis: Basis) -> str | None:
    status = basis.facts.testing
    if status is None or status == "unknown":
        return None
    return basis.formula.testing[status].says


def _traceability(basis: Basis) -> str | None:
    trace = basis.facts.trace
    groups = (("Uppgivet", True), ("Saknas", False), ("Okänt", None))
    named = [
        (title, [name for name, part in zip(TRACES, trace, strict=True) if part is state])
        for title, state in groups
    ]
    return " ".join(f"{title}: {swedish_list(names)}." for title, names in named if names)


MISSING: Mapping[str, str] = MappingProxyType(
    {
        "label": "Etiketten är inte läst.",
        "additives": "Tillsatserna är inte kända.",
        "testing": "Ingen har ännu granskat om produkten testas.",
    }
)

SENTENCES: Mapping[str, Callable[[Basis], str | None]] = MappingProxyType(
    {
        "form": _form,
        "dose": _dose,
        "tolerance": _tolerance,
        "label": _label,
        "price": _price,
        "additives": _additives,
        "testing": _testing,
        "traceability": _traceability,
    }
)
