"""The site's pages of products: list, product, goals, label rules, and how we rank."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from products import catalogue
from products.catalogue import Catalogue
from products.compare_page import compare_page
from products.goals import GOALS
from products.method_page import method_page
from products.pages import ListPage, has_examples
from products.product_page import product_page
from products.query import QueryRefused
from products.refused_page import refused_page
from products.related import worth_reading
from products.rule_pages import NoSuchRule, bundles, whole_rule_page


@require_safe
def product_list(request: HttpRequest) -> HttpResponse:
    """The list with its facets. Fields left empty are taken out of the address first."""
    if _has_empty(request.GET):
        return HttpResponseRedirect(f"{request.path}?{_stated(request.GET).urlencode()}")
    try:
        found = catalogue.browse(request.GET)
    except QueryRefused as refused:
        return _refusal(request, refused)
    return render(request, "products/list.html", _shown(found))


@require_safe
def product(request: HttpRequest, slug: str) -> HttpResponse:
    """One product: facts, findings, offers, scores, and the label's own text."""
    try:
        page = product_page(slug)
    except catalogue.NoSuchProduct as missing:
        raise Http404 from missing
    context = {"page": page, "example_data": page.product["is_example"]}
    return render(request, "products/product.html", context)


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """A few products side by side. Fields left empty are taken out of the address first."""
    if _has_empty(request.GET):
        return HttpResponseRedirect(f"{request.path}?{_stated(request.GET).urlencode()}")
    page = compare_page(request.GET)
    context = {"page": page, "example_data": page.has_examples}
    status = 400 if page.is_refused else 200
    return render(request, "products/compare.html", context, status=status)


@require_safe
def goals(request: HttpRequest) -> HttpResponse:
    """The goals that products can be ranked by."""
    return render(request, "products/goals.html", {"goals": GOALS.values()})


@require_safe
def goal(request: HttpRequest, slug: str) -> HttpResponse:
    """One goal: what is known of it, and the products in its order with reasons."""
    if slug not in GOALS:
        raise Http404
    parameters = request.GET.copy()
    parameters["goal"] = slug
    try:
        found = catalogue.rank(parameters)
    except QueryRefused as refused:
        return _refusal(request, refused)
    shown = {"goal": GOALS[slug], "worth_reading": worth_reading(slug)}
    return render(request, "products/goal.html", _shown(found) | shown)


@require_safe
def ranking_method(request: HttpRequest) -> HttpResponse:
    """How products are ranked, made from the same figures that rank them."""
    return render(request, "products/ranking_method.html", {"method": method_page()})


@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """Every label rule, and how often it fires in the catalogue."""
    context = {"bundles": tuple(bundles()), "example_data": _has_examples()}
    return render(request, "products/rules.html", context)


@require_safe
def rule(request: HttpRequest, code: str) -> HttpResponse:
    """One label rule: what, why, by which law, with examples and the products that it fires on."""
    try:
        page = whole_rule_page(code)
    except NoSuchRule as missing:
        raise Http404 from missing
    context = {"page": page, "example_data": _has_examples()}
    return render(request, "products/rule.html", context)


def _has_examples() -> bool:
    """Whether what is counted in the catalogue is made up."""
    return has_examples(catalogue.browse(QueryDict()))


def _shown(found: Catalogue) -> dict[str, Any]:
    """The context of a page with a list; Http404 for a page after the last."""
    if found.query.page > found.pages:
        raise Http404
    page = ListPage(found)
    return {"page": page, "example_data": page.has_examples}


def _refusal(request: HttpRequest, refused: QueryRefused) -> HttpResponse:
    page = refused_page(request.GET, refused.errors)
    return render(request, "products/refused.html", {"refused": page}, status=400)


def _has_empty(parameters: QueryDict) -> bool:
    return "" in (value for _, values in parameters.lists() for value in values)


def _stated(parameters: QueryDict) -> QueryDict:
    """The parameters that hold something."""
    stated = QueryDict(mutable=True)
    for name, values in parameters.lists():
        for value in values:
            if value:
                stated.appendlist(name, value)
    return stated
