"""What a project has settled for its checks: `.label-check.toml`, and the options that go before.

```toml
select = ["AR", "MP"]              # only these; a family or a code
fail-on = "warning"
capture = "web"
as-of = 2026-11-23
baseline = "label-baseline.json"

[ignore]                           # never these, and why
AR015 = "Fördelningen är en affärshemlighet."
```
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from labels.core.findings import Severity
from labels.core.rules import BY_CODE

FILE_NAME = ".label-check.toml"
CAPTURES = ("pack", "web")
NEVER = "never"
FAIL_ON = (*map(str, Severity), NEVER)
FAMILIES = frozenset(code[:2] for code in BY_CODE)


class BadSetting(ValueError):
    """A setting or an option that can't be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """How to check, and what to tell."""

    codes: frozenset[str] = frozenset(BY_CODE)
    """The rules that are asked."""
    fail_on: Severity | None = Severity.ERROR
    """The mildest finding that fails the run; `None` for never."""
    capture: str = CAPTURES[0]
    as_of: date | None = None
    baseline: Path | None = None

    def with_given(self, given: Mapping[str, object]) -> "CheckSettings":
        """Return these settings with others put in their place; raise `BadSetting`."""
        settings = self
        for key, value in given.items():
            if value is not None:
                settings = _one_setting(settings, key, value)
        return settings


def read_settings(path: Path | None) -> CheckSettings:
    """Return a project's settings; without a path, of the nearest folder upwards that has some.

    Raises `BadSetting`, or `OSError` where a file that was asked for can't be read.
    """
    file = path or _nearest()
    if file is None:
        return CheckSettings()
    try:
        given = tomllib.loads(file.read_text(encoding="utf-8"))
        settings = CheckSettings().with_given(given)
    except (ValueError, RecursionError) as error:
        raise BadSetting(f"{file}: {error}") from error
    if settings.baseline:
        settings = replace(settings, baseline=file.parent / settings.baseline)
    return settings


def split_codes(text: str) -> list[str]:
    """Return the codes of an option: "AR004,MP" is two."""
    return [part.strip() for part in text.split(",") if part.strip()]


def _nearest() -> Path | None:
    here = Path.cwd()
    return next(
        (file for each in (here, *here.parents) if (file := each / FILE_NAME).is_file()), None
    )


def _one_setting(settings: CheckSettings, key: str, value: object) -> CheckSettings:
    if key not in SETTINGS:
        raise BadSetting(f"{key!r} is no setting; there are {', '.join(SETTINGS)}")
    return SETTINGS[key](settings, value)


def _select(settings: CheckSettings, value: object) -> CheckSettings:
    return replace(settings, codes=_matching(_words("select", value)))


def _ignore(settings: CheckSettings, value: object) -> CheckSettings:
    if isinstance(value, dict):
        silent = [code for code, why in value.items() if not (isinstance(why, str) and why.strip())]
        if silent:
            raise BadSetting(f"ignore: {silent[0]} has no reason")
    return replace(settings, codes=settings.codes - _matching(_words("ignore", value)))


def _words(key: str, value: object) -> list[str]:
    if isinstance(value, list | dict) and all(isinstance(each, str) for each in value):
        return list(value)
    raise BadSetting(f"{key} takes a list of codes")


def _matching(words: Iterable[str]) -> frozenset[str]:
    return frozenset(code for word in words for code in _codes_of(word.upper()))


def _codes_of(word: str) -> list[str]:
    if word in FAMILIES or word in BY_CODE:
        return [code for code in BY_CODE if code.startswith(word)]
    known = "the families are " + ", ".join(sorted(FAMILIES))
    if re.fullmatch(r"[A-Z]{2}[0-9]{3}", word) and word[:2] in FAMILIES:
        known = f"{word[:2]} has " + ", ".join(code for code in BY_CODE if code[:2] == word[:2])
    raise BadSetting(f"{word!r} is no rule; {known}")


def _fail_on(settings: CheckSettings, value: object) -> CheckSettings:
    chosen = _choice("fail-on", value, FAIL_ON)
    return replace(settings, fail_on=None if chosen == NEVER else Severity(chosen))


def _capture(settings: CheckSettings, value: object) -> CheckSettings:
    return replace(settings, capture=_choice("capture", value, CAPTURES))


def _choice(key: str, value: object, choices: tuple[str, ...]) -> str:
    if isinstance(value, str) and value in choices:
        return value
    raise BadSetting(f"{key} is {value!r}; it takes one of {', '.join(choices)}")


def _as_of(settings: CheckSettings, value: object) -> CheckSettings:
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError as error:
            raise BadSetting(f"as-of is {value!r}; it takes a day such as 2026-11-23") from error
    if not isinstance(value, date) or isinstance(value, datetime):
        raise BadSetting("as-of takes a day such as 2026-11-23")
    return replace(settings, as_of=value)


def _baseline(settings: CheckSettings, value: object) -> CheckSettings:
    if not isinstance(value, str):
        raise BadSetting("baseline takes the name of a file")
    return replace(settings, baseline=Path(value))


SETTINGS: dict[str, Callable[[CheckSettings, object], CheckSettings]] = {
    "select": _select,
    "ignore": _ignore,
    "fail-on": _fail_on,
    "capture": _capture,
    "as-of": _as_of,
    "baseline": _baseline,
}
