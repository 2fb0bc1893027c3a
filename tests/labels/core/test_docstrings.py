"""The examples in the core's docstrings, run as they stand."""

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import labels.core

MODULES = sorted(
    module.name
    for module in walk_packages(labels.core.__path__, "labels.core.")
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
