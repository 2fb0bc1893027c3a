"""The texts that rules and figures rest on."""

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """A text of law, guidance or science, as a shopper is shown it."""

    title: str
    """In Swedish, with article or annex."""
    url: str
    read_on: date | None
    """The day that its content was seen; `None` for what is well known but was not seen itself."""

    def at(self, part: str) -> "Source":
        """Return one article, annex or section of this text."""
        return replace(self, title=f"{self.title}, {part}")


READ_ON = date(2026, 11, 23)

DIRECTIVE_2002_46 = Source(
    "Direktiv 2002/46/EG om kosttillskott", "https://eur-lex.europa.eu/eli/dir/2002/46", READ_ON
)
DIRECTIVE_2002_46_ARTICLE_2 = DIRECTIVE_2002_46.at("artikel 2")
DIRECTIVE_2002_46_ARTICLE_6_1 = DIRECTIVE_2002_46.at("artikel 6.1")
DIRECTIVE_2002_46_ARTICLE_6_2 = DIRECTIVE_2002_46.at("artikel 6.2")
DIRECTIVE_2002_46_ARTICLE_6_3_B = DIRECTIVE_2002_46.at("artikel 6.3 b")
DIRECTIVE_2002_46_ARTICLE_6_3_C = DIRECTIVE_2002_46.at("artikel 6.3 c")
DIRECTIVE_2002_46_ARTICLE_6_3_D = DIRECTIVE_2002_46.at("artikel 6.3 d")
DIRECTIVE_2002_46_ARTICLE_6_3_E = DIRECTIVE_2002_46.at("artikel 6.3 e")
DIRECTIVE_2002_46_ARTICLE_7 = DIRECTIVE_2002_46.at("artikel 7")
DIRECTIVE_2002_46_ARTICLE_8 = DIRECTIVE_2002_46.at("artikel 8")
DIRECTIVE_2002_46_ANNEX_I = DIRECTIVE_2002_46.at("bilaga I")
DIRECTIVE_2002_46_ANNEX_II = DIRECTIVE_2002_46.at("bilaga II")

REGULATION_1169_2011 = Source(
    "Förordning (EU) nr 1169/2011", "https://eur-lex.europa.eu/eli/reg/2011/1169", None
)
REGULATION_1169_2011_ARTICLE_7 = REGULATION_1169_2011.at("artikel 7")
REGULATION_1169_2011_ARTICLE_7_3 = REGULATION_1169_2011.at("artikel 7.3")
REGULATION_1169_2011_ARTICLE_8 = REGULATION_1169_2011.at("artiklarna 8 och 9.1 h")
REGULATION_1169_2011_ARTICLE_15 = REGULATION_1169_2011.at("artikel 15")
REGULATION_1169_2011_ARTICLE_18 = REGULATION_1169_2011.at("artiklarna 17–18")
REGULATION_1169_2011_ARTICLE_21 = REGULATION_1169_2011.at("artikel 21 och bilaga II")
REGULATION_1169_2011_ARTICLE_23 = REGULATION_1169_2011.at("artikel 23 och bilaga IX")
REGULATION_1169_2011_ARTICLE_24 = REGULATION_1169_2011.at("artikel 24 och bilaga X")
REGULATION_1169_2011_ANNEX_III = REGULATION_1169_2011.at("bilaga III")
REGULATION_1169_2011_ANNEX_VII = REGULATION_1169_2011.at("bilaga VII del C")
REGULATION_1169_2011_ANNEX_XIII = replace(REGULATION_1169_2011.at("bilaga XIII"), read_on=READ_ON)

