"""`manage.py prepare_site`: everything that must be done before the site can be served."""

import time
from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from shop_compare.staff import ensure_staff_login
from shop_compare.static_files import collect_static

Step = tuple[str, Callable[[], object]]


class Command(BaseCommand):
    """Prepare the site; safe to run again, and quick when nothing is to be done."""

    help = "Migrate, compile translations, load guides and example products, collect static files."
    requires_system_checks = ()

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        steps = tuple(self._steps())
        for number, (title, do) in enumerate(steps, start=1):
            self.stdout.write(f"[{number}/{len(steps)}] {title}")
            self.stdout.flush()
            began = time.monotonic()
            do()
            self.stdout.write(f"      {time.monotonic() - began:.1f} s")

    def _steps(self) -> Iterator[Step]:
        yield "translations", lambda: self._call("compile_translations")
        yield "database", lambda: self._call("migrate", verbosity=1, interactive=False)
        yield "guides", lambda: self._call("load_guides")
        if not settings.IN_PRODUCTION:
            yield "example catalogue", lambda: self._call("load_demo")
            yield "staff login", ensure_staff_login
        yield "static files", lambda: self.stdout.write(collect_static())

    def _call(self, command: str, **options: Any) -> None:
        call_command(command, **options)
