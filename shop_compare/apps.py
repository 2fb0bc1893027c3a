"""The project as an app: what must hold before any part of it starts."""

from django.apps import AppConfig
from django.core.checks import register

from shop_compare.system_checks import leases_outlast_limits, messages_are_not_thrown_out


class ShopCompareConfig(AppConfig):
    """The project itself."""

    name = "shop_compare"
    verbose_name = "shop_compare"

    def ready(self) -> None:
        """Have every command and every worker refuse to start on settings that contradict."""
        register(leases_outlast_limits)
        register(messages_are_not_thrown_out, deploy=True)
