"""`manage.py settings_table`: every environment variable as the page docs/settings.md."""

from typing import Any

from django.core.management.base import BaseCommand

from shop_compare.environment import TYPE_NAMES, VARIABLES, Variable

HEADING = """\
# Settings

Every environment variable that the project reads. This page is made by `make docs` from
`shop_compare/environment.py`; a test fails when it lags behind.

| variable | type | default | meaning |
| --- | --- | --- | --- |
"""


class Command(BaseCommand):
    """Print the page."""

    help = "Print docs/settings.md."
    requires_system_checks = ()

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        self.stdout.write(settings_page(), ending="")


def settings_page() -> str:
    """The whole page."""
    return HEADING + "".join(f"{_row(variable)}\n" for variable in VARIABLES)


def _row(variable: Variable[object]) -> str:
    default = f"`{variable.default}`" if variable.default else ""
    cells = (f"`{variable.name}`", TYPE_NAMES[variable.parse], default, variable.purpose)
    return f"| {' | '.join(cells)} |"
