"""The web application with what was planted first."""

import django

from tests.faults.planting import Plan, plant

django.setup()
plant(Plan.read())

from shop_compare.wsgi import application  # noqa: E402 - after what was planted

__all__ = ["application"]
