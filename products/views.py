"""The site's pages of products: front page, list, product, goals, and how we rank."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from products import catalogue
from products.goals import GOALS, Goal
from products.pages import ListPage, product_page
from products.query import QueryRefused
from products.ranking import load_formula


def front(request: HttpRequest) -> HttpResponse:
    """What this is, and where to begin."""
    return render(request, "products/front.html", {"goals": GOALS.values(), "example_data": True})


def product_list(request: HttpRequest) -> HttpResponse:
    """The list with its facets."""
    try:
        found = catalogue.browse(request.GET)
    except QueryRefused as refused:
        return render(request, "products/refused.html", {"errors": refused.errors}, status=400)
    if found.query.page > found.pages:
        raise Http404
    return render(request, "products/list.html", {"page": ListPage(found), "example_data": True})


def product(request: HttpRequest, slug: str) -> HttpResponse:
    """One product: facts, findings, offers, scores, and the label's own text."""
    try:
        return render(request, "products/product.html", product_page(slug))
    except catalogue.NoSuchProduct as missing:
        raise Http404 from missing


def goals(request: HttpRequest) -> HttpResponse:
    """The goals that products can be ranked by."""
    return render(request, "products/goals.html", {"goals": GOALS.values()})


def goal(request: HttpRequest, slug: str) -> HttpResponse:
    """One goal: what is known of it, and the products in its order with reasons."""
    chosen = _goal(slug)
    parameters = request.GET.copy()
    parameters["goal"] = slug
    found = catalogue.rank(parameters)
    return render(
        request,
        "products/goal.html",
        {"goal": chosen, "page": ListPage(found), "example_data": True},
    )


def ranking_method(request: HttpRequest) -> HttpResponse:
    """How products are ranked, made from the same figures that rank them."""
    formula = load_formula()
    weights = [
        (chosen.title, list(formula.goal(slug).weights.values())) for slug, chosen in GOALS.items()
    ]
    return render(
        request, "products/ranking_method.html", {"formula": formula, "weights_by_goal": weights}
    )


def _goal(slug: str) -> Goal:
    if slug not in GOALS:
        raise Http404
    return GOALS[slug]
