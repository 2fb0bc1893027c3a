"""`manage.py check_labels`: have labels checked in the background, and watch it."""

import time
from argparse import SUPPRESS
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import QuerySet

from labels.check_runs import Progress, progress, retry_dead, stale_labels, start_run
from labels.models import CheckRun, Label

WATCH_SECONDS = 1.0
FILTERS = {
    "brand": "product__brand__slug",
    "finding": "findings__code",
    "capture": "capture",
    "label": "pk",
}
"""What narrows the labels, and where each stands in the database."""


class Command(BaseCommand):
    help = (
        "Have labels checked in the background: all, stale ones, those that could not be checked "
        "before, or those that filters name."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--all", action="store_true", help="every label")
        which.add_argument("--stale", action="store_true", help="labels not read as they now stand")
        which.add_argument("--failed", action="store_true", help="labels that could not be checked")
        which.add_argument("--run", type=int, help="none: only watch this run")
        parser.add_argument("--brand", default=SUPPRESS, help="of the brand with this address name")
        parser.add_argument("--finding", default=SUPPRESS, help="that have a finding of this rule")
        parser.add_argument("--capture", default=SUPPRESS, help="taken from `pack` or `web`")
        parser.add_argument("--label", type=int, default=SUPPRESS, help="the label of this number")
        parser.add_argument("--by", help="the user name of whoever asks; kept with the run")
        parser.add_argument("--watch", action="store_true", help="until nothing waits any more")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        run = self._run(options)
        self.stdout.write(f"run {run.pk}: {run.total} labels")
        while options["watch"] or options["run"]:
            state = progress(run=run)
            self.stdout.write(line(state), ending="\r" if self.stdout.isatty() else "\n")
            self.stdout.flush()
            if not state.waiting:
                break
            time.sleep(WATCH_SECONDS)

    def _run(self, options: dict[str, Any]) -> CheckRun:
        """The run that was asked for."""
        if options["run"]:
            return self._known(options["run"])
        by = self._user(options["by"]) if options["by"] else None
        if options["failed"]:
            return retry_dead(by=by)
        labels, note = self._labels(options)
        return start_run(labels=labels, why=CheckRun.Why.DEMAND, note=note, by=by)

    def _known(self, key: int) -> CheckRun:
        try:
            return CheckRun.objects.get(pk=key)
        except CheckRun.DoesNotExist as error:
            raise CommandError(f"there is no run {key}") from error

    def _user(self, name: str) -> User:
        try:
            return User.objects.get_by_natural_key(name)
        except User.DoesNotExist as error:
            raise CommandError(f"there is no user {name}") from error

    def _labels(self, options: dict[str, Any]) -> tuple[QuerySet[Label], str]:
        """The labels that are to be checked, and in words which."""
        named = {name: options[name] for name in FILTERS if name in options}
        if not (named or options["all"] or options["stale"]):
            raise CommandError("say which labels: --all, --stale, --failed, or a filter")
        asked = {FILTERS[name]: value for name, value in named.items()}
        found = stale_labels() if options["stale"] else Label.objects.all()
        words = ["--stale"] if options["stale"] else []
        words += [f"--{name} {value}" for name, value in named.items()] or ["--all"][len(words) :]
        return found.filter(pk__in=Label.objects.filter(**asked).values("pk")), " ".join(words)


def line(state: Progress) -> str:
    """How far a run has come, on one line."""
    rate = f"{state.rate:.1f} a second" if state.rate else "not begun"
    left = f", {state.time_left} left" if state.time_left else ""
    return (
        f"{state.percent:3} %  {state.done} done, {state.dead} dead, {state.waiting} waiting; "
        f"{rate}{left}"
    )
