"""The guides app: what is explained."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuidesConfig(AppConfig):
    """Guides with sections, sources and the subjects that link them to products."""

    name = "guides"
    verbose_name = _("Guider")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let every product and every goal name its guides."""
        # Models can be imported first when every app is there.
        from guides.product_links import goal_links, product_links
        from products.related import relate, relate_goals

        relate("guides", product_links)
        relate_goals(goal_links)
