"""Load the example catalogue; its labels are left for the background worker to read."""

from typing import Any

from django.core.management.base import BaseCommand

from products.demo_loading import load_demo
from products.models import Product


class Command(BaseCommand):
    """`manage.py load_demo`."""

    help = "Add the example catalogue's products that are missing. Changes no row that is there."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        added = load_demo()
        total = Product.objects.filter(is_demo=True).count()
        self.stdout.write(f"example catalogue: {added} products added, {total} in all")
