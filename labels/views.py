"""The page where anyone can have a label's text read and checked. Nothing is stored."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from labels.forms import LabelCheckForm
from labels.services import read_text


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
    return render(request, "labels/check.html", {"form": form, "reading": reading})
