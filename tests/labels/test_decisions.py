"""What staff decide about findings: kept, logged, and weighed for the rule."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from labels.core import RULESET
from labels.decisions import change_suppression, judge, lift_suppression, set_aside, verdict_on
from labels.models import Decision, Finding, Label, RuleStanding, Suppression, Verdict
from labels.services import demoted_codes, read_labels, ruleset_in_force, store_readings
from labels.standing import ENOUGH

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 25)
WORDS = 3
WRONG_PERCENT = "Kosttillskott. Magnesium 200 mg (80 % av DRI) per dagsdos."


@pytest.fixture
def editor() -> User:
    """A member of staff."""
    return User.objects.create_user("redaktion", is_staff=True)


def many_findings(code: str, count: int) -> list[Finding]:
    """Findings of one rule, each about other words of one label."""
    label = Label.objects.create(name="Prov", text="".join(f"{at:03}" for at in range(count)))
    return [
        Finding.objects.create(
            label=label,
            code=code,
            severity="error",
            message=f"Fel {at}.",
            span_start=WORDS * at,
            span_end=WORDS * (at + 1),
        )
        for at in range(count)
    ]


def read(text: str, as_of: date = TODAY) -> Label:
    """A stored label with its findings."""
    label = Label.objects.create(name="Prov", text=text)
    store_readings(readings=read_labels(labels=[label], as_of=as_of))
    label.refresh_from_db()
    return label


def log() -> list[tuple[str, str, str | None]]:
    """The log of decisions: action, rule, who."""
    entries = Decision.objects.order_by("pk").select_related("by")
    return [(each.action, each.code, each.by.username if each.by else None) for each in entries]


def test_a_verdict_is_kept_logged_and_counted(editor: User) -> None:
    (finding,) = many_findings("AR004", 1)

    judge(finding=finding, is_confirmed=True, by=editor)

    verdict = Verdict.objects.get()
    assert (verdict.code, verdict.wording, verdict.ruleset) == ("AR004", "000", RULESET)
    assert verdict.judged_by == editor
    assert verdict_on(finding=finding) is True
    assert log() == [("confirmed", "AR004", "redaktion")]
    standing = RuleStanding.objects.get(code="AR004")
    assert (standing.confirmed, standing.judged, standing.is_demoted) == (1, 1, False)


def test_the_last_word_on_a_finding_counts_and_counts_once(editor: User) -> None:
    (finding,) = many_findings("AR004", 1)

    for said in (True, True, False):
        judge(finding=finding, is_confirmed=said, by=editor)

    standing = RuleStanding.objects.get(code="AR004")
    assert (standing.confirmed, standing.judged) == (0, 1)
    assert [action for action, _code, _by in log()] == ["confirmed", "rejected"]


def test_a_verdict_can_be_withdrawn(editor: User) -> None:
    (finding,) = many_findings("AR004", 1)
    judge(finding=finding, is_confirmed=False, by=editor)

    judge(finding=finding, is_confirmed=None, by=editor)

    assert verdict_on(finding=finding) is None
    assert RuleStanding.objects.get(code="AR004").judged == 0
    assert log()[-1] == ("withdrawn", "AR004", "redaktion")


def test_a_verdict_stays_when_the_label_is_read_again(editor: User) -> None:
    label = read(WRONG_PERCENT)
    judge(finding=label.findings.get(code="AR004"), is_confirmed=True, by=editor)

    store_readings(readings=read_labels(labels=[label], as_of=TODAY))

    assert verdict_on(finding=label.findings.get(code="AR004")) is True


def judged(findings: list[Finding], *, wrong: int, by: User) -> None:
    """Verdicts on findings, the first of them rejected."""
    for at, finding in enumerate(findings):
        judge(finding=finding, is_confirmed=at >= wrong, by=by)


def test_a_rule_that_is_wrong_too_often_loses_error_by_itself_and_that_is_logged(
    editor: User,
) -> None:
    findings = many_findings("AR004", ENOUGH)

    judged(findings[:-1], wrong=2, by=editor)
    assert demoted_codes() == frozenset()
    judged(findings[-1:], wrong=0, by=editor)

    assert demoted_codes() == {"AR004"}
    assert log()[-1] == ("demoted", "AR004", None)
    assert Decision.objects.latest("pk").note == "48 av 50 bedömda anmärkningar var riktiga."


def test_a_rule_that_is_right_again_regains_error_and_that_is_logged(editor: User) -> None:
    findings = many_findings("AR004", 2 * ENOUGH)
    judged(findings[:ENOUGH], wrong=2, by=editor)
    assert demoted_codes() == {"AR004"}

    judged(findings[ENOUGH:], wrong=0, by=editor)

    assert demoted_codes() == frozenset()
    assert log()[-1] == ("restored", "AR004", None)
    assert Decision.objects.latest("pk").note == "98 av 100 bedömda anmärkningar var riktiga."


def test_from_then_on_its_findings_are_stored_as_warnings(editor: User) -> None:
    label = read(WRONG_PERCENT)
    assert label.findings.get(code="AR004").severity == "error"
    RuleStanding.objects.create(code="AR004", confirmed=0, judged=ENOUGH, is_demoted=True)

    store_readings(readings=read_labels(labels=[label], as_of=TODAY))
    label.refresh_from_db()

    assert label.findings.get(code="AR004").severity == "warning"
    assert label.reading is not None
    (shown,) = [each for each in label.reading["findings"] if each["code"] == "AR004"]
    assert shown["severity"] == "warning"
    assert label.findings.get(code="MP002").severity == "error"


def test_losing_and_regaining_error_make_stored_results_stale(editor: User) -> None:
    label = read(WRONG_PERCENT)
    findings = many_findings("AR004", 2 * ENOUGH)

    assert ruleset_in_force() == RULESET
    judged(findings[:ENOUGH], wrong=2, by=editor)
    assert ruleset_in_force() == f"{RULESET}+1"
    assert label in Label.objects.stale(ruleset=ruleset_in_force(), as_of=TODAY)
    judged(findings[ENOUGH:], wrong=0, by=editor)

    assert ruleset_in_force() == f"{RULESET}+2"


def test_results_are_stamped_with_the_rules_in_force_and_a_new_version_makes_them_stale(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    label = read(WRONG_PERCENT)
    assert label.read_ruleset == RULESET
    assert not Label.objects.stale(ruleset=ruleset_in_force(), as_of=TODAY)

    monkeypatch.setattr("labels.services.RULESET", "2099.1")

    assert list(Label.objects.stale(ruleset=ruleset_in_force(), as_of=TODAY)) == [label]
    store_readings(readings=read_labels(labels=[label], as_of=TODAY))
    label.refresh_from_db()
    assert label.read_ruleset == "2099.1"
    assert not Label.objects.stale(ruleset=ruleset_in_force(), as_of=TODAY)


def test_a_suppression_says_what_why_who_and_until_when(editor: User) -> None:
    label = read(WRONG_PERCENT)
    finding = label.findings.get(code="AR004")

    set_aside(
        finding=finding, reason="Tillverkaren rättar.", expires_on=date(2027, 1, 31), by=editor
    )

    kept = Suppression.objects.get()
    assert (kept.label, kept.code, kept.wording) == (label, "AR004", finding.wording)
    assert (kept.reason, kept.expires_on) == ("Tillverkaren rättar.", date(2027, 1, 31))
    assert (kept.set_by, kept.message) == (editor, finding.message)
    assert log() == [("set_aside", "AR004", "redaktion")]
    assert Decision.objects.get().note == "Till och med 2027-01-31: Tillverkaren rättar."


def test_every_change_of_a_suppression_is_logged(editor: User) -> None:
    other = User.objects.create_user("kollega", is_staff=True)
    finding = read(WRONG_PERCENT).findings.get(code="AR004")
    kept = set_aside(finding=finding, reason="Tillverkaren rättar.", expires_on=TODAY, by=editor)

    kept.expires_on = date(2027, 6, 30)
    change_suppression(suppression=kept, by=other)
    lift_suppression(suppression=kept, by=editor)

    assert not Suppression.objects.exists()
    assert log() == [
        ("set_aside", "AR004", "redaktion"),
        ("changed", "AR004", "kollega"),
        ("lifted", "AR004", "redaktion"),
    ]


def test_the_log_outlives_the_label(editor: User) -> None:
    label = read(WRONG_PERCENT)
    judge(finding=label.findings.get(code="AR004"), is_confirmed=False, by=editor)

    label.delete()

    assert log() == [("rejected", "AR004", "redaktion")]
    assert Verdict.objects.filter(code="AR004", label=None).count() == 1
