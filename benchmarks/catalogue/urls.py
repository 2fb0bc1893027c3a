"""The product's own addresses, and what answers the same questions otherwise."""

from django.urls import include, path

from benchmarks.catalogue import peers

urlpatterns = [
    path("", include("shop_compare.urls")),
    path("floor/", peers.floor),
    path("orm/products/", peers.OrmList.as_view()),
    path("sql/products/", peers.sql_list),
]
