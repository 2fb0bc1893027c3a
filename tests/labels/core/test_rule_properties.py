"""What holds for the rules whatever the figures: chemistry, scale, spans, and sameness."""

import tomllib
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labels.core.checker import check
from labels.core.commands.checked_label import CheckRun, located
from labels.core.commands.reports import json_report, sarif_report
from labels.core.declaration import Basis, DailyDose, Elemental, NutrientRow, SaltAmount
from labels.core.findings import Finding
from labels.core.parsed_label import FOOD_SUPPLEMENT, ParsedLabel, Salt
from labels.core.parsing import parse
from labels.core.quantity import Amount
from labels.core.reference.compound_table import COMPOUNDS
from labels.core.reference.compounds import Compound
from labels.core.span import Span

DAY = date(2026, 11, 23)
SPAN = Span(0, 0)
SHARE_CODES = {"AR006", "AR007", "AR008", "ID009"}
ARITHMETIC = {*SHARE_CODES, "AR009", "AR010", "AR012", "AR014"}
ONE_TABLET = DailyDose(Decimal(1), Decimal(1), "tablet", SPAN)
PER_TABLET = Basis("unit", Decimal(1), "tablet")
WITH_FORMULAS = [compound for compound in COMPOUNDS if compound.variants]
TABLES = Path(__file__).parent / "cases" / "rules"
SENTENCES = sorted(
    {
        sentence
        for path in TABLES.glob("*.toml")
        for rows in tomllib.loads(path.read_text(encoding="utf-8")).values()
        for row in rows
        for sentence in row["label"].split(". ")
    }
)
"""The sentences of every rule's cases, to be put together in any way."""
MIXED_LABELS = st.lists(st.sampled_from(SENTENCES), max_size=12).map(". ".join)


def codes(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in findings}


def label_with(compound: Compound, salt_mg: Decimal, magnesium_mg: Decimal) -> ParsedLabel:
    """A tablet with one source, its weight and the magnesium declared from it."""
    return ParsedLabel(
        text="",
        name=None,
        capture="pack",
        product_class=FOOD_SUPPLEMENT,
        daily_dose=ONE_TABLET,
        nutrients=(NutrientRow("magnesium", Amount(magnesium_mg, "mg"), PER_TABLET, None, SPAN),),
        salt_amounts=(SaltAmount(compound.id, None, Amount(salt_mg, "mg"), PER_TABLET, SPAN),),
        elemental=Elemental("declared", magnesium_mg, magnesium_mg),
        salts=(Salt(compound.id, compound.name, SPAN),),
    )


@pytest.mark.parametrize("compound", WITH_FORMULAS, ids=lambda compound: compound.id)
@settings(max_examples=100)
@given(data=st.data())
def test_every_mixture_of_hydrates_on_the_market_is_accepted(
    compound: Compound, data: st.DataObject
) -> None:
    least = compound.practical[0] * Decimal("0.9")
    sold = [each for each in compound.variants if each.fraction >= least]
    weights = data.draw(
        st.lists(st.integers(0, 1000), min_size=len(sold), max_size=len(sold)).filter(any)
    )
    salt_mg = Decimal(sum(weights))
    magnesium_mg = sum(
        (weight * each.fraction for weight, each in zip(weights, sold, strict=True)),
        Decimal(0),
    )
    found = codes(check(label_with(compound, salt_mg, magnesium_mg), as_of=DAY))
    assert found & SHARE_CODES == set()


@given(st.integers(1, 5000))
def test_a_fifth_of_bisglycinate_is_too_much(hundreds: int) -> None:
    (bisglycinate,) = (each for each in COMPOUNDS if each.id == "bisglycinate")
    label = label_with(bisglycinate, Decimal(500 * hundreds), Decimal(100 * hundreds))
    assert codes(check(label, as_of=DAY)) & {"ID009", "AR007"}


def test_500_mg_bisglycinate_does_not_give_100_mg() -> None:
    text = (
        "Kosttillskott. Ingredienser: magnesiumbisglycinat.\nDosering: 1 tablett dagligen.\n"
        "1 tablett ger 500 mg magnesiumbisglycinat varav 100 mg magnesium (27 % av DRI)."
    )
    assert codes(check(parse(text), as_of=DAY)) & {"ID009", "AR007"}


def tablets(*, times: int, salt: Fraction, elemental: Fraction, daily: Fraction, days: int) -> str:
    """A label whose amounts are given for one tablet and multiplied alike with its tablets."""
    return (
        f"Kosttillskott. {60 * times} tabletter, räcker i {days} dagar.\n"
        f"Ingredienser: magnesiumcitrat.\nDosering: {times} tabletter dagligen.\n"
        f"Innehåll per dagsdos ({times} tabletter):\n"
        f"Magnesiumcitrat {int(salt * times)} mg varav magnesium {int(elemental * times)} mg\n"
        f"Magnesium per dagsdos: {int(daily * times)} mg\n"
    )


@given(
    salt=st.integers(40, 90).map(lambda tens: Fraction(10 * tens)),
    percent=st.sampled_from([2, 5, 10, 11, 14, 15, 20, 50, 100]),
    days=st.sampled_from([30, 59, 60, 61, 90]),
    times=st.integers(2, 6),
)
def test_multiplying_amounts_and_units_alike_changes_no_arithmetic_finding(
    salt: Fraction, percent: int, days: int, times: int
) -> None:
    elemental = salt * percent / 100

    def found(times: int) -> set[str]:
        text = tablets(times=times, salt=salt, elemental=elemental, daily=elemental, days=days)
        return codes(check(parse(text), as_of=DAY)) & ARITHMETIC

    assert found(1) == found(times)


@given(MIXED_LABELS)
def test_no_span_lies_outside_the_text(text: str) -> None:
    for finding in check(parse(text), as_of=DAY):
        if finding.span is not None:
            assert 0 <= finding.span.start <= finding.span.end <= len(text)


@given(MIXED_LABELS)
def test_the_same_input_gives_the_same_bytes(text: str) -> None:
    def reports() -> bytes:
        label = located("etikett.txt", text, check(parse(text), as_of=DAY))
        run = CheckRun((label,), "test", DAY)
        return (json_report.render(run) + sarif_report.render(run)).encode()

    assert reports() == reports()


@given(st.text(max_size=200))
def test_any_text_is_checked_without_raising(text: str) -> None:
    check(parse(text), as_of=DAY)
