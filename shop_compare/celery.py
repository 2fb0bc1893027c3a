"""The Celery app, and how often its scheduler wakes whoever keeps the timetable.

Work is remembered in the database; a message only says that there is some. A lost message
therefore costs at most the time until the next.
"""

import os

from celery import Celery
from kombu.transport import TRANSPORT_ALIASES

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop_compare.settings")

WAKE_SECONDS = 30.0

TRANSPORT_ALIASES["files"] = "shop_compare.file_messages:Transport"

app = Celery("shop_compare")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.beat_schedule = {
    "keep the timetable": {
        "task": "products.tasks.keep_timetable",
        "schedule": WAKE_SECONDS,
        # Without a worker the calls would pile up, and each would find the same work.
        "options": {"expires": WAKE_SECONDS},
    },
}
