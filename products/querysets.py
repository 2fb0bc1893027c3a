"""The shapes of query that the catalogue and its services ask for."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime, timedelta
from functools import reduce
from operator import or_
from typing import Any, Self

from django.db import models
from django.db.models import F, Max, Q

from products.search import Term, Vocabulary, vocabulary_of
from products.search.stored import fields_of


class ProductQuerySet(models.QuerySet[Any]):
    """Products, narrowed and joined."""

    def published(self) -> Self:
        """Products that shoppers see."""
        return self.filter(status="published")

    def made_by(self, slugs: Collection[str]) -> Self:
        """Products of any of the makers: their own or, where they name none, their brand's."""
        return self.filter(
            Q(maker__slug__in=slugs) | Q(maker__isnull=True, brand__maker__slug__in=slugs)
        )

    def showing(self, row: models.Model) -> Self:
        """Products that show a brand's, a maker's or a shop's name."""
        places = {
            "Brand": Q(brand=row.pk),
            "Maker": Q(maker=row.pk) | Q(brand__maker=row.pk),
            "Shop": Q(offers__shop=row.pk),
        }
        return self.filter(places[type(row).__name__]).distinct()

    def with_prices_aged(self, *ages: timedelta, now: datetime) -> Self:
        """Products with a price that has passed one of the ages since they were published."""
        passed = Q()
        for age in ages:
            passed |= Q(
                offers__checked_at__lt=now - age, offers__checked_at__gte=F("updated_at") - age
            )
        return self.filter(passed)

    def with_columns_sources(self) -> Self:
        """Products with what their compared columns are derived from."""
        return self.select_related("label", "brand__maker", "maker").prefetch_related(
            "offers", "compounds", "label__batches"
        )

    def with_everything_shown(self) -> Self:
        """Products with all that their page and their JSON tell, in a fixed number of queries."""
        return self.select_related("label", "brand__maker", "maker").prefetch_related(
            "compounds",
            "offers__shop",
            "label__findings",
            "label__batches__laboratory_results",
        )

    def with_page(self) -> Self:
        """Products with what their page shows beside their JSON, in three queries."""
        return self.select_related("label").prefetch_related("offers__steps")

    def with_compounds(self, compounds: Collection[str], *, all_of_them: bool) -> Self:
        """Products that have any of the compounds, or all of them."""
        if not all_of_them:
            return self.filter(compounds__compound__in=compounds).distinct()
        found = self
        for compound in compounds:
            found = found.filter(compounds__compound=compound)
        return found

    def with_maker_stated(self, is_stated: bool) -> Self:
        """Products whose maker is named, by themselves or by their brand, or those of none."""
        stated = Q(maker__isnull=False) | Q(brand__maker__isnull=False)
        return self.filter(stated if is_stated else ~stated)

    def free_from(self, substances: Collection[str]) -> Self:
        """Products whose labels tell that all of the substances are absent."""
        found = self
        for substance in substances:
            found = found.filter(free_from__contains=f" {substance} ")
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

    def search_vocabulary(self) -> Vocabulary:
        """The words that any of the products is found by."""
        texts = self.values_list("search_text", flat=True)
        return vocabulary_of(Counter(word for t in texts for f in fields_of(t) for word in f))

    def having(self, term: Term) -> Self:
        """Products that a word or phrase of a search finds: by every part of one of its ways."""
        any_way = Q(pk__in=())
        for way in term.ways:
            every_part = ~Q(pk__in=())
            for hits in way:
                words = [Q(search_text__contains=f" {stored} ") for stored in hits]
                every_part &= reduce(or_, words, Q(pk__in=()))
            any_way |= every_part
        return self.filter(any_way)


class ChangeQuerySet(models.QuerySet[Any]):
    """The change log, read from its end."""

    def newest(self) -> int:
        """The number of the newest change; 0 before the first."""
        return self.aggregate(newest=Max("sequence"))["newest"] or 0
