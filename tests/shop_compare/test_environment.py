"""Environment variables: what each type takes, and that the page about them is whole."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from shop_compare import environment
from shop_compare.environment import SettingError
from shop_compare.management.commands.settings_table import settings_page


@pytest.mark.parametrize(
    ("text", "value"), [("yes", True), ("On", True), (" 1 ", True), ("no", False), ("", False)]
)
def test_yes_or_no_takes_the_usual_words(text: str, value: bool) -> None:
    assert environment.DEBUG.read({"DEBUG": text}) is value


@pytest.mark.parametrize(
    ("variable", "text"),
    [
        (environment.DEBUG, "maybe"),
        (environment.PORT, "80a"),
        (environment.PORT, "-1"),
        (environment.PORT, "²"),
        (environment.STAGE, "staging"),
    ],
)
def test_an_unreadable_value_is_refused_by_the_name_of_its_variable(
    variable: environment.Variable[object], text: str
) -> None:
    with pytest.raises(SettingError, match=variable.name):
        variable.read({variable.name: text})


def test_a_list_has_no_empty_parts() -> None:
    assert environment.ALLOWED_HOSTS.read({"ALLOWED_HOSTS": "a.se, b.se,,"}) == ("a.se", "b.se")


def test_every_default_can_be_read() -> None:
    for variable in environment.VARIABLES:
        variable.read({})


def test_the_settings_page_is_current() -> None:
    page = (settings.BASE_DIR / "docs" / "settings.md").read_text("utf-8")
    assert page == settings_page(), "run `make docs`"


def test_the_settings_page_names_every_variable_of_the_module() -> None:
    defined = {
        value.name
        for value in vars(environment).values()
        if isinstance(value, environment.Variable)
    }
    assert defined == {variable.name for variable in environment.VARIABLES}


def test_nothing_but_the_environment_module_reads_variables() -> None:
    # But for two that are not the project's own.
    others = r"\.setdefault\(.DJANGO_SETTINGS_MODULE|\.get\(.NO_COLOR"
    reads = re.compile(rf"os\.(?:getenv|environ(?!{others}))")
    packages = ("shop_compare", "guides", "products", "labels")
    found = [
        path.relative_to(settings.BASE_DIR)
        for package in packages
        for path in (settings.BASE_DIR / package).rglob("*.py")
        if reads.search(path.read_text("utf-8"))
    ]
    assert found == [Path("shop_compare/environment.py")]
