"""The queue of background checks and the runs in it, to follow, cancel and repeat."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from labels.check_queue import dead_by_reason, is_at_work, queue_state, silences
from labels.check_runs import cancel_run, progress, retry_dead, start_run
from labels.models import CheckRun, Label, LabelCheck
from products.admin.through_services import MadeByServices, staff
from products.broker import broker_state
from products.models import TimetableRun
from products.timetable import timetable_state

RELOAD_SECONDS = 5


def run_page(run: CheckRun) -> str:
    """The address of a run's page."""
    return reverse("admin:labels_checkrun_change", args=[run.pk])


def tell_of(page: admin.ModelAdmin, request: HttpRequest, run: CheckRun) -> None:
    """Say that labels wait now, with a link to follow them by."""
    told = ngettext(
        "%(count)d etikett kontrolleras nu.", "%(count)d etiketter kontrolleras nu.", run.total
    )
    link = format_html(
        '{} <a href="{}">{}</a>',
        told % {"count": run.total},
        run_page(run),
        gettext("Följ körningen"),
    )
    page.message_user(request, link, messages.SUCCESS)


class ToldByTheProgram(MadeByServices):
    """Rows that staff read and never change; who may change labels may have them checked."""

    def has_recheck_permission(self, request: HttpRequest) -> bool:
        """Whether somebody may put labels into the queue, or take them out."""
        return staff(request).has_perm("labels.change_label")

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        """Nobody changes a row by hand."""
        return False


@admin.register(LabelCheck)
class LabelCheckAdmin(ToldByTheProgram):
    """Every label in the queue, and above them how the queue stands."""

    list_display = ("label", "state", "attempt", "reason", "detail", "pending_since", "run")
    list_filter = ("state", "reason")
    list_select_related = ("label", "run")
    search_fields = ("label__name",)
    ordering = ("label__name", "pk")
    list_per_page = 50
    actions = ("recheck",)
    fields = (
        *("label", "state", "version", "ruleset", "attempt", "reason", "detail"),
        *("pending_since", "dispatched_at", "lease_until", "retry_at", "lost_leases", "run"),
    )

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The list, below what the queue, its workers and the timetable tell of themselves."""
        context = {
            "queue": queue_state(),
            "broker": broker_state(),
            "dead_reasons": [
                (LabelCheck.Reason(reason).label, count)
                for reason, count in dead_by_reason().items()
            ],
            "parts": [
                (part.label, silence, is_at_work(silence)) for part, silence in silences().items()
            ],
            "jobs": timetable_state(),
            "may_recheck": self.has_recheck_permission(request),
            "reload_seconds": RELOAD_SECONDS,
        }
        return super().changelist_view(request, {**(extra_context or {}), **context})

    @admin.action(description=_("Kontrollera igen"), permissions=["recheck"])
    def recheck(self, request: HttpRequest, checks: QuerySet[LabelCheck]) -> None:
        """Put the labels chosen into the queue again."""
        labels = Label.objects.filter(pk__in=checks.values("pk"))
        tell_of(self, request, start_run(labels=labels, why=CheckRun.Why.DEMAND, by=staff(request)))


@admin.register(CheckRun)
class CheckRunAdmin(ToldByTheProgram):
    """Runs, the newest first, each with how far it has come."""

    list_display = ("__str__", "note", "started_by", "started_at", "total", "ended_at")
    list_filter = ("why",)
    list_select_related = ("started_by",)
    search_fields = ("note",)
    ordering = ("-pk",)
    fields = ("why", "note", "started_by", "started_at", "ended_at", "cancelled_at")

    def get_urls(self) -> list[URLPattern]:
        """The buttons' addresses beside admin's own."""
        ways = (
            ("start/", self.start, "labels_checkrun_start"),
            ("<int:key>/cancel/", self.cancel, "labels_checkrun_cancel"),
            ("<int:key>/retry/", self.retry, "labels_checkrun_retry"),
        )
        own = [
            path(way, require_POST(self.admin_site.admin_view(do)), name=name)
            for way, do, name in ways
        ]
        return own + super().get_urls()

    def start(self, request: HttpRequest) -> HttpResponse:
        """Have every label checked, or those that could not be."""
        self._require_recheck(request)
        if request.POST.get("which") == "dead":
            run = retry_dead(by=staff(request))
        else:
            run = start_run(
                labels=Label.objects.all(),
                why=CheckRun.Why.DEMAND,
                note=gettext("Alla etiketter"),
                by=staff(request),
            )
        return HttpResponseRedirect(run_page(run))

    def cancel(self, request: HttpRequest, key: int) -> HttpResponse:
        """Leave the rest of a run unchecked."""
        self._require_recheck(request)
        run = get_object_or_404(CheckRun, pk=key)
        cancel_run(run=run)
        return HttpResponseRedirect(run_page(run))

    def retry(self, request: HttpRequest, key: int) -> HttpResponse:
        """Have those labels of a run checked again that could not be."""
        self._require_recheck(request)
        run = retry_dead(run=get_object_or_404(CheckRun, pk=key), by=staff(request))
        return HttpResponseRedirect(run_page(run))

    def _require_recheck(self, request: HttpRequest) -> None:
        if not self.has_recheck_permission(request):
            raise PermissionDenied

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """A run with its progress, which reloads itself while it goes on."""
        run = self.get_object(request, object_id)
        context = {
            **(extra_context or {}),
            "progress": progress(run=run) if run else None,
            "may_recheck": self.has_recheck_permission(request),
            "reload_seconds": RELOAD_SECONDS,
        }
        return super().change_view(request, object_id, form_url, context)


@admin.register(TimetableRun)
class TimetableRunAdmin(ToldByTheProgram):
    """What the timetable had done, the newest first."""

    list_display = ("job", "due_at", "started_at", "ended_at", "was_late", "told")
    list_filter = ("job", "was_late")
    ordering = ("-due_at", "job")
