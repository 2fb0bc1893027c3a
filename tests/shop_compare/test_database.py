import pytest
from django.db import connection

pytestmark = pytest.mark.django_db


def test_which() -> None:
    print(connection.vendor, connection.settings_dict["NAME"])
    assert connection.vendor == "postgresql"
