"""What ranking knows of a product: label, price and testing facts, and nothing about who pays."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

# Lot number, best-before date, named maker, GTIN; None when nobody could tell.
Trace = tuple[bool | None, bool | None, bool | None, bool | None]


@dataclass(frozen=True, slots=True)
class FormShare:
    """One magnesium form in a product; ``elemental_mg`` is None when the split is not stated."""

    compound: str
    elemental_mg: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductFacts:
    """One product, per highest recommended daily dose. None always means "not known".

    ``elemental_max_mg`` is None also for a range computed from a bare salt name; the range then
    stands in ``elemental_possible_mg``. ``errors``, ``warnings`` and ``infos`` count open label
    findings and are None while the label is unread. ``testing`` is a key of the formula's table,
    or ``"unknown"``. ``additive_penalty`` is the sum over flagged additives, 0 for none.
    ``error_codes`` are the open findings of error severity, ``unlisted_form`` whether one of them
    says that a form is outside Annex II. Raises ValueError on amounts that can't be.
    """

    product_class: str | None = None
    blend: tuple[FormShare, ...] = ()
    elemental_max_mg: Decimal | None = None
    elemental_possible_mg: tuple[Decimal, Decimal] | None = None
    intakes_per_day: Decimal | None = None
    errors: int | None = None
    warnings: int | None = None
    infos: int | None = None
    additive_penalty: Decimal | None = None
    testing: str | None = None
    trace: Trace = (None, None, None, None)
    price_per_day_sek: Decimal | None = None
    error_codes: tuple[str, ...] = ()
    best_before_passed: bool | None = None
    unlisted_form: bool = False

    def __post_init__(self) -> None:
        shares = (share.elemental_mg for share in self.blend)
        amounts = (self.elemental_max_mg, self.additive_penalty, self.price_per_day_sek, *shares)
        counts = (self.errors, self.warnings, self.infos)
        if any(amount is not None and amount < 0 for amount in (*amounts, *counts)):
            raise ValueError("amounts and counts are not negative")
        if self.intakes_per_day is not None and self.intakes_per_day <= 0:
            raise ValueError("intakes_per_day is above zero")
