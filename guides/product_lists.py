"""The products that a guide concerns, by rule: lists of the catalogue, never single products."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext

from guides.reading import ReadSubjects
from products import catalogue
from products.goals import GOALS
from products.wording import COMPOUND_NAMES, FINDING_NAMES


@dataclass(frozen=True, slots=True)
class ProductList:
    """A list of products: what they share, where it stands, and how many they are."""

    title: str
    url: str
    count: int


def product_lists(subjects: ReadSubjects) -> tuple[ProductList, ...]:
    """The lists that a guide's subjects lead to; lists without products are left out."""
    return tuple(each for each in _lists(subjects) if each.count)


def _lists(subjects: ReadSubjects) -> Iterator[ProductList]:
    compounds = [each for each in subjects.compounds if each in COMPOUND_NAMES]
    if compounds:
        title = gettext("Produkter med någon av formerna i guiden")
        yield _chosen(title, "compound", compounds)
    codes = [each for each in subjects.findings if each in FINDING_NAMES]
    if codes:
        title = gettext("Produkter med en anmärkning som guiden förklarar")
        yield _chosen(title, "finding", codes)
    for goal in subjects.goals:
        if goal in GOALS:
            yield _for_goal(goal)


def _chosen(title: str, group: str, values: list[str]) -> ProductList:
    """The list of what has any of the values."""
    chosen = QueryDict(mutable=True)
    chosen.setlist(group, values)
    url = f"{reverse('catalogue')}?{chosen.urlencode()}"
    return ProductList(title, url, catalogue.browse(chosen).count)


def _for_goal(goal: str) -> ProductList:
    """The list in the order of a goal."""
    title = gettext("Produkter ordnade för målet %(goal)s") % {"goal": GOALS[goal].title}
    url = reverse("goal", kwargs={"slug": goal})
    return ProductList(title, url, catalogue.rank(QueryDict(f"goal={goal}")).count)
