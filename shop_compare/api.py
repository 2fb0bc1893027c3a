"""What every API answer shares: its errors, its root and its list of addresses."""

from collections.abc import Mapping
from typing import Any

from django.http import JsonResponse
from rest_framework import status
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView, exception_handler

from products.catalogue import NoSuchProduct
from products.query import QueryRefused

PROBLEM_JSON = "application/problem+json"
PROBLEM = "urn:shop-compare:problem:"


def answer_problem(raised: Exception, context: dict[str, Any]) -> Response | None:
    """Any refusal as problem+json (RFC 9457), with the fields that were wrong and the way out."""
    if isinstance(raised, QueryRefused):
        errors = [error.to_json() for error in raised.errors]
        return _problem(context, 400, "invalid-query", "Frågan kan inte besvaras", errors)
    if isinstance(raised, NoSuchProduct):
        return _problem(context, 404, "no-such-product", "Produkten finns inte", [])
    if isinstance(raised, ValidationError):
        return _problem(
            context,
            400,
            "invalid-input",
            "Uppgifterna är ofullständiga eller fel",
            list(_field_errors(raised.detail)),
        )
    answer = exception_handler(raised, context)
    if answer is None or not isinstance(raised, APIException):
        return answer
    problem = _problem(
        context, answer.status_code, raised.default_code.replace("_", "-"), str(raised.detail), []
    )
    for header in ("Allow", "Retry-After", "WWW-Authenticate"):
        if answer.headers.get(header):
            problem[header] = answer.headers[header]
    return problem


def problem_body(
    path: str, code: int, kind: str, title: str, errors: list[dict[str, Any]]
) -> dict[str, Any]:
    """A problem in the shape of RFC 9457, with `errors` beside."""
    detail = "; ".join(f"{error['field']}: {error['message']}" for error in errors) or title
    return {
        "type": PROBLEM + kind,
        "title": title,
        "status": code,
        "detail": detail,
        "instance": path,
        "errors": errors,
    }


def _problem(
    context: Mapping[str, Any], code: int, kind: str, title: str, errors: list[dict[str, Any]]
) -> Response:
    path = context["request"].get_full_path()
    return Response(
        problem_body(path, code, kind, title, errors), status=code, content_type=PROBLEM_JSON
    )


def _field_errors(detail: Any) -> Any:
    """Each field's errors, flat, in the shape that query errors have."""
    fields = detail if isinstance(detail, dict) else {"": detail}
    for field, messages in fields.items():
        message = " ".join(str(each) for each in messages)
        yield {
            "field": field,
            "message": message,
            "given": None,
            "allowed": [],
            "did_you_mean": None,
        }


def not_found(request: Any, _path: str = "") -> JsonResponse:
    """An address below the API that there is nothing at."""
    body = problem_body(request.get_full_path(), 404, "not-found", "Adressen finns inte", [])
    return JsonResponse(body, status=status.HTTP_404_NOT_FOUND, content_type=PROBLEM_JSON)


class RootApi(APIView):
    """Everything the API has, by name."""

    schema = None

    def get(self, request: Request) -> Response:
        """The addresses of the API's resources."""
        names = (
            *("products", "facets", "rank", "compare", "goals", "rules", "label-checks", "guides"),
            "schema",
        )
        return Response({name: reverse(f"api-{name}", request=request) for name in names})
