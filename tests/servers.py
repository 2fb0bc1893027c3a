"""Where the suite's database and message broker come from; loaded before Django's settings."""

import os
import tempfile

os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="shop-compare-tests-"))
