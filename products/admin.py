"""Where staff edit the catalogue. Saving calls the one service that also reads and publishes."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from labels.models import Batch, Finding, Label, LaboratoryResult
from labels.templatetags.label_text import with_findings
from products import services
from products.models import Brand, Change, Maker, Offer, PriceStep, Product, Shop


class ReadOnlyInline(admin.TabularInline):
    """Rows that are made by the program, and only shown."""

    extra = 0
    can_delete = False

    def has_add_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Nobody adds a row by hand."""
        return False

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Nobody changes a row by hand."""
        return False


class FindingInline(ReadOnlyInline):
    """What the checker found in the label."""

    model = Finding
    fields = ("severity", "code", "message", "fix", "source")


class BatchInline(admin.TabularInline):
    """The lots that carry the label."""

    model = Batch
    extra = 0


@admin.register(Label)
class LabelAdmin(admin.ModelAdmin):
    """Paste a label's text, save, and see what was read and found."""

    list_display = ("name", "capture", "captured_on", "read_ruleset", "read_at")
    list_filter = ("capture", "read_ruleset")
    search_fields = ("name", "text")
    show_full_result_count = False
    inlines = (FindingInline, BatchInline)
    readonly_fields = ("marked_text", "version", "read_at", "read_ruleset")

    @admin.display(description=_("Texten med anmärkningar"))
    def marked_text(self, label: Label) -> str | SafeString:
        """The text with the places marked that findings speak of."""
        return with_findings(label.text, label.reading["findings"]) if label.reading else "–"

    def save_model(
        self, _request: HttpRequest, obj: Label, _form: ModelForm, _change: bool
    ) -> None:
        """Store the text, read and check it at once, and publish its product."""
        services.save_label(label=obj)

    def save_related(
        self, request: HttpRequest, form: ModelForm, formsets: Any, change: bool
    ) -> None:
        """Store the lots and publish their product."""
        super().save_related(request, form, formsets, change)
        if any(formset.has_changed() for formset in formsets):
            services.publish_label(label=form.instance)


class OfferInline(ReadOnlyInline):
    """What shops ask for the product."""

    model = Offer
    fields = ("shop", "price_sek", "in_stock", "checked_at")


@admin.register(Product)
class ProductAdmin(admin.ModelAdmin):
    """One product as sold."""

    list_display = ("name", "brand", "status", "label_status", "elemental_max_mg", "price_sek")
    list_filter = ("status", "label_status", "legal_class", "dosage_form")
    list_select_related = ("brand",)
    search_fields = ("name", "slug", "gtin", "brand__name")
    autocomplete_fields = ("brand", "maker", "label")
    show_full_result_count = False
    prepopulated_fields = {"slug": ("name",)}
    inlines = (OfferInline,)

    def save_model(
        self, _request: HttpRequest, obj: Product, _form: ModelForm, _change: bool
    ) -> None:
        """Store the product and tell the change log."""
        services.save_product(product=obj)

    def delete_model(self, _request: HttpRequest, obj: Product) -> None:
        """Delete the product and tell the change log."""
        services.delete_products(products=Product.objects.filter(pk=obj.pk))

    def delete_queryset(self, _request: HttpRequest, queryset: QuerySet[Product]) -> None:
        """Delete the products chosen and tell the change log."""
        services.delete_products(products=queryset)


class PriceStepInline(ReadOnlyInline):
    """The prices an offer has had."""

    model = PriceStep
    fields = ("starts_on", "price_sek")
    ordering = ("-starts_on",)


@admin.register(Offer)
class OfferAdmin(admin.ModelAdmin):
    """One shop's price of one product."""

    list_display = ("product", "shop", "price_sek", "in_stock", "checked_at")
    list_filter = ("shop", "in_stock")
    list_select_related = ("product", "shop")
    search_fields = ("product__name", "product__slug")
    autocomplete_fields = ("product", "shop")
    show_full_result_count = False
    inlines = (PriceStepInline,)

    def save_model(
        self, _request: HttpRequest, obj: Offer, _form: ModelForm, _change: bool
    ) -> None:
        """Store today's price and publish the product."""
        services.record_price(offer=obj, price_sek=obj.price_sek, in_stock=obj.in_stock)


class NamedAdmin(admin.ModelAdmin):
    """A row that products refer to by name."""

    list_display = ("name", "slug")
    search_fields = ("name", "slug")
    prepopulated_fields = {"slug": ("name",)}
    show_full_result_count = False

    def save_model(self, _request: HttpRequest, obj: Any, _form: ModelForm, _change: bool) -> None:
        """Store the row and publish every product that shows its name."""
        services.save_named(row=obj)


admin.site.register((Brand, Maker, Shop), NamedAdmin)


@admin.register(LaboratoryResult)
class LaboratoryResultAdmin(admin.ModelAdmin):
    """What a laboratory measured in one batch."""

    list_display = ("batch", "laboratory", "method", "analysed_on", "measured_mg")
    list_select_related = ("batch",)


@admin.register(Change)
class ChangeAdmin(admin.ModelAdmin):
    """The change log, read only."""

    list_display = ("sequence", "kind", "slug", "at")
    ordering = ("-sequence",)
    show_full_result_count = False

    def has_add_permission(self, _request: HttpRequest) -> bool:
        """The log is written by services."""
        return False

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """The log is never rewritten."""
        return False

    def has_delete_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """The log is never shortened by hand."""
        return False
