"""The site's product pages."""

from django.urls import path

from products import views

urlpatterns = [
    path("magnesium/", views.product_list, name="catalogue"),
    path("magnesium/<slug:slug>/", views.product, name="product"),
    path("jamfor/", views.compare, name="compare"),
    path("mal/", views.goals, name="goals"),
    path("mal/<slug:slug>/", views.goal, name="goal"),
    path("regler/", views.rules, name="rules"),
    path("regler/<slug:code>/", views.rule, name="rule"),
    path("sa-rangordnar-vi/", views.ranking_method, name="ranking-method"),
]
