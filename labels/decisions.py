"""What staff decide about findings: each decision is kept, logged, and weighed for its rule."""

from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from labels.models import Decision, Finding, Label, RuleStanding, Suppression, Verdict
from labels.services import ruleset_in_force
from labels.standing import NEWEST, precision_of

VERDICT_ACTIONS = {
    True: Decision.Action.CONFIRMED,
    False: Decision.Action.REJECTED,
    None: Decision.Action.WITHDRAWN,
}


def judge(*, finding: Finding, is_confirmed: bool | None, by: User) -> None:
    """Keep a verdict on a finding, or withdraw it (None), and weigh its rule anew."""
    with transaction.atomic():
        # Held until the end: of two verdicts on a rule, the second is weighed with the first.
        standing, _is_new = RuleStanding.objects.select_for_update().get_or_create(
            code=finding.code
        )
        if is_confirmed == verdict_on(finding=finding):
            return
        at = _identity(finding)
        if is_confirmed is None:
            Verdict.objects.filter(**at).delete()
        else:
            told = {
                "is_confirmed": is_confirmed,
                "ruleset": ruleset_in_force(),
                "judged_by": by,
                "judged_at": timezone.now(),
            }
            Verdict.objects.update_or_create(**at, defaults=told)
        _log(VERDICT_ACTIONS[is_confirmed], by, **at, note=finding.message)
        _weigh(standing)


def verdict_on(*, finding: Finding) -> bool | None:
    """Whether staff have found a finding right; None while nobody has judged it."""
    verdict = Verdict.objects.filter(
        label=finding.label_id, code=finding.code, wording=finding.wording
    )
    return verdict.values_list("is_confirmed", flat=True).first()


def set_aside(*, finding: Finding, reason: str, expires_on: date, by: User) -> Suppression:
    """Set a finding aside until a day; the label is to be read anew to let it count."""
    with transaction.atomic():
        _hold(finding.label_id)
        at = _identity(finding)
        told = {
            "message": finding.message,
            "reason": reason,
            "expires_on": expires_on,
            "set_by": by,
            "set_at": timezone.now(),
            "is_needed": True,
        }
        suppression, _is_new = Suppression.objects.update_or_create(**at, defaults=told)
        _log_terms(Decision.Action.SET_ASIDE, by, suppression)
    return suppression


def change_suppression(*, suppression: Suppression, by: User) -> None:
    """Store another reason or day for a suppression; who changes it answers for it from then on."""
    with transaction.atomic():
        _hold(suppression.label_id)
        suppression.set_by = by
        suppression.set_at = timezone.now()
        suppression.save()
        _log_terms(Decision.Action.CHANGED, by, suppression)


def lift_suppression(*, suppression: Suppression, by: User) -> None:
    """Let a finding count again."""
    with transaction.atomic():
        _hold(suppression.label_id)
        _log_terms(Decision.Action.LIFTED, by, suppression)
        suppression.delete()


def _hold(label: int) -> None:
    """Let who stores a reading of the label wait until this is decided, and then see it."""
    Label.objects.select_for_update().get(pk=label)


def _weigh(standing: RuleStanding) -> None:
    """Count a rule's newest verdicts; where they take `error` away or give it back, log that."""
    newest = Verdict.objects.filter(code=standing.code).order_by("-judged_at", "-pk")
    precision = precision_of(newest.values_list("is_confirmed", flat=True)[:NEWEST])
    was_demoted = standing.is_demoted
    standing.confirmed, standing.judged = precision.confirmed, precision.judged
    standing.is_demoted = precision.loses_error
    standing.save()
    if standing.is_demoted != was_demoted:
        action = Decision.Action.DEMOTED if standing.is_demoted else Decision.Action.RESTORED
        note = f"{precision.confirmed} av {precision.judged} bedömda anmärkningar var riktiga."
        _log(action, None, code=standing.code, note=note)


def _identity(row: Finding | Suppression) -> dict[str, Any]:
    """What tells a finding from every other, also when the label is read anew."""
    return {"label": row.label, "code": row.code, "wording": row.wording}


def _log_terms(action: Decision.Action, by: User, suppression: Suppression) -> None:
    note = f"Till och med {suppression.expires_on.isoformat()}: {suppression.reason}"
    _log(action, by, **_identity(suppression), note=note)


def _log(action: Decision.Action, by: User | None, **told: Any) -> None:
    Decision.objects.create(action=action, by=by, **told)
