"""A part of the site as the run starts it: the product's own program, with what was planted first.

`python -m tests.faults.child celery …` and `… dispatch_checks`. What to plant is in the
environment, as JSON; nothing of it is known to the product.
"""

import os
import resource
import sys

import django

from tests.faults.planting import Plan, plant


def main() -> None:
    """Plant, and become the program that the arguments name."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop_compare.settings")
    plan = Plan.read()
    if plan.memory_mib:
        limit = plan.memory_mib << 20
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    django.setup()
    plant(plan)
    program, *arguments = sys.argv[1:]
    sys.argv = [program, *arguments]
    if program == "celery":
        from celery.__main__ import main as celery

        celery()
    else:
        from django.core.management import execute_from_command_line

        execute_from_command_line(["manage.py", *sys.argv])


if __name__ == "__main__":
    main()
