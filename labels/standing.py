"""How right a rule has been, and whether it may still call what it finds an error."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from labels.core import Finding, Severity

ENOUGH = 50
"""Verdicts below which nothing is concluded from them."""
TRUSTED = Decimal("0.98")
"""The share of verdicts that must have confirmed a rule for it to call anything an error."""
NEWEST = 200
"""Verdicts that count; older ones tell of the rule as it was."""


@dataclass(frozen=True, slots=True)
class Precision:
    """How many of a rule's findings were judged, and how many of these were right."""

    confirmed: int = 0
    judged: int = 0

    @property
    def share(self) -> Decimal | None:
        """The share that was right; None while nothing is judged.

        >>> Precision(49, 50).share, Precision().share
        (Decimal('0.98'), None)
        """
        return Decimal(self.confirmed) / self.judged if self.judged else None

    @property
    def loses_error(self) -> bool:
        """Whether the rule is known to be wrong too often to accuse anyone of an error.

        >>> [Precision(*each).loses_error for each in ((48, 50), (49, 50), (0, 49))]
        [True, False, False]
        """
        return self.judged >= ENOUGH and self.confirmed < TRUSTED * self.judged


def precision_of(verdicts: Iterable[bool]) -> Precision:
    """The precision of a rule by its verdicts, the newest first."""
    counted = tuple(islice(verdicts, NEWEST))
    return Precision(confirmed=sum(counted), judged=len(counted))


def weighed(findings: Iterable[Finding], *, demoted: Collection[str]) -> tuple[Finding, ...]:
    """Findings as they weigh: of a rule that has lost `error`, what was an error is a warning."""
    return tuple(
        replace(each, severity=Severity.WARNING)
        if each.severity is Severity.ERROR and each.code in demoted
        else each
        for each in findings
    )
