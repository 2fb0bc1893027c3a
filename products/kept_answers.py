"""Views that answer from the catalogue alone, and so answer the same question alike."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import get_language
from rest_framework.response import Response
from rest_framework.views import APIView

from products import catalogue
from products.snapshot.answers import Answer

FORMULA = "formula"
"""Who asks for a formula of before is answered from a snapshot of its own."""


class CatalogueView(APIView):
    """A view whose good answers depend on the question and the catalogue alone.

    They are kept with the snapshot that they were made from, and gone with it. What is kept is
    given before anything else of the view is done.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Give the answer that is kept, or make it."""
        if request.method != "GET" or FORMULA in request.GET:
            return super().dispatch(request, *args, **kwargs)
        kept = catalogue.kept_answers()
        accepted = request.headers.get("accept")
        question = (request.build_absolute_uri(), accepted, get_language())
        answer = kept.get(question)
        if answer is not None:
            return HttpResponse(answer.body, headers=dict(answer.headers))
        response = super().dispatch(request, *args, **kwargs)
        if isinstance(response, HttpResponse) and _is_good(response):
            kept.keep(question, Answer(response.content, dict(response.headers)))
        return response


def _is_good(response: HttpResponse) -> bool:
    """Whether an answer is ready, and no refusal."""
    return response.status_code == HttpResponse.status_code and not isinstance(response, Response)
