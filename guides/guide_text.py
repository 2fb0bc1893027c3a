"""Guide files: TOML front matter between `+++` lines, then Markdown with one `## ` a section."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from guides.citations import cited_keys

TEXTS = Path(__file__).parent / "texts"

FRONT_MATTER = re.compile(r"\A\+\+\+\n(?P<settings>.*?)\n\+\+\+\n(?P<body>.*)\Z", re.DOTALL)
SECTION_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
SUBJECT_LISTS = {
    "compounds": "compound",
    "goals": "goal",
    "topics": "topic",
    "findings": "finding",
}


class GuideTextError(ValueError):
    """A guide file that does not follow the form, or cites a source that it does not list."""


@dataclass(frozen=True, slots=True)
class SectionText:
    """One section: its heading and its Markdown."""

    heading: str
    body: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """One source of a guide, with the day somebody read it; `url` is empty for own work."""

    key: str
    title: str
    publisher: str
    url: str
    read_on: date


@dataclass(frozen=True, slots=True)
class GuideText:
    """A whole guide as its file states it; `subjects` are pairs of kind and value."""

    slug: str
    title: str
    summary: str
    position: int
    author_role: str
    status: str
    reviewed_on: date | None
    next_review_on: date | None
    subjects: tuple[tuple[str, str], ...]
    sections: tuple[SectionText, ...]
    sources: tuple[SourceText, ...]


def read_guide_texts(directory: Path = TEXTS) -> tuple[GuideText, ...]:
    """Read every guide file of the directory, by slug. Raises `GuideTextError`."""
    return tuple(
        parse_guide_text(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(directory.glob("*.md"))
    )


def parse_guide_text(slug: str, text: str) -> GuideText:
    """The guide that a file's text states. Raises `GuideTextError` naming the guide."""
    match = FRONT_MATTER.match(text)
    if match is None:
        raise GuideTextError(f"{slug}: no front matter between +++ lines")
    try:
        guide = _guide(slug, tomllib.loads(match["settings"]), match["body"])
    except (KeyError, TypeError, tomllib.TOMLDecodeError) as error:
        raise GuideTextError(f"{slug}: bad front matter: {error}") from error
    _require_sources(guide)
    return guide


def _guide(slug: str, settings: dict[str, Any], body: str) -> GuideText:
    return GuideText(
        slug=slug,
        title=settings["title"],
        summary=settings["summary"],
        position=settings["position"],
        author_role=settings["author_role"],
        status=settings["status"],
        reviewed_on=settings.get("reviewed_on"),
        next_review_on=settings.get("next_review_on"),
        subjects=tuple(_subjects(settings)),
        sections=tuple(_sections(slug, body)),
        sources=tuple(SourceText(**source) for source in settings["source"]),
    )


def _subjects(settings: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for list_name, kind in SUBJECT_LISTS.items():
        for value in settings.get(list_name, []):
            yield kind, value


def _sections(slug: str, body: str) -> Iterator[SectionText]:
    before, *parts = SECTION_HEADING.split(body)
    if before.strip() or not parts:
        raise GuideTextError(f"{slug}: the text must begin with a ## heading")
    for heading, text in zip(parts[::2], parts[1::2], strict=True):
        yield SectionText(heading=heading.strip(), body=text.strip())


def _require_sources(guide: GuideText) -> None:
    listed = {source.key for source in guide.sources}
    cited = set(cited_keys("\n".join(section.body for section in guide.sections)))
    if cited != listed:
        unlisted, unused = sorted(cited - listed), sorted(listed - cited)
        raise GuideTextError(f"{guide.slug}: sources not listed {unlisted}, not cited {unused}")