REGULATION_1924_2006 = Source(
    "Förordning (EG) nr 1924/2006 om närings- och hälsopåståenden",
    "https://eur-lex.europa.eu/eli/reg/2006/1924",
    None,
)
REGULATION_1924_2006_ARTICLE_3 = REGULATION_1924_2006.at("artikel 3")
REGULATION_1924_2006_ARTICLE_10 = REGULATION_1924_2006.at("artikel 10")
REGULATION_1924_2006_ARTICLE_12 = REGULATION_1924_2006.at("artikel 12")
REGULATION_1924_2006_ANNEX = REGULATION_1924_2006.at("bilagan")
REGULATION_432_2012 = Source(
    "Förordning (EU) nr 432/2012, bilagan", "https://eur-lex.europa.eu/eli/reg/2012/432", READ_ON
)
EFSA_MAGNESIUM_CLAIMS = Source(
    "Efsa 2010, yttrande om hälsopåståenden för magnesium",
    "https://doi.org/10.2903/j.efsa.2010.1807",
    READ_ON,
)
SUPPLEMENT_CLAIM_GUIDANCE = Source(
    "Mattilsynet, vägledning om näringspåståenden för kosttillskott",
    "https://qa.mattilsynet.no/mat-og-drikke/merking-av-mat/ernaerings-og-helsepastander2",
    READ_ON,
)
CASE_MD_2014_13 = Source(
    "Marknadsdomstolen, MD 2014:13", "https://lagen.nu/dom/md/2014:13", READ_ON
)
CASE_MD_2016_5 = Source("Marknadsdomstolen, MD 2016:5", "https://lagen.nu/dom/md/2016:5", READ_ON)
CASE_PMOD_2023 = Source(
    "Patent- och marknadsöverdomstolen, PMT 6636-21",
    "https://www.domstol.se/patent--och-marknadsoverdomstolen",
    READ_ON,
)
MARKETING_ACT = Source(
    "Marknadsföringslagen (2008:486), 5, 8 och 10 §§", "https://lagen.nu/2008:486", None
)

LIVSFS_2023_3 = Source(
    "LIVSFS 2023:3 om kosttillskott",
    "https://www.livsmedelsverket.se/om-oss/lagstiftning1/gallande-lagstiftning/livsfs-20233",
    READ_ON,
)
LIVSFS_2014_4 = Source(
    "LIVSFS 2014:4 om livsmedelsinformation",
    "https://kontrollwiki.livsmedelsverket.se/artikel/83/markning-av-kosttillskott",
    None,
)
LIVSFS_2014_4_SECTION_7 = Source(
    "LIVSFS 2014:4 om livsmedelsinformation, 7 §",
    "https://kontrollwiki.livsmedelsverket.se/artikel/83/markning-av-kosttillskott",
    READ_ON,
)
KONTROLLWIKI_83 = Source(
    "Livsmedelsverkets Kontrollwiki, Märkning av kosttillskott",
    "https://kontrollwiki.livsmedelsverket.se/artikel/83/markning-av-kosttillskott",
    READ_ON,
)
LIVSMEDELSVERKET_DATES = Source(
    "Livsmedelsverket, Datummärkning",
    "https://www.livsmedelsverket.se/livsmedel-och-innehall/text-pa-forpackning-markning/datummarkning",
    READ_ON,
)
LIVSMEDELSVERKET_DATES_FAQ = Source(
    "Livsmedelsverket, Vanliga frågor om datummärkning",
    "https://www.livsmedelsverket.se/foretagande-regler-kontroll/regler-for-livsmedelsforetag/information-markning-och-pastaenden/markning-av-fardigforpackade-livsmedel/vanliga-fragor-om-datummarkning",
    READ_ON,
)
LIVSMEDELSVERKET_MAGNESIUM = Source(
    "Livsmedelsverket, Magnesium (granskad 2024-03-05)",
    "https://www.livsmedelsverket.se/livsmedel-och-innehall/naringsamne/salt-och-mineraler1/magnesium",
    READ_ON,
)

