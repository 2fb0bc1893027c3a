"""What products are found by is stored anew for the products that are there already."""

from importlib import import_module

import pytest
from django.apps import apps

from products.models import Product
from tests.products.many import many_products

store_anew = import_module("products.migrations.0004_search_text").store_anew


@pytest.mark.django_db
def test_the_migration_stores_what_publishing_would() -> None:
    many_products(20)
    published = dict(Product.objects.values_list("slug", "search_text"))
    Product.objects.update(search_text="somn lugn magnesiumcitrat")
    store_anew(apps, None)
    assert dict(Product.objects.values_list("slug", "search_text")) == published
