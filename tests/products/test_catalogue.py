"""browse(): the snapshot answers as the database would, and counts what a click would leave."""

import random
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import orjson
import pytest
from django.http import QueryDict

from products import catalogue, snapshot
from products.asking import API_PAGING
from products.catalogue import GROUPS, RANGES, NoSuchProduct
from products.facets import Facet, RangeFacet
from products.models import Brand, Product
from products.wording import GOAL_NAMES, SORT_NAMES
from tests.products import oracle
from tests.products.many import many_products, question, questions
from tests.products.shelf import amount, reading, stock

pytestmark = pytest.mark.django_db

PRODUCTS = 70
QUESTIONS = 200


def asked(text: str) -> QueryDict:
    """A question as its query string."""
    return QueryDict(text)


def slugs(text: str) -> tuple[str, ...]:
    """The address names that a question finds."""
    return catalogue.browse(asked(text)).slugs


def facet(name: str, text: str = "") -> Facet:
    """One facet of an answer."""
    found = next(each for each in catalogue.browse(asked(text)).facets if each.name == name)
    assert isinstance(found, Facet)
    return found


def counts(name: str, text: str = "") -> dict[str, int]:
    """The counts of a facet's values that any product has."""
    return {each.value: each.count for each in facet(name, text).values if each.count}


def test_snapshot_and_database_agree_on_rows_and_order() -> None:
    many_products(PRODUCTS)
    rankings = {goal: oracle.ranking(goal) for goal in GOAL_NAMES}
    lengths = set()
    for each in questions(QUESTIONS):
        found = catalogue.browse(each)
        assert list(found.slugs) == oracle.slugs_in_order(each, rankings), each.urlencode()
        lengths.add(found.count)
    assert len(lengths) > 20, "the questions tell nothing: nearly all find as many"


def test_snapshot_and_database_agree_on_every_count_and_range() -> None:
    many_products(PRODUCTS)
    members = {
        name: {
            each.value: set(
                oracle.rows(oracle.with_values(QueryDict(), name, [each.value])).values_list(
                    "pk", flat=True
                )
            )
            for each in facet(name).values
        }
        for name in GROUPS
    }
    for each in questions(QUESTIONS):
        for found in catalogue.browse(each).facets:
            where = f"{found.name} of {each.urlencode()}"
            if isinstance(found, RangeFacet):
                lowest, highest, missing = oracle.ends(each, found.name)
                assert found.missing == missing, where
                assert _decimal(found.lowest) == lowest, where
                assert _decimal(found.highest) == highest, where
            else:
                by_value, missing = oracle.counts(each, found.name, members[found.name])
                assert {value.value: value.count for value in found.values} == by_value, where
                assert found.missing == missing, where


def _decimal(number: float | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))


def test_a_count_is_the_length_of_the_list_after_the_click() -> None:
    many_products(PRODUCTS)
    chance = random.Random(3)
    for _ in range(QUESTIONS):
        each = question(chance)
        found = catalogue.browse(each)
        group = chance.choice([facet for facet in found.facets if isinstance(facet, Facet)])
        value = chance.choice(group.values)
        adds = group.name == "compound" and found.query.every_compound
        chosen = {*found.query.chosen[group.name], value.value} if adds else {value.value}
        after = catalogue.browse(oracle.with_values(each, group.name, sorted(chosen)))
        assert after.count == value.count, f"{group.name}={value.value} in {each.urlencode()}"


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


def test_a_page_shows_its_part_of_the_list_and_the_last_one_what_is_left() -> None:
    many_products(60)
    everything = slugs("")
    pages = catalogue.browse(asked("")).pages
    shown = [
        product["slug"]
        for page in range(1, pages + 1)
        for product in catalogue.browse(asked(f"page={page}")).products
    ]
    assert tuple(shown) == everything
    beyond = catalogue.browse(asked(f"page={pages + 1}"))
    assert (beyond.rows, beyond.count) == ((), len(everything))


def test_an_empty_list_has_one_page_and_no_neighbour() -> None:
    found = catalogue.browse(asked(""))
    assert (found.count, found.pages, found.next_cursor, found.previous_cursor) == (
        0,
        1,
        None,
        None,
    )
    assert found.rows == ()


def walk(text: str, *, size: int, between: Callable[[int], None] | None = None) -> list[str]:
    """The address names met on the way through a list by its cursors."""
    met: list[str] = []
    cursor: str | None = None
    for step in range(1000):
        query = QueryDict(f"{text}&page_size={size}", mutable=True)
        if cursor:
            query["cursor"] = cursor
        found = catalogue.browse(query, paging=API_PAGING)
        met += [product["slug"] for product in found.products]
        cursor = found.next_cursor
        if cursor is None:
            return met
        if between:
            between(step)
    raise AssertionError("the list has no end")


@pytest.mark.parametrize("sort", SORT_NAMES)
def test_cursors_lead_through_the_whole_list_and_back(sort: str) -> None:
    many_products(40)
    everything = list(slugs(f"sort={sort}"))
    assert walk(f"sort={sort}", size=7) == everything
    last = catalogue.browse(asked(f"sort={sort}&page_size=7"), paging=API_PAGING)
    while last.next_cursor:
        query = QueryDict(f"sort={sort}&page_size=7", mutable=True)
        query["cursor"] = last.next_cursor
        last = catalogue.browse(query, paging=API_PAGING)
    back: list[str] = [each["slug"] for each in last.products]
    while last.previous_cursor:
        query = QueryDict(f"sort={sort}&page_size=7", mutable=True)
        query["cursor"] = last.previous_cursor
        last = catalogue.browse(query, paging=API_PAGING)
        back = [each["slug"] for each in last.products] + back
    assert back == everything


@pytest.mark.parametrize("sort", ["name", "price", "elemental_mg", "checked"])
def test_a_walk_meets_every_survivor_once_while_products_come_and_go(sort: str) -> None:
    many_products(40)
    before = set(slugs(""))
    gone: set[str] = set()
    chance = random.Random(4)

    def change(step: int) -> None:
        lost = chance.choice(sorted(before - gone))
        gone.add(lost)
        Product.objects.filter(slug=lost).update(status="withdrawn")
        stock(f"ny-{step:03}", reading(), name=chance.choice("AMÖ"), brand="almby")
        snapshot.forget()

    met = walk(f"sort={sort}", size=3, between=change)
    assert len(met) == len(set(met))
    assert before - gone <= set(met)


def test_a_page_costs_the_same_however_deep_it_lies(django_assert_num_queries: Any) -> None:
    many_products(40)
    catalogue.browse(asked(""))
    with django_assert_num_queries(0):
        for page in (1, 2):
            catalogue.browse(asked(f"page={page}")).facets  # noqa: B018


def test_an_answer_after_the_first_asks_the_database_nothing(
    django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    many_products(20)
    with django_assert_max_num_queries(10):
        catalogue.browse(asked("")).facets  # noqa: B018
    with django_assert_num_queries(0):
        found = catalogue.browse(asked("brand=almby&goal=energi"))
        assert found.products is not None
        catalogue.product(found.slugs[0])


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
