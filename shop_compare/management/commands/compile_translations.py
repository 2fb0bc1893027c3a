"""`manage.py compile_translations`: the catalogues as Django reads them; fails on faulty ones."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from shop_compare.translations import CatalogueError, catalogue_paths, compile_catalogue


class Command(BaseCommand):
    """Compile every catalogue under LOCALE_PATHS."""

    help = "Compile locale/*/LC_MESSAGES/django.po. Needs no GNU gettext."
    requires_system_checks = ()

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        paths = catalogue_paths(Path(each) for each in settings.LOCALE_PATHS)
        try:
            written = [path for path in paths if compile_catalogue(path)]
        except CatalogueError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"translations: {len(written)} of {len(paths)} catalogues compiled anew")
