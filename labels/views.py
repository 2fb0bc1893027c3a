"""The page where anyone can have a label's text read and checked. Nothing is stored."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from labels.forms import LabelCheckForm
from labels.services import read_text

FACT_NAMES = {
    "daily_dose": _("Daglig dos"),
    "elemental_mg_per_daily_dose": _("Magnesium per daglig dos, mg"),
    "nrv_percent": _("Andel av dagligt referensintag, %"),
    "salts": _("Magnesiumformer"),
    "batch": _("Partinummer"),
    "best_before": _("Bäst före"),
    "operator": _("Ansvarigt företag"),
}


@csrf_exempt  # the page changes nothing and knows nobody, and shoppers get no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def label_check(request: HttpRequest) -> HttpResponse:
    """Show the form, and under it the reading of the text that was sent."""
    form = LabelCheckForm(request.POST if request.method == "POST" else None)
    reading = None
    if form.is_valid():
        reading = read_text(
            text=form.cleaned_data["text"],
            name=form.cleaned_data["name"] or None,
            capture=form.cleaned_data["capture"],
        ).to_json()
    shown = {"form": form, "reading": reading, "read_facts": list(_told(reading or {}))}
    return render(request, "labels/check.html", shown)


def _told(reading: dict[str, Any]) -> Iterator[tuple[str | Promise, str]]:
    """The reading's main facts, by Swedish name, as the text says them."""
    for field, name in FACT_NAMES.items():
        yield name, _in_words(reading.get(field))


def _in_words(value: Any) -> str:
    if isinstance(value, dict):
        amounts = dict.fromkeys(str(value[end]) for end in ("min", "max") if end in value)
        return " ".join(filter(None, ("–".join(amounts), value.get("unit") or value.get("name"))))
    if isinstance(value, list):
        return ", ".join(_in_words(each) for each in value)
    return str(value or "")
