"""The page where anyone can have a label's text read and checked. Nothing is stored."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from labels.example import EXAMPLE_NAME, EXAMPLE_TEXT
from labels.fact_texts import fact_texts
from labels.forms import LabelCheckForm
from labels.marked_text import heaviest_first
from labels.services import read_text

EXAMPLE = {"text": EXAMPLE_TEXT, "name": EXAMPLE_NAME}


@csrf_exempt  # the page changes nothing and knows nobody, and shoppers get no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def label_check(request: HttpRequest) -> HttpResponse:
    """Show the form, and before it the reading of the text that was sent."""
    if request.method == "POST":
        return render(request, "labels/check.html", _checked(LabelCheckForm(request.POST)))
    form = LabelCheckForm(initial=EXAMPLE if "exempel" in request.GET else None)
    return render(request, "labels/check.html", {"form": form})


def _checked(form: LabelCheckForm) -> dict[str, Any]:
    """The form with the reading of what it holds; with its errors alone where it can't be read."""
    if not form.is_valid():
        return {"form": form}
    asked = form.cleaned_data
    reading: dict[str, Any] = read_text(
        text=asked["text"], name=asked["name"] or None, capture=asked["capture"]
    ).to_json()
    return {
        "form": form,
        "findings": heaviest_first(reading["findings"]),
        "facts": tuple(fact_texts(reading, capture=asked["capture"])),
    }
