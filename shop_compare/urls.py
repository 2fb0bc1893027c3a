"""Every address of the site and the API."""

from django.contrib import admin
from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView

from shop_compare import health
from shop_compare.api import RootApi, not_found
from shop_compare.front_page import front

API = "api/v1/"

handler500 = "shop_compare.failures.answer_failure"

urlpatterns = [
    path("", front, name="front"),
    path("", include("products.urls")),
    path("", include("labels.urls")),
    path("guider/", include("guides.urls")),
    path("admin/", admin.site.urls),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path(API, RootApi.as_view(), name="api-root"),
    path(API, include("products.api_urls")),
    path(API, include("labels.api_urls")),
    path(API, include("guides.api_urls")),
    path(f"{API}schema/", SpectacularAPIView.as_view(), name="api-schema"),
    path("api/docs/", SpectacularSwaggerView.as_view(url_name="api-schema"), name="api-docs"),
    re_path(r"^api/(.*)$", not_found),
]
