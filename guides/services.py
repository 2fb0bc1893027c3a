"""What changes guides: loading the text files, and handing a guide over to staff or back."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.db.models import QuerySet

from guides.guide_text import TEXTS, GuideText, SectionText, SourceText, read_guide_texts
from guides.links import published_rules
from guides.models import Guide, GuideSource, Section, Subject
from guides.product_links import links_of
from products.models import Change, Product
from products.publishing import record_changes


@dataclass(frozen=True, slots=True)
class LoadedGuides:
    """Slugs by what the loading did; `kept` are guides that staff have made their own."""

    created: tuple[str, ...]
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    kept: tuple[str, ...]


@contextmanager
def relinking_products() -> Iterator[None]:
    """One transaction that changes guides, and tells the change log whose links are others now."""
    with transaction.atomic():
        before = published_rules()
        yield
        after = published_rules()
        if before != after:
            products = Product.objects.published().with_everything_shown().order_by("pk")
            relinked = [
                product.slug
                for product in products
                if links_of(product, before) != links_of(product, after)
            ]
            record_changes(slugs=relinked, kind=Change.Kind.REVISED)


@relinking_products()
def load_guides(*, directory: Path = TEXTS) -> LoadedGuides:
    """Bring the guides that follow their files up to date, all or none.

    A guide that staff edited or made is left alone. Raises `guide_text.GuideTextError`.
    """
    slugs: dict[str, list[str]] = defaultdict(list)
    for text in read_guide_texts(directory):
        slugs[_load_guide(text)].append(text.slug)
    return LoadedGuides(
        created=tuple(slugs["created"]),
        updated=tuple(slugs["updated"]),
        unchanged=tuple(slugs["unchanged"]),
        kept=tuple(slugs["kept"]),
    )


@relinking_products()
def delete_guides(*, guides: QuerySet[Guide]) -> None:
    """Delete guides with their parts; one that has a file comes back with the next loading."""
    guides.delete()


@transaction.atomic
def hand_over_to_staff(*, guide: Guide) -> None:
    """From now on the guide is what staff made it: no file overwrites it."""
    Guide.objects.filter(pk=guide.pk).update(follows_file=False)


@transaction.atomic
def return_to_file(*, guide: Guide) -> None:
    """From the next loading on the guide is what its file says; staff's text is replaced then."""
    Guide.objects.filter(pk=guide.pk).update(follows_file=True)


def _load_guide(text: GuideText) -> str:
    guide = Guide.objects.with_parts().filter(slug=text.slug).first()
    if guide is None:
        _store(text)
        return "created"
    if not guide.follows_file:
        return "kept"
    if _stored_text(guide) == text:
        return "unchanged"
    _store(text)
    return "updated"


def _store(text: GuideText) -> None:
    guide, _ = Guide.objects.update_or_create(
        slug=text.slug,
        defaults={
            "title": text.title,
            "summary": text.summary,
            "position": text.position,
            "author_role": text.author_role,
            "status": text.status,
            "reviewed_on": text.reviewed_on,
            "next_review_on": text.next_review_on,
            "follows_file": True,
        },
    )
    _replace_parts(guide, text)


def _replace_parts(guide: Guide, text: GuideText) -> None:
    for model in (Section, GuideSource, Subject):
        model.objects.filter(guide=guide).delete()
    Section.objects.bulk_create(
        Section(guide=guide, position=position, heading=section.heading, body=section.body)
        for position, section in enumerate(text.sections, start=1)
    )
    GuideSource.objects.bulk_create(
        GuideSource(
            guide=guide,
            position=position,
            key=source.key,
            title=source.title,
            publisher=source.publisher,
            url=source.url,
            read_on=source.read_on,
        )
        for position, source in enumerate(text.sources, start=1)
    )
    Subject.objects.bulk_create(
        Subject(guide=guide, kind=kind, value=value) for kind, value in text.subjects
    )


def _stored_text(guide: Guide) -> GuideText:
    sections = sorted(guide.sections.all(), key=lambda section: section.position)
    sources = sorted(guide.sources.all(), key=lambda source: source.position)
    subjects = sorted(guide.subjects.all(), key=lambda subject: subject.pk)
    return GuideText(
        slug=guide.slug,
        title=guide.title,
        summary=guide.summary,
        position=guide.position,
        author_role=guide.author_role,
        status=guide.status,
        reviewed_on=guide.reviewed_on,
        next_review_on=guide.next_review_on,
        subjects=tuple((subject.kind, subject.value) for subject in subjects),
        sections=tuple(SectionText(section.heading, section.body) for section in sections),
        sources=tuple(
            SourceText(source.key, source.title, source.publisher, source.url, source.read_on)
            for source in sources
        ),
    )
