"""One label's way and one query's way through the whole house."""

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from labels.models import Label
from products import snapshot
from products.models import Brand, Change, Product, Shop
from products.wording import SORT_NAMES
from tests.admin_forms import filled, refusals
from tests.conftest import OXIDE_WITHOUT_WARNINGS, Universe

pytestmark = pytest.mark.django_db

ROOT = Path(__file__).resolve().parent.parent
NAME = "Granmo Magnesium 300"


def save(client: Client, path: str, **sent: str) -> None:
    """Save one of admin's forms."""
    assert refusals(client.post(path, filled(client, path, **sent), follow=True)) == []


def get(client: Client, path: str) -> dict[str, Any]:
    """The JSON at an address of the API."""
    found: dict[str, Any] = client.get(f"/api/v1/{path}").json()
    return found


def test_a_maker_a_partner_and_staff_read_a_label_the_same_way(
    client: Client, admin_client: Client
) -> None:
    today = timezone.localdate().isoformat()
    sent = {"text": OXIDE_WITHOUT_WARNINGS, "name": NAME, "as_of": today}
    by_partner = client.post(
        "/api/v1/label-checks/", json.dumps(sent), content_type="application/json"
    ).json()
    by_maker = subprocess.run(
        [sys.executable, "-m", "labels.core", "read", "--ndjson", "-"],
        cwd=ROOT,
        input=json.dumps(sent),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert json.loads(by_maker.stdout) == by_partner
    save(admin_client, "/admin/labels/label/add/", name=NAME, text=OXIDE_WITHOUT_WARNINGS)
    assert Label.objects.get().reading == by_partner


def test_one_labels_way_through_the_whole_house(client: Client, admin_client: Client) -> None:
    save(admin_client, "/admin/labels/label/add/", name=NAME, text=OXIDE_WITHOUT_WARNINGS)
    label = Label.objects.get()
    assert label.reading is not None

    # Staff put it on a product, and a shop's price beside it.
    brand = Brand.objects.create(slug="granmo", name="Granmo")
    shop = Shop.objects.create(slug="provboden", name="Provboden")
    of_product = {"slug": "granmo-300", "name": NAME, "brand": str(brand.pk)}
    save(admin_client, "/admin/products/product/add/", **of_product, label=str(label.pk))
    product = Product.objects.get()
    of_offer = {"product": str(product.pk), "shop": str(shop.pk), "price_sek": "60"}
    save(admin_client, "/admin/products/offer/add/", **of_offer, in_stock="on")
    log = Change.objects.order_by("sequence").values_list("sequence", "kind", "slug")
    assert list(log) == [(1, "created", "granmo-300"), (2, "revised", "granmo-300")]

    # Shoppers and partners find it, with what was read, what was found, and what it costs.
    found = get(client, "products/?elemental_mg_min=300&finding=MP002&shop=provboden")
    assert found["data_version"] == 2
    (shown,) = found["results"]
    assert shown["findings"] == label.reading["findings"]
    assert shown["price_per_day"] == "1.00"
    page = client.get("/magnesium/granmo-300/").content.decode()
    assert "MP002" in page
    assert '<mark class="finding' in page

    # It is ranked with reasons that add up, below what is within the upper level.
    (ranked,) = get(client, "rank/?goal=vardag")["results"]
    points = [Decimal(each["points"]) for each in ranked["score"]["contributions"]]
    assert sum(points) == Decimal(ranked["score"]["score"])


def test_a_corrected_label_is_seen_by_everyone(
    client: Client, admin_client: Client, universe: Universe
) -> None:
    before = get(client, f"products/{universe.oxide.slug}/")
    assert universe.oxide.label is not None
    path = f"/admin/labels/label/{universe.oxide.label.pk}/change/"
    text = OXIDE_WITHOUT_WARNINGS.replace("300 mg (80 %", "150 mg (40 %")
    save(admin_client, path, text=text)
    snapshot.forget()
    after = get(client, f"products/{universe.oxide.slug}/")
    assert before["elemental_mg_per_daily_dose"]["max"] == "300"
    assert after["elemental_mg_per_daily_dose"]["max"] == "150"
    assert after["data_version"] > before["data_version"]
    codes = {each["code"] for each in after["findings"]}
    assert "DS001" not in codes


def test_one_querys_way_through_the_whole_house(client: Client, universe: Universe) -> None:
    everything = get(client, "products/?facets=true&sort=name")
    assert [each["slug"] for each in everything["results"]] == [
        universe.oxide.slug,
        universe.citrate.slug,
    ]
    for name, facet in everything["facets"].items():
        for value in facet.get("values", ()):
            clicked = get(client, f"products/?{name}={value['value']}")
            assert clicked["count"] == value["count"], f"{name}={value['value']}"
            page = client.get(f"/magnesium/?{name}={value['value']}")
            assert page.context["page"].catalogue.count == value["count"]
    for sort in SORT_NAMES:
        assert get(client, f"products/?sort={sort}")["count"] == 2


def test_a_question_that_nobody_can_answer_is_refused_on_page_and_api(client: Client) -> None:
    page = client.get("/magnesium/?brnd=granmo")
    assert page.status_code == 400
    assert "brand" in page.content.decode()
    answer = client.get("/api/v1/products/?brnd=granmo")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["did_you_mean"] == "brand"
