"""`manage.py extract_messages`: catalogues brought up to date with the texts, or only compared."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from shop_compare import translations
from shop_compare.translations import SOURCE_LANGUAGE, catalogue_paths, language_of


class Command(BaseCommand):
    """Update or check every catalogue but the source language's."""

    help = "Bring locale/ up to date with the texts in code and templates."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check",
            action="store_true",
            help="Change nothing; fail when a text lacks its translation or has none left to it.",
        )

    def handle(self, *_arguments: Any, **options: Any) -> None:
        found = translations.project_messages(settings.BASE_DIR)
        paths = [
            path
            for path in catalogue_paths(Path(each) for each in settings.LOCALE_PATHS)
            if language_of(path) != SOURCE_LANGUAGE
        ]
        if options["check"]:
            faults = [
                fault for path in paths for fault in translations.catalogue_faults(path, found)
            ]
            if faults:
                raise CommandError("\n".join(sorted(faults)))
        else:
            for path in paths:
                translations.update_catalogue(path, found)
        self.stdout.write(f"translations: {len(found)} texts, {len(paths)} catalogues")
