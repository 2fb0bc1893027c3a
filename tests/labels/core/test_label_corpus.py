"""Whole labels against gold readings that were written by other hands than the reader's."""

from decimal import Decimal
from typing import Any

import pytest

from labels.core import read
from tests.labels.core.label_files import LabelFile, label_files

SINGLE = (
    *("product_class", "dosage_form", "daily_dose", "elemental_mg_per_daily_dose"),
    *("elemental_basis", "elemental_mg_per_unit", "nrv_percent", "batch", "best_before"),
    *("gtin", "operator"),
)
LISTS = ("salts", "salt_amounts", "net_quantity", "statements", "findings")


def plain(value: Any) -> Any:
    """A reading's value without what doesn't count: idle zeros, order of kinds, an address."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in sorted(value.items())}
    if isinstance(value, list | set):
        return [plain(each) for each in value]
    try:
        return Decimal(value).normalize() if isinstance(value, str) else value
    except ArithmeticError:
        return " ".join(value.split())


def same_for_one(found: dict[str, Any]) -> dict[str, Any]:
    """A reading or a gold in which "per unit" is "per daily dose" where the dose is one unit."""
    dose = found.get("daily_dose")
    if not dose or {dose["min"], dose["max"]} != {"1"}:
        return found
    amounts = [
        each | {"per": each["per"].replace("unit", "daily_dose")}
        for each in found.get("salt_amounts", [])
    ]
    return found | {"salt_amounts": amounts}


def comparable(found: dict[str, Any]) -> dict[str, Any]:
    """The fields that are judged, each list in an order of its own; a gold may leave out any."""
    single = {field: plain(found.get(field)) for field in SINGLE}
    lists = {field: plain(found.get(field, [])) for field in LISTS}
    return single | {field: sorted(lists[field], key=str) for field in LISTS}


def reading_of(label: LabelFile) -> dict[str, Any]:
    """What is read, in the shape of the gold."""
    found: dict[str, Any] = read(
        label.text, name=label.name, capture=label.capture, as_of=label.as_of
    ).to_json()
    found["operator"] = found["operator"] and found["operator"]["name"]
    found["findings"] = {finding["code"] for finding in found["findings"]}
    return found


@pytest.mark.parametrize("label", label_files(), ids=lambda label: label.id)
def test_a_label_is_read_as_its_gold_says(label: LabelFile) -> None:
    found = comparable(same_for_one(reading_of(label)))
    gold = comparable(same_for_one(label.gold))
    wrong = {field: (found[field], gold[field]) for field in gold if found[field] != gold[field]}
    assert wrong == {}, label.why
