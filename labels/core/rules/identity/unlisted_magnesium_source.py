"""ID004."""

from datetime import date

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel, Salt
from labels.core.reference.compound_table import BY_ID
from labels.core.reference.compounds import Compound
from labels.core.reference.sources import (
    DIRECTIVE_2002_46_ANNEX_II,
    EFSA_OROTATE,
    REGULATION_1170_2009,
)
from labels.core.rule import Flaw, Flaws, rule

UNSETTLED = frozenset({"aspartate"})
"""Sources whose absence from the list has not been verified."""


@rule(
    "ID004",
    Severity.ERROR,
    DIRECTIVE_2002_46_ANNEX_II,
    REGULATION_1170_2009,
    EFSA_OROTATE,
    title="Magnesiumkälla utanför förteckningen över tillåtna källor",
    what="Magnesiumkällan finns inte i förteckningen över de källor som får användas i "
    "kosttillskott.",
    fix="Byt källa eller visa att föreningen är tillåten.",
    why="Bara föreningar i bilaga II till direktiv 2002/46/EG får vara källa till magnesium i "
    "kosttillskott. Säkerheten hos andra har inte bedömts, eller inte kunnat visas.",
    verified=False,
)
def unlisted_magnesium_source(label: ParsedLabel, as_of: date) -> Flaws:
    """The source of magnesium isn't on the list of those permitted in food supplements.

    Flagged: Kosttillskott. Dosering: 2 tabletter dagligen. Ingredienser: magnesiumorotat.
    Accepted: Kosttillskott. Dosering: 2 tabletter dagligen. Ingredienser: magnesiumcitrat.

    What counts is the list as it stood on the day judged: L-threonate is on it from 2025-11-26.
    Aspartate is told for information only, until its absence is verified.
    """
    told = set()
    for salt in label.salts:
        compound = BY_ID.get(salt.compound)
        if compound is None or compound.id in told or not _is_unlisted(compound, as_of):
            continue
        told.add(compound.id)
        severity = Severity.INFO if compound.id in UNSETTLED else Severity.ERROR
        yield Flaw(salt.span, _message(salt), severity)
    if label.excipient_source is not None:
        yield Flaw(label.excipient_source.span, _message(label.excipient_source))


def _is_unlisted(compound: Compound, as_of: date) -> bool:
    if compound.listed_from is not None:
        return as_of < compound.listed_from
    return compound.listed is False


def _message(salt: Salt) -> str:
    name = salt.wording[:1].upper() + salt.wording[1:]
    return f"{name} finns inte i förteckningen över tillåtna mineralkällor för kosttillskott."
