"""browse(): what is found, in which order, and what the facets say beside it."""

from decimal import Decimal

import orjson
import pytest
from django.http import QueryDict

from products import catalogue
from products.catalogue import GROUPS, RANGES, NoSuchProduct
from products.facets import RangeFacet
from products.models import Brand, Product
from products.wording import GOAL_NAMES, SORT_NAMES
from tests.products.asked import asked, counts, facet, slugs
from tests.products.many import many_products
from tests.products.shelf import amount, reading, stock

pytestmark = pytest.mark.django_db


def test_every_facet_is_there_whatever_is_asked() -> None:
    stock("prov", reading())
    names = [each.name for each in catalogue.browse(asked("brand=provmarke&sort=price")).facets]
    assert names == [*GROUPS, *RANGES]


def test_values_of_one_group_are_alternatives_and_groups_narrow() -> None:
    stock("citrat-kapsel", reading())
    stock("oxid-kapsel", reading(salts=["oxide"]))
    stock("oxid-tablett", reading(salts=["oxide"], dosage_form="tablet"))
    assert set(slugs("compound=citrate&compound=oxide")) == {
        "citrat-kapsel",
        "oxid-kapsel",
        "oxid-tablett",
    }
    assert slugs("compound=oxide&dosage_form=tablet") == ("oxid-tablett",)


def test_all_compounds_may_be_asked_for_together() -> None:
    stock("bada", reading(salts=["citrate", "oxide"]))
    stock("citrat", reading())
    assert slugs("compound=citrate&compound=oxide&compound_mode=all") == ("bada",)
    assert counts("compound", "compound=citrate&compound_mode=all") == {"citrate": 2, "oxide": 1}


def test_a_product_is_free_from_all_that_is_chosen_and_silence_is_not_free_from() -> None:
    stock("bada", reading(), text="Fri från gluten och mjölk.")
    stock("gluten", reading(), text="Glutenfri.")
    stock("tyst", reading())
    assert set(slugs("free_from=gluten")) == {"bada", "gluten"}
    assert slugs("free_from=gluten&free_from=milk") == ("bada",)
    assert counts("free_from", "free_from=gluten") == {"gluten": 2, "milk": 1}
    assert facet("free_from").missing == 1
    assert slugs("free_from=fish") == ()


def test_what_is_not_known_to_be_vegan_is_neither() -> None:
    stock("ja", reading(), text="Vegansk.")
    stock("nej", reading(ingredients=["magnesiumoxid", "kapselskal (gelatin)"]))
    stock("okand", reading())
    assert (slugs("vegan=true"), slugs("vegan=false")) == (("ja",), ("nej",))
    assert counts("vegan", "vegan=true") == {"true": 1, "false": 1}
    assert facet("vegan", "vegan=true").missing == 1


def test_the_gates_say_how_many_are_ranked_and_why_others_are_not() -> None:
    stock("med", reading())
    stock("medicin", reading(product_class="medicine"))
    stock("okand", reading(elemental_mg_per_daily_dose=None, elemental_basis="unknown"))
    expected = {"ranked": 1, "product_class": 1, "elemental_unknown": 1}
    assert counts("gate", "goal=energi&gate=ranked") == expected
    assert slugs("goal=energi&gate=ranked") == ("med",)
    assert set(slugs("gate=product_class&gate=elemental_unknown")) == {"medicin", "okand"}


def test_the_gate_told_of_is_the_one_that_every_score_has() -> None:
    many_products(60)
    stock("rangordnas", reading())
    told = set()
    for product in catalogue.browse(asked("page_size=100"), paging=("page_size",)).products:
        gate = Product.objects.get(slug=product["slug"]).gate
        told.add(gate)
        (score,) = product["scores"].values()
        assert (gate == "ranked") == (score["gate"] is None), product["slug"]
    assert {"ranked", "product_class", "elemental_unknown", "dose_too_high"} <= told


def test_a_maker_is_stated_by_the_product_or_by_its_brand() -> None:
    stock("eget", reading(), maker="a")
    stock("markets", reading(), brand="marke", brand_maker="b")
    stock("ingen", reading())
    assert set(slugs("maker_stated=true")) == {"eget", "markets"}
    assert slugs("maker_stated=false") == ("ingen",)


