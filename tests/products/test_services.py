"""What changes the catalogue, and what the change log says of it."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db.models import ProtectedError
from django.utils import timezone

from labels.models import Batch, Label, LaboratoryResult
from products import services
from products.models import Brand, Change, Maker, Offer, Product
from products.publishing import publish_products
from tests.conftest import OXIDE_WITHOUT_WARNINGS, Universe
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db


def log() -> list[tuple[int, str, str]]:
    """The change log, oldest first."""
    return list(Change.objects.order_by("sequence").values_list("sequence", "kind", "slug"))


def since(before: list[tuple[int, str, str]]) -> list[tuple[str, str]]:
    """What the log says since an earlier look: kind and product."""
    return [(kind, slug) for _sequence, kind, slug in log()[len(before) :]]


def test_a_new_product_is_created_once_and_then_revised() -> None:
    stock("ny", reading())
    assert log() == [(1, "created", "ny"), (2, "revised", "ny")]


def test_a_saved_label_is_read_checked_and_published_at_once(universe: Universe) -> None:
    before = log()
    label = universe.citrate.label
    assert label is not None
    label.text = OXIDE_WITHOUT_WARNINGS
    services.save_label(label=label)
    universe.citrate.refresh_from_db()
    assert label.version == 2
    assert label.read_version == 2
    assert universe.citrate.elemental_max_mg == 300
    assert universe.citrate.label_status == "error"
    assert {"DS001", "MP002", "MP003", "MP004", "TR001"} <= set(
        label.findings.values_list("code", flat=True)
    )
    assert since(before) == [("revised", "solbacka-magnesiumcitrat")]


def test_a_label_that_no_product_carries_is_saved_without_a_line_in_the_log() -> None:
    services.save_label(label=Label(name="Lös", text="Kosttillskott"))
    assert log() == []


@pytest.mark.parametrize(
    ("status", "then", "said"),
    [
        ("draft", "draft", []),
        ("draft", "published", [("created", "prov")]),
        ("published", "published", [("revised", "prov")]),
        ("published", "withdrawn", [("withdrawn", "prov")]),
        ("published", "draft", [("withdrawn", "prov")]),
        ("withdrawn", "published", [("created", "prov")]),
        ("withdrawn", "withdrawn", []),
    ],
)
def test_the_log_says_what_shoppers_see_of_a_change_of_status(
    status: str, then: str, said: list[tuple[str, str]]
) -> None:
    product = stock("prov", reading(), status=status)
    before = log()
    product.status = then
    services.save_product(product=product)
    assert since(before) == said


def test_a_draft_never_stands_in_the_log() -> None:
    draft = stock("hemlig", reading(), status="draft")
    draft.name = "Annat namn"
    services.save_product(product=draft)
    services.delete_products(products=Product.objects.filter(pk=draft.pk))
    assert log() == []


def test_a_new_address_is_told_as_one_product_gone_and_one_come() -> None:
    product = stock("gammal-adress", reading())
    before = log()
    product.slug = "ny-adress"
    services.save_product(product=product)
    assert since(before) == [("deleted", "gammal-adress"), ("created", "ny-adress")]


def test_a_deleted_product_leaves_its_name_in_the_log() -> None:
    stock("kvar", reading())
    stock("bort", reading())
    before = log()
    services.delete_products(products=Product.objects.filter(slug="bort"))
    assert since(before) == [("deleted", "bort")]
    assert list(Product.objects.values_list("slug", flat=True)) == ["kvar"]


def test_every_product_that_shows_a_name_is_published_when_the_name_changes() -> None:
    stock("egen", reading(), maker="tillverkare-a")
    stock("markets", reading(), brand="marke-b", brand_maker="tillverkare-a")
    stock("annan", reading(), brand="marke-c")
    before = log()
    maker = Maker.objects.get(slug="tillverkare-a")
    maker.name = "Nytt Namn AB"
    services.save_named(row=maker)
    assert since(before) == [("revised", "egen"), ("revised", "markets")]
    assert all("nytt namn ab" in each.search_text for each in Product.objects.made_by([maker.slug]))


def test_a_renamed_brand_moves_its_products_in_the_order_of_names() -> None:
    product = stock("prov", reading(), name="Citrat", brand="marke")
    brand = Brand.objects.get(slug="marke")
    brand.name = "Åmärke"
    services.save_named(row=brand)
    product.refresh_from_db()
    assert product.sort_key == "{märke citrat".replace("ä", "|")


def test_a_name_that_grows_when_folded_still_fits() -> None:
    product = stock("lang", reading(), name="ΐ" * 160)
    assert len(product.sort_key) <= 400


def test_a_maker_that_products_show_can_not_be_deleted() -> None:
    stock("prov", reading(), maker="tillverkare-a")
    with pytest.raises(ProtectedError):
        Maker.objects.all().delete()


def test_a_price_step_is_made_when_the_price_changes_and_not_else() -> None:
    with time_machine.travel("2026-11-01 12:00+01:00", tick=False):
        product = stock("prov", reading(), offers=[("butik", "100.00", True)])
    offer = product.offers.get()
    with time_machine.travel("2026-11-02 12:00+01:00", tick=False):
        services.record_price(offer=offer, price_sek=Decimal("100.00"), in_stock=False)
    for price in ("90.00", "89.00"):
        with time_machine.travel("2026-11-03 12:00+01:00", tick=False):
            services.record_price(offer=offer, price_sek=Decimal(price), in_stock=True)
    assert list(offer.steps.order_by("starts_on").values_list("starts_on", "price_sek")) == [
        (date(2026, 11, 1), Decimal("100.00")),
        (date(2026, 11, 3), Decimal("89.00")),
    ]


def test_an_offer_is_confirmed_when_its_price_is_recorded() -> None:
    product = stock("prov", reading())
    offer = product.offers.get()
    Offer.objects.update(checked_at=timezone.now() - timedelta(days=30))
    services.record_price(offer=offer, price_sek=offer.price_sek, in_stock=True)
    product.refresh_from_db()
    assert offer.checked_at > timezone.now() - timedelta(minutes=1)
    assert product.price_sek == 90


def test_a_deleted_offer_takes_its_price_along() -> None:
    product = stock("prov", reading(), offers=[("a", "90.00", True), ("b", "99.00", True)])
    before = log()
    services.delete_offers(offers=Offer.objects.filter(shop__slug="a"))
    product.refresh_from_db()
    assert product.price_sek == 99
    assert since(before) == [("revised", "prov")]


def test_a_price_lapses_a_week_after_its_last_confirmation_and_only_once() -> None:
    product = stock("prov", reading())
    before = log()
    later = timezone.now() + timedelta(days=7, minutes=1)
    with time_machine.travel(later, tick=False):
        assert services.publish_lapsed_prices() == 1
        assert services.publish_lapsed_prices() == 0
    product.refresh_from_db()
    assert product.price_sek is None
    assert since(before) == [("revised", "prov")]


def test_prices_that_lapse_together_are_published_in_parts_and_one_killed_leaves_the_rest_due(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(services, "PRODUCTS_AT_ONCE", 2)
    for number in range(5):
        stock(f"prov-{number}", reading())
    parts: list[int] = []

    def publish(*, product_ids: Sequence[int]) -> None:
        parts.append(len(product_ids))
        if len(parts) == 2:
            raise ZeroDivisionError
        publish_products(product_ids=product_ids)

    monkeypatch.setattr(services, "publish_products", publish)
    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1), tick=False):
        with pytest.raises(ZeroDivisionError):
            services.publish_lapsed_prices()
        assert services.publish_lapsed_prices() == 3
    assert parts == [2, 2, 2, 1]
    assert not Product.objects.filter(price_sek__isnull=False).exists()


def test_a_price_is_published_when_it_grows_old_and_again_when_it_lapses() -> None:
    product = stock("prov", reading())
    begun, published = timezone.now(), []
    for hours in (47, 49, 50, 7 * 24 - 1, 7 * 24 + 1, 7 * 24 + 2):
        with time_machine.travel(begun + timedelta(hours=hours), tick=False):
            published.append(services.publish_lapsed_prices())
            product.refresh_from_db()
            assert (product.price_sek is None) is (hours > 7 * 24)
    assert published == [0, 1, 0, 0, 1, 0]


def test_a_measurement_is_published_with_its_product() -> None:
    product = stock("prov", reading(), batches=[("L1", "2027-06")])
    before = log()
    result = LaboratoryResult(
        batch=Batch.objects.get(),
        laboratory="Provlab",
        method="ICP-MS",
        analysed_on=date(2026, 5, 1),
        measured_mg=Decimal("99.5"),
    )
    services.save_laboratory_result(result=result)
    services.delete_laboratory_results(results=LaboratoryResult.objects.all())
    assert since(before) == [("revised", product.slug), ("revised", product.slug)]
    assert not LaboratoryResult.objects.exists()


def test_the_numbers_of_the_log_are_gapless_over_all_kinds_of_change(universe: Universe) -> None:
    stock("prov", reading())
    services.delete_products(products=Product.objects.filter(slug="prov"))
    services.publish_label(label=universe.oxide.label)  # type: ignore[arg-type]
    assert [sequence for sequence, _kind, _slug in log()] == list(range(1, len(log()) + 1))


def test_sources_are_kept_in_label_order() -> None:
    product = stock("prov", reading(salts=["oxide", "citrate", "malate"]))
    rows = product.compounds.order_by("position").values_list("position", "compound")
    assert list(rows) == [(1, "oxide"), (2, "citrate"), (3, "malate")]


def test_publishing_again_rewrites_no_source() -> None:
    product = stock("prov", reading())
    kept = product.compounds.get().pk
    services.publish_label(label=product.label)  # type: ignore[arg-type]
    assert product.compounds.get().pk == kept


def test_products_are_found_by_name_brand_source_maker_and_form() -> None:
    product = stock(
        "prov", reading(), name="Sömn & Lugn", brand="vallmo", brand_maker="tillverkare-a"
    )
    assert product.search_text == (
        " sömn lugn | vallmo | compound:citrate | tillverkare a ab | form:capsule "
    )
