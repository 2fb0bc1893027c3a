"""Texts that cost a careless reader time: one thing over and over, in any length.

Each is a piece to be repeated, a piece between a beginning and an end, or blocks that fill the
text one after the other. Those with a comment have once taken more than their share.
"""

Piece = str | tuple[str, str, str] | list[str]

REPEATED: dict[str, Piece] = {
    "brackets": "(",
    "brackets that close": "()",
    "all kinds of brackets": "([{",
    "brackets in a list": ("Ingredienser: ", "a (b, ", ""),
    "brackets that close late": ["Ingredienser: magnesiumcitrat ", "(", ")"],
    "functions in brackets": ("Ingredienser: ", "medel (a (b (c ", ""),
    "digits": "7",
    "ones": "1 ",
    "groups of digits": "000 ",
    "points and digits": "1.1,1",
    "fractions": "1 1/2 ",
    "halves": "½",
    "units": "mg ",
    "percent signs": "%",
    "hyphens": "-",
    "dashes": "–",
    "commas": ",",
    "semicolons": ";",
    "colons": ": ",
    "slashes": "/",
    "stars": "* ",
    "equals": "=",
    "points": ".",
    "leaders": "magnesium .... ",
    "blanks": " ",
    "tabs": "\t",
    "line ends": "\n",
    "line ends of Windows": "\r\n",
    "one long word": "magnesiumcitrat",
    "one letter": "a",
    "one capital": "A",
    "short lines": "a\n",
    "short wrapped lines": "per\n",
    "wrapped prose": "magnesium är bra för kroppen och hela dagen varje\n",
    "wrapped words": "trött\ntablettmedel: som varav *och citrat",  # joined lines were copied
    "hyphens at line ends": "aa-\naa",
    "soft hyphens": "a\u00ad",
    "zero-width spaces": "\u200b",
    "combining marks": "\u0301",
    "letters with marks": "a\u0301",
    "nothing": "\0",
    "halves of surrogates": "\ud800",
    "emoji": "😀",
    "right to left": "مغنيسيوم ",
    "letters set apart": "K O S T ",
    "a scanner's slips": "lO",
    "a scanner's words": "kosttil1skott ",
    "unclosed quotes": '"',
    "low quotes": "„",
    "magnesium": "magnesium ",
    "names and amounts": "magnesium 100 mg ",
    "amounts and names": "100 mg magnesium ",
    "a salt's name": "magnesium (som citrat ",
    "salts": "magnesium från citrat ",
    "a list of names": "zink, ",  # a first line's names were held against every letter
    "names between bars": "biotin|",
    "a trade name": "magnesiumacetat%trana/",
    "links": "magnesium som från av ",
    "grams": "5 g ",  # each may be the dose
    "millilitres": "10 ml ",
    "grams in columns": ("", "|5 g ", "\n"),  # the rest of a line was read for each
    "grams above nothing": ["|5 g ", "\n\n"],
    "per hundred": "|100 g ",
    "spoons": "1 skopa (5 g) ",
    "portions": "1 dos ",  # each asked each other for its weight
    "portions a day": "1 dos dagligen ",
    "pieces": "5 st ",  # each asked for the first that is counted
    "doses": "2 kapslar dagligen, ",
    "headed doses": "Dosering: 2 kapslar dagligen. ",
    "ranges": "1-3 kapslar ",
    "times": "2 x 1 kapsel ",
    "mornings": "1 kapsel morgon och ",
    "sums": ("1 kapsel på morgonen ", "och 2 på kvällen ", ""),
    "as needed": "5 g vid behov ",
    "soft words": "dagsdos är på för ",
    "number words": "en och en halv ",
    "per": "per ",
    "bases": "per kapsel per dagsdos ",
    "bases in columns": "per kapsel | per dagsdos | ",
    "columns": ("", "|2 kapslar |", "\n"),
    "table rows": "Magnesium\t100 mg\t27 %\n",
    "rows between bars": "| Magnesium | 100 mg | 27 % |\n",
    "rows that are heads": "per zink\t12 | mg\n",  # each row headed all rows below
    "stacked rows": "magnesium\n100 mg\n53 %\n",
    "stacked columns": ["magnesium\n", "100 mg\n", "27\n"],  # columns anew for each figure
    "bare percentages": ("% DRI\n", "magnesium 100 mg 27\n", ""),
    "bare figures": "Zink       5 mg      50\t",  # a line's beginning was read for each
    "percentages": "53 % av DRI ",
    "limits": "högst 100 mg ",
    "headings": "Ingredienser:",
    "headings of lines": "Ingredienser\n",
    "lists": "Ingredienser: a, b\n\n",
    "a list of lines": ("Ingredienser:\n", "a\n", ""),
    "contents": "innehåll: ",
    "packs": "90 kapslar ",
    "groups of packs": "3 x 30 kapslar ",
    "days of a pack": "räcker i 5 dagar ",
    "weights of a piece": "5 kapslar à 2 g ",
    "lots": "Lot: ",
    "lots in groups": "Lot A 1 2 3 ",
    "bare lots": " L 12",
    "lots in lower case": ["l mat.", "ott "],  # asked for capitals at every "L"
    "dates": "2027-06-30 ",
    "months": "30 juni 2027 ",
    "best before": "Bäst före utgången av ",
    "article numbers": "7350999010027 ",
    "article numbers of lines": "7350999010027\n",
    "digits in groups": "1-2-3-4",
    "bar codes": "EAN 735",
    "company names": "AB ",
    "names before a form": "Aaa Bbb AB ",
    "forms before a name": "\nAB Aaaa",
    "makers": "Tillverkad av Aa ",  # looked for anew from the beginning
    "roles": "Tillverkare/importör/",
    "addresses": "Verkstadsgatan 4, 753 23 Uppsala ",
    "address lines": "Aa Aa Aa Aa Aa Aa, Aa Aa Aa Aa 4, ",
    "web addresses": "https://www.exempel.se/",
    "mail addresses": "info@exempel.se ",
    "claims": "Magnesium bidrar till normal muskelfunktion. ",
    "words of claim": "sömn stress kramp ",
    "items of claim": "\nSömn",
    "claims without capitals": "upptag|",  # asked for capitals at every claim
    "medicinal claims": "Lindrar kramp. ",
    "claims of all kinds": "Lindrar kramp. Ger bättre sömn. Magnesium stärker musklerna. ",
    "lists of claims": "Bidrar till:\n",
    "statements": "Förvaras torrt ",
    "designations": "kosttillskott ersätter ",
    "medicines": "läkemedel ",
    "allergens": ("Ingredienser: ", "mjölk, ", ""),
    "additives": ("Ingredienser: ", "e 470b, ", ""),
}


def hostile(kind: str, length: int) -> str:
    """Return a text of the given length."""
    piece = REPEATED[kind]
    if isinstance(piece, str):
        return (piece * length)[:length]
    if isinstance(piece, tuple):
        opening, repeated, ending = piece
        return (opening + repeated * length)[: length - len(ending)] + ending
    share = length // len(piece)
    return "".join((block * length)[:share] for block in piece)
