"""I1 to I7: what must hold after every fault, asked of history, journal and database."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import Q
from django.utils import timezone

from labels.models import Finding, Label, LabelCheck
from labels.services import read_labels
from products.models import Change, ChangeCounter, Product
from products.publishing import columns_have_moved
from tests.faults.history import Event
from tests.faults.journal import Entry
from tests.faults.label_texts import digest, is_faulty, said_mg

Breach = tuple[str, str]
"""Which invariant does not hold, and what was seen."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is known of a run; `zombies` is how many workers wrote after their lease."""

    history: tuple[Event, ...]
    journal: tuple[Entry, ...]
    zombies: int = 0

    def of(self, what: str) -> Iterator[Event]:
        """The events of a kind."""
        return (event for event in self.history if event["what"] == what)


def acknowledged_writes_are_there(evidence: Evidence) -> Iterator[Breach]:
    """I1: the last text that staff were told is stored is there, or one sent after it."""
    stored: dict[str, str] = {}
    for label in Label.objects.all():
        stored[str(label.pk)] = stored[label.name] = digest(label.text)
    for key, sent in _writes(evidence).items():
        acknowledged = [place for place, (phase, _) in enumerate(sent) if phase == "ok"]
        allowed = {text for _, text in sent[acknowledged[-1] :]} if acknowledged else set()
        if allowed and stored.get(key) not in allowed:
            yield "I1", f"label {key}: an acknowledged text is gone"


def _writes(evidence: Evidence) -> dict[str, list[tuple[str, str]]]:
    """The texts that were sent for each label, in order; one that was added goes by its name."""
    sent: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for event in evidence.of("write"):
        if event["phase"] != "fail":
            sent[str(event["label"] or f"Prov {event['number']}")].append(
                (event["phase"], event["hash"])
            )
    for event in evidence.of("saves"):
        for label, text in event["hashes"].items():
            sent[label].append((event["phase"], text))
    return sent


def all_labels_are_settled(_evidence: Evidence) -> Iterator[Breach]:
    """I2: nothing waits, nothing is held, and only labels that do harm were given up."""
    rows = LabelCheck.objects.select_related("label")
    for row in rows.exclude(state="done"):
        if row.state != "dead" or not is_faulty(row.label.name):
            yield "I2", f"label {row.pk} ({row.label.name}) is {row.state}, attempt {row.attempt}"
    for row in rows.filter(state="done"):
        if is_faulty(row.label.name):
            yield "I2", f"label {row.pk} does harm and yet has a result"
    for label in Label.objects.filter(queued__isnull=True):
        yield "I2", f"label {label.pk} is not in the ledger"


def one_result_each(evidence: Evidence) -> Iterator[Breach]:
    """I3: since a label was queued last it has exactly one result; before, at most one a time."""
    for row in LabelCheck.objects.filter(state="done").exclude(accepted=1):
        yield "I3", f"label {row.pk} has {row.accepted} results"
    results: Counter[int] = Counter()
    for entry in evidence.journal:
        if entry.after == "pending" and entry.attempt == 0 and entry.before in ("done", "dead"):
            results[entry.label] = 0
        if entry.is_result:
            results[entry.label] += 1
            if results[entry.label] > 1:
                yield "I3", f"label {entry.label}: a second result at {entry.at}"


def only_holders_write(evidence: Evidence) -> Iterator[Breach]:
    """I4: each result is of the claim that held the label, and each reading came with a result."""
    stored = {
        (event["token"], label) for event in evidence.of("store") for label in event["labels"]
    }
    last: dict[int, Entry] = {}
    for entry in evidence.journal:
        if entry.is_result and (entry.token, entry.label) not in stored:
            yield "I4", f"label {entry.label}: a result by another than its holder at {entry.at}"
        before = last.get(entry.label)
        if entry.what == "reading" and (before is None or before.after != "done"):
            yield "I4", f"label {entry.label}: a reading without a result at {entry.at}"
        last[entry.label] = entry
    lost = sum(LabelCheck.objects.values_list("lost_leases", flat=True))
    if lost < evidence.zombies:
        yield "I4", f"{lost} lost leases were counted, of {evidence.zombies}"