def test_bands_of_the_amount_hold_their_ends_and_one_is_chosen_by_them() -> None:
    for mg in ("100", "100.5", "250", "250.0001"):
        stock(f"mg-{mg.replace('.', '-')}", reading(elemental_mg_per_daily_dose=amount(mg)))
    stock("okand", reading(elemental_mg_per_daily_dose=None, elemental_basis="unknown"))

    def bands(query: str) -> list[tuple[int, bool]]:
        found = next(f for f in catalogue.browse(asked(query)).facets if f.name == "elemental_mg")
        assert isinstance(found, RangeFacet)
        return [(each.count, each.selected) for each in found.bands]

    counted = [1, 2, 1, 1]
    assert bands("") == [(count, False) for count in counted]
    assert bands("elemental_mg_min=200&elemental_mg_max=250")[2] == (1, True)
    assert [count for count, _ in bands("elemental_mg_max=100")] == counted
    assert slugs("elemental_mg_min=250.0001") == ("mg-250-0001",)
    assert not any(chosen for _, chosen in bands("elemental_mg_max=100&elemental_mg_missing=only"))


def test_a_chosen_value_stays_though_nothing_has_it() -> None:
    stock("citrat", reading())
    chosen = [each for each in facet("compound", "compound=malate").values if each.selected]
    assert [(each.value, each.count) for each in chosen] == [("malate", 0)]


def test_both_ends_of_a_range_are_inside() -> None:
    for mg in ("199.9999", "200", "250", "250.0001"):
        stock(f"mg-{mg.replace('.', '-')}", reading(elemental_mg_per_daily_dose=amount(mg)))
    found = slugs("elemental_mg_min=200&elemental_mg_max=250&sort=name")
    assert found == ("mg-200", "mg-250")


def test_a_range_facets_own_ends_leave_nothing_out() -> None:
    many_products(30)
    count = catalogue.browse(asked("")).count
    for name, (lowest, highest) in {
        "elemental_mg": ("elemental_mg_min", "elemental_mg_max"),
        "price_per_100mg": (None, "price_per_100mg_max"),
        "price_per_day": (None, "price_per_day_max"),
    }.items():
        found = next(each for each in catalogue.browse(asked("")).facets if each.name == name)
        ends = found.to_json()
        query = f"{highest}={ends['max']}" + (f"&{lowest}={ends['min']}" if lowest else "")
        assert catalogue.browse(asked(query)).count == count - found.missing, name


def test_products_without_an_amount_can_be_kept_beside_a_range_or_alone() -> None:
    stock("kand", reading())
    stock("okand", reading(elemental_mg_per_daily_dose=None, elemental_basis="unknown"))
    assert slugs("elemental_mg_min=100") == ("kand",)
    assert set(slugs("elemental_mg_min=100&elemental_mg_missing=include")) == {"kand", "okand"}
    assert slugs("elemental_mg_missing=only") == ("okand",)
    assert set(slugs("elemental_mg_missing=include")) == {"kand", "okand"}


def test_a_price_that_is_shown_can_be_filtered_by() -> None:
    said = reading(net_quantity=[{"value": "90", "unit": "capsule"}])
    stock("prov", said, offers=[("provboden", "100.00", True)])
    shown = orjson.loads(catalogue.product("prov"))
    assert shown["price_per_day"] == "2.22"
    assert slugs(f"price_per_day_max={shown['price_per_day']}") == ("prov",)
    assert slugs("price_per_day_max=2.21") == ()


def test_a_maker_is_found_by_what_the_product_shows() -> None:
    stock("egen", reading(), maker="tillverkare-a", brand="b", brand_maker="tillverkare-b")
    stock("markets", reading(), brand="b")
    assert slugs("maker=tillverkare-a") == ("egen",)
    assert slugs("maker=tillverkare-b") == ("markets",)
    for slug, maker in (("egen", "tillverkare-a"), ("markets", "tillverkare-b")):
        assert orjson.loads(catalogue.product(slug))["maker"]["slug"] == maker


