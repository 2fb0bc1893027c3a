"""What staff decide about findings, from the decision to the product that shoppers see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User
from django.db import transaction

from labels.decisions import change_suppression as keep_change
from labels.decisions import judge, lift_suppression, set_aside
from labels.models import Finding, Label, Suppression
from labels.services import read_labels, store_readings
from products.services import publish_labels


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is decided about one finding: if it is right (None: not judged), and until when it is
    set aside (None: it counts), with the reason.
    """

    is_confirmed: bool | None
    reason: str = ""
    expires_on: date | None = None


def rule_on(*, finding: Finding, ruling: Ruling, by: User) -> None:
    """Keep a verdict on a finding, set it aside where the ruling says so, and publish that."""
    with transaction.atomic():
        judge(finding=finding, is_confirmed=ruling.is_confirmed, by=by)
        if ruling.expires_on is not None:
            set_aside(finding=finding, reason=ruling.reason, expires_on=ruling.expires_on, by=by)
            _settle_anew([finding.label])


def change_suppression(*, suppression: Suppression, by: User) -> None:
    """Store another reason or day for a suppression, and publish what follows."""
    with transaction.atomic():
        keep_change(suppression=suppression, by=by)
        _settle_anew([suppression.label])


def lift_suppressions(*, suppressions: Iterable[Suppression], by: User) -> None:
    """Let findings count again, and publish that."""
    labels: dict[int, Label] = {}
    with transaction.atomic():
        for suppression in suppressions:
            labels[suppression.label_id] = suppression.label
            lift_suppression(suppression=suppression, by=by)
        _settle_anew(labels.values())


def _settle_anew(labels: Iterable[Label]) -> None:
    """Read labels again, so that what counts of them is what is decided now, and publish them."""
    stored = store_readings(readings=read_labels(labels=labels))
    publish_labels(labels=[each.label.pk for each in stored])
