"""Background jobs of the catalogue; the database says what is to be done, a message only wakes."""

from typing import Any

from celery import shared_task

from products import demo_loading, services


@shared_task
def read_stale_labels(**_unknown: Any) -> int:
    """Read every label that is stale; how many were read."""
    return services.read_stale_labels()


@shared_task
def publish_lapsed_prices(**_unknown: Any) -> int:
    """Take prices out that nobody has confirmed for a week; how many products it concerned."""
    return services.publish_lapsed_prices()


@shared_task
def confirm_demo_prices(**_unknown: Any) -> int:
    """Confirm the prices of the example catalogue, where there is one; how many."""
    return demo_loading.confirm_demo_prices()
