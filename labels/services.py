"""Reading stored labels: parse, check, derive, and keep what was found under its stamp."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction
from django.utils import timezone

from labels.core import RULESET, Reading, read
from labels.models import Decision, Finding, Label, RuleStanding, Suppression
from labels.settling import Settled, settle
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

    @property
    def tells_something_new(self) -> bool:
        """Whether a shopper could see a difference to the reading stored before."""
        return self.label.reading != self.reading.to_json()


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
    """
    with transaction.atomic():
        ruleset, settled = ruleset_in_force(), _settled(tuple(readings))
        stored = tuple(each for each in settled if _stamp(each, ruleset))
        _replace_findings(stored)
        _note_needed(stored)
    return stored


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


def _settled(readings: tuple[LabelReading, ...]) -> tuple[LabelReading, ...]:
    """The readings with the findings that count.

    Their labels are held first: who sets a finding aside at this moment waits, and reads anew.
    """
    held = [each.label.pk for each in readings]
    list(Label.objects.select_for_update().filter(pk__in=held).order_by("pk").values_list("pk"))
    suppressions: dict[int, list[Suppression]] = defaultdict(list)
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


def _stamp(each: LabelReading, ruleset: str) -> bool:
    """Store one reading unless the label has another version by now; say whether it was stored."""
    return bool(
        Label.objects.filter(pk=each.label.pk, version=each.label.version).update(
            reading=each.reading.to_json(),
            read_version=each.label.version,
            read_ruleset=ruleset,
            read_as_of=each.as_of,
            read_at=timezone.now(),
        )
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
