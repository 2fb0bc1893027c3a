"""Substances that hold magnesium but are never a source of it, in lower case."""

EXCIPIENT_ANIONS = (
    "stearat",
    "stearate",
    "stearaatti",
    "silikat",
    "trisilikat",
    "silicate",
    "salter av fettsyror",
    "salter av vegetabiliska fettsyror",
    "salze der speisefettsäuren",
    "salts of fatty acids",
)
"""What stands after "magnesium" in the name of an aid (E 470b, E 553a)."""
