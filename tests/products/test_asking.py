"""Questions that can't be answered are refused, with what was likely meant."""

import pytest
from django.http import QueryDict

from products import catalogue
from products.asking import API_PAGING, FILTERS, SITE_PAGING
from products.catalogue import GROUPS, RANGES
from products.query import QueryError, QueryRefused
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db


def refused(text: str, paging: tuple[str, ...] = SITE_PAGING) -> dict[str, QueryError]:
    """What is refused of a question, by parameter; empty when it can be answered."""
    try:
        catalogue.browse(QueryDict(text), paging=paging)
    except QueryRefused as refusal:
        return {error.field: error for error in refusal.errors}
    return {}


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("brnd", "brand"),
        ("compounds", "compound"),
        ("price_per_100_mg_max", "price_per_100mg_max"),
        ("dosageform", "dosage_form"),
        ("SORT", "sort"),
        ("x", None),
        ("utm_source", None),
    ],
)
def test_an_unknown_parameter_is_refused_with_the_one_that_was_meant(
    name: str, meant: str | None
) -> None:
    error = refused(f"{name}=1")[name]
    assert error.did_you_mean == meant
    assert "brand" in error.allowed
    assert error.given == "1"


@pytest.mark.parametrize(
    ("query", "field", "meant"),
    [
        ("compound=citrat", "compound", "citrate"),
        ("compound=magnesiumcitrat", "compound", "citrate"),
        ("compound=Magnesiumoxid", "compound", "oxide"),
        ("dosage_form=capsules", "dosage_form", "capsule"),
        ("dosage_form=Kapsel", "dosage_form", "capsule"),
        ("legal_class=medicin", "legal_class", "medicine"),
        ("label_status=errors", "label_status", "error"),
        ("finding=MP02", "finding", "MP002"),
        ("goal=somn_lugn", "goal", "somn-lugn"),
        ("sort=prices", "sort", "price"),
        ("in_stock=True", "in_stock", "true"),
        ("compound_mode=every", "compound_mode", None),
        ("elemental_mg_missing=includes", "elemental_mg_missing", "include"),
        ("independent_test=hoppsan", "independent_test", None),
        ("batch_stated=ja", "batch_stated", "true"),
        ("brand=provmarkt", "brand", "provmarke"),
        ("brand=Prov-Märke", "brand", "provmarke"),
        ("shop=provbodn", "shop", "provboden"),
        ("maker=ingen", "maker", None),
        ("free_from=gelatin", "free_from", "gelatine"),
        ("free_from=Laktos", "free_from", "lactose"),
        ("free_from=sockerarter", "free_from", None),
        ("vegan=ja", "vegan", "true"),
        ("gate=rankd", "gate", "ranked"),
        ("maker_stated=nej", "maker_stated", "false"),
    ],
)
def test_an_unknown_value_is_refused_with_the_one_that_was_meant(
    query: str, field: str, meant: str | None
) -> None:
    stock("prov", reading())
    errors = refused(query)
    assert list(errors) == [field]
    assert errors[field].did_you_mean == meant
    assert errors[field].given == query.partition("=")[2]
    assert errors[field].message


@pytest.mark.parametrize("name", [each for each in FILTERS if each.endswith(("_max", "_min"))])
@pytest.mark.parametrize(
    "value", ["mycket", "-1", "100001", "NaN", "Infinity", "1e400", "1.00001", "\0"]
)
def test_a_number_that_is_none_is_refused(name: str, value: str) -> None:
    query = QueryDict(mutable=True)
    query[name] = value
    assert list(refused(query.urlencode())) == [name]


@pytest.mark.parametrize("value", ["0", "1.5", "1,5", "100000", " 2 "])
def test_a_number_may_have_a_decimal_comma(value: str) -> None:
    query = QueryDict(mutable=True)
    query["price_per_day_max"] = value
    assert refused(query.urlencode()) == {}


def test_every_error_is_told_at_once() -> None:
    assert set(refused("brnd=1&compound=citrat&price_per_day_max=x&page=0")) == {
        "brnd",
        "compound",
        "price_per_day_max",
        "page",
    }


def test_a_parameter_of_one_value_is_refused_when_it_has_several() -> None:
    assert refused("goal=energi&goal=vardag")["goal"].given == "energi, vardag"
    assert refused("page=1&page=2")["page"].given == "1, 2"
    assert refused("compound=citrate&compound=oxide") == {}


def test_an_empty_field_asks_nothing() -> None:
    stock("prov", reading())
    empty = "&".join(f"{name}=" for name in (*FILTERS, "page"))
    assert refused(empty) == {}
    assert catalogue.browse(QueryDict(empty)).query.parameters == ()


@pytest.mark.parametrize("page", ["0", "-1", "1.5", "två", "1000001", "99999999999999999999", "²"])
def test_a_page_is_a_whole_number_from_one(page: str) -> None:
    assert list(refused(f"page={page}")) == ["page"]


@pytest.mark.parametrize("size", ["0", "101", "alla"])
def test_an_answer_of_the_api_holds_at_most_a_hundred(size: str) -> None:
    assert list(refused(f"page_size={size}", API_PAGING)) == ["page_size"]


@pytest.mark.parametrize("facets", ["1", "yes", "True"])
def test_facets_are_asked_for_with_true(facets: str) -> None:
    assert refused(f"facets={facets}", API_PAGING)["facets"].allowed == ("true", "false")


def test_the_site_pages_by_number_and_the_api_by_cursor() -> None:
    assert list(refused("cursor=x&page_size=10")) == ["cursor", "page_size"]
    assert list(refused("page=2", API_PAGING)) == ["page"]


@pytest.mark.parametrize("cursor", ["x", "eyJrIjpbXX0:abc", "\0", "å" * 500])
def test_what_is_no_cursor_is_refused(cursor: str) -> None:
    query = QueryDict(mutable=True)
    query["cursor"] = cursor
    assert list(refused(query.urlencode(), API_PAGING)) == ["cursor"]


def test_a_cursor_is_good_for_its_own_question_alone() -> None:
    for number in range(3):
        stock(f"prov-{number}", reading())
    first = catalogue.browse(QueryDict("page_size=1&sort=name"), paging=API_PAGING)
    query = QueryDict(mutable=True)
    query["cursor"] = first.next_cursor or ""
    for same in ("page_size=2&sort=name", "sort=name&facets=true", "sort=name&brand="):
        assert refused(f"{query.urlencode()}&{same}", API_PAGING) == {}
    for other in ("sort=price", "sort=name&compound=citrate", "sort=name&goal=energi"):
        assert list(refused(f"{query.urlencode()}&{other}", API_PAGING)) == ["cursor"]


def test_every_facet_has_a_parameter() -> None:
    names = {*FILTERS}
    assert set(GROUPS) <= names
    for each in RANGES:
        assert f"{each}_max" in names


def test_words_are_bounded_in_length() -> None:
    assert list(refused("q=" + "a" * 201)) == ["q"]
    assert refused("q=" + "a" * 200) == {}
