"""Findings for people: the label's line with the flagged words underlined, and what to do."""

import unicodedata
from collections.abc import Callable

from labels.core.commands.checked_label import CheckedLabel, CheckRun, Located
from labels.core.findings import Finding, Severity
from labels.core.span import Span

WORDS = {Severity.ERROR: "fel", Severity.WARNING: "varning", Severity.INFO: "upplysning"}
PLURALS = {Severity.ERROR: "fel", Severity.WARNING: "varningar", Severity.INFO: "upplysningar"}
COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
BOLD, DIM = "1", "2"
WIDEST = 96
"""Columns of a label's line that are shown; a longer one is cut around the flagged words."""
BEFORE = 30
MOST_LINES = 3
ELLIPSIS = "…"

Paint = Callable[[str, str], str]


def render(run: CheckRun, *, colour: bool) -> str:
    """Return the whole report."""
    paint = _ansi if colour else _plain
    blocks = [_block(label, each, paint) for label in run.labels for each in label.found]
    return "\n\n".join([*blocks, _summary(run)]) + "\n"


def _block(label: CheckedLabel, each: Located, paint: Paint) -> str:
    finding = each.finding
    return "\n".join(
        (
            f"{_head(label, finding, paint)}",
            *(_quote(label, finding.span, COLOURS[finding.severity], paint)),
            f"  {paint('Så rättas det:', BOLD)} {finding.fix}",
            paint(f"  Källa: {finding.source}", DIM),
        )
    )


def _head(label: CheckedLabel, finding: Finding, paint: Paint) -> str:
    place = label.file
    if finding.span:
        line, column = label.place(finding.span.start)
        place = f"{label.file}:{line}:{column}"
    word = paint(f"{WORDS[finding.severity]} {finding.code}", COLOURS[finding.severity])
    return f"{paint(place, BOLD)}: {word} {finding.message}"


def _quote(label: CheckedLabel, span: Span | None, colour: str, paint: Paint) -> list[str]:
    """Return the lines of a span, each with a line under it that marks the flagged words."""
    if span is None:
        return []
    first, column = label.place(span.start)
    last, end = label.place(max(span.end - 1, span.start))
    last_shown = min(last, first + MOST_LINES - 1)
    width = len(str(last_shown))
    quoted = []
    for number, line in enumerate(label.lines(first, last_shown), first):
        start = column - 1 if number == first else len(line) - len(line.lstrip())
        stop = end if number == last else len(line.rstrip())
        shown, under = _underlined(line, start, max(stop, start + 1))
        quoted += [f"  {number:>{width}} | {shown}", f"  {'':>{width}} | {paint(under, colour)}"]
    if last_shown < last:
        quoted.append(f"  {'':>{width}} | {ELLIPSIS}")
    return quoted


def _underlined(line: str, start: int, stop: int) -> tuple[str, str]:
    """Return a line as it is safe to print, and the marks that go under it."""
    cut = max(0, start - BEFORE) if stop > WIDEST else 0
    lead = ELLIPSIS if cut else ""
    before, marked = _printable(line[cut:start]), _printable(line[start:stop])
    after = _printable(line[stop : max(stop, cut + WIDEST)])
    tail = ELLIPSIS if len(line) > max(stop, cut + WIDEST) else ""
    under = " " * _width(lead + before) + "^" * max(_width(marked), 1)
    return lead + before + marked + after + tail, under


def _printable(text: str) -> str:
    """Return text without signs that a terminal would obey."""
    return "".join(" " if unicodedata.category(sign).startswith("C") else sign for sign in text)


def _width(text: str) -> int:
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _summary(run: CheckRun) -> str:
    files = len(run.labels)
    told = "1 etikett" if files == 1 else f"{files} etiketter"
    counts = [
        f"{count} {(WORDS if count == 1 else PLURALS)[severity]}"
        for severity in Severity
        if (count := sum(finding.severity is severity for finding in run.findings))
    ]
    return f"{told}: {', '.join(counts) if counts else 'inget att anmärka på'}."


def _plain(text: str, _code: str) -> str:
    return text


def _ansi(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"
