"""A guide as readers meet it: one value behind both the page and the JSON."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from django.utils.safestring import SafeString
from django.utils.text import slugify

from guides.models import Guide, GuideSource, Section, Subject
from guides.rendering import render_markdown


@dataclass(frozen=True, slots=True)
class ReadSection:
    """A section with its address on the page; `markdown` as written, `html` sanitised."""

    anchor: str
    heading: str
    markdown: str
    html: SafeString


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source with the number that stands in the text; `url` is None for own work."""

    number: int
    key: str
    title: str
    publisher: str
    url: str | None
    read_on: date


@dataclass(frozen=True, slots=True)
class ReadSubjects:
    """What the guide is about: compound ids, goal slugs, topics and finding codes."""

    compounds: tuple[str, ...]
    goals: tuple[str, ...]
    topics: tuple[str, ...]
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadGuide:
    """A published guide with all its parts."""

    slug: str
    title: str
    summary: str
    author_role: str
    reviewed_on: date
    next_review_on: date
    updated_at: datetime
    subjects: ReadSubjects
    sections: tuple[ReadSection, ...]
    sources: tuple[ReadSource, ...]


def read_guide(slug: str) -> ReadGuide:
    """The published guide with this slug. Raises `Guide.DoesNotExist`."""
    guide = Guide.objects.published().with_parts().get(slug=slug)
    sources = sorted(guide.sources.all(), key=lambda source: source.position)
    sections = sorted(guide.sections.all(), key=lambda section: section.position)
    source_keys = tuple(source.key for source in sources)
    return ReadGuide(
        slug=guide.slug,
        title=guide.title,
        summary=guide.summary,
        author_role=guide.author_role,
        # The database lets no guide be published without both days.
        reviewed_on=cast("date", guide.reviewed_on),
        next_review_on=cast("date", guide.next_review_on),
        updated_at=guide.updated_at,
        subjects=_subjects(tuple(guide.subjects.all())),
        sections=tuple(_section(section, source_keys) for section in sections),
        sources=tuple(_source(number, source) for number, source in enumerate(sources, start=1)),
    )


def _section(section: Section, source_keys: tuple[str, ...]) -> ReadSection:
    return ReadSection(
        anchor=f"om-{slugify(section.heading)}",
        heading=section.heading,
        markdown=section.body,
        html=render_markdown(section.body, source_keys),
    )


def _source(number: int, source: GuideSource) -> ReadSource:
    return ReadSource(
        number=number,
        key=source.key,
        title=source.title,
        publisher=source.publisher,
        url=source.url or None,
        read_on=source.read_on,
    )


def _subjects(subjects: tuple[Subject, ...]) -> ReadSubjects:
    def values(kind: str) -> tuple[str, ...]:
        return tuple(sorted(subject.value for subject in subjects if subject.kind == kind))

    return ReadSubjects(
        compounds=values(Subject.Kind.COMPOUND),
        goals=values(Subject.Kind.GOAL),
        topics=values(Subject.Kind.TOPIC),
        findings=values(Subject.Kind.FINDING),
    )
