"""Collecting static files, and leaving it be when nothing has changed."""

from pathlib import Path

import pytest
from pytest_django import Settings

from shop_compare.static_files import collect_static


@pytest.fixture(autouse=True)
def source(tmp_path: Path, settings: Settings) -> Path:
    settings.STATIC_ROOT = tmp_path / "collected"
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATICFILES_DIRS = [tmp_path / "source"]
    settings.STORAGES = {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    source = tmp_path / "source" / "a.css"
    source.parent.mkdir()
    source.write_text("p { color: red }", "ascii")
    return source


def test_files_are_collected_once(tmp_path: Path) -> None:
    assert [collect_static(), collect_static()] == ["collected", "unchanged"]
    assert len(list((tmp_path / "collected").glob("a.*.css"))) == 1


def test_a_changed_file_is_collected_again(tmp_path: Path, source: Path) -> None:
    collect_static()
    source.write_text("p { color: green }", "ascii")
    assert collect_static() == "collected"
    assert len(list((tmp_path / "collected").glob("a.*.css"))) == 2


def test_an_interrupted_collection_is_done_again(tmp_path: Path) -> None:
    collect_static()
    (tmp_path / "collected" / ".collected").unlink()
    assert collect_static() == "collected"
