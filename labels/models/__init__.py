"""What is printed: label texts with their findings, and what staff have decided about these."""

from labels.models.checks import LONGEST_DETAIL, MOST_ATTEMPTS, CheckRun, LabelCheck, Pulse
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
    "LONGEST_DETAIL",
    "LONGEST_TEXT",
    "LONGEST_WORDING",
    "MOST_ATTEMPTS",
    "Batch",
    "Capture",
    "CheckRun",
    "Decision",
    "Finding",
    "Label",
    "LabelCheck",
    "LaboratoryResult",
    "Pulse",
    "RuleStanding",
    "Severity",
    "Suppression",
    "Verdict",
    "wording_of",
]
