"""From a decision about a finding to what shoppers see."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import User
from django.http import QueryDict
from django.test import Client
from django.utils import timezone

from labels.core import RULESET
from labels.models import Finding, Label, Suppression
from labels.services import read_labels, store_readings
from labels.settling import HOUSE_RULES
from products import catalogue, checking, services, snapshot
from products.decisions import Ruling, change_suppression, lift_suppressions, rule_on
from products.facets import Facet
from products.models import Change, Product
from tests.conftest import WRONG_PERCENT, made

pytestmark = pytest.mark.django_db

REASON = "Tillverkaren har visat underlag."


@pytest.fixture
def editor() -> User:
    """A member of staff."""
    return User.objects.create_user("redaktion", is_staff=True)


@pytest.fixture
def product(db: None) -> Product:
    """A product whose one fault is its percentage."""
    return made("Vallmo", "Citrat", WRONG_PERCENT, price="99.00")


def label_of(product: Product) -> Label:
    """The label as it is stored now."""
    return Label.objects.get(product=product)


def the_fault(product: Product) -> Finding:
    """The one finding of the product."""
    return label_of(product).findings.get(code="AR004")


def exempt(product: Product, by: User, days: int = 30) -> Suppression:
    """Set the product's fault aside for some days."""
    last = timezone.localdate() + timedelta(days=days)
    rule_on(finding=the_fault(product), ruling=Ruling(None, REASON, last), by=by)
    return Suppression.objects.get()


def shown(product: Product) -> dict[str, Any]:
    """The product as shoppers and partners get it."""
    snapshot.forget()
    found: dict[str, Any] = Client().get(f"/api/v1/products/{product.slug}/").json()
    return found


def facet_counts(name: str) -> dict[str, int]:
    """How many products each value of a facet has."""
    snapshot.forget()
    facets = catalogue.browse(QueryDict()).facets
    (facet,) = [each for each in facets if isinstance(each, Facet) and each.name == name]
    return {each.value: each.count for each in facet.values}


def house_codes(product: Product) -> list[str]:
    """What staff are told about the product's suppressions."""
    found = label_of(product).findings.filter(code__in=HOUSE_RULES)
    return sorted(found.values_list("code", flat=True))


def test_a_finding_counts_until_it_is_set_aside(product: Product, editor: User) -> None:
    assert shown(product)["label_status"] == "error"
    assert facet_counts("finding")["AR004"] == 1

    exempt(product, editor)

    assert shown(product)["label_status"] == "clean"
    assert shown(product)["findings"] == []
    assert facet_counts("finding")["AR004"] == 0
    assert facet_counts("label_status")["clean"] == 1
    assert catalogue.browse(QueryDict("finding=AR004")).count == 0


def test_shoppers_are_told_by_the_change_log(product: Product, editor: User) -> None:
    newest = Change.objects.newest()

    exempt(product, editor)

    told = Change.objects.filter(sequence__gt=newest).values_list("kind", "slug")
    assert list(told) == [("revised", product.slug)]


def test_a_verdict_alone_changes_nothing_for_shoppers(product: Product, editor: User) -> None:
    newest = Change.objects.newest()

    rule_on(finding=the_fault(product), ruling=Ruling(is_confirmed=False), by=editor)

    assert Change.objects.newest() == newest
    assert shown(product)["label_status"] == "error"


def test_another_product_with_the_same_fault_is_untouched(product: Product, editor: User) -> None:
    other = made("Ljung", "Citrat", WRONG_PERCENT, price="99.00")

    exempt(product, editor)

    assert shown(other)["label_status"] == "error"


def test_what_is_set_aside_stays_so_when_the_label_is_read_again(
    product: Product, editor: User
) -> None:
    exempt(product, editor)

    checking.read_stale_labels(as_of=timezone.localdate() + timedelta(days=1))

    assert shown(product)["label_status"] == "clean"


