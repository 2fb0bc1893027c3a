"""What the database lets nobody store."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from guides.models import Guide, GuideSource, Section, Subject

pytestmark = pytest.mark.django_db

GUIDE: dict[str, Any] = {
    "slug": "g",
    "title": "G",
    "summary": "S",
    "author_role": "Redaktör",
    "status": "published",
    "reviewed_on": date(2026, 11, 24),
    "next_review_on": date(2027, 11, 24),
}


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"status": "borta"}, id="a status that there is not"),
        pytest.param({"reviewed_on": None}, id="published without a review"),
        pytest.param({"next_review_on": None}, id="published without a review to come"),
        pytest.param({"next_review_on": date(2026, 11, 24)}, id="the next review on the same day"),
    ],
)
def test_a_guide_is_never_published_unreviewed(wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Guide.objects.create(**GUIDE | wrong)


def test_a_draft_needs_no_review() -> None:
    Guide.objects.create(**GUIDE | {"status": "draft", "reviewed_on": None, "next_review_on": None})


def test_a_heading_a_source_and_a_subject_stand_once_in_a_guide() -> None:
    guide = Guide.objects.create(**GUIDE)
    source = {"key": "k", "title": "T", "publisher": "P", "read_on": date(2026, 11, 23)}
    Section.objects.create(guide=guide, position=1, heading="Samma", body="x")
    GuideSource.objects.create(guide=guide, position=1, **source)
    Subject.objects.create(guide=guide, kind="goal", value="vardag")

    with pytest.raises(IntegrityError), transaction.atomic():
        Section.objects.create(guide=guide, position=2, heading="Samma", body="x")
    with pytest.raises(IntegrityError), transaction.atomic():
        GuideSource.objects.create(guide=guide, position=2, **source)
    with pytest.raises(IntegrityError), transaction.atomic():
        Subject.objects.create(guide=guide, kind="goal", value="vardag")


@pytest.mark.parametrize(
    ("status", "on", "is_due"),
    [
        pytest.param("published", date(2027, 11, 24), False, id="on its day"),
        pytest.param("published", date(2027, 11, 25), True, id="the day after"),
        pytest.param("reviewed", date(2027, 11, 25), False, id="not published"),
    ],
)
def test_a_review_is_due_after_its_day(status: str, on: date, is_due: bool) -> None:
    guide = Guide.objects.create(**GUIDE | {"status": status})

    assert guide.review_is_due(on) is is_due
    assert Guide.objects.review_due(on).exists() is is_due
