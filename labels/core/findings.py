"""What the checker says about a label."""

from dataclasses import dataclass
from enum import StrEnum

from labels.core.span import Span


class Severity(StrEnum):
    """How grave a finding is, gravest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)

    def at_least(self, other: "Severity") -> bool:
        """Tell whether this is as grave as the other, or graver."""
        return self.rank <= other.rank


LONGEST_QUOTE = 160


def quoted(wording: str) -> str:
    """Return a wording as a message quotes it: on one line, and without its full stop.

    >>> quoted('Ger "djup" sömn.')
    '”Ger ’djup’ sömn”'
    """
    line = " ".join(wording.replace('"', "’").replace("”", "’").split()).removesuffix(".")
    if len(line) > LONGEST_QUOTE:
        line = f"{line[:LONGEST_QUOTE].rstrip()} …"
    return f"”{line}”"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault on one label; message, fix and source are Swedish text for people."""

    code: str
    severity: Severity
    message: str
    span: Span | None
    """Where it stands; `None` when something is missing from the whole label."""
    fix: str
    source: str
