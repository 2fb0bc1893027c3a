"""The Celery app and its timetable.

Work is remembered in the database; a message only says that there is some. A lost message
therefore costs at most one turn of the timetable.
"""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop_compare.settings")

READ_STALE_LABELS_SECONDS = 5.0
PRICES_SECONDS = 900.0

app = Celery("shop_compare")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.beat_schedule = {
    "read stale labels": {
        "task": "products.tasks.read_stale_labels",
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
