"""Rank magnesium supplements for a goal, by published formulas, with reasons."""

from products.ranking.explanation import (
    Difference,
    Explanation,
    NotAhead,
    WeightChange,
    explain,
)
from products.ranking.formula import Formula, FormulaError, UnknownGoal
from products.ranking.formula_file import (
    CURRENT,
    UnknownFormula,
    load_formula,
    published_versions,
    read_formula,
)
from products.ranking.gates import GATES, UnknownCondition, gate_name, gate_reason
from products.ranking.measure import Measure
from products.ranking.order import Candidate, Ranked, median_price_index, price_index, rank
from products.ranking.product_facts import FormShare, ProductFacts
from products.ranking.scoring import (
    Contribution,
    Dose,
    Line,
    Score,
    assembled,
    reweighed,
    score,
)
from products.ranking.weights import HEAVIEST, WeightError, goal_weights, weight_text

__all__ = [
    "CURRENT",
    "GATES",
    "HEAVIEST",
    "Candidate",
    "Contribution",
    "Difference",
    "Dose",
    "Explanation",
    "FormShare",
    "Formula",
    "FormulaError",
    "Line",
    "Measure",
    "NotAhead",
    "ProductFacts",
    "Ranked",
    "Score",
    "UnknownCondition",
    "UnknownFormula",
    "UnknownGoal",
    "WeightChange",
    "WeightError",
    "assembled",
    "explain",
    "gate_name",
    "gate_reason",
    "goal_weights",
    "load_formula",
    "median_price_index",
    "price_index",
    "published_versions",
    "rank",
    "read_formula",
    "reweighed",
    "score",
    "weight_text",
]
