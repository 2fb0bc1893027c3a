"""`manage.py check_labels`: which labels it has checked, and what it says meanwhile."""

from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from labels.check_runs import Progress
from labels.models import CheckRun, Label
from products import checking
from products.management.commands.check_labels import line
from tests.conftest import Universe
from tests.labels.queueing import states

pytestmark = pytest.mark.django_db


def said(*arguments: str) -> str:
    out = StringIO()
    call_command("check_labels", *arguments, stdout=out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("arguments", "total", "note"),
    [
        (["--all"], 2, "--all"),
        (["--stale"], 0, "--stale"),
        (["--brand", "solbacka"], 1, "--brand solbacka"),
        (["--finding", "DS001"], 1, "--finding DS001"),
        (["--capture", "web"], 0, "--capture web"),
        (["--finding", "DS001", "--brand", "solbacka"], 0, "--brand solbacka --finding DS001"),
    ],
)
def test_the_labels_named_are_put_into_the_queue(
    universe: Universe, arguments: list[str], total: int, note: str
) -> None:
    said(*arguments)
    run = CheckRun.objects.get()
    assert (run.total, run.note, states().count("pending")) == (total, note, total)


def test_without_a_word_of_which_labels_it_does_nothing(universe: Universe) -> None:
    with pytest.raises(CommandError, match="say which labels"):
        said()


def test_it_watches_a_run_to_its_end(universe: Universe, monkeypatch: pytest.MonkeyPatch) -> None:
    def worker(_seconds: float) -> None:
        checking.check_labels(labels=list(Label.objects.values_list("pk", flat=True)))

    monkeypatch.setattr("products.management.commands.check_labels.time.sleep", worker)
    lines = said("--all", "--watch").splitlines()
    assert lines[0].endswith("2 labels")
    assert "0 %  0 done, 0 dead, 2 waiting; not begun" in lines[1]
    assert lines[2].startswith("100 %  2 done, 0 dead, 0 waiting; ")
    assert len(lines) == 3


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (
            Progress(10, 4, 1, 0.5, False),
            " 50 %  4 done, 1 dead, 5 waiting; 0.5 a second, 0:00:10 left",
        ),
        (
            Progress(90, 30, 0, 20.4, False),
            " 33 %  30 done, 0 dead, 60 waiting; 20.4 a second, 0:00:03 left",
        ),
        (
            Progress(10, 9, 1, 15.0, True),
            "100 %  9 done, 1 dead, 0 waiting; 15.0 a second",
        ),
        (
            Progress(0, 0, 0, None, False),
            "100 %  0 done, 0 dead, 0 waiting; not begun",
        ),
    ],
)
def test_a_line_tells_how_far_how_fast_and_how_much_longer(state: Progress, told: str) -> None:
    assert line(state) == told


@pytest.mark.parametrize("which", ["--all", "--failed"])
def test_who_asked_is_kept_with_the_run(universe: Universe, which: str) -> None:
    staff = User.objects.create(username="redaktion")
    said(which, "--by", "redaktion")
    assert CheckRun.objects.get().started_by == staff
    with pytest.raises(CommandError, match="no user nobody"):
        said(which, "--by", "nobody")


def test_what_failed_is_tried_again(universe: Universe) -> None:
    said("--all")
    label = universe.oxide.label
    assert label is not None
    label.queued.__class__.objects.filter(pk=label.pk).update(
        state="dead", reason="time", pending_since=None
    )
    said("--failed")
    assert CheckRun.objects.order_by("pk").values_list("total", flat=True)[1] == 1


def test_a_run_that_is_not_there_is_said(universe: Universe) -> None:
    with pytest.raises(CommandError, match="no run 7"):
        said("--run", "7")
