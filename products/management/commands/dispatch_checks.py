"""`manage.py dispatch_checks`: tell workers of labels that wait, until told to stop."""

import signal
import sys
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from labels.check_queue import is_at_work, silences
from labels.models import Pulse
from products.dispatching import Dispatcher
from products.doorbell import CeleryDoorbell


class Command(BaseCommand):
    help = "Tell workers of labels that wait, and take back what silent workers left."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--ask", action="store_true", help="say whether a dispatcher is at work, and end"
        )

    def handle(self, *_arguments: Any, **options: Any) -> None:
        if options["ask"]:
            sys.exit(0 if is_at_work(silences()[Pulse.Part.DISPATCHER]) else 1)
        stop = Event()
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, lambda *_told: stop.set())
        Dispatcher(CeleryDoorbell()).run(stop)
