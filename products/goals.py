"""Goals: what a shopper may be after, and what can honestly be said of each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, cast, get_args

ClaimStatus = Literal["authorised", "not_authorised", "medicinal"]
Table = dict[str, Any]

REFERENCE = Path(__file__).resolve().parent / "reference" / "goals.toml"


class GoalError(ValueError):
    """The goal table contradicts itself."""


@dataclass(frozen=True, slots=True)
class Grade:
    """How sure research is: a letter from A to D, U or N, its meaning, and for whom it holds."""

    letter: str
    meaning: str
    about: str


@dataclass(frozen=True, slots=True)
class AuthorisedClaim:
    """One of the ten claims that EU law allows for magnesium, in its Swedish wording."""

    id: str
    wording: str


@dataclass(frozen=True, slots=True)
class EvidenceSource:
    """Where a goal's evidence stands; ``url`` and ``note`` may be None."""

    id: str
    title: str
    url: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """One goal. All texts are Swedish; doses are elemental magnesium a day from supplements.

    ``claim_status`` says whether a supplement may be advertised for the goal. ``authorised_claims``
    may stand verbatim beside a product, but never as proof of the goal. ``cautions`` and
    ``seek_care`` hold the ones common to all goals first; ``seek_care`` completes "Kontakta vården
    om …".
    """

    slug: str
    domain_id: str
    title: str
    about: str
    evidence: str
    grades: tuple[Grade, ...]
    claim_status: ClaimStatus
    claim_note: str
    authorised_claims: tuple[AuthorisedClaim, ...]
    dose_min_mg: Decimal
    dose_max_mg: Decimal
    timing: str
    cautions: tuple[str, ...]
    seek_care: tuple[str, ...]
    sources: tuple[EvidenceSource, ...]

    @property
    def grade(self) -> str:
        """The letters with what they hold for: ``"D (äldre), C (gravida)"``."""
        return ", ".join(
            f"{grade.letter} ({grade.about})" if grade.about else grade.letter
            for grade in self.grades
        )

    @property
    def is_editorial_only(self) -> bool:
        """Whether the goal's text must be left out of commercial communication."""
        return self.claim_status != "authorised"


def read_goals(text: str) -> Mapping[str, Goal]:
    """Return the goals of a TOML text by slug, in its order; raises GoalError."""
    try:
        table = tomllib.loads(text, parse_float=Decimal)
        return MappingProxyType({slug: _goal(slug, table) for slug in table["order"]})
    except (KeyError, TypeError, tomllib.TOMLDecodeError) as error:
        raise GoalError(f"the goal table lacks or misstates {error}") from error


def _goal(slug: str, table: Table) -> Goal:
    row = table["goal"][slug]
    dose_min_mg, dose_max_mg = map(Decimal, row["dose_mg"])
    return Goal(
        slug=slug,
        domain_id=row["domain_id"],
        title=row["title"],
        about=row["about"],
        evidence=row["evidence"],
        grades=tuple(Grade(letter, table["grade"][letter], of) for letter, of in row["grades"]),
        claim_status=_claim_status(row["claim_status"]),
        claim_note=row["claim_note"],
        authorised_claims=tuple(
            AuthorisedClaim(claim, table["claim"][claim]) for claim in row["authorised_claims"]
        ),
        dose_min_mg=dose_min_mg,
        dose_max_mg=dose_max_mg,
        timing=row["timing"],
        cautions=(*table["common_cautions"], *row.get("cautions", ())),
        seek_care=(*table["common_care"], *row.get("care", ())),
        sources=tuple(_source(source, table) for source in row["sources"]),
    )


def _claim_status(status: str) -> ClaimStatus:
    if status not in get_args(ClaimStatus):
        raise GoalError(f"there is no claim status {status}")
    return cast("ClaimStatus", status)


def _source(source: str, table: Table) -> EvidenceSource:
    row = table["source"][source]
    return EvidenceSource(source, row["title"], row.get("url"), row.get("note"))


GOALS: Mapping[str, Goal] = read_goals(REFERENCE.read_text(encoding="utf-8"))
