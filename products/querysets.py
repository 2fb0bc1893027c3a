"""The shapes of query that the catalogue and its services ask for."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import F, Max, Q

FRESH = timedelta(days=7)
"""An offer not checked for longer than this is left out of lowest prices."""


class ProductQuerySet(models.QuerySet):
    """Products, narrowed and joined."""

    def published(self) -> Self:
        """Products that shoppers see."""
        return self.filter(status="published")

    def showing(self, row: models.Model) -> Self:
        """Products that show a brand's, a maker's or a shop's name."""
        places = {
            "brand": Q(brand=row.pk),
            "maker": Q(maker=row.pk) | Q(brand__maker=row.pk),
            "shop": Q(offers__shop=row.pk),
        }
        return self.filter(places[row._meta.model_name]).distinct()

    def with_everything_shown(self) -> Self:
        """Products with all that their page and their JSON tell, in a fixed number of queries."""
        return self.select_related("brand", "maker", "brand__maker", "label").prefetch_related(
            "compounds",
            "offers__shop",
            "label__findings",
            "label__batches__laboratory_results",
        )

    def with_compounds(self, compounds: Collection[str], *, all_of_them: bool) -> Self:
        """Products that have any of the compounds, or all of them."""
        if not all_of_them:
            return self.filter(compounds__compound__in=compounds).distinct()
        found = self
        for compound in compounds:
            found = found.filter(compounds__compound=compound)
        return found

    def with_stock(self, in_stock: bool) -> Self:
        """Products that a shop has in stock, or those that no shop has."""
        held = self.filter(offers__in_stock=True)
        return held if in_stock else self.exclude(pk__in=held.values("pk"))

    def with_elemental_between(
        self, lowest: object, highest: object, *, missing: str | None
    ) -> Self:
        """Products whose highest daily dose lies in the range, ends included.

        `missing` says of products that state no amount: None leaves them out of a range, "include"
        keeps them beside it, "only" keeps nothing else.
        """
        unknown = Q(elemental_max_mg__isnull=True)
        if missing == "only":
            return self.filter(unknown)
        if lowest is None and highest is None:
            return self
        inside = ~unknown
        if lowest is not None:
            inside &= Q(elemental_max_mg__gte=lowest)
        if highest is not None:
            inside &= Q(elemental_max_mg__lte=highest)
        return self.filter(inside | unknown if missing == "include" else inside)


class OfferQuerySet(models.QuerySet):
    """Offers, narrowed by product and by how fresh they are."""

    def of_product(self, product: models.Model) -> Self:
        """A product's offers with the prices they have had, in two queries."""
        return self.filter(product=product).prefetch_related("steps")

    def fresh(self, now: datetime) -> Self:
        """Offers checked within the last week."""
        return self.filter(checked_at__gte=now - FRESH)


class ChangeQuerySet(models.QuerySet):
    """The change log, read from its end."""

    def newest(self) -> int:
        """The number of the newest change; 0 before the first."""
        return self.aggregate(newest=Max("sequence"))["newest"] or 0

    def after(self, sequence: int) -> Self:
        """Changes later than the one numbered so, oldest first."""
        return self.filter(sequence__gt=sequence).order_by(F("sequence").asc())
