"""Reading stored labels: parse, check, derive, and keep what was found under its stamp."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from labels.core import RULESET, Reading, read
from labels.models import Finding, Label

FINDINGS_A_STATEMENT = 500


@dataclass(frozen=True)
class LabelReading:
    """A stored label and a reading of the version of it that was at hand."""

    label: Label
    reading: Reading
    as_of: date

    @property
    def tells_something_new(self) -> bool:
        """Whether a shopper could see a difference to the reading stored before."""
        return self.label.reading != self.reading.to_json()


def read_text(
    *, text: str, name: str | None = None, capture: str = "pack", as_of: date | None = None
) -> Reading:
    """The reading of a text on the day given (today when none is). Stores nothing."""
    return read(text, name=name, capture=capture, as_of=as_of or timezone.localdate())


def read_labels(
    *, labels: Iterable[Label], as_of: date | None = None
) -> tuple[LabelReading, ...]:
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
        stored = tuple(each for each in readings if _stamp(each))
        _replace_findings(stored)
    return stored


def _stamp(each: LabelReading) -> bool:
    """Store one reading unless the label has another version by now; say whether it was stored."""
    return bool(
        Label.objects.filter(pk=each.label.pk, version=each.label.version).update(
            reading=each.reading.to_json(),
            read_version=each.label.version,
            read_ruleset=RULESET,
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
            for finding in each.reading.findings
        ),
        batch_size=FINDINGS_A_STATEMENT,
    )