def test_names_of_a_facet_come_in_swedish_order() -> None:
    for brand in ("ost", "zeta", "alm"):
        stock(f"p-{brand}", reading(), brand=brand)
    Brand.objects.filter(slug="alm").update(name="Åland")
    assert [each.label for each in facet("brand").values] == ["Ost", "Zeta", "Åland"]


def test_drafts_and_withdrawn_products_are_not_found() -> None:
    stock("synlig", reading())
    stock("utkast", reading(), status="draft", brand="hemligt")
    stock("utgatt", reading(), status="withdrawn")
    assert slugs("") == ("synlig",)
    assert [each.value for each in facet("brand").values] == ["provmarke"]
    with pytest.raises(NoSuchProduct):
        catalogue.product("utkast")


@pytest.mark.parametrize("sort", SORT_NAMES)
def test_every_order_has_every_product_once(sort: str) -> None:
    many_products(30)
    found = slugs(f"sort={sort}")
    assert sorted(found) == sorted(Product.objects.published().values_list("slug", flat=True))


def test_products_without_the_number_come_last_in_its_order() -> None:
    stock("a-utan", reading(), offers=[])
    stock("b-dyr", reading(), offers=[("provboden", "200.00", True)])
    stock("c-billig", reading(), offers=[("provboden", "50.00", True)])
    for sort in ("price", "price_per_day", "price_per_100mg"):
        assert slugs(f"sort={sort}") == ("c-billig", "b-dyr", "a-utan")


def test_names_are_ordered_in_swedish_by_brand_and_name() -> None:
    stock("ett", reading(), name="Äpple", brand="alm")
    stock("tva", reading(), name="Åker", brand="alm")
    stock("tre", reading(), name="Zink", brand="alm")
    assert slugs("sort=name") == ("tre", "tva", "ett")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("somn", True),
        ("SÖMN", True),
        ("citrat", True),
        ("provmarke somn", True),
        ("sömn oxid", False),
        ("%", True),
        ("_", True),
    ],
)
def test_every_word_must_occur_whatever_its_case_and_marks(words: str, found: bool) -> None:
    stock("prov", reading(), name="Sömn")
    query = QueryDict(mutable=True)
    query["q"] = words
    assert bool(catalogue.browse(query).count) is found


@pytest.mark.parametrize("goal", GOAL_NAMES)
def test_every_score_of_the_catalogue_sums_exactly(goal: str) -> None:
    many_products(40)
    for row in catalogue.rank(asked(f"goal={goal}")).products:
        score = row["scores"][goal]
        if score["gate"] is None:
            points = [Decimal(part["points"]) for part in score["contributions"]]
            assert sum(points) == Decimal(score["score"])
        else:
            assert score["score"] is None
            assert score["contributions"] == []


def test_gated_products_come_last_in_a_ranking() -> None:
    many_products(40)
    gates = [
        row["scores"]["vardag"]["gate"] is not None
        for page in (1, 2)
        for row in catalogue.rank(asked(f"page={page}")).products
    ]
    assert any(gates)
    assert gates == sorted(gates)


def test_a_label_with_unbelievable_amounts_breaks_nothing() -> None:
    absurd = "9" * 60
    stock(
        "absurd",
        reading(
            elemental_mg_per_daily_dose=amount(absurd),
            daily_dose={"min": absurd, "max": absurd, "unit": "capsule"},
            net_quantity=[{"value": absurd, "unit": "capsule"}],
        ),
    )
    stock(
        "salt",
        reading(elemental_mg_per_daily_dose=amount("1", absurd), elemental_basis="computed"),
    )
    assert catalogue.browse(asked("")).count == 2


def test_lists_are_in_label_order_and_offers_from_the_cheapest() -> None:
    stock(
        "prov",
        reading(salts=["oxide", "citrate"]),
        offers=[("dyr", "99.00", True), ("billig", "89.00", True)],
        batches=[("L2", "2028"), ("L1", "2027-06-30")],
    )
    shown = orjson.loads(catalogue.product("prov"))
    assert shown["compounds"] == ["oxide", "citrate"]
    assert [offer["shop"]["slug"] for offer in shown["offers"]] == ["billig", "dyr"]
    assert [batch["lot"] for batch in shown["batches"]] == ["L1", "L2"]
