"""The declaration: nutrients with amount, basis and percent, and the weights of salts."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from labels.core.declaration import Basis, DailyDose, NutrientRow, SaltAmount
from labels.core.parsing import owners
from labels.core.parsing.basis_of import basis_of
from labels.core.parsing.compound_names import EXCIPIENT
from labels.core.parsing.declared import Declared
from labels.core.parsing.mentions import MAGNESIUM, Mention
from labels.core.parsing.percents import TOLERANCE, Percent, percents_of
from labels.core.parsing.scan import Scan
from labels.core.quantity import Amount
from labels.core.reference.compound_table import BY_ID
from labels.core.reference.nutrients import NRV_MAGNESIUM_MG

SOURCE_LEFT, SOURCE_RIGHT = 60, 160
"""Characters around a declared amount in which its sources are named."""


class Declaration(NamedTuple):
    """What the label declares amounts of."""

    nutrients: tuple[NutrientRow, ...]
    salt_amounts: tuple[SaltAmount, ...]
    sources: tuple[Mention, ...]
    """The compounds that have an amount, or that magnesium is said to come from."""


class _Row(NamedTuple):
    """One declared amount with its basis and percentage."""

    declared: Declared
    basis: Basis | None
    percent: Percent | None


def read(scan: Scan, dose: DailyDose | None) -> Declaration:
    """Return the declared nutrients, and the declared weights of magnesium compounds."""
    rows = [_as_elemental(row) for row in _rows(scan, dose)]
    rows = _without_names(_with_last_basis(scan, rows))
    magnesium = _parts(rows)
    salts = [row for row in rows if row.declared.mention.is_compound]
    return Declaration(
        tuple(_nutrient(scan, row) for row in magnesium),
        _once(_salt(scan, row) for row in salts if not _is_dose(scan, row, dose)),
        _sources(scan, rows),
    )


def _rows(scan: Scan, dose: DailyDose | None) -> Iterator[_Row]:
    declared = owners.read(scan)
    for first, last in _groups(declared):
        group = declared[first:last]
        if group[0].mention.kind == EXCIPIENT:
            continue
        limit = declared[last].start if last < len(declared) else len(scan.folded)
        percents = percents_of(scan, group, limit)
        for column, (each, percent) in enumerate(zip(group, percents, strict=True)):
            yield _Row(each, basis_of(scan, each, (column, len(group)), dose), percent)


def _groups(declared: Sequence[Declared]) -> Iterator[tuple[int, int]]:
    """Return where each row begins and ends: a name's amount and its further amounts."""
    first = 0
    for index in range(1, len(declared) + 1):
        if index == len(declared) or not declared[index].is_next:
            yield first, index
            first = index


def _as_elemental(row: _Row) -> _Row:
    """Take an amount beside a salt's name for magnesium where only that makes its percentage."""
    declared, percent = row.declared, row.percent
    milligrams = declared.amount.in_mg
    if not declared.mention.is_compound or percent is None or not milligrams:
        return row
    if abs(100 * milligrams / NRV_MAGNESIUM_MG - percent.value) > TOLERANCE:
        return row
    mention = Mention(MAGNESIUM, MAGNESIUM, declared.mention.start, declared.mention.end)
    return row._replace(declared=declared._replace(mention=mention, source=declared.mention))


def _with_last_basis(scan: Scan, rows: list[_Row]) -> list[_Row]:
    """Give the amounts of a list what stands behind the last: "zink 5 mg, magnesium 9 mg per …"."""
    given: list[_Row] = []
    for row in reversed(rows):
        after = given[-1] if given else None
        is_listed = after is not None and row.basis is None and after.basis is not None
        if after and is_listed and scan.line(row.declared.start) == scan.line(after.declared.start):
            row = row._replace(basis=after.basis)  # noqa: PLW2901
        given.append(row)
    return given[::-1]


