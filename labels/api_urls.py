"""The label check's addresses in the API."""

from django.urls import path

from labels.api import LabelCheckApi

urlpatterns = [path("label-checks/", LabelCheckApi.as_view(), name="api-label-checks")]
