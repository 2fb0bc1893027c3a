"""The label checker: text in, facts and findings out. Knows no framework, no clock, no disk."""

from labels.core.checker import RULESET, check
from labels.core.facts import Facts, derive_facts
from labels.core.findings import Finding, Severity
from labels.core.parsed_label import ParsedLabel
from labels.core.parsing import parse
from labels.core.reading import Reading, read
from labels.core.rule import Rule
from labels.core.rules import RULES
from labels.core.span import Span

__all__ = [
    "RULES",
    "RULESET",
    "Facts",
    "Finding",
    "ParsedLabel",
    "Reading",
    "Rule",
    "Severity",
    "Span",
    "check",
    "derive_facts",
    "parse",
    "read",
]
