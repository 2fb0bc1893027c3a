"""The labels app: what is printed."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LabelsConfig(AppConfig):
    """Label texts, their batches and what the checker finds in them."""

    name = "labels"
    verbose_name = _("Labels")
    default_auto_field = "django.db.models.BigAutoField"
