"""Loading guides from their files, and what of it products are told."""

from pathlib import Path

import pytest
from django.core.management import call_command

from guides.guide_text import GuideTextError
from guides.models import Guide, Subject
from guides.services import delete_guides, hand_over_to_staff, load_guides, return_to_file
from products.models import Change
from tests.guides.guide_files import BODY, SETTINGS, guide_file
from tests.products.shelf import reading, stock

pytestmark = pytest.mark.django_db


def rewrite(folder: Path, settings: str = SETTINGS, body: str = BODY) -> None:
    (folder / "min-guide.md").write_text(guide_file(settings, body), encoding="utf-8")


def changed_since(sequence: int) -> list[tuple[str, str]]:
    later = Change.objects.filter(sequence__gt=sequence).order_by("sequence")
    return list(later.values_list("kind", "slug"))


def test_loading_stores_the_guide_with_all_its_parts(folder: Path) -> None:
    loaded = load_guides(directory=folder)

    guide = Guide.objects.get()
    assert loaded.created == ("min-guide",)
    assert [section.heading for section in guide.sections.order_by("position")] == [
        "Först",
        "Sedan",
    ]
    assert [source.key for source in guide.sources.all()] == ["slv"]
    assert guide.subjects.count() == 4
    assert guide.follows_file


def test_loading_again_changes_nothing(guide: Guide, folder: Path) -> None:
    loaded = load_guides(directory=folder)

    assert loaded.unchanged == ("min-guide",)
    assert Guide.objects.get().updated_at == guide.updated_at


def test_a_changed_file_replaces_the_parts(guide: Guide, folder: Path) -> None:
    rewrite(folder, body="## Nytt\n\nMindre [@slv].\n")

    loaded = load_guides(directory=folder)

    assert loaded.updated == ("min-guide",)
    assert [section.heading for section in guide.sections.all()] == ["Nytt"]


def test_a_guide_that_staff_changed_is_left_alone(guide: Guide, folder: Path) -> None:
    hand_over_to_staff(guide=guide)
    rewrite(folder, SETTINGS.replace("Min guide", "Filens titel"))

    loaded = load_guides(directory=folder)

    assert loaded.kept == ("min-guide",)
    assert Guide.objects.get().title == "Min guide"


def test_a_guide_given_back_follows_its_file_again(guide: Guide, folder: Path) -> None:
    hand_over_to_staff(guide=guide)
    return_to_file(guide=guide)
    rewrite(folder, SETTINGS.replace("Min guide", "Filens titel"))

    load_guides(directory=folder)

    assert Guide.objects.get().title == "Filens titel"


def test_one_bad_file_loads_none(folder: Path) -> None:
    (folder / "trasig.md").write_text("no front matter", encoding="utf-8")

    with pytest.raises(GuideTextError):
        load_guides(directory=folder)

    assert not Guide.objects.exists()


def test_the_command_loads_the_guides_of_the_site(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_guides")

    assert "guides: 2 created" in capsys.readouterr().out
    assert Guide.objects.published().count() == 2


def test_products_whose_guides_are_others_now_stand_in_the_change_log(folder: Path) -> None:
    rewrite(folder, SETTINGS.replace('["upper_level"]', "[]"))
    stock("med-citrat", reading(salts=["citrate"]))
    stock("med-anmarkning", reading(salts=[], codes=["DS001"]))
    stock("med-oxid", reading(salts=["oxide"]))
    before = Change.objects.newest()

    load_guides(directory=folder)

    assert changed_since(before) == [("revised", "med-citrat"), ("revised", "med-anmarkning")]


def test_a_guide_for_everyone_concerns_every_product(folder: Path) -> None:
    stock("med-oxid", reading(salts=["oxide"]))
    before = Change.objects.newest()

    load_guides(directory=folder)

    assert changed_since(before) == [("revised", "med-oxid")]


def test_a_new_wording_is_no_change_to_products(guide: Guide, folder: Path) -> None:
    stock("med-citrat", reading(salts=["citrate"]))
    rewrite(folder, body=BODY.replace("Mer text.", "Ännu mer text."))
    before = Change.objects.newest()

    load_guides(directory=folder)

    assert changed_since(before) == []


def test_a_guide_that_is_deleted_leaves_its_products(guide: Guide) -> None:
    stock("med-citrat", reading(salts=["citrate"]))
    before = Change.objects.newest()

    delete_guides(guides=Guide.objects.filter(pk=guide.pk))

    assert not Subject.objects.exists()
    assert changed_since(before) == [("revised", "med-citrat")]
