"""parse(): a label's text in, everything that could be read from it out."""

from labels.core.elemental import elemental
from labels.core.parsed_label import ParsedLabel
from labels.core.parsing import (
    batch,
    best_before,
    claims,
    companies,
    daily_dose,
    dosage_form,
    gtin,
    language,
    net_quantity,
    nutrients,
    operator,
    product_class,
    statements,
)
from labels.core.parsing.scan import scan


def parse(text: str, *, name: str | None = None, capture: str = "pack") -> ParsedLabel:
    """Read a label, its product's name beside it. Never raises, whatever the text."""
    found = scan(text)
    dose = daily_dose.read(found)
    rows, salt_amounts = nutrients.read(found, dose)
    law = product_class.read(found, looks_like_supplement=dose is not None)
    said = statements.read(found)
    held = net_quantity.read(found, dose)
    named = companies.read(found)
    return ParsedLabel(
        text=text,
        name=name,
        capture=capture,
        product_class=law.name,
        designation=law.designation,
        dosage_form=dosage_form.read(found, dose, held),
        daily_dose=dose,
        nutrients=rows,
        salt_amounts=salt_amounts,
        elemental=elemental(dose, rows, salt_amounts),
        net_quantity=held,
        batch=batch.read(found),
        best_before=best_before.read(found),
        operator=operator.choose(named, law.name),
        companies=named,
        gtin=gtin.read(found),
        statements=said,
        phenylalanine_notice=statements.phenylalanine(found),
        claims=claims.read(found),
        medicine_mark=law.medicine_mark,
        skin_use=law.skin_use,
        language=language.read(found, said, is_designated=law.designation is not None),
    )