DIRECTIVE_2011_91 = Source(
    "Direktiv 2011/91/EU om partimärkning, artiklarna 2–5",
    "https://eur-lex.europa.eu/eli/dir/2011/91",
    None,
)
REGULATION_178_2002 = Source(
    "Förordning (EG) nr 178/2002", "https://eur-lex.europa.eu/eli/reg/2002/178", None
)
REGULATION_178_2002_ARTICLE_14 = REGULATION_178_2002.at("artikel 14")
REGULATION_178_2002_ARTICLE_16 = REGULATION_178_2002.at("artikel 16")
REGULATION_178_2002_ARTICLE_18 = REGULATION_178_2002.at("artikel 18")
REGULATION_609_2013 = Source(
    "Förordning (EU) nr 609/2013, artiklarna 2 och 9",
    "https://eur-lex.europa.eu/eli/reg/2013/609",
    READ_ON,
)
REGULATION_1333_2008 = Source(
    "Förordning (EG) nr 1333/2008, bilaga II",
    "https://eur-lex.europa.eu/eli/reg/2008/1333",
    READ_ON,
)
REGULATION_2022_63 = Source(
    "Förordning (EU) 2022/63", "https://eur-lex.europa.eu/eli/reg/2022/63", READ_ON
)
REGULATION_2024_346 = Source(
    "Förordning (EU) 2024/346", "https://eur-lex.europa.eu/eli/reg/2024/346", READ_ON
)
REGULATION_1170_2009 = Source(
    "Förordning (EG) nr 1170/2009", "https://eur-lex.europa.eu/eli/reg/2009/1170", READ_ON
)
REGULATION_2021_418 = Source(
    "Förordning (EU) 2021/418", "https://eur-lex.europa.eu/eli/reg/2021/418", READ_ON
)
REGULATION_2024_2694 = Source(
    "Genomförandeförordning (EU) 2024/2694",
    "https://eur-lex.europa.eu/eli/reg_impl/2024/2694",
    READ_ON,
)
REGULATION_2025_2225 = Source(
    "Förordning (EU) 2025/2225", "https://eur-lex.europa.eu/eli/reg/2025/2225", READ_ON
)

ROUNDING_GUIDANCE = Source(
    "Kommissionens vägledning om toleranser och avrundning, december 2012",
    "https://food.ec.europa.eu/food-safety/labelling-and-nutrition_en",
    READ_ON,
)
UPPER_LEVEL_OPINION = Source(
    "SCF 2001 och Efsa 2006, yttrande om övre gräns för magnesium",
    "https://www.efsa.europa.eu/en/efsajournal/pub/upper-levels",
    READ_ON,
)
BFR_OPINION = Source(
    "BfR, yttrande 009/2021 om högsta mängder i kosttillskott",
    "https://bav-institut.de/en/news/bfrexamplesforupdatedmaximumlevelproposalsforvitaminsandmineralsindietarysupplements",
    READ_ON,
)
VKM_2016 = Source(
    "VKM 2016:15, riskbedömning av magnesium i kosttillskott",
    "https://vkm.no/risikovurderinger/allevurderinger/risikovurderingavmagnesiumikosttilskudd.4.773639b215c8657f2a49712c.html",
    READ_ON,
)
EFSA_VITAMIN_B6 = Source(
    "Efsa, övre gräns för vitamin B6 (återgiven av Eurofins, juni 2024)",
    "https://eurofins.de/food-analysis/food-news/food-testing-news/planned-eu-maximum-levels-for-vitamins-minerals-and-trace-elements",
    READ_ON,
)
EFSA_DIMAGNESIUM_MALATE = Source(
    "Efsa 2018, dimagnesiummalat", "https://doi.org/10.2903/j.efsa.2018.5292", READ_ON
)
EFSA_ASPARTATES = Source(
    "Efsa 2008, aspartater", "https://doi.org/10.2903/j.efsa.2008.883", READ_ON
)
EFSA_OROTATE = Source(
    "Efsa 2025, magnesiumorotatdihydrat",
    "https://doi.org/10.2903/j.efsa.2025.9528",
    READ_ON,
)
ABSORPTION_REVIEW = Source(
    "Pardo m.fl. 2021, systematisk översikt om upptag av magnesium",
    "https://pubmed.ncbi.nlm.nih.gov/34111673/",
    READ_ON,
)
ALBION = Source(
    "Albion/Balchem, faktablad om buffrat magnesiumbisglycinat",
    "https://nautiluschemicals.co.za/balchem-advantages-of-mg-bis-buffered/",
    READ_ON,
)
GS1 = Source(
    "GS1 General Specifications, kontrollsiffra",
    "https://www.gs1.org/services/how-calculate-check-digit-manually",
    None,
)
MEDICINE_TEXTS = Source("Fass, läkemedel med magnesium", "https://www.fass.se/", READ_ON)
ATOMIC_WEIGHTS = Source("Beräkning ur atomvikter och deklarerade mängder", "", READ_ON)
PLAUSIBILITY = Source("Egen rimlighetskontroll av etikettens uppgifter", "", READ_ON)
TRACEABILITY_PRACTICE = Source("Egen uppgift för spårbarhet och jämförelse", "", READ_ON)
