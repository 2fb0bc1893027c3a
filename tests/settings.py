"""The settings under test: the site's own, with what a test must not wait for taken out."""

from shop_compare.settings import *  # noqa: F403
from shop_compare.settings import DATABASES, STORAGES, VAR_DIR

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,
    # Hashed names need a collected tree; `make run` proves that part.
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# There is no collected tree to list in advance.
WHITENOISE_AUTOREFRESH = True
CELERY_TASK_ALWAYS_EAGER = True
CELERY_TASK_EAGER_PROPAGATES = True
if "sqlite3" in str(DATABASES["default"]["ENGINE"]):
    # A file, as on the site: several connections at once mean nothing to a database in memory.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "tests.sqlite3")}
