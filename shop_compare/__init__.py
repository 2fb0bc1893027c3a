"""The project: settings, addresses, Celery and what every page and answer shares."""

from shop_compare.celery import app as celery_app

__all__ = ["celery_app"]
