"""TR005."""

from labels.core.findings import Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.reference.sources import REGULATION_178_2002_ARTICLE_18, TRACEABILITY_PRACTICE
from labels.core.rule import Flaw, Flaws, rule

OTHERS = frozenset({"importer", "made_for", "marketer", "distributor"})
"""Roles of those who let others make the product."""
TELL_NOTHING = frozenset({"seller"})


@rule(
    "TR005",
    Severity.INFO,
    REGULATION_178_2002_ARTICLE_18,
    TRACEABILITY_PRACTICE,
    title="Okänd tillverkare",
    what="Bara den som säljer, importerar eller beställer produkten anges, inte den som "
    "tillverkar den.",
    fix="Fråga företaget vem som tillverkar produkten.",
    why="Lagen kräver ett ansvarigt företag, inte tillverkarens namn. Men flera märken kan komma "
    "från samma fabrik, och den som vill jämföra behöver veta vilken.",
    verified=False,
)
def manufacturer_unknown(label: ParsedLabel) -> Flaws:
    """Only those who sell, import or order the product are named, not who makes it.

    Flagged: Kosttillskott. 90 kapslar. Marknadsförs av: Fjällfrisk AB, 831 40 Östersund
    Accepted: Kosttillskott. 90 kapslar. Fjällfrisk AB, 831 40 Östersund

    A company without a word for what it does may well be the maker.
    """
    roles = {company.role for company in label.companies} - TELL_NOTHING
    if roles and roles <= OTHERS:
        company = next(each for each in label.companies if each.role in OTHERS)
        yield Flaw(company.span, f"Tillverkaren framgår inte; bara {company.name} anges.")
