"""The catalogue's addresses in the API."""

from django.urls import path

from products import api

urlpatterns = [
    path("products/", api.ProductsApi.as_view(), name="api-products"),
    path("products/<slug:slug>/", api.ProductApi.as_view(), name="api-product"),
    path("facets/", api.FacetsApi.as_view(), name="api-facets"),
    path("rank/", api.RankApi.as_view(), name="api-rank"),
    path("compare/", api.CompareApi.as_view(), name="api-compare"),
    path("rules/", api.RulesApi.as_view(), name="api-rules"),
    path("rules/<slug:code>/", api.RuleApi.as_view(), name="api-rule"),
    path("goals/", api.GoalsApi.as_view(), name="api-goals"),
    path("goals/<slug:slug>/", api.GoalApi.as_view(), name="api-goal"),
]
