"""What pages tell of how old their data may be."""

from django.http import HttpRequest

from products import snapshot


def data_age(_request: HttpRequest) -> dict[str, bool]:
    """For templates: whether products are shown as they were when the database last answered."""
    return {"data_may_be_old": snapshot.may_be_old()}
