"""The label check's pages."""

from django.urls import path

from labels import views

urlpatterns = [path("kolla-etikett/", views.label_check, name="label-check")]
