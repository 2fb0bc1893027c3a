"""Which findings of a label count, once it is known what staff have set aside.

Two rules of the house, not of law: SU001 for a suppression that has run out, SU002 for one that has
nothing left to set aside. They are told to staff only, and say nothing of the label.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from labels.core import Finding, Severity
from labels.models import Suppression, wording_of

EXPIRED, NEEDLESS = "SU001", "SU002"
HOUSE_RULES = (EXPIRED, NEEDLESS)

SOURCE = "Redaktionens egen ordning för undantag"
EXPIRED_SAYS = "Tiden har gått ut för undantag från {which}. Anmärkningen räknas igen."
EXPIRED_FIX = "Rätta etiketten, förläng undantaget eller ta bort det."
NEEDLESS_SAYS = "Undantag från {which} behövs inte. Anmärkningen finns inte längre på etiketten."
NEEDLESS_FIX = "Ta bort undantaget."

Place = tuple[str, str]
"""A rule's code and the label's words."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What counts of a label's findings, which suppressions are needed, and what staff are told."""

    counting: tuple[Finding, ...]
    needed: tuple[tuple[Suppression, bool], ...]
    upkeep: tuple[Finding, ...]


def settle(
    findings: Sequence[Finding], text: str, *, suppressions: Sequence[Suppression], as_of: date
) -> Settled:
    """Leave out the findings that are set aside on the day, and tell what is wrong with that."""
    held = {_place(each) for each in suppressions if as_of <= each.expires_on}
    placed = [(each, _place_of(each, text)) for each in findings]
    found = {place for _, place in placed}
    needed = tuple((each, _place(each) in found) for each in suppressions)
    return Settled(
        counting=tuple(each for each, place in placed if place not in held),
        needed=needed,
        upkeep=tuple(_upkeep(needed, as_of)),
    )


def _place(suppression: Suppression) -> Place:
    return suppression.code, suppression.wording


def _place_of(finding: Finding, text: str) -> Place:
    start, end = finding.span or (None, None)
    return finding.code, wording_of(text, start, end)


def _upkeep(needed: Sequence[tuple[Suppression, bool]], as_of: date) -> Iterator[Finding]:
    """At most one finding of either kind, with every suppression that it is about."""
    expired = [each for each, is_needed in needed if is_needed and each.expires_on < as_of]
    needless = [each for each, is_needed in needed if not is_needed]
    if expired:
        yield _told(EXPIRED, EXPIRED_SAYS, EXPIRED_FIX, expired)
    if needless:
        yield _told(NEEDLESS, NEEDLESS_SAYS, NEEDLESS_FIX, needless)


def _told(code: str, says: str, fix: str, about: Sequence[Suppression]) -> Finding:
    which = ", ".join(f"{each.code} (till och med {each.expires_on.isoformat()})" for each in about)
    return Finding(code, Severity.WARNING, says.format(which=which), None, fix, SOURCE)
