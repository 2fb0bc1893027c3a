"""What visitors are answered when something broke: 503 while the database can't be used, else 500.

A 503 says that nothing of the request was stored, and when to send it again.
"""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext
from django.views.defaults import server_error

from shop_compare.api import PROBLEM_JSON, problem_body

RETRY_SECONDS = "5"
UNAVAILABLE = 503


def answer_failure(request: HttpRequest) -> HttpResponse:
    """The answer to a request that ended with an exception, which is still at hand."""
    if isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        return _unavailable(request)
    return server_error(request)


def _unavailable(request: HttpRequest) -> HttpResponse:
    if request.path.startswith("/api/"):
        title = gettext("Databasen svarar inte just nu")
        body = problem_body(request.get_full_path(), UNAVAILABLE, "unavailable", title, [])
        answer: HttpResponse = JsonResponse(body, content_type=PROBLEM_JSON, status=UNAVAILABLE)
    else:
        answer = HttpResponse(render_to_string("503.html"), status=UNAVAILABLE)
    answer.headers["Retry-After"] = RETRY_SECONDS
    answer.headers["Cache-Control"] = "no-store"
    return answer
