"""Findings in admin: judged, set aside, and never without a reason."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils import timezone

from labels.models import Decision, Finding, Label, Suppression, Verdict
from tests.admin_forms import filled, refusals
from tests.conftest import WRONG_PERCENT, made
from tests.pages.reading_html import words_of

pytestmark = pytest.mark.django_db

REASON = "Tillverkaren har visat underlag."


@pytest.fixture
def label(db: None) -> Label:
    """The label of a product whose one fault is its percentage."""
    product = made("Vallmo", "Citrat", WRONG_PERCENT, price="99.00")
    return Label.objects.get(product=product)


def page(row: Finding | Suppression | Label) -> str:
    """The address that staff decide at."""
    return f"/admin/labels/{type(row).__name__.lower()}/{row.pk}/change/"


def in_days(days: int) -> str:
    """A day from today, as it is written in a form."""
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def decided(client: Client, finding: Finding, **sent: str) -> list[str]:
    """Send the form of a finding; what it says is wrong."""
    path = page(finding)
    return refusals(client.post(path, filled(client, path, **sent), follow=True))


def exempted(client: Client, label: Label) -> Suppression:
    """A suppression as staff make it."""
    finding = label.findings.get(code="AR004")
    assert decided(client, finding, reason=REASON, expires_on=in_days(30)) == []
    return Suppression.objects.get()


def test_the_labels_page_leads_to_every_decision(admin_client: Client, label: Label) -> None:
    finding = label.findings.get(code="AR004")

    html = admin_client.get(page(label)).content.decode()

    assert f'href="{page(finding)}"' in html
    assert 'href="/regler/AR004/"' in html


def test_a_finding_is_judged(admin_client: Client, admin_user: User, label: Label) -> None:
    finding = label.findings.get(code="AR004")

    assert decided(admin_client, finding, verdict="no") == []

    verdict = Verdict.objects.get()
    assert (verdict.code, verdict.is_confirmed, verdict.judged_by) == ("AR004", False, admin_user)
    assert not Suppression.objects.exists()


def test_the_form_shows_what_was_judged_before(admin_client: Client, label: Label) -> None:
    finding = label.findings.get(code="AR004")
    decided(admin_client, finding, verdict="yes")

    assert filled(admin_client, page(finding))["verdict"] == "yes"

    assert decided(admin_client, finding, verdict="") == []
    assert not Verdict.objects.exists()


def test_a_finding_is_set_aside_and_shown_so_on_the_labels_page(
    admin_client: Client, admin_user: User, label: Label
) -> None:
    kept = exempted(admin_client, label)

    said = words_of(admin_client.get(page(label)))
    assert (kept.set_by, kept.reason) == (admin_user, REASON)
    assert not label.findings.exists()
    assert REASON in said
    assert f'href="{page(kept)}"' in admin_client.get(page(label)).content.decode()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"reason": REASON}, ["Ange den sista dagen som undantaget gäller."]),
        ({"expires_on": in_days(3)}, ["Skriv varför anmärkningen inte ska räknas."]),
        ({"reason": "Nej", "expires_on": in_days(3)}, ["Skriv skälet med minst 10 tecken."]),
        ({"reason": REASON, "expires_on": "i juni"}, ["Skriv dagen som 2027-06-30."]),
        (
            {"expires_on": in_days(-1)},
            [
                "Dagen har redan varit. Välj i dag eller senare.",
                "Skriv varför anmärkningen inte ska räknas.",
            ],
        ),
        (
            {"reason": REASON, "expires_on": in_days(-1)},
            ["Dagen har redan varit. Välj i dag eller senare."],
        ),
        (
            {"reason": REASON, "expires_on": in_days(367)},
            [f"Ett undantag gäller högst ett år, alltså till och med {in_days(366)}."],
        ),
    ],
)
def test_what_is_missing_or_wrong_is_said_in_words_and_nothing_is_stored(
    admin_client: Client, label: Label, sent: dict[str, str], said: list[str]
) -> None:
    finding = label.findings.get(code="AR004")

    assert decided(admin_client, finding, verdict="no", **sent) == said

    assert not Suppression.objects.exists()
    assert not Verdict.objects.exists()
    assert not Decision.objects.exists()


def test_a_suppression_gets_another_day_and_an_owner(admin_client: Client, label: Label) -> None:
    kept = exempted(admin_client, label)
    path = page(kept)

    sent = filled(admin_client, path, expires_on=in_days(90))
    assert refusals(admin_client.post(path, sent, follow=True)) == []

    kept.refresh_from_db()
    assert kept.expires_on.isoformat() == in_days(90)
    assert Decision.objects.latest("pk").action == "changed"


def test_a_suppression_can_not_outlive_a_year_either_way(
    admin_client: Client, label: Label
) -> None:
    path = page(exempted(admin_client, label))

    response = admin_client.post(path, filled(admin_client, path, expires_on=in_days(400)))

    assert refusals(response)[0].startswith("Ett undantag gäller högst ett år")


@pytest.mark.parametrize("several", [False, True])
def test_a_suppression_that_is_deleted_lets_its_finding_count(
    admin_client: Client, label: Label, several: bool
) -> None:
    kept = exempted(admin_client, label)
    chosen = {"action": "delete_selected", "post": "yes", "_selected_action": str(kept.pk)}

    if several:
        admin_client.post("/admin/labels/suppression/", chosen)
    else:
        admin_client.post(f"/admin/labels/suppression/{kept.pk}/delete/", {"post": "yes"})

    assert label.findings.filter(code="AR004").exists()
    assert Decision.objects.latest("pk").action == "lifted"


def test_what_the_house_finds_in_its_own_order_is_not_judged(
    admin_client: Client, label: Label
) -> None:
    told = Finding.objects.create(label=label, code="SU001", severity="warning", message="Slut.")

    assert "SU001" in words_of(admin_client.get(page(label)))
    assert f'href="{page(told)}"' not in admin_client.get(page(label)).content.decode()
    assert "Slut." in words_of(admin_client.get(page(told)))
    assert admin_client.post(page(told), {"verdict": "no"}).status_code == 403


def test_decisions_can_be_read_and_not_written(admin_client: Client, label: Label) -> None:
    exempted(admin_client, label)
    entry = Decision.objects.get()
    path = f"/admin/labels/decision/{entry.pk}"

    assert REASON in words_of(admin_client.get("/admin/labels/decision/"))
    assert admin_client.get(f"{path}/change/").status_code == 200
    assert admin_client.post(f"{path}/change/", {"note": "annat"}).status_code == 403
    assert admin_client.post(f"{path}/delete/", {"post": "yes"}).status_code == 403


def test_a_label_with_findings_can_be_deleted_where_no_product_has_it(
    admin_client: Client, label: Label
) -> None:
    exempted(admin_client, label)
    label.product.delete()
    Finding.objects.create(label=label, code="AR003", severity="error", message="Fel.")

    admin_client.post(f"/admin/labels/label/{label.pk}/delete/", {"post": "yes"})

    assert not Label.objects.filter(pk=label.pk).exists()


def test_staff_who_may_only_look_see_findings_and_decide_nothing(
    client: Client, label: Label
) -> None:
    reader = User.objects.create_user("lasare", is_staff=True)
    codenames = ("view_finding", "view_suppression", "view_label")
    reader.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client.force_login(reader)
    finding = label.findings.get(code="AR004")

    assert client.get("/admin/labels/finding/").status_code == 200
    assert finding.message in words_of(client.get(page(finding)))
    assert client.post(page(finding), {"verdict": "no"}).status_code == 403
    assert not Verdict.objects.exists()


def test_staff_without_permission_decide_nothing(client: Client, label: Label) -> None:
    guest = User.objects.create_user("gast", is_staff=True)
    client.force_login(guest)

    assert client.get(page(label.findings.get(code="AR004"))).status_code == 403
