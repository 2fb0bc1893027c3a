"""The label checker runs where nothing but Python is installed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def without_packages(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run Python with the standard library alone: -S leaves site-packages out."""
    return subprocess.run(
        [sys.executable, "-S", *arguments],
        cwd=ROOT,
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_django_is_not_there() -> None:
    assert without_packages("-c", "import django").returncode != 0


def test_a_label_is_read_and_checked_by_the_standard_library_alone() -> None:
    text = "Kosttillskott. Dosering: 2 kapslar dagligen. Magnesium 200 mg (80 % av DRI) per dagsdos"
    read = without_packages("-m", "labels.core", "read", "-", text=text)
    assert '"nrv_percent": "80"' in read.stdout, read.stderr
    checked = without_packages("-m", "labels.core", "check", "-", text=text)
    assert checked.returncode == 1
    assert "AR004" in checked.stdout
