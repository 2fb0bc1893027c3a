"""What shoppers avoid: how labels name it, and how they say that it isn't there."""

FREE_FROM: dict[str, str] = {
    "gelatine": r"gelatine?",
    "sweetener": r"sötningsmedel|sweeteners?",
    "titanium_dioxide": r"titandioxid(?: e ?171)?|titanium dioxide|e ?171",
    "gluten": r"gluten",
    "lactose": r"laktos|lactose",
    "milk": r"mjölk(?:produkter)?|milk",
    "eggs": r"ägg|eggs?",
    "fish": r"fisk|fish",
    "crustaceans": r"kräftdjur|skaldjur|crustaceans|shellfish",
    "molluscs": r"blötdjur|molluscs",
    "soy": r"soja(?:bönor)?|soy(?:a|beans)?",
    "peanuts": r"jordnötter|peanuts?",
    "nuts": r"nötter|(?:tree )?nuts",
    "celery": r"selleri|celery",
    "mustard": r"senap|mustard",
    "sesame": r"sesam(?:frön?)?|sesame",
    "sulphites": r"sulfit(?:er)?|sul(?:ph|f)ites",
    "lupin": r"lupin|lupine",
}
"""By substance, the names that stand after "fri från". The additives, then Regulation (EU) No
1169/2011, annex II; lactose has a place of its own, for what has none may still hold milk. Wheat is
left out of gluten, sugar out of sweeteners: to be without these says less."""

ADDITIVES = ("gelatine", "sweetener", "titanium_dioxide")
"""Substances whose absence from a whole ingredient list tells that they aren't there."""

STEMS: dict[str, str] = {
    "sweetener": "sötningsmedels?",
    "eggs": "ägg|egg",
    "fish": "fisk|fish",
    "crustaceans": "skaldjurs?|kräftdjurs?|shellfish",
    "soy": "soja|soya?",
    "peanuts": "jordnöts?|peanut",
    "nuts": "nöt|nut",
    "sulphites": "sulfit|sulphite|sulfite",
}
"""How a name begins an adjective ("nötfri"), where it isn't the name itself."""

NAMED: dict[str, str] = {
    "gelatine": (
        r"gelatin[ae]?(?:\b|kaps|skal|hölje)|gélatine|liivate|liivatt|żelatyn"
        r"|želatiin"
    ),
    "sweetener": (
        r"\b(?:sorbit|xylit|mannit|maltit|lactit|laktit|eryth?rit|ksylit|isomalt(?!ulo|o))"
        r"|su[ck]ralo|stevi|aspart[aá]mi?e?\b|acesulf|asesulf|[ck][yi][ck]lamat"
        r"|sa(?:ck|cch|kk)arin|neotam|advantam|neohesperidin|t(?:h)?aumatin|polyol"
        r"|\be ?-?(?:420|421|95[0-9]|96[0-9])(?![0-9])"
        r"|s[öo]tningsmed|sweetener|s[üu](?:ß|ss)ungsm|makeutus|sødestof|søtstoff|zoetstof"
        r"|édulcorant|słodząc|magusaine"
        r"|(?:ph|f)enylalanin|överdriven (?:konsumtion|förtäring)"
    ),
    "titanium_dioxide": (
        r"titan\w{0,3} ?d[iy]oxid|titandioksid|titaanidioksid|titaandioksiid|dwutlenek tytanu"
        r"|dioxyde de titane|\be ?-?171\b|\bci ?77891\b"
    ),
    "gluten": r"\b(?:wheat|rye|barley|oats?)\b",
    "lactose": r"laktos|lactose|\bwhey",
    "milk": (
        r"lactose|\bwhey|\bcasein|mælk|\bmelk|milch"
        r"|(?<!coconut )(?<!almond )(?<!oat )(?<!soy )\bmilk\b(?! thistle)"
    ),
    "eggs": r"\begg(?:s\b|\b| )",
    "fish": r"\bfish|\bsalmon\b|\bcod\b",
    "crustaceans": r"\bshrimp|\bcrab\b|skaldjur|shellfish",
    "molluscs": r"\boyster|\bmussel|skaldjur|shellfish",
    "soy": r"\bsoya?\b",
    "peanuts": r"\bpeanut",
    "nuts": r"\balmond|\bhazelnut|\bwalnut|\bnuts\b",
    "celery": r"\bcelery",
    "mustard": r"\bmustard",
    "sesame": r"\bsesame",
    "sulphites": r"\bsul(?:ph|f)ite",
}
"""By substance, words that name it in the languages of the market; of allergens, the Swedish words
stand with the allergens. Additives have the words that tell of them, too: the notices that a
sweetener takes."""

