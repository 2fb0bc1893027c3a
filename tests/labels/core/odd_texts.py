"""Texts that no maker printed: of any signs, of words of labels, and of labels cut and glued."""

from datetime import date
from typing import NamedTuple

from hypothesis import strategies as st

from tests.labels.core.label_files import label_files

FRAGMENTS = (
    *("Magnesium", "magnesiumcitrat", "Mg", " 100 mg", " 1 000 mg", "1E+1000000 mg", "½", "٢٠٠ mg"),
    *(
        "２００ mg",
        " per kapsel",
        " per dagsdos",
        "(2 kapslar)",
        " 2 kapslar dagligen",
        "1–3",
        " %",
    ),
    *("53 % av DRI", "Ingredienser: ", "(", ")", "[", ",", ".", ":", ";", "\n", "\t", "|", "  "),
    *("morgon och kväll", "vid behov", "varav", "från", "som", "Bäst före: ", "12 2027", "Lot: "),
    *("\u00ad", "\u200b", "\u00a0", "-\n", "E 470b", "Tillverkare: ", " AB, ", "753 23 Uppsala"),
    *("5 g", "10 ml", "1 skopa (5 g)", "100 g", "mmol", "gånger", "kr/st", "%DRI", "....", "*"),
    *("Magnesium bidrar till ", "normal muskelfunktion", "Bäst före/Lot: se botten", "EAN 735"),
    *("7350999010027", "Kosttillskott", "90 kapslar", "à", "2 x ", "1/2 ", "och", "0", "NaN", "-"),
)
LINES = tuple(
    sorted({line for label in label_files() for line in label.text.splitlines() if line.strip()})
)
"""Every line of the labels that are kept for tests."""
JOINTS = ("\n", " ", "", ", ", "\n\n", "\t", " | ", ". ", "-", "\r\n")


class OddLabel(NamedTuple):
    """All that a reading depends on."""

    text: str
    name: str | None
    capture: str
    as_of: date


any_sign = st.characters(exclude_categories=())
"""Halves of surrogates too: they may come out of a JSON string."""
fragments = st.lists(
    st.one_of(st.sampled_from(FRAGMENTS), st.text(any_sign, max_size=8)), max_size=50
).map("".join)


@st.composite
def glued_lines(draw: st.DrawFn) -> str:
    """Lines of labels in any order, some cut short, with anything between them."""
    pieces = []
    for line in draw(st.lists(st.sampled_from(LINES), max_size=10)):
        start = draw(st.integers(0, len(line)))
        end = draw(st.integers(start, len(line)) | st.just(len(line)))
        pieces += [line[start if draw(st.booleans()) else 0 : end], draw(st.sampled_from(JOINTS))]
    return "".join(pieces)


@st.composite
def torn_labels(draw: st.DrawFn) -> str:
    """A whole label with one piece of it taken out, said twice, or put elsewhere."""
    text = draw(st.sampled_from(label_files())).text
    start, end, place = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 3)))
    return draw(
        st.sampled_from(
            (
                text[:start] + text[end:],
                text[:end] + text[start:],
                text[end:place] + text[start:end] + text[place:],
            )
        )
    )


texts = st.one_of(st.text(any_sign, max_size=400), fragments, glued_lines(), torn_labels())
odd_labels = st.builds(
    OddLabel,
    text=texts,
    name=st.none() | st.sampled_from(LINES) | st.text(any_sign, max_size=30),
    capture=st.sampled_from(("pack", "web")),
    as_of=st.dates(),
)
