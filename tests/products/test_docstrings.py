"""The examples in docstrings are true."""

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import labels
import products

MODULES = [
    module.name
    for package in (labels, products)
    for module in walk_packages(package.__path__, f"{package.__name__}.")
    if ".migrations" not in module.name and not module.name.startswith("labels.core.")
]
"""The core has a test of its own for its examples."""


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
