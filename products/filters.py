"""Every question that can be put to the catalogue, declared once for page, API and its description.

The same filter answers from the database: slower, and the measure of what the snapshot answers.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Any

import django_filters
import django_filters.fields
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from products.models import Product
from products.querysets import ProductQuerySet
from products.ranking import HEAVIEST, load_formula, published_versions
from products.search import read
from products.wording import (
    COMPOUND_NAMES,
    DOSAGE_FORM_NAMES,
    FINDING_NAMES,
    FREE_FROM_NAMES,
    GATE_NAMES,
    GOAL_NAMES,
    LABEL_STATUS_NAMES,
    LEGAL_CLASS_NAMES,
    MISSING_NAMES,
    SORT_NAMES,
    TESTING_NAMES,
    YES_NO,
    Names,
)

NUMBER: Mapping[str, Any] = {
    "min_value": 0,
    "max_value": 100_000,
    # More would be lost where the snapshot compares them as doubles.
    "decimal_places": 4,
    "localize": True,
}
"""The amounts in mg, units or SEK that a question may name."""


WEIGHT = "w."
"""What the parameters of a user's own weights begin with; the component follows."""


class KnownValuesField(django_filters.fields.MultipleChoiceField):
    """Several of many values, held against a set and not one by one."""

    @cached_property
    def known(self) -> frozenset[str]:
        """Every value that may be given."""
        return frozenset(str(value) for value, _name in self.choices)

    def valid_value(self, value: Any) -> bool:
        """The value is one of those known."""
        return str(value) in self.known


class OneOf(django_filters.MultipleChoiceFilter):
    """Keeps what has any of the values given; an unknown value is refused."""

    field_class = KnownValuesField

    def __init__(self, field_name: str, names: Names, **options: Any) -> None:
        super().__init__(field_name=field_name, choices=tuple(names.items()), **options)


class NamesField(django_filters.fields.MultipleChoiceField):
    """Several names whose existence is checked by who knows the catalogue's names."""

    def valid_value(self, _value: Any) -> bool:
        """Every name has the right form."""
        return True


class AnyName(django_filters.MultipleChoiceFilter):
    """Keeps what has any of the names given: brands, makers and shops as the catalogue has them."""

    field_class = NamesField


class YesNo(django_filters.TypedChoiceFilter):
    """Keeps what is so, or what is not."""

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=tuple(YES_NO.items()), coerce=_is_yes, **options)


class AtMost(django_filters.NumberFilter):
    """Keeps what is known and not above the number given."""

    def __init__(self, **options: Any) -> None:
        super().__init__(lookup_expr="lte", **NUMBER, **options)


def _is_yes(value: str) -> bool:
    return value == "true"


def _published_formulas() -> Iterator[tuple[str, str]]:
    for version in published_versions():
        yield version, version


