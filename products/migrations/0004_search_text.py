"""Store anew what products are found by: words with their marks, field by field."""

from django.db import migrations

from products.search import stored_text

ROWS_A_READ = 2_000


def store_anew(apps, _schema_editor):
    products = apps.get_model('products', 'Product').objects
    rows = products.select_related('brand__maker', 'maker').prefetch_related('compounds')
    written = []
    for product in rows.iterator(chunk_size=ROWS_A_READ):
        maker = product.maker or product.brand.maker
        compounds = sorted(product.compounds.all(), key=lambda each: each.position)
        product.search_text = stored_text(
            name=product.name,
            brand=product.brand.name,
            compounds=[each.compound for each in compounds],
            maker=maker.name if maker else '',
            dosage_form=product.dosage_form,
        )
        written.append(product)
    products.bulk_update(written, ['search_text'], batch_size=500)


class Migration(migrations.Migration):

    dependencies = [
        ('products', '0003_free_from_vegan_gate'),
    ]

    operations = [
        migrations.RunPython(store_anew, migrations.RunPython.noop),
    ]
