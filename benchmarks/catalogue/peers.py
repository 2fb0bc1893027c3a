"""The floor, and the usual ways of answering: serializers over a queryset, and SQL by hand.

Each gives 24 products of a filtered list in the order of the price per 100 mg, with the same
fields as the product's list but for scores, which neither has; and, asked for facets, every
group's counts under the rest of the question.
"""

from collections import Counter
from typing import Any

import orjson
from django.db import connection
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from products.catalogue import GROUPS
from products.filters import ProductFilter
from products.models import Product
from products.query import PAGE_SIZE
from products.snapshot.payload import product_json

JSON = "application/json"
STATIC = orjson.dumps({"results": ["x" * 817] * PAGE_SIZE})
"""As many bytes as a page of 24 products, 20 kB."""

COLUMNS = {
    "compound": "compounds__compound",
    "finding": "label__findings__code",
    "brand": "brand__slug",
    "maker": "brand__maker__slug",
    "maker_stated": "brand__maker",
    "shop": "offers__shop__slug",
    "in_stock": "offers__in_stock",
}
"""The groups that are no column of the product's own."""


def floor(_request: HttpRequest) -> HttpResponse:
    """What the server and the product's middleware cost, and nothing else."""
    return HttpResponse(STATIC, content_type=JSON)


class OrmList(APIView):
    """django-filter over the ORM, prefetched."""

    def get(self, request: Request) -> Response:
        """A page, and the facets where they are asked for."""
        asked = request.query_params.copy()
        with_facets = asked.pop("facets", None)
        found = _found(asked).order_by(F("price_per_100mg_sek").asc(nulls_last=True), "sort_key")
        page = found.with_everything_shown()[:PAGE_SIZE]
        now = timezone.now()
        answer: dict[str, Any] = {
            "count": found.count(),
            "results": [product_json(each, data_version=0, related={}, now=now) for each in page],
        }
        if with_facets:
            answer["facets"] = {name: _counts(asked, name) for name in GROUPS}
        return Response(answer)


def _found(asked: QueryDict) -> QuerySet[Product]:
    checked = ProductFilter(asked, queryset=Product.objects.published())
    return checked.qs


def _counts(asked: QueryDict, name: str) -> dict[str, int]:
    """One group's counts, its own choice left out."""
    others = asked.copy()
    others.pop(name, None)
    column = COLUMNS.get(name, name)
    pairs = Product.objects.filter(pk__in=_found(others).values("pk")).values_list(column, "pk")
    return Counter(str(value) for value, _pk in pairs.distinct())


FILTERED = """
    FROM products_product p LEFT JOIN products_brand b ON b.id = p.brand_id
    WHERE p.status = 'published'
      AND (%(form)s = '' OR p.dosage_form = %(form)s)
      AND (%(compound)s = '' OR EXISTS (
        SELECT 1 FROM products_productcompound c
        WHERE c.product_id = p.id AND c.compound = %(compound)s))
      AND (%(most)s = '' OR p.elemental_max_mg <= CAST(%(most)s AS numeric))
"""
PAGE = f"""
    SELECT p.slug, p.name, b.name, p.legal_class, p.dosage_form, p.elemental_min_mg,
      p.elemental_max_mg, p.label_status, p.price_sek, p.price_per_day_sek, p.price_per_100mg_sek
    {FILTERED} ORDER BY p.price_per_100mg_sek IS NULL, p.price_per_100mg_sek, p.sort_key
    LIMIT {PAGE_SIZE}
"""
COUNT = f"SELECT count(*) {FILTERED}"
GROUPED = ("dosage_form", "label_status", "legal_class", "independent_test", "brand_id")


def sql_list(request: HttpRequest) -> HttpResponse:
    """Statements written by hand, of the product's own columns alone."""
    asked = request.GET
    given = {
        "form": asked.get("dosage_form", ""),
        "compound": asked.get("compound", ""),
        "most": asked.get("elemental_mg_max", ""),
    }
    with connection.cursor() as cursor:
        cursor.execute(COUNT, given)
        answer: dict[str, Any] = {"count": cursor.fetchone()[0]}
        cursor.execute(PAGE, given)
        answer["results"] = cursor.fetchall()
        if "facets" in asked:
            answer["facets"] = {}
            for name in GROUPED:
                own = given | {"form": ""} if name == "dosage_form" else given
                cursor.execute(f"SELECT p.{name}, count(*) {FILTERED} GROUP BY 1", own)
                answer["facets"][name] = cursor.fetchall()
    return HttpResponse(orjson.dumps(answer, default=str), content_type=JSON)