class ProductFilter(django_filters.FilterSet):
    """The parameters of the product list. OR inside a group, AND between groups."""

    q = django_filters.CharFilter(method="with_words", max_length=200, label=_("Sök"))
    compound = OneOf(
        "compounds__compound", COMPOUND_NAMES, method="with_compounds", label=_("Magnesiumform")
    )
    compound_mode = django_filters.ChoiceFilter(
        choices=(("any", _("Någon av dem")), ("all", _("Alla"))),
        method="unchanged",
        label=_("Valda former"),
    )
    dosage_form = OneOf("dosage_form", DOSAGE_FORM_NAMES, label=_("Beredning"))
    elemental_mg_min = django_filters.NumberFilter(
        method="unchanged", label=_("Magnesium per dag, minst mg"), **NUMBER
    )
    elemental_mg_max = django_filters.NumberFilter(
        method="unchanged", label=_("Magnesium per dag, mg"), **NUMBER
    )
    elemental_mg_missing = django_filters.ChoiceFilter(
        choices=tuple(MISSING_NAMES.items()), method="unchanged", label=_("Uppgift om mängd saknas")
    )
    label_status = OneOf("label_status", LABEL_STATUS_NAMES, label=_("Märkningskontroll"))
    finding = OneOf("label__findings__code", FINDING_NAMES, label=_("Anmärkning"))
    legal_class = OneOf("legal_class", LEGAL_CLASS_NAMES, label=_("Typ av produkt"))
    brand = AnyName(field_name="brand__slug", label=_("Varumärke"))
    maker = AnyName(method="with_makers", label=_("Tillverkare"))
    shop = AnyName(field_name="offers__shop__slug", label=_("Butik"))
    in_stock = YesNo(method="with_stock", label=_("I lager"))
    price_per_100mg_max = AtMost(
        field_name="price_per_100mg_sek", label=_("Pris per 100 mg magnesium, kr")
    )
    price_per_day_max = AtMost(field_name="price_per_day_sek", label=_("Pris per dag, kr"))
    free_from = OneOf(
        "free_from",
        FREE_FROM_NAMES,
        method="with_absent",
        label=_("Utan, enligt etiketten"),
        help_text=_("Allt som väljs ska saknas."),
    )
    vegan = YesNo(label=_("Vegansk"))
    independent_test = OneOf("independent_test", TESTING_NAMES, label=_("Oberoende test"))
    batch_stated = YesNo(label=_("Partinummer anges"))
    maker_stated = YesNo(method="with_maker_stated", label=_("Tillverkare anges"))
    units_per_day_max = AtMost(field_name="units_per_day", label=_("Antal per dag"))
    goal = django_filters.ChoiceFilter(
        choices=tuple(GOAL_NAMES.items()), method="unchanged", label=_("Mål")
    )
    gate = OneOf("gate", GATE_NAMES, label=_("Rangordning"))
    sort = django_filters.ChoiceFilter(
        choices=tuple(SORT_NAMES.items()), method="unchanged", label=_("Ordna efter")
    )

    formula = django_filters.ChoiceFilter(
        choices=_published_formulas, method="unchanged", label=_("Formelns version")
    )

    class Meta:
        model = Product
        fields: tuple[str, ...] = ()

    @classmethod
    def get_filters(cls) -> dict[str, django_filters.Filter]:
        """The filters declared here, and one for the weight of every component of the score."""
        return super().get_filters() | {
            f"{WEIGHT}{name}": django_filters.NumberFilter(
                method="unchanged",
                label=format_lazy(_("Vikt för {component}"), component=component.title),
                # As many as the weights that an answer names have.
                **{**NUMBER, "max_value": HEAVIEST, "decimal_places": 6},
            )
            for name, component in load_formula().components.items()
        }

    def unchanged(self, found: ProductQuerySet, _name: str, _value: object) -> ProductQuerySet:
        """A parameter that another one reads, or that orders and narrows nothing."""
        return found

    def with_words(self, found: ProductQuerySet, _name: str, value: str) -> ProductQuerySet:
        """Products that have every word, each read against the words of all that is published."""
        words = Product.objects.published().search_vocabulary()
        for term in read(value, words).terms:
            found = found.having(term)
        return found

    def with_compounds(
        self, found: ProductQuerySet, _name: str, value: Collection[str]
    ) -> ProductQuerySet:
        """Products with any or all of the compounds, as `compound_mode` says."""
        if not value:
            return found
        everyone = self.form.cleaned_data["compound_mode"] == "all"
        return found.with_compounds(value, all_of_them=everyone)

    def with_makers(
        self, found: ProductQuerySet, _name: str, value: Collection[str]
    ) -> ProductQuerySet:
        """Products of any of the makers."""
        return found.made_by(value) if value else found

    def with_absent(
        self, found: ProductQuerySet, _name: str, value: Collection[str]
    ) -> ProductQuerySet:
        """Products that are free from everything chosen: each is a wish of its own."""
        return found.free_from(value)

    def with_maker_stated(self, found: ProductQuerySet, _name: str, value: bool) -> ProductQuerySet:
        """Products whose maker is named, or those that have none."""
        return found.with_maker_stated(value)

    def with_stock(self, found: ProductQuerySet, _name: str, value: bool) -> ProductQuerySet:
        """Products that at least one shop has in stock, or that none has."""
        return found.with_stock(value)

    def filter_queryset(self, queryset: ProductQuerySet) -> ProductQuerySet:
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
