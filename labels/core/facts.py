"""What shoppers compare: facts about one product, per recommended daily dose."""

from dataclasses import dataclass
from decimal import Decimal

from labels.core.declaration import DailyDose
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.units import COUNTED_UNITS


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts of one label; `None` where the label doesn't say."""

    product_class: str | None
    dosage_form: str | None
    daily_dose: DailyDose | None
    units_per_day: Decimal | None
    """Pieces a day at the highest recommended dose; `None` for spoons, g and ml."""
    salts: tuple[str, ...]
    elemental_min_mg: Decimal | None
    elemental_max_mg: Decimal | None
    elemental_basis: str
    elemental_mg_per_unit: Decimal | None
    nrv_percent: Decimal | None
    batch: str | None
    best_before: str | None
    gtin: str | None
    operator: str | None
    statements: tuple[str, ...]


def derive_facts(label: ParsedLabel) -> Facts:
    """Derive what shoppers compare; never raises."""
    dose, elemental = label.daily_dose, label.elemental
    return Facts(
        product_class=label.product_class,
        dosage_form=label.dosage_form,
        daily_dose=dose,
        units_per_day=dose.max if dose and dose.unit in COUNTED_UNITS else None,
        salts=tuple(dict.fromkeys(salt.compound for salt in label.salts)),
        elemental_min_mg=elemental.min_mg,
        elemental_max_mg=elemental.max_mg,
        elemental_basis=elemental.basis,
        elemental_mg_per_unit=elemental.mg_per_unit,
        nrv_percent=elemental.nrv_percent,
        batch=label.batch.number if label.batch else None,
        best_before=label.best_before.date if label.best_before else None,
        gtin=label.gtin.digits if label.gtin else None,
        operator=label.operator.name if label.operator else None,
        statements=tuple(dict.fromkeys(statement.kind for statement in label.statements)),
    )
