"""ID006."""

from collections.abc import Iterator
from decimal import Decimal

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.quantity import swedish
from labels.core.reference.sources import REGULATION_2024_2694, REGULATION_2025_2225
from labels.core.rule import Flaw, Flaws, rule

MOST_MG = Decimal(250)
"""Magnesium a day that the authorisation allows."""


@rule(
    "ID006",
    Severity.ERROR,
    REGULATION_2024_2694,
    REGULATION_2025_2225,
    title="Villkor för magnesium-L-treonat inte uppfyllda",
    what="Produkten innehåller magnesium-L-treonat utan att uppfylla villkoren för det.",
    fix="Ange att produkten bara är för vuxna, inte för gravida och ammande, håll dosen till högst "
    "250 mg magnesium om dagen och visa leverantörens godkännande.",
    why="Magnesium-L-treonat är ett nytt livsmedel. Det är godkänt för vuxna som varken är gravida "
    "eller ammar, och för högst 250 mg magnesium om dagen.",
)
def threonate_conditions_unmet(label: ParsedLabel) -> Flaws:
    """The product contains magnesium L-threonate without meeting the conditions for it.

    Flagged: Kosttillskott. Dosering: 3 kapslar dagligen. Ingredienser: magnesium-L-treonat.
    Accepted: Kosttillskott. Dosering: 3 kapslar dagligen. Ingredienser: magnesium-L-treonat.
        Endast för vuxna. Bör inte användas av gravida eller ammande.
    """
    source = next((salt for salt in label.salts if salt.compound == "l_threonate"), None)
    unmet = list(_unmet(label)) if source else []
    if source and unmet:
        yield Flaw(
            source.span,
            "Produkten innehåller magnesium-L-treonat men uppfyller inte villkoren: "
            f"{' och '.join(unmet)}.",
        )


def _unmet(label: ParsedLabel) -> Iterator[str]:
    mg = label.least_at_highest_dose_mg
    if mg is not None and mg > MOST_MG:
        least = "på minst " if label.may_give_more else ""
        told = f"{least}{swedish(mg, unlike=MOST_MG)} mg"
        yield f"dagsdosen {told} är större än {swedish(MOST_MG)} mg"
    if not label.states("adults_only") or not label.states("pregnancy"):
        yield "uppgift saknas om att produkten bara är för vuxna, inte för gravida och ammande"
