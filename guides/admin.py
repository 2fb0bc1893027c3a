"""Guides for staff: one page with sections, sources and subjects."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.forms import BaseModelForm
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guides.models import Guide, GuideSource, Section, Subject
from guides.services import (
    delete_guides,
    hand_over_to_staff,
    relinking_products,
    return_to_file,
)


class SectionInline(admin.StackedInline):
    """Sections in order."""

    model = Section
    extra = 0
    ordering = ("position",)


class GuideSourceInline(admin.StackedInline):
    """Sources by number."""

    model = GuideSource
    extra = 0
    ordering = ("position",)
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}


class SubjectInline(admin.TabularInline):
    """What links the guide to products."""

    model = Subject
    extra = 0
    ordering = ("kind", "value")


@admin.register(Guide)
class GuideAdmin(admin.ModelAdmin):
    """A guide that is saved here stops following its text file."""

    list_display = ("title", "status", "reviewed_on", "next_review_on", "review", "follows_file")
    list_filter = ("status", "follows_file")
    search_fields = ("slug", "title", "summary")
    ordering = ("position", "slug")
    readonly_fields = ("follows_file", "updated_at")
    prepopulated_fields = {"slug": ("title",)}
    inlines = (SectionInline, GuideSourceInline, SubjectInline)
    actions = ("return_guides_to_files",)

    @admin.display(description=_("granskning"))
    def review(self, guide: Guide) -> str:
        """Says so when the review is overdue."""
        is_due = guide.review_is_due(timezone.localdate())
        return str(_("förfallen") if is_due else _("aktuell"))

    @admin.action(description=_("Följ textfilen igen (ersätts vid nästa inläsning)"))
    def return_guides_to_files(self, request: HttpRequest, queryset: QuerySet[Guide]) -> None:
        """Give the chosen guides back to their files."""
        for guide in queryset:
            return_to_file(guide=guide)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the form, or store it and tell whose guides are others now."""
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        with relinking_products():
            return super().changeform_view(request, object_id, form_url, extra_context)

    def delete_model(self, _request: HttpRequest, obj: Guide) -> None:
        """Delete the guide and tell whose guides are others now."""
        delete_guides(guides=Guide.objects.filter(pk=obj.pk))

    def delete_queryset(self, _request: HttpRequest, queryset: QuerySet[Guide]) -> None:
        """Delete the guides chosen and tell whose guides are others now."""
        delete_guides(guides=queryset)

    def save_related(
        self, request: HttpRequest, form: BaseModelForm, formsets: Any, change: bool
    ) -> None:
        """Save the parts, and keep the loader's hands off what staff wrote."""
        super().save_related(request, form, formsets, change)
        hand_over_to_staff(guide=form.instance)
