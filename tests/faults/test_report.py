"""The page of faults keeps what this run has not told anew."""

import shutil
from pathlib import Path

from tests.faults.report import record

PAGE = Path(__file__).parents[2] / "docs" / "faults.md"


def test_rows_without_a_new_result_stay_as_they_were_told(tmp_path: Path) -> None:
    page = tmp_path / "faults.md"
    shutil.copy(PAGE, page)
    record(tmp_path, page)
    assert page.read_text("utf-8") == PAGE.read_text("utf-8")
