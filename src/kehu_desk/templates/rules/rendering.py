"""Blocks with {{name}} in their texts, and what becomes of them when values are filled in. Source: business.md §25 (contract_template)."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final, NamedTuple

NAME: Final = r"[^\W\d]\w{0,39}"  # a letter of any script first: {{甲方}} is as good as {{buyer}}
PLACE: Final = re.compile(r"\{\{\s*(" + NAME + r")\s*\}\}")


class Block(NamedTuple):
    """One block of a text. key: its name in this text; fixed: contracts do not change it; clause: code of the clause it came from."""

    key: str
    title: str
    text: str
    fixed: bool
    category: str
    clause: str = ""


class Variable(NamedTuple):
    """One value to fill in. kind: text, date, money, number, party; source: a path of SOURCES, or empty when somebody types it."""

    name: str
    label: str
    kind: str
    source: str
    required: bool


def blocks_of(stored: Iterable[Mapping[str, Any]]) -> tuple[Block, ...]:
    """Blocks from their plain JSON; what is missing is empty."""
    return tuple(_block(row) for row in stored)


def _block(row: Mapping[str, Any]) -> Block:
    key, title, text, category, clause = (_text(row, name) for name in ("key", "title", "text", "category", "clause"))
    return Block(key, title, text, bool(row.get("fixed")), category, clause)


def variables_of(stored: Iterable[Mapping[str, Any]]) -> tuple[Variable, ...]:
    """Variables from their plain JSON, where the kind is called type."""
    return tuple(
        Variable(_text(row, "name"), _text(row, "label"), _text(row, "type"), _text(row, "source"), bool(row.get("required")))
        for row in stored
    )


def blocks_json(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """Blocks as they are kept."""
    return [each._asdict() for each in blocks]


def variables_json(variables: Iterable[Variable]) -> list[dict[str, Any]]:
    """Variables as they are kept."""
    return [
        {"name": each.name, "label": each.label, "type": each.kind, "source": each.source, "required": each.required} for each in variables
    ]


def placeholders(text: str) -> tuple[str, ...]:
    """Names in double braces, in the order of the text, each once."""
    return tuple(dict.fromkeys(PLACE.findall(text)))


def fill(blocks: Iterable[Block], values: Mapping[str, str]) -> tuple[Block, ...]:
    """The blocks with their placeholders replaced; a name without a value stays as {{name}}, an empty value leaves nothing behind.

    Once only: what looks like a placeholder inside a value is text, and empty_variables() reports it.
    """

    def put(found: re.Match[str]) -> str:
        name = found.group(1)
        return values.get(name, f"{{{{{name}}}}}")

    return tuple(each._replace(text=PLACE.sub(put, each.text)) for each in blocks)


def empty_variables(blocks: Sequence[Block], variables: Iterable[Variable], values: Mapping[str, str]) -> tuple[Variable, ...]:
    """What still hinders stamping: required variables without text, and every placeholder left in the filled text.

    A left placeholder that nobody declared comes as a required text variable of that name. An optional value must be there, if only
    empty, to be no placeholder any more.
    """
    declared = {each.name: each for each in variables}
    blank = [each.name for each in declared.values() if each.required and not values.get(each.name, "").strip()]
    left = [name for each in fill(blocks, values) for name in placeholders(each.text)]
    return tuple(declared.get(name, Variable(name, name, "text", "", True)) for name in dict.fromkeys([*blank, *left]))


def text_hash(blocks: Iterable[Block]) -> str:
    """SHA-256 of a text, as hex: the same for the same blocks on every machine."""
    return _sha(blocks_json(blocks))


def template_hash(blocks: Iterable[Block], variables: Iterable[Variable]) -> str:
    """SHA-256 of a standard text with its variables, as hex: what is frozen at publication."""
    return _sha({"blocks": blocks_json(blocks), "variables": variables_json(variables)})


def _sha(plain: object) -> str:
    canonical = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


def _text(row: Mapping[str, Any], key: str) -> str:
    value = row.get(key)
    return "" if value is None else str(value)
