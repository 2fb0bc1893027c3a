"""The guides app: what is explained."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuidesConfig(AppConfig):
    """Guides with sections, sources and the subjects that link them to products."""

    name = "guides"
    verbose_name = _("Guider")
    default_auto_field = "django.db.models.BigAutoField"
