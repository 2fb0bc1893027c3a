"""A list's parameters, checked once: what was asked, or what was wrong with the question."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import django_filters
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process, utils

from products.amounts import plain
from products.cursor import CursorRefused, read
from products.filters import WEIGHT, ProductFilter
from products.query import (
    DEFAULT_GOAL,
    LARGEST_PAGE_SIZE,
    PAGE_SIZE,
    RANGE_PARAMETERS,
    Part,
    Query,
    QueryError,
    QueryRefused,
)
from products.ranking import UnknownGoal, WeightError, goal_weights
from products.search import spelt
from products.snapshot.columns import Snapshot, Weights
from products.snapshot.matching import BEST_MATCH, kinds_of

FILTERS: Mapping[str, django_filters.Filter] = ProductFilter.base_filters
LABELS = {name: declared.label for name, declared in FILTERS.items()}

SITE_PAGING = ("page",)
API_PAGING = ("cursor", "page_size", "facets")
"""Parameters that choose a part of the answer, and nothing of what is found."""

LAST_PAGE = 1_000_000

ALIKE_FROM = 60
"""From what likeness in percent a word is offered as the one that was meant."""

OPEN_GROUPS = ("brand", "maker", "shop")
"""Groups whose values are the catalogue's own names."""


def ask(parameters: QueryDict, snapshot: Snapshot, *, paging: tuple[str, ...]) -> Query:
    """Check a query against the filter and the catalogue's own names. Raises QueryRefused."""
    stated = stated_in(parameters)
    errors = [*unknown(stated, (*FILTERS, *paging)), *_repeated(stated)]
    values = cleaned(stated, FILTERS, errors)
    errors += _unheard_of(values, snapshot)
    weights = chosen_weights(values, snapshot, errors)
    part = _part(stated, errors)
    if errors:
        raise QueryRefused(errors)
    narrowing = tuple(
        (name, str(value))
        for name, several in stated.lists()
        for value in several
        if name not in paging
    )
    query = _query(values, snapshot, weights, narrowing, part)
    return _continued(query, stated.get("cursor"), snapshot)


def stated_in(parameters: QueryDict) -> QueryDict:
    """The parameters that say something: an empty field of a form asks nothing."""
    stated = QueryDict(mutable=True)
    for name, values in parameters.lists():
        said = [str(value) for value in values if value]
        if said:
            stated.setlist(name, said)
    return stated


def cleaned(stated: QueryDict, names: Iterable[str], errors: list[QueryError]) -> dict[str, Any]:
    """The values stated, as the filter's own fields read them; what they refuse is an error."""
    values = {}
    for name in stated.keys() & set(names):
        field = FILTERS[name].field
        try:
            values[name] = field.clean(field.widget.value_from_datadict(stated, {}, name))
        except ValidationError as refusal:
            errors.append(_refused(name, stated, refusal))
    return values


def chosen_weights(
    values: Mapping[str, Any], snapshot: Snapshot, errors: list[QueryError]
) -> Weights | None:
    """A user's weights, scaled to sum to one; None where they are the goal's own."""
    formula, goal = snapshot.measured.formula, values.get("goal") or DEFAULT_GOAL
    chosen = {
        name.removeprefix(WEIGHT): value
        for name, value in values.items()
        if name.startswith(WEIGHT)
    }
    try:
        weights = goal_weights(formula, goal, chosen)
    except UnknownGoal:
        message = _("Formeln har inget sådant mål.")
        errors.append(QueryError("goal", message, goal, tuple(formula.goals)))
    except WeightError as refused:
        name = refused.component or next(iter(chosen))
        message = (
            _("Formeln har ingen sådan del.")
            if refused.component
            else _("Minst en vikt måste vara större än noll.")
        )
        errors.append(QueryError(f"{WEIGHT}{name}", message, plain(chosen[name])))
    else:
        return None if weights == goal_weights(formula, goal) else weights
    return None


def _query(
    values: Mapping[str, Any],
    snapshot: Snapshot,
    weights: Weights | None,
    narrowing: tuple[tuple[str, str], ...],
    part: Part,
) -> Query:
    ranges = {
        name: (values.get(lowest) if lowest else None, values.get(highest))
        for name, (lowest, highest) in RANGE_PARAMETERS.items()
    }
    return Query(
        chosen={name: _chosen(values.get(name)) for name in snapshot.groups},
        ranges={name: ends for name, ends in ranges.items() if ends != (None, None)},
        amount_missing=values.get("elemental_mg_missing", ""),
        every_compound=values.get("compound_mode") == "all",
        words=values.get("q", ""),
        goal=values.get("goal") or None,
        weights=weights,
        sort=values.get("sort") or _order_by_default(values),
        part=part,
        labels=LABELS,
        parameters=narrowing,
    )


