"""`manage.py load_guides`: bring guides up to date with their text files."""

from typing import Any

from django.core.management.base import BaseCommand

from guides.services import load_guides


class Command(BaseCommand):
    """Load the guide files; safe to run again."""

    help = "Load the guides from their text files. Guides that staff edited are left alone."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say what was done."""
        loaded = load_guides()
        self.stdout.write(
            f"guides: {len(loaded.created)} created, {len(loaded.updated)} updated, "
            f"{len(loaded.unchanged)} unchanged, {len(loaded.kept)} kept for staff"
        )
