"""The label check for partners: a text in, its reading out, nothing stored."""

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from labels.serializers import LabelCheckSerializer
from labels.services import read_text


class LabelCheckApi(APIView):
    """Read and check one label text."""

    @extend_schema(
        operation_id="label_check",
        request=LabelCheckSerializer,
        responses={200: OpenApiTypes.OBJECT},
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
