"""The catalogue for partners: ready JSON, joined from the snapshot."""

from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from products import catalogue
from products.catalogue import Catalogue
from products.goals import GOALS, Goal
from products.query import LARGEST_PAGE_SIZE, PAGE_SIZE
from products.schema import FILTER_PARAMETERS

PAGING_PARAMETERS = [
    OpenApiParameter("page", int, description="Page, from 1."),
    OpenApiParameter(
        "page_size",
        int,
        description=f"Products a page, at most {LARGEST_PAGE_SIZE}; {PAGE_SIZE} if left out.",
    ),
    OpenApiParameter("facets", bool, description="`true` adds every facet with its counts."),
]


class ProductsApi(APIView):
    """The list of products: filter, search, order, facets."""

    @extend_schema(
        operation_id="products",
        parameters=[*FILTER_PARAMETERS, *PAGING_PARAMETERS],
        responses={200: OpenApiTypes.OBJECT},
    )
    def get(self, request: Request) -> HttpResponse:
        """A page of products; unknown parameters and values are refused with a suggestion."""
        found = catalogue.browse(request.query_params)
        with_facets = request.query_params.get("facets") == "true"
        return HttpResponse(
            list_json(request, found, with_facets=with_facets), content_type="application/json"
        )


class ProductApi(APIView):
    """One product."""

    @extend_schema(operation_id="product", responses={200: OpenApiTypes.OBJECT})
    def get(self, _request: Request, slug: str) -> HttpResponse:
        """The product with its scores for every goal."""
        return HttpResponse(catalogue.product(slug), content_type="application/json")


class FacetsApi(APIView):
    """The facets alone."""

    @extend_schema(
        operation_id="facets", parameters=FILTER_PARAMETERS, responses={200: OpenApiTypes.OBJECT}
    )
    def get(self, request: Request) -> Response:
        """Every facet's values with their counts under the query."""
        found = catalogue.browse(request.query_params)
        return Response(
            {"count": found.count, "facets": facets_json(found), "data_version": found.data_version}
        )


class RankApi(APIView):
    """Products ranked by a goal, each with its score and the reasons for it."""

    @extend_schema(
        operation_id="rank",
        parameters=[*FILTER_PARAMETERS, *PAGING_PARAMETERS],
        responses={200: OpenApiTypes.OBJECT},
    )
    def get(self, request: Request) -> HttpResponse:
        """The products in rank order; those that are not ranked come last, with the reason."""
        found = catalogue.rank(request.query_params)
        results = [_with_one_score(row, found.query.scored_goal) for row in found.products]
        return Response(envelope(request, found) | {"results": results})


class GoalsApi(APIView):
    """The goals that products can be ranked by."""

    @extend_schema(operation_id="goals", responses={200: OpenApiTypes.OBJECT})
    def get(self, _request: Request) -> Response:
        """Every goal with its evidence grade and what may be said of it."""
        goals = [goal_json(goal) for goal in GOALS.values()]
        return Response({"count": len(goals), "results": goals, "next": None, "previous": None})


def goal_json(goal: Goal) -> dict[str, Any]:
    """One goal: how sure research is, what may be said, and what to mind."""
    return {
        "slug": goal.slug,
        "title": goal.title,
        "about": goal.about,
        "evidence": goal.evidence,
        "grade": goal.grade,
        "claim_status": goal.claim_status,
        "claim_note": goal.claim_note,
        "authorised_claims": [
            {"id": claim.id, "wording": claim.wording} for claim in goal.authorised_claims
        ],
        "cautions": list(goal.cautions),
        "seek_care": list(goal.seek_care),
        "sources": [{"title": source.title, "url": source.url} for source in goal.sources],
    }


def list_json(request: HttpRequest | Request, found: Catalogue, *, with_facets: bool) -> bytes:
    """The list's answer, joined from rows that are JSON already."""
    head = envelope(request, found)
    if with_facets:
        head["facets"] = facets_json(found)
    return orjson.dumps(head)[:-1] + b',"results":[' + b",".join(found.rows) + b"]}"


def envelope(request: HttpRequest | Request, found: Catalogue) -> dict[str, Any]:
    """What every list says of itself: its length, its neighbours, and the change it stands on."""
    page = found.query.page
    return {
        "count": found.count,
        "next": _page_url(request, page + 1) if page < found.pages else None,
        "previous": _page_url(request, page - 1) if 1 < page <= found.pages + 1 else None,
        "data_version": found.data_version,
    }


def facets_json(found: Catalogue) -> dict[str, Any]:
    """Facets by the name of their parameter."""
    return {facet.name: facet.to_json() for facet in found.facets}


def _page_url(request: HttpRequest | Request, page: int) -> str:
    parameters = request.GET.copy()
    parameters["page"] = str(page)
    return request.build_absolute_uri(f"{request.path}?{parameters.urlencode()}")


def _with_one_score(row: dict[str, Any], goal: str) -> dict[str, Any]:
    scores = row.pop("scores")
    return row | {"score": scores[goal]}