def _without_names(rows: list[_Row]) -> list[_Row]:
    """Leave out amounts in the product's name, which have neither basis nor percentage."""
    if not any(row.basis or row.percent for row in rows):
        return rows
    return [row for row in rows if row.basis or row.percent or row.declared.is_next]


def _parts(rows: Iterable[_Row]) -> list[_Row]:
    """Tell the parts that come from each source from the magnesium as a whole."""
    elements = [row for row in rows if not row.declared.mention.is_compound]
    sources: dict[str | None, set[str]] = {}
    wholes: set[str | None] = set()
    for row in elements:
        declared = row.declared
        if declared.mention.id == MAGNESIUM:
            sources.setdefault(_per(row), set()).update(_source(declared))
            if not declared.is_part:
                wholes.add(_per(row))
    return [
        _settled(row, sources[_per(row)], has_whole=_per(row) in wholes)
        if row.declared.mention.id == MAGNESIUM
        else row
        for row in elements
    ]


def _settled(row: _Row, sources: set[str], *, has_whole: bool) -> _Row:
    """Tell whether a row is a part, by the other rows that are printed for the same."""
    declared = row.declared
    if declared.source is None:
        return row
    is_part = len(sources) > 1 or (declared.is_part and has_whole)
    return row._replace(declared=declared._replace(is_part=is_part))


def _source(declared: Declared) -> tuple[str, ...]:
    return (declared.source.id,) if declared.source else ()


def _per(row: _Row) -> str | None:
    return row.basis.per if row.basis else None


def _is_dose(scan: Scan, row: _Row, dose: DailyDose | None) -> bool:
    """Tell whether the weight is the dose itself: "2 g magnesiumcitrat om dagen"."""
    measure = row.declared.measure
    return dose is not None and scan.span(measure.start, measure.end).start == dose.span.start


def _nutrient(scan: Scan, row: _Row) -> NutrientRow:
    declared, percent = row.declared, row.percent
    source, measure = declared.source, declared.measure
    end = max(declared.end, percent.end) if percent else declared.end
    return NutrientRow(
        declared.mention.id,
        declared.amount,
        row.basis,
        percent.value if percent else None,
        scan.span(min(declared.start, percent.start if percent else end), end),
        scan.span(percent.start, percent.end) if percent else None,
        source.id if source and declared.is_part else None,
        Amount(measure.high, measure.unit) if measure.is_range else None,
        measure.ambiguous,
    )


def _salt(scan: Scan, row: _Row) -> SaltAmount:
    declared, percent = row.declared, row.percent
    return SaltAmount(
        declared.mention.id,
        declared.mention.hydrate,
        declared.amount,
        row.basis,
        scan.span(declared.start, declared.end),
        declared.measure.ambiguous,
        percent.value if percent else None,
        scan.span(percent.start, percent.end) if percent else None,
    )


def _once(salts: Iterable[SaltAmount]) -> tuple[SaltAmount, ...]:
    """Leave out a weight that is printed again, and one in a name, which has no basis."""
    kept: dict[tuple[str, Decimal | None, str], SaltAmount] = {}
    for salt in salts:
        if salt.basis is not None and salt.compound in BY_ID:
            kept.setdefault((salt.compound, salt.amount.in_mg, salt.basis.per), salt)
    return tuple(kept.values())


def _sources(scan: Scan, rows: Sequence[_Row]) -> tuple[Mention, ...]:
    """Return the compounds of the declaration, those in one bracket together."""
    named: list[Mention] = []
    for row in rows:
        declared = row.declared
        if declared.mention.is_compound and row.basis:
            named.append(declared.mention)
        elif declared.mention.id == MAGNESIUM:
            start, end = scan.line(declared.start)
            around = scan.mentions_between(
                max(start, declared.start - SOURCE_LEFT), min(end, declared.end + SOURCE_RIGHT)
            )
            named += [each for each in around if each.is_compound]
    return tuple(named)
