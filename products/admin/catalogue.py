"""Products and their offers, and the brands, makers and shops that they name."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from products import services
from products.admin.through_services import ReadOnlyInline, ThroughServices
from products.models import Brand, Maker, Offer, PriceStep, Product, Shop


class OfferInline(ReadOnlyInline):
    """What shops ask for the product."""

    model = Offer
    fields = ("shop", "price_sek", "in_stock", "checked_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Offer]:
        """Offers with what their rows are called by."""
        return super().get_queryset(request).select_related("product", "shop")


@admin.register(Product)
class ProductAdmin(ThroughServices):
    """One product as sold, beside what its label and its offers say."""

    list_display = ("name", "brand", "status", "label_status", "elemental_max_mg", "price_sek")
    list_filter = ("status", "label_status", "legal_class", "dosage_form")
    list_select_related = ("brand",)
    search_fields = ("name", "slug", "gtin", "brand__name")
    autocomplete_fields = ("brand", "maker", "label")
    prepopulated_fields = {"slug": ("name",)}
    inlines = (OfferInline,)
    readonly_fields = (
        "label_status",
        "legal_class",
        "dosage_form",
        "elemental_min_mg",
        "elemental_max_mg",
        "price_sek",
        "price_per_day_sek",
        "price_per_100mg_sek",
    )

    def save_row(self, row: Product) -> None:
        """Store the product and tell the change log."""
        services.save_product(product=row)

    def delete_rows(self, rows: QuerySet[Product]) -> None:
        """Delete products and tell the change log."""
        services.delete_products(products=rows)


class PriceStepInline(ReadOnlyInline):
    """The prices an offer has had."""

    model = PriceStep
    fields = ("starts_on", "price_sek")
    ordering = ("-starts_on",)


@admin.register(Offer)
class OfferAdmin(ThroughServices):
    """One shop's price of one product."""

    list_display = ("product", "shop", "price_sek", "in_stock", "checked_at")
    list_filter = ("shop", "in_stock")
    list_select_related = ("product", "shop")
    search_fields = ("product__name", "product__slug")
    autocomplete_fields = ("product", "shop")
    fixed_fields = ("product", "shop")
    readonly_fields = ("checked_at",)
    inlines = (PriceStepInline,)

    def save_row(self, row: Offer) -> None:
        """Store today's price and publish the product."""
        services.record_price(offer=row, price_sek=row.price_sek, in_stock=row.in_stock)

    def delete_rows(self, rows: QuerySet[Offer]) -> None:
        """Delete offers and publish their products."""
        services.delete_offers(offers=rows)


class NamedAdmin(ThroughServices):
    """A row that products refer to by name."""

    list_display: tuple[str, ...] = ("name", "slug")
    search_fields = ("name", "slug")
    prepopulated_fields = {"slug": ("name",)}

    def save_row(self, row: Any) -> None:
        """Store the row and publish every product that shows its name."""
        services.save_named(row=row)

    def delete_rows(self, rows: QuerySet[Any]) -> None:
        """Delete rows that no product names; those that one does are protected."""
        rows.delete()


admin.site.register((Maker, Shop), NamedAdmin)


@admin.register(Brand)
class BrandAdmin(NamedAdmin):
    """The name that products are sold under, and who makes them."""

    list_display = ("name", "slug", "maker")
    list_select_related = ("maker",)
    autocomplete_fields = ("maker",)
