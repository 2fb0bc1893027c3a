"""What is printed: label texts with their findings, and what staff have decided about these."""

from labels.models.decisions import Decision, RuleStanding, Suppression, Verdict
from labels.models.label import (
    ANY_PRECISION,
    LONGEST_TEXT,
    LONGEST_WORDING,
    Batch,
    Capture,
    Finding,
    Label,
    LaboratoryResult,
    Severity,
    wording_of,
)

__all__ = [
    "ANY_PRECISION",
    "LONGEST_TEXT",
    "LONGEST_WORDING",
    "Batch",
    "Capture",
    "Decision",
    "Finding",
    "Label",
    "LaboratoryResult",
    "RuleStanding",
    "Severity",
    "Suppression",
    "Verdict",
    "wording_of",
]
