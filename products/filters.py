"""Every question that can be put to the catalogue, declared once for page, API and its description.

The same filter answers from the database: slower, and the measure of what the snapshot answers.
"""

from collections.abc import Collection
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from products.folding import search_words
from products.models import Product
from products.wording import (
    COMPOUND_NAMES,
    DOSAGE_FORM_NAMES,
    GOAL_NAMES,
    LABEL_STATUS_NAMES,
    LEGAL_CLASS_NAMES,
    MISSING_NAMES,
    SORT_NAMES,
    TESTING_NAMES,
    YES_NO,
    Names,
)


HIGHEST_NUMBER = 100_000
"""The highest amount in mg or SEK that a question may name."""


class OneOf(django_filters.MultipleChoiceFilter):
    """Keeps what has any of the values given; an unknown value is refused."""

    def __init__(self, field_name: str, names: Names, **options: Any) -> None:
        super().__init__(field_name=field_name, choices=tuple(names.items()), **options)


class AnyName(django_filters.AllValuesMultipleFilter):
    """Keeps what has any of the names given, out of those that stand in the catalogue."""


class YesNo(django_filters.TypedChoiceFilter):
    """Keeps what is so, or what is not."""

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=tuple(YES_NO.items()), coerce=_is_yes, **options)


class AtMost(django_filters.NumberFilter):
    """Keeps what is known and not above the number given."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            lookup_expr="lte", min_value=0, max_value=HIGHEST_NUMBER, localize=True, **options
        )


def _is_yes(value: str) -> bool:
    return value == "true"


class ProductFilter(django_filters.FilterSet):
    """The parameters of the product list. OR inside a group, AND between groups."""

    q = django_filters.CharFilter(method="with_words", max_length=200, label=_("Search"))
    compound = OneOf("compounds__compound", COMPOUND_NAMES, method="with_compounds", label=_("Compound"))
    compound_mode = django_filters.ChoiceFilter(
        choices=(("any", _("Any of them")), ("all", _("All of them"))),
        method="unchanged",
        label=_("Compounds chosen"),
    )
    dosage_form = OneOf("dosage_form", DOSAGE_FORM_NAMES, label=_("Dosage form"))
    elemental_mg_min = django_filters.NumberFilter(
        method="unchanged", min_value=0, max_value=HIGHEST_NUMBER, localize=True, label=_("Magnesium per day, at least mg")
    )
    elemental_mg_max = django_filters.NumberFilter(
        method="unchanged", min_value=0, max_value=HIGHEST_NUMBER, localize=True, label=_("Magnesium per day, at most mg")
    )
    elemental_mg_missing = django_filters.ChoiceFilter(
        choices=tuple(MISSING_NAMES.items()), method="unchanged", label=_("Amount not stated")
    )
    label_status = OneOf("label_status", LABEL_STATUS_NAMES, label=_("Label check"))
    finding = AnyName(field_name="label__findings__code", label=_("Finding"))
    legal_class = OneOf("legal_class", LEGAL_CLASS_NAMES, label=_("Kind of product"))
    brand = AnyName(field_name="brand__slug", label=_("Brand"))
    maker = AnyName(field_name="maker__slug", label=_("Maker"))
    shop = AnyName(field_name="offers__shop__slug", label=_("Shop"))
    in_stock = YesNo(method="with_stock", label=_("In stock"))
    price_per_100mg_max = AtMost(
        field_name="price_per_100mg_sek", label=_("Price per 100 mg, at most")
    )
    price_per_day_max = AtMost(
        field_name="price_per_day_sek", label=_("Price per day, at most")
    )
    independent_test = OneOf("independent_test", TESTING_NAMES, label=_("Independent testing"))
    batch_stated = YesNo(label=_("Batch number stated"))
    units_per_day_max = AtMost(
        field_name="units_per_day", label=_("Units per day, at most")
    )
    goal = django_filters.ChoiceFilter(
        choices=tuple(GOAL_NAMES.items()), method="unchanged", label=_("Goal")
    )
    sort = django_filters.ChoiceFilter(
        choices=tuple(SORT_NAMES.items()), method="unchanged", label=_("Order by")
    )

    class Meta:
        model = Product
        fields: tuple[str, ...] = ()

    def unchanged(self, found: QuerySet, _name: str, _value: object) -> QuerySet:
        """A parameter that another one reads, or that orders and narrows nothing."""
        return found

    def with_words(self, found: QuerySet, _name: str, value: str) -> QuerySet:
        """Products in whose names every word occurs."""
        for word in search_words(value):
            found = found.filter(search_text__contains=word)
        return found

    def with_compounds(self, found: QuerySet, _name: str, value: Collection[str]) -> QuerySet:
        """Products with any or all of the compounds, as `compound_mode` says."""
        if not value:
            return found
        everyone = self.form.cleaned_data["compound_mode"] == "all"
        return found.with_compounds(value, all_of_them=everyone)

    def with_stock(self, found: QuerySet, _name: str, value: bool) -> QuerySet:
        """Products that at least one shop has in stock, or that none has."""
        return found.with_stock(value)

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """The products that all parameters keep."""
        asked = self.form.cleaned_data
        return (
            super()
            .filter_queryset(queryset)
            .with_elemental_between(
                asked["elemental_mg_min"],
                asked["elemental_mg_max"],
                missing=asked["elemental_mg_missing"] or None,
            )
            .distinct()
        )
