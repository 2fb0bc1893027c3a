"""Guides in the hands of staff."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from guides.models import Guide, Subject
from guides.services import hand_over_to_staff, load_guides
from products.models import Change
from tests.products.shelf import reading, stock

INLINES = ("sections", "sources", "subjects")


def form_of(client: Client, guide: Guide) -> dict[str, Any]:
    """What a browser would send of the guide's page, unchanged."""
    page = client.get(reverse("admin:guides_guide_change", args=[guide.pk]))
    forms = [page.context["adminform"].form]
    for inline in page.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    return {field.html_name: field.value() or "" for form in forms for field in form}


def test_a_guide_that_staff_save_stops_following_its_file(
    admin_client: Client, guide: Guide, folder: Path
) -> None:
    form = form_of(admin_client, guide) | {"title": "Redaktionens titel"}

    answer = admin_client.post(reverse("admin:guides_guide_change", args=[guide.pk]), form)

    assert answer.status_code == 302
    assert load_guides(directory=folder).kept == ("min-guide",)
    assert Guide.objects.get().title == "Redaktionens titel"


def test_what_staff_change_reaches_the_products(admin_client: Client, guide: Guide) -> None:
    stock("med-citrat", reading(salts=["citrate"]))
    form = form_of(admin_client, guide) | {"title": "Ny titel"}
    before = Change.objects.newest()

    admin_client.post(reverse("admin:guides_guide_change", args=[guide.pk]), form)

    assert [change.slug for change in Change.objects.filter(sequence__gt=before)] == ["med-citrat"]


def test_publishing_without_a_review_is_refused_in_words(
    admin_client: Client, guide: Guide
) -> None:
    form = form_of(admin_client, guide) | {"reviewed_on": ""}

    answer = admin_client.post(reverse("admin:guides_guide_change", args=[guide.pk]), form)

    assert "En granskad guide behöver datum för granskningen." in answer.content.decode()


def test_a_guide_can_be_given_back_to_its_file(admin_client: Client, guide: Guide) -> None:
    hand_over_to_staff(guide=guide)

    admin_client.post(
        reverse("admin:guides_guide_changelist"),
        {"action": "return_guides_to_files", "_selected_action": [guide.pk]},
    )

    assert Guide.objects.get().follows_file


@pytest.mark.parametrize("many", [True, False], ids=["chosen in the list", "from its page"])
def test_deleting_takes_the_parts_along_and_tells_the_products(
    admin_client: Client, guide: Guide, many: bool
) -> None:
    stock("med-citrat", reading(salts=["citrate"]))
    if many:
        url = reverse("admin:guides_guide_changelist")
        form = {"action": "delete_selected", "_selected_action": [guide.pk], "post": "yes"}
    else:
        url = reverse("admin:guides_guide_delete", args=[guide.pk])
        form = {"post": "yes"}
    before = Change.objects.newest()

    admin_client.post(url, form)

    assert not Guide.objects.exists()
    assert not Subject.objects.exists()
    assert [change.slug for change in Change.objects.filter(sequence__gt=before)] == ["med-citrat"]


def test_the_list_says_which_reviews_are_overdue(admin_client: Client, guide: Guide) -> None:
    Guide.objects.update(reviewed_on="2020-01-01", next_review_on="2021-01-01")

    page = admin_client.get(reverse("admin:guides_guide_changelist"))

    assert "förfallen" in page.content.decode()
