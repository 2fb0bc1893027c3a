"""Labels, their lots, and what laboratories measured in them."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from labels.check_runs import start_run
from labels.models import Batch, CheckRun, Label, LaboratoryResult
from labels.templatetags.label_text import with_findings
from products import services
from products.admin.checks import tell_of
from products.admin.findings import FindingInline, SuppressionInline
from products.admin.through_services import ThroughServices, staff


class BatchInline(admin.TabularInline):
    """The lots that carry the label."""

    model = Batch
    extra = 0


@admin.register(Label)
class LabelAdmin(ThroughServices):
    """Paste a label's text, save, and see what was read and found."""

    list_display = ("name", "capture", "captured_on", "read_ruleset", "read_at")
    list_filter = ("capture", "read_ruleset")
    search_fields = ("name", "text")
    inlines = (FindingInline, SuppressionInline, BatchInline)
    readonly_fields = ("marked_text", "version", "read_at", "read_ruleset")
    actions = ("recheck",)

    @admin.display(description=_("Texten med anmärkningar"))
    def marked_text(self, label: Label) -> str | SafeString:
        """The text with the places marked that findings speak of."""
        if label.reading is None or label.read_version != label.version:
            return "–"
        return with_findings(label.text, label.reading["findings"])

    @admin.action(description=_("Kontrollera igen i bakgrunden"), permissions=["change"])
    def recheck(self, request: HttpRequest, labels: QuerySet[Label]) -> None:
        """Put the labels chosen into the queue of background checks."""
        tell_of(self, request, start_run(labels=labels, why=CheckRun.Why.DEMAND, by=staff(request)))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """What goes with a label; what the program made of it needs no permission of its own."""
        gone, counts, lacking, protected = super().get_deleted_objects(objs, request)
        return gone, counts, lacking - {_("anmärkning"), _("etikett i kontrollkön")}, protected

    def save_row(self, row: Label) -> None:
        """Store the text, read and check it at once, and publish its product."""
        services.save_label(label=row)

    def delete_rows(self, rows: QuerySet[Label]) -> None:
        """Delete labels that no product carries; those that one does are protected."""
        rows.delete()

    def save_related(
        self, request: HttpRequest, form: ModelForm, formsets: Any, change: bool
    ) -> None:
        """Store the lots and publish their product."""
        super().save_related(request, form, formsets, change)
        if any(formset.has_changed() for formset in formsets):
            services.publish_label(label=form.instance)


@admin.register(Batch)
class BatchAdmin(ThroughServices):
    """One lot of a product."""

    list_display = ("lot", "label", "best_before")
    list_select_related = ("label",)
    search_fields = ("lot", "label__name")
    autocomplete_fields = ("label",)
    fixed_fields = ("label",)

    def save_row(self, row: Batch) -> None:
        """Store the lot and publish its product."""
        services.save_batch(batch=row)

    def delete_rows(self, rows: QuerySet[Batch]) -> None:
        """Delete lots and publish their products."""
        services.delete_batches(batches=rows)


@admin.register(LaboratoryResult)
class LaboratoryResultAdmin(ThroughServices):
    """What a laboratory measured in one batch."""

    list_display = ("batch", "laboratory", "method", "analysed_on", "measured_mg")
    list_select_related = ("batch",)
    autocomplete_fields = ("batch",)
    fixed_fields = ("batch",)

    def save_row(self, row: LaboratoryResult) -> None:
        """Store the measurement and publish the product whose lot it was."""
        services.save_laboratory_result(result=row)

    def delete_rows(self, rows: QuerySet[LaboratoryResult]) -> None:
        """Delete measurements and publish the products whose lots they were of."""
        services.delete_laboratory_results(results=rows)