def test_the_day_after_the_last_the_finding_counts_and_staff_are_told(
    product: Product, editor: User
) -> None:
    exempt(product, editor, days=3)

    checking.read_stale_labels(as_of=timezone.localdate() + timedelta(days=4))

    assert shown(product)["label_status"] == "error"
    assert house_codes(product) == ["SU001"]
    assert "SU001" not in {each["code"] for each in shown(product)["findings"]}
    assert "SU001" not in facet_counts("finding")


def test_what_is_no_longer_found_needs_no_suppression_and_staff_are_told(
    product: Product, editor: User
) -> None:
    kept = exempt(product, editor)
    label = label_of(product)
    label.text = WRONG_PERCENT.replace("80 %", "53 %")

    services.save_label(label=label)

    kept.refresh_from_db()
    assert not kept.is_needed
    assert house_codes(product) == ["SU002"]
    assert shown(product)["label_status"] == "clean"
    assert shown(product)["findings"] == []


def test_other_words_on_the_label_are_another_finding(product: Product, editor: User) -> None:
    exempt(product, editor)
    label = label_of(product)
    label.text = WRONG_PERCENT.replace("80 %", "90 %")

    services.save_label(label=label)

    assert shown(product)["label_status"] == "error"
    assert house_codes(product) == ["SU002"]


def test_a_longer_time_and_an_earlier_end_both_count_at_once(
    product: Product, editor: User
) -> None:
    kept = exempt(product, editor, days=3)

    kept.expires_on = timezone.localdate() - timedelta(days=1)
    change_suppression(suppression=kept, by=editor)
    assert shown(product)["label_status"] == "error"

    kept.expires_on = timezone.localdate() + timedelta(days=1)
    change_suppression(suppression=kept, by=editor)
    assert shown(product)["label_status"] == "clean"
    assert house_codes(product) == []


def test_a_finding_counts_again_when_its_suppression_is_lifted(
    product: Product, editor: User
) -> None:
    kept = exempt(product, editor)

    lift_suppressions(suppressions=[kept], by=editor)

    assert shown(product)["label_status"] == "error"
    assert house_codes(product) == []


def test_products_follow_when_a_rule_loses_error(product: Product, editor: User) -> None:
    judge_earlier(product, editor, wrong=2, right=47)
    assert shown(product)["label_status"] == "error"

    rule_on(finding=the_fault(product), ruling=Ruling(is_confirmed=True), by=editor)
    checking.read_stale_labels()

    assert shown(product)["label_status"] == "warning"
    assert facet_counts("finding")["AR004"] == 1


def judge_earlier(product: Product, by: User, *, wrong: int, right: int) -> None:
    """Verdicts of the rule on findings that are gone."""
    for at in range(wrong + right):
        label_of(product).verdicts.create(
            code="AR004",
            wording=f"ord {at}",
            is_confirmed=at >= wrong,
            ruleset=RULESET,
            judged_by=by,
        )


def test_a_new_ruleset_is_read_into_every_product(
    product: Product, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert checking.read_stale_labels() == 0
    monkeypatch.setattr("labels.services.RULESET", "2099.1")

    assert checking.read_stale_labels() == Label.objects.count()

    assert set(Label.objects.values_list("read_ruleset", flat=True)) == {"2099.1"}
    assert checking.read_stale_labels() == 0


def test_a_reading_made_before_the_decision_does_not_undo_it(
    product: Product, editor: User
) -> None:
    from_before = read_labels(labels=[label_of(product)])

    exempt(product, editor)
    store_readings(readings=from_before)

    assert not label_of(product).findings.filter(code="AR004").exists()


def test_the_last_day_is_the_day_in_sweden(product: Product, editor: User) -> None:
    with time_machine.travel("2026-11-25 23:30+00:00", tick=False):
        exempt(product, editor, days=0)
        assert Suppression.objects.get().expires_on == date(2026, 11, 26)
        assert shown(product)["label_status"] == "clean"
