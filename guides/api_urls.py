"""Addresses under /api/v1/."""

from django.urls import path

from guides.api import GuideAPI, GuideListAPI

urlpatterns = [
    path("guides/", GuideListAPI.as_view(), name="api-guides"),
    path("guides/<slug:slug>/", GuideAPI.as_view(), name="api-guide"),
]
