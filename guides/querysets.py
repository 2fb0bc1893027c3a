"""Query shapes for guides and the subjects that link them."""

from datetime import date
from typing import Any, Self

from django.db import models


class GuideQuerySet(models.QuerySet[Any]):
    """Guides, chainable by what is kept."""

    def published(self) -> Self:
        """Guides that readers may see."""
        return self.filter(status="published")

    def review_due(self, on: date) -> Self:
        """Published guides whose next review lies before the day."""
        return self.published().filter(next_review_on__lt=on)

    def in_reading_order(self) -> Self:
        """By the position that editors gave; titles can't sort å, ä and ö alike everywhere."""
        return self.order_by("position", "slug")

    def with_parts(self) -> Self:
        """Sections, sources and subjects in three queries, however many guides."""
        return self.prefetch_related("sections", "sources", "subjects")


class SubjectQuerySet(models.QuerySet[Any]):
    """What guides are about."""

    def of_published_guides(self) -> Self:
        """Subjects of guides that readers may see, in the guides' reading order."""
        return self.filter(guide__status="published").order_by("guide__position", "guide__slug")
