"""The list of guides and a guide's page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from guides.models import Guide
from guides.product_lists import product_lists
from guides.reading import read_guide


@require_safe
def guides(request: HttpRequest) -> HttpResponse:
    """All published guides."""
    context = {"guides": tuple(Guide.objects.published().in_reading_order())}
    return render(request, "guides/guides.html", context)


@require_safe
def guide(request: HttpRequest, slug: str) -> HttpResponse:
    """One published guide and the lists of products that it concerns, or 404."""
    try:
        read = read_guide(slug)
    except Guide.DoesNotExist as error:
        raise Http404 from error
    context = {"guide": read, "product_lists": product_lists(read.subjects)}
    return render(request, "guides/guide.html", context)
