"""What production must have before it starts."""

from collections.abc import Iterable

from shop_compare.environment import SettingError
from shop_compare.secret_key import MINIMUM_LENGTH

EXAMPLE_START = "change-me"


def require_safe(*, debug: bool, secret_key: str, allowed_hosts: Iterable[str]) -> None:
    """Raise SettingError that names every unsafe value at once."""
    faults = tuple(production_faults(debug, secret_key, tuple(allowed_hosts)))
    if faults:
        raise SettingError("Not safe for production: " + "; ".join(faults) + ".")


def production_faults(
    debug: bool, secret_key: str, allowed_hosts: tuple[str, ...]
) -> Iterable[str]:
    """One sentence for each value that production must not run with."""
    if debug:
        yield "DEBUG is on"
    if not secret_key:
        yield "SECRET_KEY is not set"
    elif secret_key.startswith(EXAMPLE_START):
        yield "SECRET_KEY is the example's"
    elif len(secret_key) < MINIMUM_LENGTH:
        yield f"SECRET_KEY is shorter than {MINIMUM_LENGTH} characters"
    if not allowed_hosts:
        yield "ALLOWED_HOSTS is empty"
    if "*" in allowed_hosts:
        yield "ALLOWED_HOSTS allows every name"
