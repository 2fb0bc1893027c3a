"""Labels in admin: what is pasted is read and checked as it is saved."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from labels.models import Batch, Label, LaboratoryResult
from products.models import Change
from tests.admin_forms import filled, refusals
from tests.conftest import CITRATE, OXIDE_WITHOUT_WARNINGS, Universe

pytestmark = pytest.mark.django_db

ADD = "/admin/labels/label/add/"


def change_page(label: Label) -> str:
    """The address that a label is changed at."""
    return f"/admin/labels/label/{label.pk}/change/"


def test_a_pasted_label_is_read_and_checked_at_once(admin_client: Client) -> None:
    form = filled(admin_client, ADD, name="Granmo", text=OXIDE_WITHOUT_WARNINGS)
    response = admin_client.post(ADD, form | {"_continue": "1"}, follow=True)
    assert refusals(response) == []
    label = Label.objects.get()
    assert label.read_version == label.version == 1
    assert {"DS001", "MP002", "TR001"} <= set(label.findings.values_list("code", flat=True))
    shown = response.content.decode()
    assert '<mark class="finding finding--' in shown
    assert "MP002" in shown


def test_a_saved_label_is_read_again_and_its_product_published(
    admin_client: Client, universe: Universe
) -> None:
    label = universe.oxide.label
    assert label is not None
    path, newest = change_page(label), Change.objects.newest()
    response = admin_client.post(path, filled(admin_client, path, text=CITRATE), follow=True)
    assert refusals(response) == []
    label.refresh_from_db()
    universe.oxide.refresh_from_db()
    assert (label.version, label.read_version) == (2, 2)
    assert universe.oxide.elemental_max_mg == 200
    assert not label.findings.filter(code="MP002").exists()
    assert Change.objects.newest() == newest + 1


def test_saving_again_without_a_change_keeps_the_findings(
    admin_client: Client, universe: Universe
) -> None:
    label = universe.oxide.label
    assert label is not None
    before = sorted(label.findings.values_list("code", flat=True))
    path = change_page(label)
    assert refusals(admin_client.post(path, filled(admin_client, path), follow=True)) == []
    assert sorted(label.findings.values_list("code", flat=True)) == before


def test_a_lot_added_beside_the_text_is_published(admin_client: Client, universe: Universe) -> None:
    label = universe.oxide.label
    assert label is not None
    path = change_page(label)
    added = {
        "batches-TOTAL_FORMS": "1",
        "batches-0-lot": "L2",
        "batches-0-best_before": "2027-06",
        "batches-0-label": str(label.pk),
    }
    response = admin_client.post(path, filled(admin_client, path) | added, follow=True)
    assert refusals(response) == []
    universe.oxide.refresh_from_db()
    assert Batch.objects.get().best_before == "2027-06"
    assert universe.oxide.best_before_passed is False


def test_a_date_of_another_form_is_refused_in_words(
    admin_client: Client, universe: Universe
) -> None:
    label = universe.oxide.label
    assert label is not None
    path = change_page(label)
    added = {"batches-TOTAL_FORMS": "1", "batches-0-lot": "L2", "batches-0-best_before": "juni 27"}
    response = admin_client.post(path, filled(admin_client, path) | added)
    assert refusals(response) == ["Skriv datumet som 2027-06-30, 2027-06 eller 2027."]
    assert not Batch.objects.exists()


@pytest.mark.parametrize("text", ["", "x" * 20_001, "a\0b"])
def test_a_text_that_can_not_be_stored_is_refused(admin_client: Client, text: str) -> None:
    response = admin_client.post(ADD, filled(admin_client, ADD, name="Prov", text=text))
    assert response.status_code == 200
    assert refusals(response)
    assert not Label.objects.exists()


def test_a_label_on_a_product_can_not_be_deleted(admin_client: Client, universe: Universe) -> None:
    label = universe.citrate.label
    assert label is not None
    admin_client.post(f"/admin/labels/label/{label.pk}/delete/", {"post": "yes"})
    assert Label.objects.filter(pk=label.pk).exists()


def test_a_measurement_is_published_when_it_is_saved_and_when_it_is_deleted(
    admin_client: Client, universe: Universe
) -> None:
    label = universe.citrate.label
    assert label is not None
    batch = Batch.objects.create(label=label, lot="L1")
    newest, path = Change.objects.newest(), "/admin/labels/laboratoryresult/add/"
    sent = {
        "batch": str(batch.pk),
        "laboratory": "Provlab",
        "method": "ICP-MS",
        "analysed_on": "2026-05-01",
        "measured_mg": "99,5",
        "per": "unit",
    }
    response = admin_client.post(path, filled(admin_client, path) | sent, follow=True)
    assert refusals(response) == []
    result = LaboratoryResult.objects.get()
    assert result.analysed_on == date(2026, 5, 1)
    admin_client.post(f"/admin/labels/laboratoryresult/{result.pk}/delete/", {"post": "yes"})
    assert not LaboratoryResult.objects.exists()
    assert Change.objects.newest() == newest + 2


def test_a_label_page_takes_the_same_queries_however_many_findings(
    admin_client: Client, universe: Universe, django_assert_max_num_queries: Any
) -> None:
    for product in (universe.citrate, universe.oxide):
        assert product.label is not None
        with django_assert_max_num_queries(9):
            assert admin_client.get(change_page(product.label)).status_code == 200
