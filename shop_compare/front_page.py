"""The site's front page: what this is, and where to begin, out of every part of the house."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from guides.models import Guide
from products import catalogue
from products.goals import GOALS, Goal
from products.pages import Shortcut, has_examples, shortcuts


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What the front page shows."""

    product_count: int
    shortcuts: tuple[Shortcut, ...]
    goals: tuple[Goal, ...]
    guides: tuple[Guide, ...]


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Lists to begin with, goals and guides."""
    everything = catalogue.browse(QueryDict())
    page = FrontPage(
        product_count=everything.count,
        shortcuts=shortcuts(),
        goals=tuple(GOALS.values()),
        guides=tuple(Guide.objects.published().in_reading_order()),
    )
    context = {"front": page, "example_data": has_examples(everything)}
    return render(request, "front.html", context)
