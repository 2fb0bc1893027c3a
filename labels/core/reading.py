"""A label once it is read and checked, and the one shape in which everyone outside gets it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from labels.core.arithmetic import arithmetic
from labels.core.checker import RULESET, check
from labels.core.declaration import DailyDose, NutrientRow, SaltAmount
from labels.core.facts import Facts, derive_facts
from labels.core.findings import Finding
from labels.core.parsed_label import Claim, Operator, ParsedLabel
from labels.core.parsing import parse
from labels.core.quantity import plain
from labels.core.span import Span

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one label says, and what is wrong with it on the day that it was judged."""

    label: ParsedLabel
    facts: Facts
    findings: tuple[Finding, ...]
    ruleset: str = RULESET

    @property
    def arithmetic(self) -> str | None:
        """How the magnesium in the daily dose was worked out: "117 mg per kapsel × 2 kapslar"."""
        return arithmetic(self.label)

    def to_json(self) -> Json:
        """Return the reading as the contract has it: amounts as strings, masses in mg."""
        label, facts = self.label, self.facts
        return {
            "ruleset": self.ruleset,
            "product_class": facts.product_class,
            "dosage_form": facts.dosage_form,
            "daily_dose": _dose(facts.daily_dose),
            "salts": list(facts.salts),
            "salt_amounts": [_salt_amount(salt) for salt in label.salt_amounts],
            "elemental_mg_per_daily_dose": _range(facts.elemental_min_mg, facts.elemental_max_mg),
            "elemental_mg_per_unit": _number(facts.elemental_mg_per_unit),
            "elemental_basis": facts.elemental_basis,
            "nrv_percent": _number(facts.nrv_percent),
            "nutrients": [_nutrient(row) for row in label.nutrients if row.part_of is None],
            "net_quantity": [
                {"value": plain(each.value), "unit": each.unit} for each in label.net_quantity
            ],
            "ingredients": [each.name for each in label.ingredients],
            "batch": facts.batch,
            "best_before": facts.best_before,
            "gtin": facts.gtin,
            "operator": _operator(label.operator),
            "statements": list(facts.statements),
            "claims": [_claim(claim) for claim in label.claims],
            "findings": [finding_json(finding) for finding in self.findings],
            "spans": _spans(label),
        }


def read(text: str, *, name: str | None = None, capture: str = "pack", as_of: date) -> Reading:
    """Read and check a label's text on the given day. Never raises, whatever the text."""
    label = parse(text, name=name, capture=capture)
    return Reading(label, derive_facts(label), check(label, as_of=as_of))


def _number(value: Decimal | None) -> str | None:
    return None if value is None else plain(value)


def _range(low: Decimal | None, high: Decimal | None) -> Json | None:
    return None if low is None or high is None else {"min": plain(low), "max": plain(high)}


def _dose(dose: DailyDose | None) -> Json | None:
    if dose is None:
        return None
    return {"min": plain(dose.min), "max": plain(dose.max), "unit": dose.unit}


def _salt_amount(salt: SaltAmount) -> Json:
    return {
        "compound": salt.compound,
        "mg": _number(salt.amount.in_mg),
        "per": salt.basis.per if salt.basis else None,
    }


def _nutrient(row: NutrientRow) -> Json:
    return {
        "nutrient": row.nutrient,
        "amount": plain(row.amount.value),
        "unit": row.amount.unit,
        "nrv_percent": _number(row.nrv_percent),
        "per": row.basis.per if row.basis else None,
    }


def _operator(operator: Operator | None) -> Json | None:
    if operator is None:
        return None
    return {"name": operator.name, "address": operator.address, "country": operator.country}


def _claim(claim: Claim) -> Json:
    return {"wording": claim.wording, "status": claim.status}


def finding_json(finding: Finding) -> Json:
    """Return one finding as the contract has it."""
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "span": list(finding.span) if finding.span else None,
        "fix": finding.fix,
        "source": finding.source,
    }


def _spans(label: ParsedLabel) -> Json:
    """Return where each part stands; the third salt under "salts.2"."""
    elemental = label.elemental
    parts = {
        "product_class": label.designation,
        "daily_dose": label.daily_dose.span if label.daily_dose else None,
        "elemental_mg_per_daily_dose": elemental.span if elemental.times else None,
        "elemental_mg_per_unit": elemental.span if elemental.mg_per_unit is not None else None,
        "elemental_basis": elemental.span,
        "nrv_percent": elemental.percent_span,
        "batch": label.batch.span if label.batch and label.batch.number else None,
        "best_before": _dated(label),
        "gtin": label.gtin.span if label.gtin else None,
        "operator": label.operator.span if label.operator else None,
        **_numbered("salts", _first_of_each((each.compound, each.span) for each in label.salts)),
        **_numbered("salt_amounts", (salt.span for salt in label.salt_amounts)),
        **_numbered("nutrients", (row.span for row in label.nutrients if row.part_of is None)),
        **_numbered("net_quantity", (each.span for each in label.net_quantity)),
        **_numbered("ingredients", (each.span for each in label.ingredients)),
        **_numbered(
            "statements", _first_of_each((each.kind, each.span) for each in label.statements)
        ),
        **_numbered("claims", (claim.span for claim in label.claims)),
    }
    return {part: list(span) for part, span in parts.items() if span is not None}


def _dated(label: ParsedLabel) -> Span | None:
    return label.best_before.span if label.best_before and label.best_before.date else None


def _first_of_each(named: Iterable[tuple[str, Span]]) -> Iterable[Span]:
    """Return one span for each name, in the order in which the reading lists the names."""
    first: dict[str, Span] = {}
    for name, span in named:
        first.setdefault(name, span)
    return first.values()


def _numbered(part: str, spans: Iterable[Span]) -> dict[str, Span]:
    return {f"{part}.{index}": span for index, span in enumerate(spans)}
