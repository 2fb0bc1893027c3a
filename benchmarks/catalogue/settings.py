"""The product's settings, with the addresses that it is measured beside."""

from shop_compare.settings import *  # noqa: F403

ROOT_URLCONF = "benchmarks.catalogue.urls"
