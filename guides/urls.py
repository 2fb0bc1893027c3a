"""Addresses under /guider/."""

from django.urls import path

from guides import views

urlpatterns = [
    path("", views.guides, name="guides"),
    path("<slug:slug>/", views.guide, name="guide"),
]