ALLERGEN_IDS: dict[str, str] = {
    "gluten": "gluten",
    "kräftdjur": "crustaceans",
    "ägg": "eggs",
    "fisk": "fish",
    "jordnötter": "peanuts",
    "soja": "soy",
    "mjölk": "milk",
    "nötter": "nuts",
    "selleri": "celery",
    "senap": "mustard",
    "sesam": "sesame",
    "svaveldioxid och sulfit": "sulphites",
    "lupin": "lupin",
    "blötdjur": "molluscs",
}
"""By the name in a message, the substance; what holds milk may hold lactose."""

FROM_ANIMALS = frozenset({"milk", "eggs", "fish", "crustaceans", "molluscs", "gelatine"})
"""Substances that are never vegan."""

ANIMAL = (
    r"k?[ck]ollagen|bivax|\bbeeswax|\bhonung(?!s?arom)|\bhoney\b|propolis|drottninggel|bipollen"
    r"|royal jelly"
    r"|karmin|carmine|koschenill|cochineal|\be ?120\b|s(?:c)?hellack?\b|\be ?904\b|lanolin|ullfett"
    r"|\be ?901\b|nötkreatur|\bbovin|\bporcin|hajbrosk|laktoferrin"
)
"""Other ingredients that come from animals."""

VITAMIN_D3 = r"kolekalciferol|cholecalciferol|kolecalciferol|\bvitamin d-?3\b|\bd3-vitamin"
"""From lanolin unless the label says that it comes from lichen, or is vegan."""
VEGAN_D3 = (
    r"\b(?:från|av|ur) (?:ren)?lav(?:ar)?\b|lichen|\bvegansk\w{0,2} (?:vitamin )?d-?(?:3|vit)"
)

OF_UNTOLD_ORIGIN = (
    r"glukosamin|glucosamin|kondroitin|chondroitin|fettsyror|fatty acid|stear(?:at|in)"
    r"|\be ?(?:470|572)|glycerol\b|glycerin\b|lecitin(?! från s)"
)
"""Ingredients that come from plants or animals; the word for plants may stand with them."""
FROM_PLANTS = r"vegetabil|växt|soja|solros|\braps|vegan|plant|vegetable"

SHELL = r"kaps|caps|cápsula|gélule|gelatin"
"""What entries hold that name a capsule, or its shell."""
PLANT_GEL = (
    r"hydroxi ?propyl|hydroxy ?propyl|\bhpmc\b|hypromellos|pullulan|cellulos|alginat|agar\b"
    r"|[ck]arrag[ae]+n|p[ea][kc]tin|gellan|stärkelse|starch|(?:vegetabil|växtbas|vegan|vegetar|plant|veggie|vegetable)"
    r"\w{0,6} ?(?:kaps|caps)"
)
"""What shells and gummies are made of that aren't gelatine."""

BARE_SHELL = r"(?:hård|mjuk|tom)?a? ?(?:kaps(?:el|lar|elskal|elhölje)|capsules?|capsule shell)"
BARE_COATING = (
    r"(?:film|tablett|socker)?(?:överdrag|dragering|drage|hölje|coating)(?:smedel)?|film ?coating"
)
"""Entries that have ingredients of their own, which a whole list names."""
