"""Background jobs of the catalogue; the database says what is to be done, a message only wakes."""

from typing import Any

from celery import shared_task

from products import services


@shared_task
def read_stale_labels(**_unknown: Any) -> int:
    """Read every label that is stale; how many were read."""
    return services.read_stale_labels()
