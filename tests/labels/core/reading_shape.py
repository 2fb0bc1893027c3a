"""What the contract says of every reading, whatever the text: fields, words, amounts and spans.

Needs the standard library alone, so that the fuzzer can hold each of its texts to it.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from labels.core import RULES, RULESET
from labels.core.parsing.printed_numbers import NUMBER_WORDS
from labels.core.reference.compound_table import BY_ID

FIELDS = (
    *("ruleset", "product_class", "dosage_form", "daily_dose", "salts", "salt_amounts"),
    *("elemental_mg_per_daily_dose", "elemental_mg_per_unit", "elemental_basis", "nrv_percent"),
    *("nutrients", "net_quantity", "ingredients", "batch", "best_before", "gtin", "operator"),
    *("statements", "claims", "findings", "spans"),
)
CLASSES = {"food_supplement", "medicine", "fsmp", "cosmetic", None}
UNITS = {
    *("capsule", "tablet", "gummy", "softgel", "sachet", "ampoule", "scoop", "teaspoon"),
    *("tablespoon", "pinch", "spray", "drop", "g", "ml"),
}
MASSES = {"mg", "g", "µg", "mmol"}
BASES = {"daily_dose", "unit", "serving", "100g", "100ml"}
FORMS = {
    *("capsule", "tablet", "chewable_tablet", "effervescent_tablet", "lozenge", "powder"),
    *("sachet", "liquid", "ampoule", "gummy", "softgel", "spray", None),
}
STATEMENTS = {
    *("dose_warning", "varied_diet", "out_of_reach_of_children", "storage", "directions"),
    *("consult_healthcare", "pregnancy", "laxative_effect", "kidney", "sweetener"),
    *("polyol_laxative", "adults_only"),
}
CLAIMS = {"authorised", "unauthorised", "medicinal", "nutrition"}
ELEMENTAL = {"declared", "computed", "unknown"}
SEVERITIES = {"error", "warning", "info"}
CODES = {rule.code for rule in RULES}
SPANNED = ("salts", "salt_amounts", "nutrients", "net_quantity", "ingredients", "statements")
"""The lists of which every item has its span."""
AMOUNTS = {"min", "max", "mg", "amount", "value", "nrv_percent", "elemental_mg_per_unit"}
NUMBER = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?")
DAY = re.compile(r"20[1-5][0-9](?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
GTIN = re.compile(r"[0-9]{8}|[0-9]{12,14}")
COUNTRY = re.compile(r"[A-Z]{2}")
AS_DIGITS = str.maketrans("lIiOo０１２３４５６７８９", "111000123456789")
"""Letters that a scanner takes digits for, and the digits of full width."""
WRITTEN_OUT = re.compile(rf"[½¼¾/]|\b(?:{'|'.join(NUMBER_WORDS)})\b")
"""An amount without digits of its own: "½", "1/2", "en halv"."""

Reading = dict[str, Any]


def amounts(value: Any, key: str = "") -> list[str]:
    """Return whatever a reading has where an amount belongs."""
    if isinstance(value, dict):
        inner = [(name, each) for name, each in value.items() if name != "spans"]
        return [amount for name, each in inner for amount in amounts(each, name)]
    if isinstance(value, list):
        return [each for inner in value for each in amounts(inner, key)]
    return [value] if key in AMOUNTS and value is not None else []


def breaches(text: str, reading: Reading) -> list[str]:
    """Return in what a reading of a text breaks the contract: nothing, it is to be hoped."""
    if tuple(reading) != FIELDS:
        return ["fields"]
    return [
        *_words(reading),
        *_figures(reading),
        *_lists(reading),
        *_origin(reading),
        *_spans(text, reading),
        *_invented(text, reading),
    ]


def _words(reading: Reading) -> Iterator[str]:
    dose = reading["daily_dose"]
    counted = [*reading["net_quantity"], *([dose] if dose else [])]
    kept = {
        "ruleset": reading["ruleset"] == RULESET,
        "product_class": reading["product_class"] in CLASSES,
        "dosage_form": reading["dosage_form"] in FORMS,
        "unit": {each["unit"] for each in counted} <= UNITS,
        "mass": {row["unit"] for row in reading["nutrients"]} <= MASSES,
        "salts": set(reading["salts"]) <= BY_ID.keys(),
        "salt_amounts": {row["compound"] for row in reading["salt_amounts"]} <= BY_ID.keys(),
        "salt_amounts.per": {row["per"] for row in reading["salt_amounts"]} <= BASES,
        "nutrients.per": {row["per"] for row in reading["nutrients"]} <= BASES | {None},
        "elemental_basis": reading["elemental_basis"] in ELEMENTAL,
        "statements": set(reading["statements"]) <= STATEMENTS,
        "claims": {claim["status"] for claim in reading["claims"]} <= CLAIMS,
        "codes": {finding["code"] for finding in reading["findings"]} <= CODES,
        "severities": {finding["severity"] for finding in reading["findings"]} <= SEVERITIES,
    }
    yield from (field for field, is_kept in kept.items() if not is_kept)


def _figures(reading: Reading) -> Iterator[str]:
    yield from (
        f"amount {amount!r}"
        for amount in amounts(reading)
        if not isinstance(amount, str) or not NUMBER.fullmatch(amount)
    )
    for field in ("daily_dose", "elemental_mg_per_daily_dose"):
        found = reading[field]
        if found and not Decimal(found["min"]) <= Decimal(found["max"]):
            yield f"{field} {found}"
    if reading["daily_dose"] and not Decimal(reading["daily_dose"]["min"]):
        yield "a dose of nothing"
    if reading["elemental_basis"] == "unknown" and reading["elemental_mg_per_daily_dose"]:
        yield "an amount of unknown basis"


def _lists(reading: Reading) -> Iterator[str]:
    for field in ("salts", "statements"):
        if len(set(reading[field])) != len(reading[field]):
            yield f"{field} twice"
    if not all(isinstance(name, str) and name.strip() for name in reading["ingredients"]):
        yield "an empty ingredient"
    if not all(claim["wording"].strip() for claim in reading["claims"]):
        yield "an empty claim"
    for finding in reading["findings"]:
        if not all(finding[part].strip() for part in ("message", "fix", "source")):
            yield f"{finding['code']} says nothing"


def _origin(reading: Reading) -> Iterator[str]:
    """Check what tells where the package comes from: each `None`, or in its own style."""
    for field, style in (("best_before", DAY), ("gtin", GTIN)):
        if reading[field] is not None and not style.fullmatch(reading[field]):
            yield f"{field} {reading[field]!r}"
    if reading["batch"] is not None and not reading["batch"].strip():
        yield "an empty batch"
    operator = reading["operator"]
    if operator is None:
        return
    if not operator["name"].strip() or operator["address"] == "":
        yield "an empty operator"
    if operator["country"] is not None and not COUNTRY.fullmatch(operator["country"]):
        yield f"country {operator['country']!r}"


def _spans(text: str, reading: Reading) -> Iterator[str]:
    spans = reading["spans"]
    for part, (start, end) in spans.items():
        field, _, index = part.partition(".")
        is_there = int(index) < len(reading[field]) if index else reading[field] is not None
        if not (0 <= start < end <= len(text) and is_there):
            yield f"span of {part}"
    owed = {f"{field}.{at}" for field in SPANNED for at in range(len(reading[field]))}
    yield from (f"no span for {part}" for part in owed - spans.keys())
    for finding in reading["findings"]:
        span = finding["span"]
        if span is not None and not 0 <= span[0] <= span[1] <= len(text):
            yield f"span of {finding['code']}"


def _invented(text: str, reading: Reading) -> Iterator[str]:
    """Name the amounts whose digits are not those of the passage that they were read from."""
    printed = {f"nutrients.{at}": row["amount"] for at, row in enumerate(reading["nutrients"])} | {
        "nrv_percent": reading["nrv_percent"]
    }
    for part, amount in printed.items():
        if amount is not None and part in reading["spans"]:
            passage = text[slice(*reading["spans"][part])]
            if not _is_printed(passage, str(amount)):
                yield f"{part} {amount} from {passage!r}"


def _is_printed(passage: str, amount: str) -> bool:
    digits = "".join(each for each in passage.translate(AS_DIGITS) if each in "0123456789")
    figures = amount.replace(".", "").strip("0") or "0"
    return figures in digits or WRITTEN_OUT.search(passage.lower()) is not None
