"""What the database itself answers: slow and plain, the measure of the snapshot's answers.

What SQL can't tell, which words stand for a word that is asked for, both take from one function: it
reads a search against the words that products have. The database is then asked for those words.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db.models import Max, Min, QuerySet
from django.http import QueryDict

from products.candidates import candidate
from products.filters import ProductFilter
from products.models import Product
from products.query import DEFAULT_GOAL
from products.ranking import load_formula, median_price_index, rank
from products.search import Term, read
from products.search.stored import FIELDS

OWN_PARAMETERS = {
    "elemental_mg": ("elemental_mg_min", "elemental_mg_max", "elemental_mg_missing"),
    "price_per_100mg": ("price_per_100mg_max",),
    "price_per_day": ("price_per_day_max",),
    "units_per_day": ("units_per_day_max",),
}
COLUMNS = {
    "elemental_mg": "elemental_max_mg",
    "price_per_100mg": "price_per_100mg_sek",
    "price_per_day": "price_per_day_sek",
    "units_per_day": "units_per_day",
}
RISING = {
    "price": "price_sek",
    "price_per_day": "price_per_day_sek",
    "price_per_100mg": "price_per_100mg_sek",
}


def rows(asked: QueryDict) -> QuerySet[Product]:
    """The published products that a question keeps."""
    checked = ProductFilter(asked, queryset=Product.objects.published())
    assert checked.is_valid(), checked.errors
    return checked.qs


def slugs_in_order(asked: QueryDict, rankings: Mapping[str, list[str]]) -> list[str]:
    """The address names of the products that a question keeps, in its order."""
    # Of all offers of a product, not only of those in the shop that is asked for.
    kept = Product.objects.filter(pk__in=rows(asked).values("pk")).annotate(
        last_checked=Max("offers__checked_at")
    )
    sort = asked.get("sort") or ("score" if asked.get("goal") else "")
    if not sort and (terms := _terms(asked)):
        return [each.slug for each in sorted(kept, key=lambda each: _match(each, terms))]
    if sort in ("", "score"):
        by_score = rankings[str(asked.get("goal") or DEFAULT_GOAL)]
        return sorted((each.slug for each in kept), key=by_score.index)
    return [each.slug for each in sorted(kept, key=lambda each: _place(each, str(sort)))]


def _place(product: Any, sort: str) -> tuple[Any, ...]:
    name = _name(product)
    if sort == "name":
        return name
    if sort in RISING:
        number = getattr(product, RISING[sort])
    elif sort == "elemental_mg":
        number = None if product.elemental_max_mg is None else -product.elemental_max_mg
    else:
        number = None if product.last_checked is None else -product.last_checked.timestamp()
    return (number is None, number or 0, *name)


def _terms(asked: QueryDict) -> tuple[Term, ...]:
    """The words asked for, read as the database's own products have them."""
    return read(str(asked.get("q") or ""), Product.objects.published().search_vocabulary()).terms


def _match(product: Product, terms: Iterable[Term]) -> tuple[Any, ...]:
    """What a product is placed by in a search: the best that each word finds, then its name."""
    return (-sum(_best(product.search_text, term) for term in terms), *_name(product))


def _best(text: str, term: Term) -> int:
    """The best of a term's ways: of its words the worst, each where it weighs most."""
    better = {field: 2 * place for place, field in enumerate(reversed(FIELDS))}
    words = [
        (word, better[field])
        for field, words in zip(FIELDS, text.split("|"), strict=True)
        for word in words.split()
    ]
    return max(
        min(
            max((hits[word] + weight for word, weight in words if word in hits), default=0)
            for hits in way
        )
        for way in term.ways
    )


def _name(product: Product) -> tuple[str, str]:
    return (product.sort_key, product.slug)


def ranking(goal: str) -> list[str]:
    """Every published product's address name in a goal's order."""
    formula = load_formula()
    candidates = [candidate(product) for product in Product.objects.published()]
    reference = median_price_index((each.facts for each in candidates), formula)
    return [each.key for each in rank(candidates, goal, formula, reference)]


def without(asked: QueryDict, *names: str) -> QueryDict:
    """The question without some of its parameters."""
    kept = asked.copy()
    for name in names:
        kept.pop(name, None)
    return kept


def with_values(asked: QueryDict, name: str, values: Iterable[str]) -> QueryDict:
    """The question with other values of one parameter."""
    changed = asked.copy()
    changed.setlist(name, list(values))
    return changed


def adds(asked: QueryDict, name: str) -> bool:
    """Whether a product must have all values chosen, so that a click adds one to them."""
    return name == "free_from" or (name == "compound" and asked.get("compound_mode") == "all")


def counts(
    asked: QueryDict, name: str, members: dict[str, set[int]], answered: dict[str, set[int]]
) -> tuple[dict[str, int], int]:
    """A facet's count by value, and how many products state none.

    `members` are the products with each value. `answered` keeps the products of each question: most
    facets of one ask the same.
    """
    base = asked if adds(asked, name) else without(asked, name)
    question = base.urlencode()
    if question not in answered:
        answered[question] = set(rows(base).values_list("pk", flat=True))
    kept = answered[question]
    stated = set().union(*members.values()) if members else set()
    return {value: len(kept & having) for value, having in members.items()}, len(kept - stated)


def ends(asked: QueryDict, name: str) -> tuple[Any, Any, int]:
    """The lowest and the highest of a number, and how many products state none."""
    kept = rows(without(asked, *OWN_PARAMETERS[name]))
    column = COLUMNS[name]
    # Joined rows repeat a product; its own column is asked of the products themselves.
    products = Product.objects.filter(pk__in=kept.values("pk"))
    found = products.aggregate(lowest=Min(column), highest=Max(column))
    return found["lowest"], found["highest"], products.filter(**{column: None}).count()


def between(asked: QueryDict, lowest: Decimal | None, highest: Decimal | None) -> int:
    """How many products a click on a band of the amount a day leaves."""
    changed = without(asked, *OWN_PARAMETERS["elemental_mg"])
    for name, end in (("elemental_mg_min", lowest), ("elemental_mg_max", highest)):
        if end is not None:
            changed[name] = str(end)
    return rows(changed).count()
