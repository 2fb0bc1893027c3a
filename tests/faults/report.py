"""What came of runs: a line on the terminal, and a row each in docs/faults.md."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.faults.bugs import BUGS
from tests.faults.faults import FAULTS
from tests.faults.selection import Chosen

BEGIN, END = "<!-- rows: {} -->\n", "<!-- end of rows -->\n"

ENOUGH_SAVES = 20


def line_of(run: Chosen, told: dict[str, Any]) -> str:
    """What came of a run, on one line, and below it what was not as it should be."""
    figures = told.get("figures", {})
    kept = ("states", "results", "most_attempts", "lost_leases", "drained_seconds")
    says = ", ".join(f"{name} {figures[name]}" for name in kept if name in figures)
    verdict = "as it should" if told["is_as_it_should"] else "NOT AS IT SHOULD"
    lines = [f"{run.file}: {verdict} ({says}) {told['counts'] or ''}"]
    lines += [f"    {name}: {seen}" for name, seen in told.get("breaches", ())]
    return "\n".join(lines)


def record(folder: Path, page: Path) -> None:
    """Write the rows anew of the runs whose results are in the folder; others stay as they are."""
    text = page.read_text("utf-8")
    bugs = [bug.title for bug in BUGS.values()]
    for kind, rows, order in (
        ("servers", fault_rows(folder, ""), list(FAULTS)),
        ("embedded", fault_rows(folder, "-embedded"), list(FAULTS)),
        ("planted", planted_rows(folder), bugs),
    ):
        before, _, rest = text.partition(BEGIN.format(kind))
        told, _, after = rest.partition(END)
        text = before + BEGIN.format(kind) + "".join(_merged(told, rows, order)) + END + after
    page.write_text(text, "utf-8")


def _merged(told: str, rows: Iterator[str], order: Sequence[str]) -> Iterator[str]:
    """The head, and in their order the rows that are new, or else as they were told before."""
    head, line, *new = rows
    by_name = {_first_cell(row): row for row in (*told.splitlines(keepends=True), *new)}
    yield head
    yield line
    yield from (by_name[name] for name in order if name in by_name)


def _first_cell(row: str) -> str:
    return row.split("|")[1].strip() if row.startswith("|") else ""


def fault_rows(folder: Path, suffix: str) -> Iterator[str]:
    """A row for each fault that was run."""
    yield "| | fault | verdict | done | attempts | drained, s | reads | saves | load | more |\n"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
    for name, fault in FAULTS.items():
        told = _told(folder / f"{name}{suffix}.json")
        if told:
            yield f"| {name} | {fault.title} | {' | '.join(_cells(told))} |\n"


def planted_rows(folder: Path) -> Iterator[str]:
    """A row for each bug that was planted."""
    yield "| bug | fault | caught by | seen |\n"
    yield "| --- | --- | --- | --- |\n"
    for name, bug in BUGS.items():
        told = _told(folder / f"planted-{name}.json")
        if told:
            caught = ", ".join(sorted(bug.breaks.intersection(told["counts"]))) or "**not caught**"
            seen = next((seen for broken, seen in told["breaches"] if broken in bug.breaks), "–")
            yield f"| {bug.title} | {bug.fault} | {caught} | {seen} |\n"


def _told(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return told if "figures" in told else {}


def _cells(told: dict[str, Any]) -> Iterator[str]:
    figures = told["figures"]
    states = figures["states"]
    yield "holds" if not told["counts"] else "**" + ", ".join(sorted(told["counts"])) + "**"
    dead = f", {states['dead']} dead" if states.get("dead") else ""
    yield f"{states.get('done', 0):,} of {sum(states.values()):,}{dead}"
    yield str(figures["most_attempts"])
    yield str(figures.get("drained_seconds", "–"))
    yield _answers(figures["reads"])
    yield _answers(figures["writes"])
    yield "–".join(str(round(each)) for each in figures.get("machine_load", ()))
    yield "; ".join(_more(figures))


def _answers(told: dict[str, Any]) -> str:
    if not told["all"]:
        return "–"
    good, every = told["ok"], told["all"]
    return (
        f"{good:,} of {every:,}, p95 {told['p95_seconds']} s, longest {told['longest_seconds']} s"
    )


MORE = {
    "lost_leases": "{} lost leases counted",
    "begun_again": "{} labels begun again",
    "given_up_seconds": "given up after {} s",
    "drained_after_our_last_harm": "drained {} s after the last harm that no label did",
    "alarm_seconds": "alarm after {} s",
    "races": "{} races",
    "saves": "{} saves",
    "writes_again_seconds": "writes again after {} s",
    "left_at_last_fault": "{} labels left at the last fault",
    "filler_mib": "{} MiB taken",
    "longest_read_while_locked": "longest read while locked {} s",
}


def _more(figures: dict[str, Any]) -> Iterator[str]:
    for name, words in MORE.items():
        if figures.get(name):
            yield words.format(figures[name])
    meanwhile = figures["writes_meanwhile"]
    if meanwhile["all"] >= ENOUGH_SAVES:
        yield f"saves meanwhile p95 {meanwhile['p95_seconds']} s"
    taken = figures.get("taken", {})
    if {"before", "after"} <= taken.keys():
        yield from _taken(taken["before"], taken["after"])


def _taken(before: dict[str, int], after: dict[str, int]) -> Iterator[str]:
    """What the site took before the harm, and after it."""
    if "connections" in before:
        yield f"connections {before['connections']} → {after['connections']}"
    if "web" in before and "web" in after:
        yield f"web {before['web']} → {after['web']} MiB"
