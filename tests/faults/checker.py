"""The verdict on a run: which invariants do not hold, and the figures that are told of it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.db.models import Max

from labels.models import LabelCheck
from tests.faults.client import PAGES
from tests.faults.history import Event, events
from tests.faults.invariants import INVARIANTS, Breach, Evidence
from tests.faults.journal import Entry, keep_entries, read_journal
from tests.faults.scene import Scene

MOST_EXAMPLES = 3
LEAST_GOOD_READS = 0.999
USUAL, SLOWER_AT_MOST, ENOUGH_REQUESTS = 0.95, 1.2, 100


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a run may show at most: the longest request, and how long the queue takes to drain.

    Where the harm leaves the site `without_database`, what needs one may be refused: by 503, with
    when to try again. Lists and API are answered from memory then, too.
    """

    drained_seconds: float = 60.0
    longest_request_seconds: float | None = None
    without_database: bool = False
    zombies: int = 0
    most_begun_again: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a run: `breaches` are examples, `counts` how many each invariant has."""

    breaches: tuple[Breach, ...]
    counts: dict[str, int]
    figures: dict[str, Any] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        """Whether every invariant does."""
        return not self.counts


def judge(scene: Scene, bounds: Bounds) -> Verdict:
    """Read everything, and tell which invariants do not hold."""
    history = tuple(events(scene.history.path))
    journal = tuple(read_journal())
    keep_entries(journal, scene.history.path.with_name("journal.jsonl"))
    evidence = Evidence(history, journal, bounds.zombies)
    breaches = [breach for invariant in INVARIANTS for breach in invariant(evidence)]
    breaches += answers_were_good(evidence, bounds)
    _count_deadly_labels_as_harm(scene, evidence)
    breaches += it_drained(scene.figures, bounds)
    breaches += few_were_begun_again(bounds)
    breaches += (("I9", f"not seen: {each}") for each in scene.missed)
    counts = Counter(name for name, _ in breaches)
    every = "".join(f"{name}: {seen}\n" for name, seen in breaches)
    scene.history.path.with_name("breaches.log").write_text(every, "utf-8")
    shown = tuple(
        breach for name in sorted(counts) for breach in _first(breaches, name, MOST_EXAMPLES)
    )
    return Verdict(shown, dict(counts), {**figures_of(evidence), **scene.figures})


def _first(breaches: Sequence[Breach], name: str, most: int) -> list[Breach]:
    return [each for each in breaches if each[0] == name][:most]


def answers_were_good(evidence: Evidence, bounds: Bounds) -> Iterator[Breach]:
    """I8: readers are served whatever happens, and writers stored or refused, never half."""
    answered = [each for each in evidence.of("read") if each["phase"] != "invoke"]
    reads = [each for each in answered if not _is_clean(each, bounds)]
    bad = [each for each in reads if each["phase"] != "ok"]
    if len(bad) > (1 - LEAST_GOOD_READS) * len(reads):
        yield "I8", f"{len(bad)} of {len(reads)} reads failed, as {_told(bad[0])}"
    for event in evidence.of("write"):
        if event["phase"] in ("info", "fail") and not _is_clean(event, bounds):
            yield "I8", f"a write was answered {_told(event)}"
    if bounds.longest_request_seconds is not None:
        yield from _too_slow(evidence, bounds.longest_request_seconds)


def _too_slow(evidence: Evidence, seconds: float) -> Iterator[Breach]:
    """Requests during the harm that took longer than that, where the harm is to blame.

    On a machine that is busy with something else requests are slow with and without the harm: then
    19 of 20 are to take hardly longer than before and after it.
    """
    harm, spent = _harm(evidence), (list[float](), list[float]())
    for event in (*evidence.of("read"), *evidence.of("write")):
        if event["phase"] != "invoke":
            spent[_is_in(event, harm)].append(event["seconds"])
    otherwise, meanwhile = map(sorted, spent)
    if not meanwhile or meanwhile[-1] <= seconds:
        return
    share = USUAL if len(meanwhile) >= ENOUGH_REQUESTS else 1.0
    usual = _quantile(otherwise, share) if otherwise else 0.0
    if _quantile(meanwhile, share) > SLOWER_AT_MOST * usual:
        yield "I8", f"requests took up to {meanwhile[-1]} s, before and after it {otherwise[-1:]}"


def _quantile(ordered: Sequence[float], share: float) -> float:
    return ordered[int(share * (len(ordered) - 1))]


def _is_in(event: Event, harm: list[tuple[float, float]]) -> bool:
    """Whether a request was on its way while harm was done."""
    return any(
        event["at"] - event["seconds"] <= end and began <= event["at"] for began, end in harm
    )


def _is_clean(event: Event, bounds: Bounds) -> bool:
    """Whether a request was refused that may be: one that needs a database, without one."""
    refused = event["status"] == HTTPStatus.SERVICE_UNAVAILABLE and event["retry_after"]
    return bool(bounds.without_database and refused and event.get("path") not in PAGES)


def _told(event: Event) -> str:
    kept = ("what", "path", "status", "seconds", "error", "label")
    return " ".join(f"{name}={event[name]}" for name in kept if name in event)


def _count_deadly_labels_as_harm(scene: Scene, evidence: Evidence) -> None:
    """A label that took down a worker, and what else that held, did harm as late as that."""
    claimed: dict[int, list[Entry]] = defaultdict(list)
    sizes = Counter(entry.token for entry in evidence.journal if entry.after == "running")
    for entry in evidence.journal:
        if entry.after == "running":
            claimed[entry.label].append(entry)
    moments = [0.0]
    for event in evidence.of("deadly"):
        held = [each for each in claimed[event["label"]] if each.at.timestamp() <= event["at"]]
        if held and sizes[held[-1].token] > 1 and event["at"] <= scene.drained_at:
            moments.append(event["at"])
    taken = scene.figures.get("drained_seconds")
    if taken is not None and scene.drained_at - max(moments) < taken:
        scene.figures["drained_after_our_last_harm"] = taken
        scene.figures["drained_seconds"] = round(scene.drained_at - max(moments), 1)


def it_drained(figures: dict[str, Any], bounds: Bounds) -> Iterator[Breach]:
    """I9: without anybody's doing the queue was empty soon after the last fault."""
    taken = figures.get("drained_seconds")
    if taken is None:
        yield "I9", "the queue was never empty"
    elif taken > bounds.drained_seconds:
        yield "I9", f"drained after {taken} s, not within {bounds.drained_seconds:.0f} s"


