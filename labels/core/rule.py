"""What a rule is: a generator over one parsed label, with its code, gravity and sources."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from labels.core.findings import Finding, Severity
from labels.core.parsed_label import FOOD_SUPPLEMENT, FSMP, ParsedLabel
from labels.core.reference.sources import Source
from labels.core.span import Span

DATED = 2
"""Arguments of a rule that depends on the day the label is judged on."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """What a rule has found, before it is put into the words of a finding."""

    span: Span | None
    message: str
    severity: Severity | None = None
    """Where it differs from the rule's own."""


Flaws = Iterator[Flaw]
Detector = Callable[..., Flaws]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; its docstring is its page, its documentation and its first test."""

    code: str
    severity: Severity
    title: str
    """In Swedish, as are `fix` and the messages."""
    fix: str
    sources: tuple[Source, ...]
    binds: frozenset[str]
    """The product classes that the rule is law for."""
    detect: Detector

    @property
    def slug(self) -> str:
        """The fault's name."""
        return self.detect.__name__

    @property
    def fault(self) -> str:
        """The docstring's first line."""
        return _paragraphs(self.detect)[0]

    @property
    def flagged(self) -> tuple[str, ...]:
        """Label texts that the rule flags."""
        return self._examples("Flagged:")

    @property
    def accepted(self) -> tuple[str, ...]:
        """Label texts that the rule accepts."""
        return self._examples("Accepted:")

    @property
    def reason(self) -> str:
        """Why the fault matters."""
        rest = [part for part in _paragraphs(self.detect)[1:] if not part.startswith("Flagged:")]
        return "\n\n".join(rest)

    def findings(self, label: ParsedLabel, as_of: date) -> Iterator[Finding]:
        """Run the rule over one label."""
        source = "; ".join(source.title for source in self.sources)
        for flaw in self.detect(label, as_of) if self.is_dated else self.detect(label):
            severity = flaw.severity or self.severity
            yield Finding(self.code, severity, flaw.message, flaw.span, self.fix, source)

    @property
    def is_dated(self) -> bool:
        """Tell whether the outcome depends on the day."""
        return self.detect.__code__.co_argcount == DATED

    def _examples(self, lead: str) -> tuple[str, ...]:
        lines = (inspect.getdoc(self.detect) or "").splitlines()
        return tuple(line.removeprefix(lead).strip() for line in lines if line.startswith(lead))


def rule(
    code: str,
    severity: Severity,
    *sources: Source,
    title: str,
    fix: str,
    binds: tuple[str, ...] = (FOOD_SUPPLEMENT, FSMP),
) -> Callable[[Detector], Rule]:
    """Make a rule of a generator function; its name is the rule's slug."""

    def declare(detect: Detector) -> Rule:
        return Rule(code, severity, title, fix, sources, frozenset(binds), detect)

    return declare


def _paragraphs(detect: Detector) -> list[str]:
    return (inspect.getdoc(detect) or "").split("\n\n")