def only_the_database_s_clock_decides(evidence: Evidence) -> Iterator[Breach]:
    """I5: no lease was taken back before it had run out by the database's clock."""
    attempts: dict[int, int] = {}
    for entry in evidence.journal:
        # Who gives a label back keeps the reason of an earlier attempt, and takes this one off.
        is_attempt = attempts.get(entry.label) == entry.attempt
        taken_back = entry.before == "running" and entry.after in ("pending", "dead")
        if taken_back and is_attempt and entry.reason == "lease" and entry.early:
            yield "I5", f"label {entry.label}: its lease was taken back early at {entry.at}"
        attempts[entry.label] = entry.attempt


def readings_are_of_the_newest_text(evidence: Evidence) -> Iterator[Breach]:
    """I6: what is stored, and what shoppers compare, is what the newest text says."""
    for entry in evidence.journal:
        if entry.what == "reading" and entry.version != entry.newest:
            yield "I6", f"label {entry.label}: a reading of an older text at {entry.at}"
    for label in _read_labels():
        if label.read_version != label.version:
            yield "I6", f"label {label.pk}: read in version {label.read_version} of {label.version}"
    products = Product.objects.filter(label__queued__state="done").select_related("label")
    for product in products:
        assert product.label is not None
        said = said_mg(product.label.text)
        if product.elemental_max_mg != said:
            yield "I6", f"{product.slug} shows {product.elemental_max_mg} mg of {said}"


def everything_agrees_with_the_result(evidence: Evidence) -> Iterator[Breach]:
    """I7: findings, columns and change log are those of the stored reading."""
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in Finding.objects.all():
        found[finding.label_id].append(finding)
    for label in _read_labels():
        (reading,) = read_labels(labels=[label], as_of=label.read_as_of)
        if reading.json != label.reading:
            yield "I7", f"label {label.pk}: the stored reading is not what reading it gives"
        codes = sorted(finding["code"] for finding in label.reading["findings"])
        if sorted(finding.code for finding in found[label.pk]) != codes:
            yield "I7", f"label {label.pk}: findings and reading disagree"
    now = timezone.now()
    for product in Product.objects.filter(label__in=_read_labels()).with_columns_sources():
        if columns_have_moved(product, now):
            yield "I7", f"{product.slug}: the columns are not those of its label"
    yield from _change_log_breaches(evidence)


def _change_log_breaches(evidence: Evidence) -> Iterator[Breach]:
    numbers = list(Change.objects.order_by("sequence").values_list("sequence", flat=True))
    counter = ChangeCounter.objects.first()
    if numbers != list(range(1, len(numbers) + 1)) or (counter and counter.last != len(numbers)):
        yield "I7", "the change log has gaps"
    told = Counter(Change.objects.values_list("slug", flat=True))
    slugs = dict(Product.objects.published().values_list("label", "slug"))
    renewed = Counter(
        each.label for each in evidence.journal if each.what == "reading" and each.is_new
    )
    for label, times in renewed.items():
        if label in slugs and told[slugs[label]] < times:
            yield (
                "I7",
                f"label {label}: {times} new readings, {told[slugs[label]]} lines in the log",
            )


def _read_labels() -> Any:
    """Labels that can be read; of others nothing is claimed."""
    harmless = ~Q(queued__state="dead") & Q(reading__isnull=False)
    return Label.objects.filter(harmless).order_by("pk")


def attempts_are_counted(evidence: Evidence) -> Iterator[Breach]:
    """I2: every claim counts as an attempt, so that no label is begun for ever."""
    by_label: dict[int, list[Entry]] = defaultdict(list)
    for entry in evidence.journal:
        if entry.what == "check":
            by_label[entry.label].append(entry)
    for label, entries in by_label.items():
        for before, entry in pairwise(entries):
            if entry.after == "running" and entry.attempt != before.attempt + 1:
                yield "I2", f"label {label}: a claim that was not counted at {entry.at}"


INVARIANTS = (
    acknowledged_writes_are_there,
    all_labels_are_settled,
    attempts_are_counted,
    one_result_each,
    only_holders_write,
    only_the_database_s_clock_decides,
    readings_are_of_the_newest_text,
    everything_agrees_with_the_result,
)
