"""Names made comparable: the same order in Python and in every database."""

from products.folding import sort_key


def test_names_come_in_swedish_order() -> None:
    names = ["Östra", "zink", "Ångra", "ärt", "Almträsk", "Zenit", "Åkra"]
    assert sorted(names, key=sort_key) == [
        "Almträsk",
        "Zenit",
        "zink",
        "Åkra",
        "Ångra",
        "ärt",
        "Östra",
    ]


def test_composed_and_decomposed_letters_are_one() -> None:
    assert sort_key("A\N{COMBINING RING ABOVE}kra") == sort_key("Åkra")
