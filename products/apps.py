"""The products app: what is sold."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProductsConfig(AppConfig):
    """Brands, makers, products, offers, and the catalogue that shoppers and partners read."""

    name = "products"
    verbose_name = _("Products")
    default_auto_field = "django.db.models.BigAutoField"
