"""The catalogue for partners: ready JSON, joined from the snapshot."""

from typing import Any

import orjson
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from products import catalogue
from products.asking import API_PAGING
from products.catalogue import Catalogue
from products.comparing import Comparison, compare
from products.comparison_serializers import ComparisonSerializer
from products.goals import GOALS, Goal
from products.kept_answers import CatalogueView
from products.query import LARGEST_PAGE_SIZE, PAGE_SIZE, Ranking
from products.rule_pages import NoSuchRule, rule_page, rule_pages
from products.rule_serializers import RuleListSerializer, RuleSerializer
from products.schema import (
    COMPARE_PARAMETERS,
    FILTER_PARAMETERS,
    PAGING_PARAMETERS,
    RULE_PARAMETERS,
)
from products.serializers import (
    FacetsSerializer,
    GoalListSerializer,
    GoalSerializer,
    ProductListSerializer,
    ProductSerializer,
    RankedListSerializer,
)

JSON = "application/json"


class ProductsApi(CatalogueView):
    """The list of products: filter, search, order, facets."""

    @extend_schema(
        operation_id="products",
        parameters=[*FILTER_PARAMETERS, *PAGING_PARAMETERS],
        responses=ProductListSerializer,
    )
    def get(self, request: Request) -> HttpResponse:
        """A page of products; unknown parameters and values are refused with a suggestion."""
        found = catalogue.browse(request.query_params, paging=API_PAGING)
        ranking = found.ranking if found.query.names_ranking else None
        answer = list_json(request, found, found.rows, ranking=ranking)
        return HttpResponse(answer, content_type=JSON)


class ProductApi(CatalogueView):
    """One product."""

    @extend_schema(operation_id="product", responses=ProductSerializer)
    def get(self, _request: Request, slug: str) -> HttpResponse:
        """The product with its scores for every goal."""
        return HttpResponse(catalogue.product(slug), content_type=JSON)


class FacetsApi(CatalogueView):
    """The facets alone."""

    @extend_schema(operation_id="facets", parameters=FILTER_PARAMETERS, responses=FacetsSerializer)
    def get(self, request: Request) -> HttpResponse:
        """Every facet's values with their counts under the query."""
        found = catalogue.browse(request.query_params, paging=())
        head = {"count": found.count, "data_version": found.data_version}
        answer = {**head, **_meant(found), "facets": facets_json(found)}
        return HttpResponse(orjson.dumps(answer), content_type=JSON)


class RankApi(CatalogueView):
    """Products ranked by a goal, each with its score and the reasons for it."""

    @extend_schema(
        operation_id="rank",
        parameters=[*FILTER_PARAMETERS, *PAGING_PARAMETERS],
        responses=RankedListSerializer,
    )
    def get(self, request: Request) -> HttpResponse:
        """The products in rank order; those that are not ranked come last, with the reason."""
        found = catalogue.rank(request.query_params, paging=API_PAGING)
        answer = list_json(request, found, found.ranked_rows, ranking=found.ranking)
        return HttpResponse(answer, content_type=JSON)


class CompareApi(APIView):
    """A few products side by side."""

    @extend_schema(
        operation_id="compare", parameters=COMPARE_PARAMETERS, responses=ComparisonSerializer
    )
    def get(self, request: Request) -> HttpResponse:
        """Two to four products; with a goal, why each stands before the next in its order."""
        found = compare(request.query_params)
        return HttpResponse(comparison_json(found), content_type=JSON)


class GoalsApi(APIView):
    """The goals that products can be ranked by."""

    @extend_schema(operation_id="goals", responses=GoalListSerializer)
    def get(self, _request: Request) -> Response:
        """Every goal with its evidence grade and what may be said of it."""
        goals = [goal_json(goal) for goal in GOALS.values()]
        return Response(
            {
                "count": len(goals),
                "results": goals,
                "next": None,
                "previous": None,
                "data_version": catalogue.data_version(),
            }
        )


class GoalApi(APIView):
    """One goal."""

    @extend_schema(operation_id="goal", responses=GoalSerializer)
    def get(self, _request: Request, slug: str) -> Response:
        """The goal with its evidence grade and what may be said of it."""
        if slug not in GOALS:
            raise NotFound(_("Det finns inget mål med det namnet."))
        return Response(goal_json(GOALS[slug]))


class RuleCursor(PageNumberPagination):
    """So many rules an answer; clients follow `next` and need not know what a cursor holds."""

    page_size = PAGE_SIZE
    max_page_size = LARGEST_PAGE_SIZE
    page_size_query_param = "page_size"
    page_query_param = "cursor"


class RulesApi(APIView):
    """The rules that labels are checked by."""

    @extend_schema(operation_id="rules", parameters=RULE_PARAMETERS, responses=RuleListSerializer)
    def get(self, request: Request) -> Response:
        """A page of rules, family by family, each with its law and how right it has been."""
        cursor = RuleCursor()
        rules = cursor.paginate_queryset(rule_pages(), request, view=self)
        shown = RuleSerializer(rules, many=True, context={"request": request})
        answer = cursor.get_paginated_response(shown.data)
        answer.data["data_version"] = catalogue.data_version()
        return answer


class RuleApi(APIView):
    """One rule."""

    @extend_schema(operation_id="rule", responses=RuleSerializer)
    def get(self, request: Request, code: str) -> Response:
        """The rule with its law and how right it has been."""
        try:
            page = rule_page(code)
        except NoSuchRule as missing:
            raise NotFound(_("Det finns ingen regel med den koden.")) from missing
        return Response(RuleSerializer(page, context={"request": request}).data)


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


def list_json(
    request: Request, found: Catalogue, rows: tuple[bytes, ...], *, ranking: Ranking | None
) -> bytes:
    """A list's answer, joined from rows that are JSON already."""
    head: dict[str, Any] = {
        "count": found.count,
        "next": _url(request, found.next_cursor),
        "previous": _url(request, found.previous_cursor),
        "data_version": found.data_version,
    }
    head |= _meant(found)
    if ranking is not None:
        head["ranking"] = ranking.to_json()
    if found.query.part.with_facets:
        head["facets"] = facets_json(found)
    return joined(head, rows)


def comparison_json(found: Comparison) -> bytes:
    """A comparison's answer, joined from rows that are JSON already."""
    head = {
        "count": len(found.places),
        "next": None,
        "previous": None,
        "data_version": found.snapshot.version,
        "ranking": found.ranking.to_json() if found.ranking else None,
        "differing": found.differing,
        "explanations": [each.to_json() for each in found.explanations],
    }
    return joined(head, found.rows)


def joined(head: dict[str, Any], rows: tuple[bytes, ...]) -> bytes:
    """An answer's head with its rows as `results`."""
    return orjson.dumps(head)[:-1] + b',"results":[' + b",".join(rows) + b"]}"


def _meant(found: Catalogue) -> dict[str, str]:
    """What was searched for in place of the words given, where that was so."""
    return {"did_you_mean": found.did_you_mean} if found.did_you_mean else {}


def facets_json(found: Catalogue) -> dict[str, Any]:
    """Facets by the name of their parameter."""
    return {facet.name: facet.to_json() for facet in found.facets}


def _url(request: Request, cursor: str | None) -> str | None:
    """The list's address with another cursor."""
    if cursor is None:
        return None
    parameters = request.query_params.copy()
    parameters["cursor"] = cursor
    return str(request.build_absolute_uri(f"{request.path}?{parameters.urlencode()}"))
