"""Reading stored labels: parse, check, derive, and keep what was found under its stamp."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from labels import ledger
from labels.core import RULESET, Reading, read
from labels.core.reading import Json
from labels.ledger import Claim
from labels.models import CheckRun, Decision, Finding, Label, RuleStanding, Suppression
from labels.row_updates import update_rows
from labels.settling import HOUSE_RULES, Settled, settle
from labels.standing import weighed

FINDINGS_A_STATEMENT = 500


@dataclass(frozen=True)
class LabelReading:
    """A stored label and a reading of the version of it that was at hand.

    Once stored, the reading has the findings that count, and `settled` what became of the others.
    """

    label: Label
    reading: Reading
    as_of: date
    settled: Settled | None = None

    @cached_property
    def json(self) -> Json:
        """The reading as it is stored."""
        return self.reading.to_json()

    @cached_property
    def tells_something_new(self) -> bool:
        """Whether a shopper could see a difference to the reading stored before."""
        return self.label.reading != self.json

    def is_of_a_new_day_only(self, ruleset: str) -> bool:
        """Whether the label was read before just so: in this version, by these rules."""
        label = self.label
        return (
            not self.tells_something_new
            and (label.read_version, label.read_ruleset) == (label.version, ruleset)
            and label.read_as_of is not None
            and label.read_as_of < self.as_of
        )


def read_text(
    *, text: str, name: str | None = None, capture: str = "pack", as_of: date | None = None
) -> Reading:
    """The reading of a text on the day given (today when none is). Stores nothing."""
    return read(text, name=name, capture=capture, as_of=as_of or timezone.localdate())


def read_labels(*, labels: Iterable[Label], as_of: date | None = None) -> tuple[LabelReading, ...]:
    """The readings of stored labels on the day given. Stores nothing."""
    day = as_of or timezone.localdate()
    return tuple(
        LabelReading(
            label,
            read_text(text=label.text, name=label.name, capture=label.capture, as_of=day),
            day,
        )
        for label in labels
    )


def store_readings(*, readings: Iterable[LabelReading]) -> tuple[LabelReading, ...]:
    """Store readings with their findings in one transaction; give back those that were stored.

    A label whose version moved on since it was loaded drops its reading here, and is still stale.
    Who holds one of the others for the background check has lost it.
    """
    with transaction.atomic():
        ruleset, current = ruleset_in_force(), _current(tuple(readings))
        ledger.note_read(labels=[each.label.pk for each in current], ruleset=ruleset)
        return _store(current, ruleset)


def store_claimed(*, claim: Claim, readings: Iterable[LabelReading]) -> tuple[LabelReading, ...]:
    """Store readings as `store_readings` does, but only of labels that the claim still holds."""
    with transaction.atomic():
        ruleset, current = ruleset_in_force(), _current(tuple(readings))
        ours = ledger.finish(claim=claim, labels=[each.label.pk for each in current])
        return _store(tuple(each for each in current if each.label.pk in ours), ruleset)


def enqueue_labels(*, labels: QuerySet[Label], run: CheckRun | None = None) -> int:
    """Have labels read in the background that were changed in this transaction; how many."""
    return ledger.enqueue(labels=labels, ruleset=ruleset_in_force(), run=run)


def forget_older_readings(*, labels: QuerySet[Label]) -> None:
    """Let labels whose text has changed since they were read count as not read.

    What an older text said is never shown as if the newer one said it.
    """
    with transaction.atomic():
        changed = labels.filter(read_version__lt=F("version"))
        Finding.objects.filter(label__in=changed.values("pk")).delete()
        changed.update(
            reading=None, read_version=None, read_ruleset="", read_as_of=None, read_at=None
        )


def demoted_codes() -> frozenset[str]:
    """The rules that have lost `error`."""
    demoted = RuleStanding.objects.filter(is_demoted=True)
    return frozenset(demoted.values_list("code", flat=True))


def ruleset_in_force() -> str:
    """The version of the rules, and how often since a rule has lost or regained `error`.

    Readings are stamped with it, so that either makes them stale.
    """
    changes = Decision.objects.filter(
        action__in=[Decision.Action.DEMOTED, Decision.Action.RESTORED]
    ).count()
    return f"{RULESET}+{changes}" if changes else RULESET


def _current(readings: tuple[LabelReading, ...]) -> tuple[LabelReading, ...]:
    """The readings of the version that their label still has.

    Their labels are held from here on: who edits one, or sets a finding aside, at this moment
    waits, and reads anew.
    """
    labels = Label.objects.filter(pk__in=[each.label.pk for each in readings])
    held = dict(labels.select_for_update().order_by("pk").values_list("pk", "version"))
    return tuple(each for each in readings if held.get(each.label.pk) == each.label.version)


def _store(readings: tuple[LabelReading, ...], ruleset: str) -> tuple[LabelReading, ...]:
    """Store the readings of labels that are held.

    Most labels say on a new day what they said before: those only get a new stamp.
    """
    settled = _settled(readings)
    upkept = _with_upkeep(settled)
    is_new = [each.tells_something_new or each.label.pk in upkept for each in settled]
    changed = tuple(each for each, new in zip(settled, is_new, strict=True) if new)
    _restamp([each for each, new in zip(settled, is_new, strict=True) if not new], ruleset)
    _stamp(changed, ruleset)
    _replace_findings(changed)
    _note_needed(changed)
    return settled


def _with_upkeep(readings: tuple[LabelReading, ...]) -> frozenset[int]:
    """The labels of which staff are told more than their reading says, or were."""
    labels = [each.label.pk for each in readings]
    told = Finding.objects.filter(label__in=labels, code__in=HOUSE_RULES)
    with_suppressions = {each.label.pk for each in readings if each.settled and each.settled.needed}
    return frozenset(with_suppressions.union(told.values_list("label", flat=True)))


def _settled(readings: tuple[LabelReading, ...]) -> tuple[LabelReading, ...]:
    """The readings with the findings that count."""
    suppressions: dict[int, list[Suppression]] = defaultdict(list)
    held = [each.label.pk for each in readings]
    for suppression in Suppression.objects.filter(label__in=held).order_by("pk"):
        suppressions[suppression.label_id].append(suppression)
    demoted = demoted_codes()
    return tuple(_settle(each, suppressions[each.label.pk], demoted) for each in readings)


def _settle(
    each: LabelReading, suppressions: list[Suppression], demoted: frozenset[str]
) -> LabelReading:
    found = weighed(each.reading.findings, demoted=demoted)
    settled = settle(found, each.label.text, suppressions=suppressions, as_of=each.as_of)
    return replace(each, reading=replace(each.reading, findings=settled.counting), settled=settled)


def _stamp(readings: tuple[LabelReading, ...], ruleset: str) -> None:
    """Store readings with the version, the rules and the day that they count for."""
    now = timezone.now()
    update_rows(
        Label,
        ("reading", "read_version", "read_ruleset", "read_as_of", "read_at"),
        [
            (each.label.pk, (each.json, each.label.version, ruleset, each.as_of, now))
            for each in readings
        ],
    )


def _restamp(readings: Iterable[LabelReading], ruleset: str) -> None:
    """Note that readings that are stored already count for this day and these rules, too."""
    by_day: dict[date, list[int]] = defaultdict(list)
    for each in readings:
        by_day[each.as_of].append(each.label.pk)
    for as_of, labels in by_day.items():
        Label.objects.filter(pk__in=labels).update(
            read_version=F("version"),
            read_ruleset=ruleset,
            read_as_of=as_of,
            read_at=timezone.now(),
        )


def _replace_findings(stored: tuple[LabelReading, ...]) -> None:
    Finding.objects.filter(label__in=[each.label.pk for each in stored]).delete()
    Finding.objects.bulk_create(
        (
            Finding(
                label=each.label,
                code=finding.code,
                severity=finding.severity,
                message=finding.message,
                fix=finding.fix,
                source=finding.source,
                span_start=finding.span.start if finding.span else None,
                span_end=finding.span.end if finding.span else None,
            )
            for each in stored
            for finding in (*each.reading.findings, *(each.settled.upkeep if each.settled else ()))
        ),
        batch_size=FINDINGS_A_STATEMENT,
    )


def _note_needed(stored: tuple[LabelReading, ...]) -> None:
    """Note of every suppression whether what it sets aside is still found."""
    for each in stored:
        for suppression, is_needed in each.settled.needed if each.settled else ():
            if suppression.is_needed != is_needed:
                Suppression.objects.filter(pk=suppression.pk).update(is_needed=is_needed)
