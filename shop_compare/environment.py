"""Every environment variable that the project reads: name, type, default and meaning.

`manage.py settings_table` prints the table as docs/settings.md; a test fails when they differ.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Value_co = TypeVar("Value_co", covariant=True)

TRUE_WORDS = frozenset({"1", "true", "yes", "on"})
FALSE_WORDS = frozenset({"0", "false", "no", "off", ""})


class SettingError(Exception):
    """A variable holds what its type does not allow, or production lacks what it needs."""


def as_text(text: str) -> str:
    """A text, without the spaces around it."""
    return text.strip()


def as_yes_or_no(text: str) -> bool:
    """`1 true yes on` or `0 false no off`; ValueError for anything else."""
    word = text.strip().lower()
    if word not in TRUE_WORDS | FALSE_WORDS:
        raise ValueError(f"{text!r} is neither yes nor no")
    return word in TRUE_WORDS


def as_number(text: str) -> int:
    """A whole number, zero or more; ValueError for anything else."""
    if not (text.isascii() and text.isdecimal()):
        raise ValueError(f"{text!r} is not a whole number")
    return int(text)


def as_list(text: str) -> tuple[str, ...]:
    """The parts between commas, without empty ones."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def as_stage(text: str) -> str:
    """`development` or `production`; ValueError for anything else."""
    word = text.strip()
    if word not in ("development", "production"):
        raise ValueError(f"{text!r} is neither development nor production")
    return word


TYPE_NAMES: Mapping[Callable[[str], object], str] = {
    as_text: "text",
    as_yes_or_no: "yes or no",
    as_number: "whole number",
    as_list: "list with commas",
    as_stage: "development or production",
}


@dataclass(frozen=True, slots=True)
class Variable(Generic[Value_co]):
    """One environment variable; `default` is written as the variable itself would be."""

    name: str
    parse: Callable[[str], Value_co]
    default: str
    purpose: str

    def read(self, environ: Mapping[str, str] = os.environ) -> Value_co:
        """The value from `environ`, or the default; SettingError when it can't be read."""
        try:
            return self.parse(environ.get(self.name, self.default))
        except ValueError as error:
            raise SettingError(f"{self.name}: {error}") from error


STAGE = Variable(
    "SHOP_COMPARE_ENV",
    as_stage,
    "development",
    "Where this runs. `production` refuses to start on missing or unsafe values.",
)
DEBUG = Variable("DEBUG", as_yes_or_no, "no", "Django's debug pages. Never allowed in production.")
SECRET_KEY = Variable(
    "SECRET_KEY",
    as_text,
    "",
    "Signs sessions; at least 50 characters. Required in production; "
    "in development a random one is made and kept in `VAR_DIR`.",
)
ALLOWED_HOSTS = Variable(
    "ALLOWED_HOSTS",
    as_list,
    "",
    "Host names that the site answers to. Required in production; "
    "in development `HOST` and this machine's own names.",
)
CSRF_TRUSTED_ORIGINS = Variable(
    "CSRF_TRUSTED_ORIGINS",
    as_list,
    "",
    "Origins (`https://name`) whose forms are accepted when a proxy ends TLS.",
)
BEHIND_TLS_PROXY = Variable(
    "BEHIND_TLS_PROXY",
    as_yes_or_no,
    "no",
    "A proxy in front ends TLS and sets X-Forwarded-Proto: cookies become secure, "
    "plain HTTP is redirected and HSTS is sent.",
)
DATABASE_URL = Variable(
    "DATABASE_URL",
    as_text,
    "",
    "`postgresql://user:password@host:port/name`, or `sqlite:///path`. "
    "Without it SQLite in `VAR_DIR`.",
)
DATABASE_POOL_SIZE = Variable(
    "DATABASE_POOL_SIZE",
    as_number,
    "0",
    "PostgreSQL connections that one process shares at most; with 0 each thread keeps its own. "
    "While the database is away, whoever asks a pool waits 3 s, and a thread of its own none.",
)
REDIS_URL = Variable(
    "REDIS_URL",
    as_text,
    "",
    "`redis://host:port/0` for messages. Without it messages are files in `VAR_DIR`.",
)
VAR_DIR = Variable(
    "VAR_DIR", as_text, "var", "Folder for what the running site writes; relative to the project."
)
STATIC_ROOT = Variable(
    "STATIC_ROOT",
    as_text,
    "staticfiles",
    "Folder that collected static files are served from; relative to the project.",
)
HOST = Variable("HOST", as_text, "127.0.0.1", "Address that the web server listens on.")
PORT = Variable("PORT", as_number, "8000", "Port that the web server listens on.")
WEB_WORKERS = Variable("WEB_WORKERS", as_number, "2", "Processes that answer requests.")
CHECK_LEASE_SECONDS = Variable(
    "CHECK_LEASE_SECONDS",
    as_number,
    "30",
    "A worker not heard from for so long loses the labels that it checks. "
    "Must be longer than `CHECK_TIME_LIMIT_SECONDS`.",
)
CHECK_TIME_LIMIT_SECONDS = Variable(
    "CHECK_TIME_LIMIT_SECONDS",
    as_number,
    "20",
    "A worker that takes longer for what it was told of at once is killed.",
)
LOG_LEVEL = Variable("LOG_LEVEL", as_text, "INFO", "Least severe level that is logged.")

VARIABLES: tuple[Variable[object], ...] = (
    STAGE,
    DEBUG,
    SECRET_KEY,
    ALLOWED_HOSTS,
    CSRF_TRUSTED_ORIGINS,
    BEHIND_TLS_PROXY,
    DATABASE_URL,
    DATABASE_POOL_SIZE,
    REDIS_URL,
    VAR_DIR,
    STATIC_ROOT,
    HOST,
    PORT,
    WEB_WORKERS,
    CHECK_LEASE_SECONDS,
    CHECK_TIME_LIMIT_SECONDS,
    LOG_LEVEL,
)