def _continued(query: Query, cursor: object, snapshot: Snapshot) -> Query:
    """The query from where its cursor points; raises QueryRefused for another question's cursor."""
    if not cursor:
        return query
    try:
        found = read(str(cursor), query.question, kinds_of(query.order, snapshot))
    except CursorRefused:
        message = _("Markören hör inte till den här frågan. Börja om från listans början.")
        raise QueryRefused([QueryError("cursor", message, str(cursor))]) from None
    return replace(query, part=replace(query.part, cursor=found))


def _order_by_default(values: Mapping[str, Any]) -> str:
    """A search that names neither order nor anything of a ranking asks for what it fits best."""
    ranks = any(name in ("goal", "formula") or name.startswith(WEIGHT) for name in values)
    return BEST_MATCH if spelt(values.get("q", "")) and not ranks else "score"


def _chosen(value: object) -> tuple[str, ...]:
    if isinstance(value, bool):
        return ("true" if value else "false",)
    return tuple(value) if isinstance(value, list | tuple) else ()


def unknown(stated: QueryDict, known: tuple[str, ...]) -> Iterator[QueryError]:
    for name in stated:
        if name not in known:
            message = _("Det finns ingen sådan parameter.")
            meant = alike(name, {each: each for each in known})
            yield QueryError(name, message, str(stated[name]), known, meant)


def _repeated(stated: QueryDict) -> Iterator[QueryError]:
    """Parameters that hold one value and were given several."""
    for name, values in stated.lists():
        several = isinstance(FILTERS.get(name), django_filters.MultipleChoiceFilter)
        if len(values) > 1 and not several:
            given = ", ".join(str(value) for value in values)
            yield QueryError(name, _("Ange bara ett värde."), given)


def _refused(name: str, stated: QueryDict, refusal: ValidationError) -> QueryError:
    """A value that the filter's own field refuses."""
    choices = getattr(FILTERS[name].field, "choices", ())
    names = {str(value): str(text) for value, text in choices if value}
    meanings = {value: value for value in names} | {text: value for value, text in names.items()}
    given = [str(value) for value in stated.getlist(name) if value not in names]
    return QueryError(
        field=name,
        message=" ".join(refusal.messages),
        given=", ".join(given),
        allowed=tuple(names),
        did_you_mean=alike(given[0], meanings) if given else None,
    )


def _unheard_of(values: Mapping[str, Any], snapshot: Snapshot) -> Iterator[QueryError]:
    """Names of brands, makers and shops that the catalogue does not have."""
    for name in OPEN_GROUPS:
        group = snapshot.groups[name]
        for value in values.get(name) or ():
            if value not in group.values:
                message = _("Katalogen har inget sådant namn.")
                meanings = dict(zip(group.labels, group.values, strict=True)) | {
                    each: each for each in group.values
                }
                yield QueryError(name, message, value, group.values, alike(value, meanings))


def _part(stated: QueryDict, errors: list[QueryError]) -> Part:
    """The part asked for; what is no part of any list is added to the errors."""
    facets = str(stated.get("facets", "false"))
    if facets not in ("true", "false"):
        message = _("Ange true eller false.")
        errors.append(QueryError("facets", message, facets, ("true", "false")))
    return Part(
        page=_whole(stated, "page", 1, LAST_PAGE, errors),
        page_size=_whole(stated, "page_size", PAGE_SIZE, LARGEST_PAGE_SIZE, errors),
        with_facets=facets == "true",
    )


def _whole(
    stated: QueryDict, name: str, default: int, highest: int, errors: list[QueryError]
) -> int:
    """A whole number from 1 up; an error is added where something else is given."""
    given = str(stated.get(name, default))
    if given.isascii() and given.isdigit() and len(given) <= len(str(highest)):
        number = int(given)
        if 1 <= number <= highest:
            return number
    message = _("Ange ett heltal från 1 till %(highest)d.") % {"highest": highest}
    errors.append(QueryError(field=name, message=message, given=given))
    return default


def alike(word: str, meanings: Mapping[str, str]) -> str | None:
    """What a word was likely meant for, by the words that stand for it."""
    found = process.extractOne(
        word,
        list(meanings),
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=ALIKE_FROM,
    )
    return meanings[found[0]] if found else None
