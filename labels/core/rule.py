"""What a rule is: a generator over one parsed label, with its code, gravity and sources."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from labels.core.findings import Finding, Severity
from labels.core.parsed_label import FOOD_SUPPLEMENT, FSMP
from labels.core.reference.sources import Source
from labels.core.span import Span

DATED = 2
"""Arguments of a rule that depends on the day the label is judged on."""
FLAGGED, ACCEPTED = "Flagged:", "Accepted:"


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
    """In Swedish, as are `what`, `fix`, `why` and the messages."""
    what: str
    """The fault in a sentence, for people; the docstring's first line is the same in English."""
    fix: str
    why: str
    """Why the fault matters, for shoppers and makers."""
    sources: tuple[Source, ...]
    binds: frozenset[str]
    """The product classes that the rule is law for."""
    since: date | None
    """The first day that the rule applies to; `None` when it has always applied."""
    until: date | None
    """The last day that it applies to; `None` while no end is known."""
    verified: bool
    """The law or figure it rests on was seen in its own text; else the rule's page says so."""
    detect: Detector
    is_dated: bool
    """The outcome depends on the day."""

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
        return self._examples(FLAGGED)

    @property
    def accepted(self) -> tuple[str, ...]:
        """Label texts that the rule accepts."""
        return self._examples(ACCEPTED)

    @property
    def reason(self) -> str:
        """Why the fault matters, for those who work on the rules."""
        rest = _paragraphs(self.detect)[1:]
        return "\n\n".join(part for part in rest if not part.startswith((FLAGGED, ACCEPTED)))

    def applies_on(self, day: date) -> bool:
        """Tell whether what the rule rests on is in force on the day."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )

    def finding(self, flaw: Flaw) -> Finding:
        """Put a flaw into the words of a finding."""
        severity = flaw.severity or self.severity
        source = "; ".join(each.title for each in self.sources)
        return Finding(self.code, severity, flaw.message, flaw.span, self.fix, source)

    def _examples(self, lead: str) -> tuple[str, ...]:
        """Return the texts that follow a lead; lines that are indented go on with the text."""
        examples: list[str] = []
        taken = False
        for line in (inspect.getdoc(self.detect) or "").splitlines():
            if line.startswith(lead):
                examples.append(line.removeprefix(lead).strip())
                taken = True
            elif taken and line.startswith(" "):
                examples[-1] += "\n" + line.strip()
            else:
                taken = False
        return tuple(examples)


def rule(
    code: str,
    severity: Severity,
    *sources: Source,
    title: str,
    what: str,
    fix: str,
    why: str,
    binds: tuple[str, ...] = (FOOD_SUPPLEMENT, FSMP),
    since: date | None = None,
    until: date | None = None,
    verified: bool = True,
) -> Callable[[Detector], Rule]:
    """Make a rule of a generator function; its name is the rule's slug."""

    def declare(detect: Detector) -> Rule:
        return Rule(
            code=code,
            severity=severity,
            title=title,
            what=what,
            fix=fix,
            why=why,
            sources=sources,
            binds=frozenset(binds),
            since=since,
            until=until,
            verified=verified,
            detect=detect,
            is_dated=detect.__code__.co_argcount == DATED,
        )

    return declare


def _paragraphs(detect: Detector) -> list[str]:
    return (inspect.getdoc(detect) or "").split("\n\n")
