"""Plain rules of standard texts: what they are made of, how they are filled in, what is wrong with one."""

from kehu_desk.templates.rules.comparing import Difference, Piece, block_differences, pieces, variable_differences
from kehu_desk.templates.rules.faults import CATEGORIES, KINDS, RISKS, TYPES, template_faults
from kehu_desk.templates.rules.rendering import (
    Block,
    Variable,
    blocks_json,
    blocks_of,
    empty_variables,
    fill,
    placeholders,
    template_hash,
    text_hash,
    variables_json,
    variables_of,
)
from kehu_desk.templates.rules.sampling import sample_values
from kehu_desk.templates.rules.sources import SOURCES, Source

__all__ = [
    "CATEGORIES", "KINDS", "RISKS", "SOURCES", "TYPES", "Block", "Difference", "Piece", "Source", "Variable", "block_differences",
    "blocks_json", "blocks_of", "empty_variables", "fill", "pieces", "placeholders", "sample_values", "template_faults", "template_hash",
    "text_hash", "variable_differences", "variables_json", "variables_of",
]  # fmt: skip
