"""A guide in a folder of its own."""

from pathlib import Path

import pytest

from guides.models import Guide
from guides.services import load_guides
from tests.guides.guide_files import guide_file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the file of one guide, `min-guide`."""
    (tmp_path / "min-guide.md").write_text(guide_file(), encoding="utf-8")
    return tmp_path


@pytest.fixture
def guide(db: None, folder: Path) -> Guide:
    """The guide of that file, loaded."""
    load_guides(directory=folder)
    return Guide.objects.get(slug="min-guide")
