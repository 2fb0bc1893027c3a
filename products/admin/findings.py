"""Findings, what staff decide about them, and the log of all decisions."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from labels.core.rules import BY_CODE
from labels.models import Decision, Finding, Label, Suppression
from products import decisions
from products.admin.through_services import MadeByServices, ReadOnlyInline, staff
from products.forms import RulingForm, SuppressionTerms


class AboutAFinding:
    """Links from a row about a finding to the rule that made it and the label that it is on."""

    @admin.display(description=_("regel"))
    def rule_link(self, row: Finding | Suppression) -> str | SafeString:
        """The rule's code, with a link to its page where it has one."""
        if row.code not in BY_CODE:
            return row.code
        return format_html('<a href="{}">{}</a>', reverse("rule", args=[row.code]), row.code)

    @admin.display(description=_("etikett"))
    def label_link(self, row: Finding | Suppression) -> SafeString:
        """The label, with a link to its page."""
        return format_html('<a href="{}">{}</a>', _label_page(row.label), row.label)


def _label_page(label: Label) -> str:
    return reverse("admin:labels_label_change", args=[label.pk])


class FindingInline(AboutAFinding, ReadOnlyInline):
    """What the checker found in the label, each with the way to decide about it."""

    model = Finding
    fields = ("severity", "rule_link", "message", "fix", "source", "decide")
    readonly_fields = fields

    @admin.display(description=_("Beslut"))
    def decide(self, finding: Finding) -> str | SafeString:
        """Where staff judge a finding or set it aside; those of the house are not judged."""
        if finding.code not in BY_CODE:
            return "–"
        address = reverse("admin:labels_finding_change", args=[finding.pk])
        return format_html('<a href="{}">{}</a>', address, gettext("Bedöm eller undanta"))


class SuppressionInline(AboutAFinding, ReadOnlyInline):
    """Findings that are set aside and don't count."""

    model = Suppression
    fields = ("rule_link", "message", "reason", "expires_on", "set_by", "is_needed")
    readonly_fields = fields
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Suppression]:
        """Suppressions with whose they are."""
        return super().get_queryset(request).select_related("set_by")


@admin.register(Finding)
class FindingAdmin(AboutAFinding, MadeByServices):
    """A finding, to be judged or set aside."""

    form = RulingForm
    list_display = ("code", "severity", "label", "message")
    list_filter = ("severity", "code")
    list_select_related = ("label",)
    search_fields = ("code", "message", "label__name")
    ordering = ("code", "label__name", "pk")
    readonly_fields = ("label_link", "rule_link", "severity", "message", "quoted", "fix", "source")
    fieldsets = (
        (None, {"fields": readonly_fields}),
        (_("Omdöme"), {"fields": ("verdict",)}),
        (_("Undantag"), {"fields": ("reason", "expires_on")}),
    )

    @admin.display(description=_("gäller orden"))
    def quoted(self, finding: Finding) -> str:
        """The label's words that the finding is about."""
        return finding.wording or gettext("Hela etiketten")

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *given: Any, **named: Any
    ) -> HttpResponse:
        """The form with one way out of it: once decided, the finding is another row or none."""
        context["show_save_and_continue"] = False
        return super().render_change_form(request, context, *given, **named)

    def has_change_permission(self, request: HttpRequest, obj: Finding | None = None) -> bool:
        """Whether somebody may decide; what the house finds in its own order is not judged."""
        is_a_rule_s = obj is None or obj.code in BY_CODE
        return is_a_rule_s and super().has_change_permission(request, obj)

    def save_model(self, request: HttpRequest, obj: Finding, form: Any, _change: bool) -> None:
        """Keep what was decided, and publish it."""
        decisions.rule_on(finding=obj, ruling=form.ruling(), by=staff(request))

    def response_change(self, request: HttpRequest, obj: Finding) -> HttpResponse:
        """Back to the label."""
        told = gettext("Beslutet om %(code)s är sparat.") % {"code": obj.code}
        self.message_user(request, told, messages.SUCCESS)
        return HttpResponseRedirect(_label_page(obj.label))


@admin.register(Suppression)
class SuppressionAdmin(AboutAFinding, MadeByServices):
    """A finding that is set aside: for another time, for another reason, or no more."""

    form = SuppressionTerms
    list_display = ("code", "label", "message", "expires_on", "is_needed", "set_by")
    list_filter = ("is_needed", "code")
    list_select_related = ("label", "set_by")
    search_fields = ("code", "label__name", "reason")
    ordering = ("expires_on", "pk")
    readonly_fields = (
        "label_link",
        "rule_link",
        "message",
        "wording",
        "set_by",
        "set_at",
        "is_needed",
    )
    fields = (*readonly_fields, "reason", "expires_on")

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Who may delete a suppression lets its finding count again."""
        return admin.ModelAdmin.has_delete_permission(self, request, obj)

    def save_model(
        self, request: HttpRequest, obj: Suppression, _form: ModelForm, _change: bool
    ) -> None:
        """Store the new terms, and publish what follows."""
        decisions.change_suppression(suppression=obj, by=staff(request))

    def delete_model(self, request: HttpRequest, obj: Suppression) -> None:
        """Let the finding count again."""
        decisions.lift_suppressions(suppressions=[obj], by=staff(request))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Suppression]) -> None:
        """Let the findings chosen count again."""
        decisions.lift_suppressions(
            suppressions=queryset.select_related("label"), by=staff(request)
        )


@admin.register(Decision)
class DecisionAdmin(MadeByServices):
    """The log of decisions, to read."""

    list_display = ("at", "action", "code", "label", "by", "note")
    list_filter = ("action", "code")
    list_select_related = ("label", "by")
    search_fields = ("code", "label__name", "note")
    ordering = ("-at", "-pk")

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """The log is never rewritten."""
        return False
