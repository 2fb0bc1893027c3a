"""The Celery app and its timetable.

Work is remembered in the database; a message only says that there is some. A lost message
therefore costs at most one turn of the timetable.
"""

import os
from typing import Any

from celery import Celery
from celery.signals import worker_ready
from kombu.transport import TRANSPORT_ALIASES

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop_compare.settings")

READ_STALE_LABELS = "products.tasks.read_stale_labels"
READ_STALE_LABELS_SECONDS = 5.0
PRICES_SECONDS = 900.0

TRANSPORT_ALIASES["files"] = "shop_compare.file_messages:Transport"

app = Celery("shop_compare")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.beat_schedule = {
    "read stale labels": {
        "task": READ_STALE_LABELS,
        "schedule": READ_STALE_LABELS_SECONDS,
        # Without a worker the calls would pile up, and each would find the same work.
        "options": {"expires": READ_STALE_LABELS_SECONDS},
    },
    "publish lapsed prices": {
        "task": "products.tasks.publish_lapsed_prices",
        "schedule": PRICES_SECONDS,
        "options": {"expires": PRICES_SECONDS},
    },
    "confirm example prices": {
        "task": "products.tasks.confirm_demo_prices",
        "schedule": PRICES_SECONDS,
        "options": {"expires": PRICES_SECONDS},
    },
}


def look_for_work(**_told: Any) -> None:
    """A worker that starts looks for work at once, not at the timetable's next turn."""
    app.send_task(READ_STALE_LABELS, expires=READ_STALE_LABELS_SECONDS)


worker_ready.connect(look_for_work)
