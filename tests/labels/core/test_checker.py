"""Which rules bind which product, and which of several faults is told."""

from datetime import date

import pytest

from labels.core.checker import SENTENCE_LADDER, SILENCES, check
from labels.core.parsed_label import COSMETIC, FOOD_SUPPLEMENT, FSMP, MEDICINE, Claim, ParsedLabel
from labels.core.parsing import parse
from labels.core.rules import BY_CODE
from labels.core.span import Span

DAY = date(2026, 11, 23)
TABLET = (
    "Kosttillskott. 60 tabletter. Dosering: 1 tablett dagligen. Ingredienser: {source}. "
    "1 tablett ger {amount}"
)


def codes(text: str) -> set[str]:
    return {finding.code for finding in check(parse(text), as_of=DAY)}


def bare(product_class: str | None) -> ParsedLabel:
    return ParsedLabel(text="", name=None, capture="pack", product_class=product_class)


@pytest.mark.parametrize(
    ("source", "amount", "told", "silent"),
    [
        (
            "magnesiumcitrat",
            "400 mg magnesiumcitrat varav 400 mg magnesium",
            "AR008",
            "AR007 AR006",
        ),
        ("magnesiumcitrat", "400 mg magnesiumcitrat varav 100 mg magnesium", "AR007", "AR006"),
        ("magnesiumcitrat", "100 mg magnesium (36 % av RDI)", "AR005", "AR004"),
        ("magnesiumcitrat", "600 mg magnesium (160 % av DRI)", "DS003", "DS002 DS001"),
        ("magnesiumcitrat", "400 mg magnesium (107 % av DRI)", "DS002", "DS001"),
        ("magnesiumcitrat", "god smak", "AR001", "AR003"),
    ],
)
def test_of_several_faults_of_a_kind_the_most_specific_is_told(
    source: str, amount: str, told: str, silent: str
) -> None:
    found = codes(TABLET.format(source=source, amount=amount))
    assert told in found
    assert found.isdisjoint(silent.split())


def test_a_medicine_gets_its_own_rule_alone() -> None:
    assert {finding.code for finding in check(bare(MEDICINE), as_of=DAY)} == {"PF001"}


def test_a_cosmetic_gets_nothing() -> None:
    assert check(bare(COSMETIC), as_of=DAY) == ()


def test_a_food_for_special_medical_purposes_owes_no_words_of_supplements() -> None:
    found = {finding.code for finding in check(bare(FSMP), as_of=DAY)}
    assert found.isdisjoint({"ID001", "MP002", "MP003", "MP004"})
    assert found >= {"PF003", "MP001", "MP005", "MP009", "MP010", "MP012", "TR001"}


def test_what_an_empty_supplement_lacks_is_told() -> None:
    found = {finding.code for finding in check(bare(FOOD_SUPPLEMENT), as_of=DAY)}
    particulars = {f"MP0{number:02}" for number in (1, 2, 3, 4, 5, 9, 10, 12)}
    assert found == {"ID001", "AR001", "TR001", *particulars}


def test_of_a_product_whose_class_is_unknown_only_figures_are_judged() -> None:
    text = "Flingor. Magnesium 200 mg (80 %) per 100 g. Lindrar kramp. Titandioxid."
    assert {code[:2] for code in codes(text)} <= {"AR", "DS"}


def test_an_empty_text_is_accused_of_nothing() -> None:
    assert codes("") == set()


def test_of_one_sentence_only_the_gravest_claim_is_told() -> None:
    wording = "Lindrar kramp och ger sömn"
    sentence = Span(0, len(wording))
    claims = (
        Claim(wording, "medicinal", sentence),
        Claim(wording, "unauthorised", sentence),
        Claim("Ger lugn", "unauthorised", Span(100, 108)),
    )
    label = ParsedLabel(
        text="", name=None, capture="web", product_class=FOOD_SUPPLEMENT, claims=claims
    )
    told = [(each.code, each.span) for each in check(label, as_of=DAY) if each.code[:2] == "CL"]
    assert told == [("CL001", sentence), ("CL002", Span(100, 108))]


def test_every_code_of_the_order_is_a_rule() -> None:
    named = {code for winner, losers in SILENCES for code in (winner, *losers)}
    assert named | set(SENTENCE_LADDER) <= set(BY_CODE)


def test_findings_come_in_the_order_of_their_codes() -> None:
    found = [finding.code for finding in check(bare(FOOD_SUPPLEMENT), as_of=DAY)]
    assert found == sorted(found)
