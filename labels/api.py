"""The label check for partners: a text in, its reading out, nothing stored."""

from collections.abc import Mapping
from typing import IO, Any

import orjson
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import JSONParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from labels.serializers import LabelCheckSerializer, ReadingSerializer
from labels.services import read_text

LARGEST_BODY = 300_000
"""Bytes: the longest text with every character written as two escapes, and room for the rest."""


class BodyTooLarge(APIException):
    """More was sent than any label check can hold."""

    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_detail = _("Det som skickades är större än någon etikett.")
    default_code = "too_large"


class BoundedJSONParser(JSONParser):
    """JSON of a size and depth that a label check can have, and of real characters only."""

    def parse(
        self,
        stream: IO[bytes],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        """The content; raises ParseError, or BodyTooLarge before more than that is read."""
        body = stream.read(LARGEST_BODY + 1)
        if len(body) > LARGEST_BODY:
            raise BodyTooLarge
        try:
            return orjson.loads(body)
        except orjson.JSONDecodeError as error:
            raise ParseError(_("Det som skickades är inte JSON: %s") % error) from error


class LabelCheckApi(APIView):
    """Read and check one label text."""

    parser_classes = (BoundedJSONParser,)

    @extend_schema(
        operation_id="label_check",
        request=LabelCheckSerializer,
        responses=ReadingSerializer,
        examples=[
            OpenApiExample(
                "Two capsules",
                request_only=True,
                value={
                    "text": "Kosttillskott. 90 kapslar.\nIngredienser: magnesiumcitrat.\n"
                    "Dosering: 2 kapslar dagligen.\nMagnesium 200 mg (53 % av DRI) per dagsdos",
                    "capture": "web",
                },
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """The reading of the text in the contract's shape, with findings and spans."""
        asked = LabelCheckSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        return Response(read_text(**asked.validated_data).to_json())