def few_were_begun_again(bounds: Bounds) -> Iterator[Breach]:
    """No label is begun twice that a worker had the time to end."""
    again = LabelCheck.objects.filter(attempt__gt=1).count()
    if bounds.most_begun_again is not None and again > bounds.most_begun_again:
        yield "I9", f"{again} labels were begun more than once"


def figures_of(evidence: Evidence) -> dict[str, Any]:
    """What a run is told of by."""
    states = Counter(LabelCheck.objects.values_list("state", flat=True))
    rows = LabelCheck.objects.values_list("attempt", "lost_leases")
    results = sum(entry.is_result for entry in evidence.journal)
    return {
        "states": dict(states),
        "results": results,
        "most_attempts": LabelCheck.objects.aggregate(most=Max("attempt"))["most"],
        "begun_again": sum(attempt > 1 for attempt, _ in rows),
        "lost_leases": sum(lost for _, lost in rows),
        "races": sum(entry.is_lost_race for entry in evidence.journal),
        "saves": sum(len(e["hashes"]) for e in evidence.of("saves") if e["phase"] == "ok"),
        "reads": _answers(evidence, "read"),
        "writes": _answers(evidence, "write"),
        "reads_meanwhile": _answers(evidence, "read", during=_harm(evidence)),
        "writes_meanwhile": _answers(evidence, "write", during=_harm(evidence)),
        "writes_again_seconds": _writes_again(evidence),
    }


def _harm(evidence: Evidence) -> list[tuple[float, float]]:
    """From when to when harm was done."""
    began, spans = 0.0, []
    for event in evidence.of("fault"):
        if event["phase"] == "invoke":
            began = event["at"]
        else:
            spans.append((began, event["at"]))
    return spans


def _writes_again(evidence: Evidence) -> float | None:
    """How long after the end of the last harm the first write was stored."""
    spans = _harm(evidence)
    if not spans:
        return None
    stored = (e["at"] for e in evidence.of("write") if e["phase"] == "ok")
    after = [at - spans[-1][1] for at in stored if at > spans[-1][1]]
    return round(min(after), 1) if after else None


def _answers(
    evidence: Evidence, what: str, during: list[tuple[float, float]] | None = None
) -> dict[str, Any]:
    answered = [
        each
        for each in evidence.of(what)
        if each["phase"] != "invoke" and (during is None or _is_in(each, during))
    ]
    if not answered:
        return {"all": 0}
    seconds = sorted(each["seconds"] for each in answered)
    return {
        "all": len(answered),
        "ok": sum(each["phase"] == "ok" for each in answered),
        "statuses": dict(Counter(str(each["status"]) for each in answered)),
        "p95_seconds": _quantile(seconds, USUAL),
        "longest_seconds": seconds[-1],
    }
