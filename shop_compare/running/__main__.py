"""`python -m shop_compare.running`: the whole site, until Ctrl-C or SIGTERM."""

import sys

from shop_compare.environment import SettingError
from shop_compare.running.place import PlaceTakenError
from shop_compare.running.site import run_site

if __name__ == "__main__":
    try:
        code = run_site(stop_with_parent="--stop-with-parent" in sys.argv[1:])
    except (PlaceTakenError, SettingError) as error:
        sys.exit(f"run: {error}")
    sys.exit(code)
