"""Replay: what a published formula has said once it says again, to the byte."""

import hashlib
import random
import re
import tomllib
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import orjson
import pytest
from django.test import Client

from products import snapshot
from products.goals import GOALS
from products.ranking import CURRENT, formula_file, load_formula, published_versions, rank
from tests.products.answers import answer, problem
from tests.products.rankable import rankable_products
from tests.products.ranking_cases import EXAMPLES, REFERENCE_PRICE, Example
from tests.products.shelf import stock

Publish = Callable[[Callable[[str], str]], None]

BEFORE = "2025.3"
SAID = tomllib.loads((Path(__file__).parent / "cases" / "replay.toml").read_text(encoding="utf-8"))
"""By version and example the digest of all that the formula says of it, for every goal."""


def said(example: Example, version: str) -> str:
    """The digest of an example's scores for every goal, in rank order, as they are published."""
    formula, digest = load_formula(version), hashlib.sha256()
    for goal in GOALS:
        for each in rank(example.candidates, goal, formula, REFERENCE_PRICE):
            digest.update(orjson.dumps({"key": each.key, **each.score.to_json()}))
    return digest.hexdigest()


@pytest.mark.parametrize("version", published_versions())
@pytest.mark.parametrize("example", EXAMPLES, ids=[each.id for each in EXAMPLES])
def test_a_published_formula_says_what_it_has_always_said(example: Example, version: str) -> None:
    """What differs here would be another formula: it needs a version of its own."""
    assert said(example, version) == SAID[version][example.id]


def test_what_a_formula_says_does_not_hang_on_the_order_of_the_products() -> None:
    chance = random.Random(9)
    for example in EXAMPLES:
        shuffled = chance.sample(example.candidates, len(example.candidates))
        ranked = rank(shuffled, example.goal, load_formula(), REFERENCE_PRICE)
        assert ranked == rank(example.candidates, example.goal, load_formula(), REFERENCE_PRICE)


@pytest.fixture
def published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Publish]:
    """Publish a formula before the one in force, which says something else."""
    text = (formula_file.FOLDER / f"ranking-{CURRENT}.toml").read_text(encoding="utf-8")

    def publish(otherwise: Callable[[str], str]) -> None:
        before = otherwise(text).replace(f'version = "{CURRENT}"', f'version = "{BEFORE}"')
        assert otherwise(text) != text
        for version, content in {CURRENT: text, BEFORE: before}.items():
            (tmp_path / f"ranking-{version}.toml").write_text(content, encoding="utf-8")
        monkeypatch.setattr(formula_file, "FOLDER", tmp_path)
        load_formula.cache_clear()

    yield publish
    load_formula.cache_clear()


@pytest.fixture
def with_one_before(published: Publish) -> None:
    """A formula that was published before the one in force, and weighed the form less."""
    published(lambda text: text.replace("form = 0.12, dose = 0.24", "form = 0.02, dose = 0.34"))


def body(client: Client, query: str) -> bytes:
    """The bytes of a ranking."""
    response = client.get(f"/api/v1/rank/?goal=vardag&page_size=100{query}")
    assert response.status_code == 200, response.content
    return response.content


@pytest.mark.django_db
@pytest.mark.usefixtures("with_one_before")
def test_a_formula_of_before_can_be_asked_for_and_gives_the_same_bytes_again(
    client: Client,
) -> None:
    rankable_products(40)
    now, before = body(client, ""), body(client, f"&formula={BEFORE}")
    assert now != before
    found = orjson.loads(before)
    assert found["ranking"]["formula"] == BEFORE
    assert found["ranking"]["weights"]["form"] == "0.02"
    assert {each["score"]["formula"] for each in found["results"]} == {BEFORE}
    snapshot.forget()
    assert body(client, f"&formula={BEFORE}") == before
    assert body(client, "") == now == body(client, f"&formula={CURRENT}")


@pytest.mark.django_db
@pytest.mark.usefixtures("with_one_before")
def test_weights_and_comparisons_follow_the_formula_asked_for(client: Client) -> None:
    rankable_products(10)
    weighed = answer(client, f"rank/?goal=vardag&w.price=1&formula={BEFORE}")
    assert weighed["results"][0]["score"]["formula"] == BEFORE
    first, second = (each["slug"] for each in weighed["results"][:2])
    compared = answer(client, f"compare/?p={first}&p={second}&goal=vardag&formula={BEFORE}")
    assert compared["ranking"]["formula"] == BEFORE
    assert compared["results"][0]["scores"]["vardag"]["formula"] == BEFORE


@pytest.mark.django_db
@pytest.mark.usefixtures("with_one_before")
def test_a_formula_of_before_ranks_what_is_there_now(client: Client, monkeypatch: Any) -> None:
    rankable_products(5)
    count = answer(client, f"rank/?formula={BEFORE}")["count"]
    stock("ny", None)
    monkeypatch.setattr(snapshot, "ASK_EVERY_SECONDS", 0.0)
    assert answer(client, f"rank/?formula={BEFORE}")["count"] == count + 1


@pytest.mark.django_db
@pytest.mark.parametrize("version", ["2020.1", "../goals", "latest", "2026.1\n"])
def test_a_formula_that_was_never_published_is_refused_with_those_that_were(
    client: Client, version: str
) -> None:
    response = client.get("/api/v1/rank/", {"formula": version})
    (error,) = response.json()["errors"]
    assert response.status_code == 400
    assert error["field"] == "formula"
    assert error["allowed"] == list(published_versions())


@pytest.mark.django_db
def test_a_goal_that_a_formula_of_before_did_not_know_is_refused(
    client: Client, published: Publish
) -> None:
    published(lambda text: text.replace(', "idrott"]', "]"))
    (error,) = problem(client, f"rank/?goal=idrott&formula={BEFORE}", 400)["errors"]
    assert (error["field"], error["given"]) == ("goal", "idrott")
    assert "vardag" in error["allowed"]


@pytest.mark.django_db
def test_the_weight_of_a_part_that_a_formula_of_before_did_not_have_is_refused(
    client: Client, published: Publish
) -> None:
    published(without_additives)
    rankable_products(5)
    (error,) = problem(client, f"rank/?w.additives=2&formula={BEFORE}", 400)["errors"]
    assert (error["field"], error["given"]) == ("w.additives", "2")
    assert error["message"] == "Formeln har ingen sådan del."
    found = answer(client, f"rank/?w.form=2&formula={BEFORE}")
    assert "additives" not in found["ranking"]["weights"]


def without_additives(text: str) -> str:
    """The formula with one part less; its weight is the form's."""
    fewer = re.sub(r"\[component\.additives\]\n.*\n.*\n", "", text)
    return re.sub(
        r"form = ([\d.]+)(.*) additives = ([\d.]+),",
        lambda found: f"form = {Decimal(found[1]) + Decimal(found[3])}{found[2]}",
        fewer,
    )
