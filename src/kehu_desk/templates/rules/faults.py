"""What is wrong with a standard text: asked whenever one is saved. Source: business.md §25 (contract_template, clause)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kehu_desk.kernel.errors import No, no
from kehu_desk.templates.rules.rendering import NAME, PLACE, Block, Variable, placeholders
from kehu_desk.templates.rules.sources import SOURCES

KINDS: Final = ("distribution", "key_account_frame", "sale", "support", "rebate", "return", "confidentiality", "other")
CATEGORIES: Final = (
    "subject", "price", "delivery", "payment", "quality", "return", "rebate", "exclusivity", "territory", "confidentiality", "term",
    "renewal", "termination", "liability", "dispute",
)  # fmt: skip
RISKS: Final = ("low", "normal", "high")
TYPES: Final = ("text", "date", "money", "number", "party")
BRACES: Final = re.compile(r"\{\{|\}\}")
ALONE: Final = re.compile(rf"(?<!\{{){PLACE.pattern}(?!\}})")  # three braces are a slip


def template_faults(blocks: Sequence[Block], variables: Sequence[Variable]) -> tuple[No, ...]:
    """Every fault, in the order of the text; empty means sound."""
    return (*_block_faults(blocks), *_variable_faults(variables), *_joint_faults(blocks, variables))


def _block_faults(blocks: Sequence[Block]) -> Iterator[No]:
    if not blocks:
        yield no("E_TEXT_NO_BLOCK")
    yield from (no("E_TEXT_DUP_BLOCK", key=key) for key in _twice(each.key for each in blocks))
    for place, each in enumerate(blocks, 1):
        called = each.title or each.key or str(place)
        if not each.key.strip():
            yield no("E_TEXT_NO_KEY", block=called)
        if not each.text.strip():
            yield no("E_TEXT_EMPTY_BLOCK", block=called)
        if each.category not in CATEGORIES:
            yield no("E_TEXT_CATEGORY", block=called, category=each.category)
        if BRACES.search(ALONE.sub("", each.text)):
            yield no("E_TEXT_BRACES", block=called)


def _variable_faults(variables: Sequence[Variable]) -> Iterator[No]:
    yield from (no("E_TEXT_DUP_VARIABLE", name=name) for name in _twice(each.name for each in variables))
    for each in variables:
        if not re.fullmatch(NAME, each.name):
            yield no("E_TEXT_NAME", name=each.name)
        if not each.label.strip():
            yield no("E_TEXT_LABEL", name=each.name)
        if each.kind not in TYPES:
            yield no("E_TEXT_TYPE", name=each.name, type=each.kind)
        if each.source and each.source not in SOURCES:
            yield no("E_TEXT_SOURCE", name=each.name, source=each.source)


def _joint_faults(blocks: Sequence[Block], variables: Sequence[Variable]) -> Iterator[No]:
    declared = {each.name for each in variables}
    used = {name for each in blocks for name in placeholders(each.text)}
    for each in blocks:
        for name in placeholders(each.text):
            if name not in declared:
                yield no("E_TEXT_UNKNOWN_VARIABLE", name=name, block=each.title or each.key)
    yield from (no("E_TEXT_UNUSED_VARIABLE", name=name) for name in dict.fromkeys(each.name for each in variables) if name not in used)


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]
