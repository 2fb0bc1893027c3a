"""The guides app: what is explained."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuidesConfig(AppConfig):
    """Guides with sections, sources and the subjects that link them to products."""

    name = "guides"
    verbose_name = _("Guider")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let every product's JSON name its guides."""
        from guides.product_links import product_links
        from products.related import relate

        relate("guides", product_links)
