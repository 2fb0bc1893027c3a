"""Products, offers and names in admin: what staff save is published."""

import pytest
from django.test import Client

from products.models import Brand, Change, Maker, Offer, Product, Shop
from tests.admin_forms import filled, refusals
from tests.products.shelf import reading, shop_named, stock

pytestmark = pytest.mark.django_db


def since(sequence: int) -> list[tuple[str, str]]:
    """What the log says after a number."""
    later = Change.objects.filter(sequence__gt=sequence).order_by("sequence")
    return list(later.values_list("kind", "slug"))


def save(client: Client, path: str, **changed: str) -> None:
    """Save a form as staff would, and fail where it is refused."""
    response = client.post(path, filled(client, path, **changed), follow=True)
    assert refusals(response) == []
    assert response.status_code == 200


def test_a_new_product_is_published(admin_client: Client) -> None:
    brand = Brand.objects.create(slug="marke", name="Märke")
    path = "/admin/products/product/add/"
    save(admin_client, path, slug="ny", name="Ny", brand=str(brand.pk), gtin="")
    product = Product.objects.get()
    assert product.gtin is None
    assert product.sort_key == "m|rke ny"
    assert since(0) == [("created", "ny")]


def test_a_withdrawn_product_is_told_so(admin_client: Client) -> None:
    product = stock("prov", reading())
    newest = Change.objects.newest()
    path = f"/admin/products/product/{product.pk}/change/"
    save(admin_client, path, status="withdrawn")
    assert since(newest) == [("withdrawn", "prov")]


@pytest.mark.parametrize("gtin", ["123", "209010000001X"])
def test_a_gtin_that_is_none_is_refused_in_words(admin_client: Client, gtin: str) -> None:
    product = stock("prov", reading())
    path = f"/admin/products/product/{product.pk}/change/"
    response = admin_client.post(path, filled(admin_client, path, gtin=gtin))
    assert refusals(response) == ["Ett GTIN har 8, 12, 13 eller 14 siffror."]


def test_one_and_several_deleted_products_stand_in_the_log(admin_client: Client) -> None:
    rows = [stock(slug, reading()) for slug in ("a", "b", "c")]
    newest = Change.objects.newest()
    admin_client.post(f"/admin/products/product/{rows[0].pk}/delete/", {"post": "yes"})
    chosen = {
        "action": "delete_selected",
        "post": "yes",
        "_selected_action": [str(row.pk) for row in rows[1:]],
    }
    admin_client.post("/admin/products/product/", chosen)
    assert since(newest) == [("deleted", "a"), ("deleted", "b"), ("deleted", "c")]
    assert not Product.objects.exists()


def test_a_price_may_be_written_with_a_comma_and_is_published(admin_client: Client) -> None:
    product = stock("prov", reading(), offers=[])
    newest = Change.objects.newest()
    sent = {"product": str(product.pk), "shop": str(shop_named("butik").pk), "price_sek": "89,90"}
    save(admin_client, "/admin/products/offer/add/", in_stock="on", **sent)
    product.refresh_from_db()
    assert str(product.price_sek) == "89.90"
    assert Offer.objects.get().steps.count() == 1
    assert since(newest) == [("revised", "prov")]


def test_an_edited_example_offer_is_no_example_any_more(admin_client: Client) -> None:
    product = stock("prov", reading())
    Offer.objects.update(is_demo=True)
    offer = product.offers.get()
    save(admin_client, f"/admin/products/offer/{offer.pk}/change/", price_sek="70,00")
    offer.refresh_from_db()
    assert offer.price_sek == 70
    assert not offer.is_demo


def test_an_offer_stays_with_its_product_and_shop(admin_client: Client) -> None:
    product, other = stock("prov", reading()), stock("annan", reading())
    offer = product.offers.get()
    path = f"/admin/products/offer/{offer.pk}/change/"
    save(admin_client, path, product=str(other.pk), shop=str(shop_named("ny").pk))
    offer.refresh_from_db()
    assert (offer.product, offer.shop.slug) == (product, "provboden")


def test_a_deleted_offer_is_published(admin_client: Client) -> None:
    product = stock("prov", reading())
    newest = Change.objects.newest()
    offer = product.offers.get()
    admin_client.post(f"/admin/products/offer/{offer.pk}/delete/", {"post": "yes"})
    product.refresh_from_db()
    assert product.price_sek is None
    assert since(newest) == [("revised", "prov")]


@pytest.mark.parametrize(
    ("model", "slug"), [(Brand, "provmarke"), (Maker, "tillverkare"), (Shop, "provboden")]
)
def test_a_new_name_is_published_with_every_product_that_shows_it(
    admin_client: Client, model: type[Brand | Maker | Shop], slug: str
) -> None:
    stock("prov", reading(), brand_maker="tillverkare")
    newest = Change.objects.newest()
    row = model._default_manager.get(slug=slug)
    path = f"/admin/products/{model._meta.model_name}/{row.pk}/change/"
    save(admin_client, path, name="Nytt namn")
    assert since(newest) == [("revised", "prov")]


@pytest.mark.parametrize("model", [Brand, Maker, Shop])
def test_a_name_that_products_show_can_not_be_deleted(
    admin_client: Client, model: type[Brand | Maker | Shop]
) -> None:
    stock("prov", reading(), brand_maker="tillverkare")
    row = model._default_manager.get()
    path = f"/admin/products/{model._meta.model_name}/{row.pk}/delete/"
    admin_client.post(path, {"post": "yes"})
    assert model._default_manager.filter(pk=row.pk).exists()


def test_the_log_can_be_read_and_not_written(admin_client: Client) -> None:
    stock("prov", reading())
    change = Change.objects.order_by("sequence")[0]
    path = f"/admin/products/change/{change.pk}"
    assert admin_client.get(f"{path}/change/").status_code == 200
    assert admin_client.post(f"{path}/change/", {"slug": "annat"}).status_code == 403
    assert admin_client.post(f"{path}/delete/", {"post": "yes"}).status_code == 403
    change.refresh_from_db()
    assert change.slug == "prov"
