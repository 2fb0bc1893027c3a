"""GET /api/v1/guides/ and /api/v1/guides/<slug>/."""

from django.http import Http404
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.pagination import PageNumberPagination
from rest_framework.permissions import AllowAny

from guides.models import Guide
from guides.reading import ReadGuide, read_guide
from guides.serializers import GuideSerializer, GuideSummarySerializer


class GuidePages(PageNumberPagination):
    """Twenty-four guides a page; clients follow `next` and need not know what a cursor holds."""

    page_size = 24
    max_page_size = 100
    page_size_query_param = "page_size"
    page_query_param = "cursor"


class GuideListAPI(ListAPIView):
    """Published guides in reading order."""

    authentication_classes = ()
    permission_classes = (AllowAny,)
    pagination_class = GuidePages
    serializer_class = GuideSummarySerializer
    queryset = Guide.objects.published().in_reading_order()


class GuideAPI(RetrieveAPIView):
    """One published guide with sections, sources and subjects."""

    authentication_classes = ()
    permission_classes = (AllowAny,)
    serializer_class = GuideSerializer
    queryset = Guide.objects.published()
    lookup_field = "slug"

    def get_object(self) -> ReadGuide:
        """The same value that the page shows."""
        try:
            return read_guide(self.kwargs["slug"])
        except Guide.DoesNotExist as error:
            raise Http404 from error
