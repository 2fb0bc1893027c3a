"""parse(): a label's text in, everything that could be read from it out."""

from labels.core.elemental import elemental
from labels.core.parsed_label import COSMETIC, ParsedLabel
from labels.core.parsing import (
    batch,
    best_before,
    claims,
    companies,
    daily_dose,
    dosage_form,
    excipient_source,
    gtin,
    ingredients,
    language,
    net_quantity,
    nutrients,
    operator,
    pack_days,
    product_class,
    salts,
    statements,
    unit_weight,
)
from labels.core.parsing.scan import scan


def parse(text: str, *, name: str | None = None, capture: str = "pack") -> ParsedLabel:
    """Read a label, its product's name beside it. Never raises, whatever the text."""
    found = scan(text)
    dose = daily_dose.read(found)
    declared = nutrients.read(found, dose)
    lists = ingredients.lists(found)
    law = product_class.read(found, dose, declared.nutrients)
    dose = None if law.name == COSMETIC else dose
    held = net_quantity.read(found, dose)
    said = statements.read(found)
    return ParsedLabel(
        text=text,
        name=name,
        capture=capture,
        product_class=law.name,
        designation=law.designation,
        dosage_form=dosage_form.read(found, dose, held, lists),
        daily_dose=dose,
        nutrients=declared.nutrients,
        salt_amounts=declared.salt_amounts,
        elemental=elemental(dose, declared.nutrients, declared.salt_amounts),
        salts=salts.read(found, lists, declared.sources),
        promised=salts.promised(found, name),
        excipient_source=excipient_source.read(found, lists),
        ingredients=ingredients.read(found, lists),
        pack_days=pack_days.read(found),
        unit_weight=unit_weight.read(found),
        net_quantity=held,
        batch=batch.read(found),
        best_before=best_before.read(found),
        companies=(named := companies.read(found)),
        operator=operator.choose(named, law.name),
        gtin=gtin.read(found),
        statements=said,
        phenylalanine_notice=statements.phenylalanine(found),
        claims=claims.read(found),
        medicine_mark=law.medicine_mark,
        skin_use=law.skin_use,
        language=language.read(found, said, is_designated=law.designation is not None),
    )
