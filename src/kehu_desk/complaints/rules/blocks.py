"""The blocks of the 8D report: what each holds, and which a severity needs. Source: business.md §20 (8D blocks)."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Final, NamedTuple

from kehu_desk.complaints.rules.codes import CAUSES, ESCAPES
from kehu_desk.complaints.rules.terms import LONG, code_fault, text_fault, wrong
from kehu_desk.kernel.errors import No

BLOCKS: Final = ("D0", "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8")
NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    "S1": BLOCKS, "S2": BLOCKS, "S3": ("D2", "D3", "D4", "D6", "D8"), "S4": ("D2", "D3", "D8"),
}  # fmt: skip
PREVENTIONS: Final = ("standard", "training", "change", "inspection", "supplier")


class Part(NamedTuple):
    """One field of a block. kind: text (one line), long, choice (one of codes)."""

    key: str
    kind: str = "long"
    required: bool = False
    codes: tuple[str, ...] = ()


PARTS: Final[Mapping[str, tuple[Part, ...]]] = {
    "D0": (Part("action", required=True), Part("effect")),
    "D1": (Part("leader", "text", required=True), Part("members", required=True)),
    "D2": (
        Part("what", required=True), Part("where", "text", required=True), Part("when", "text", required=True),
        Part("who", "text", required=True), Part("how_many", "text", required=True), Part("why", "text"), Part("how"),
    ),
    "D3": (Part("action", required=True), Part("scope", "text")),
    "D4": (
        Part("why1", "text", required=True), Part("why2", "text"), Part("why3", "text"), Part("why4", "text"), Part("why5", "text"),
        Part("root_cause", "choice", required=True, codes=CAUSES), Part("escape_cause", "choice", required=True, codes=ESCAPES),
        Part("finding"),
    ),
    "D5": (Part("action", required=True), Part("responsible", "text", required=True)),
    "D6": (Part("action", required=True), Part("effect")),
    "D7": (Part("kind", "choice", required=True, codes=PREVENTIONS), Part("action", required=True)),
    "D8": (Part("result", required=True), Part("thanks")),
}  # fmt: skip
DATED: Final = frozenset({"D3", "D5", "D6", "D7"})
"""Blocks of measures: each may have a day by which it is to be done."""
CONTAINMENT, CAUSE, MEASURE = "D3", "D4", "D6"


class BlockTerms(NamedTuple):
    """What is typed into one block. done: the measure is in force; evidence: what proves it."""

    block: str
    body: Mapping[str, str]
    due_on: date | None = None
    evidence: str = ""
    done: bool = False


def block_faults(terms: BlockTerms) -> list[No]:
    """Everything that is wrong with a block: a needed field is empty, a code is none of its list, a measure is done without proof."""
    if terms.block not in PARTS:
        return [wrong("block", "unknown")]
    found = [_part_fault(part, terms.body.get(part.key, "")) for part in PARTS[terms.block]]
    found += [wrong(key, "unknown") for key in terms.body if key not in {part.key for part in PARTS[terms.block]}]
    found.append(text_fault("evidence", terms.evidence, 1 if terms.block == MEASURE and terms.done else 0))
    if terms.due_on is not None and terms.block not in DATED:
        found.append(wrong("due_on", "unknown"))
    return [each for each in found if each is not None]


def _part_fault(part: Part, text: str) -> No | None:
    if part.kind == "choice" and (text or part.required):
        return code_fault(part.key, text, part.codes)
    return text_fault(part.key, text, 1 if part.required else 0, LONG if part.kind == "long" else 200)


def missing(severity: str, written: Mapping[str, bool]) -> tuple[str, ...]:
    """Blocks that a severity needs before closing and that are not there. written: block -> it is done.

    Containment counts when it is in force, the measure when it is carried out and proved; the others when they are written.
    """
    return tuple(block for block in NEEDED[severity] if not _stands(block, written))


def _stands(block: str, written: Mapping[str, bool]) -> bool:
    return block in written and (written[block] or block not in (CONTAINMENT, MEASURE))


def optional(severity: str, blocks: Collection[str] = BLOCKS) -> tuple[str, ...]:
    """Blocks that may be written although the severity does not need them."""
    return tuple(block for block in blocks if block not in NEEDED[severity])
