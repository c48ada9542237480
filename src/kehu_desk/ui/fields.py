"""What a form is made of: fields described as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a field holds, and the type of its value."""

    TEXT = "text"  # str
    LONG = "long"  # str, several lines
    INT = "int"  # int | None
    MONEY = "money"  # int | None, fen; shown in yuan as 1,234.00
    DATE = "date"  # date | None
    CHOICE = "choice"  # str, the key of an option; "" when none is chosen
    BOOL = "bool"  # bool
    TAGS = "tags"  # list[str]
    TABLE = "table"  # list[dict]: rows described by columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field. options: (key, label) of a choice, or suggestions for a text. columns: the fields of a table's rows."""

    key: str
    label: str
    kind: Kind = Kind.TEXT
    required: bool = False
    help: str = ""
    note: str = ""  # a quiet sentence below the field that stays in sight
    options: Sequence[tuple[str, str]] = ()
    columns: Sequence["Field"] = ()
    span: int = 1  # 2: the whole width
    rare: bool = False  # stands on the second page
    limit: int = 0  # most characters of a text, 0: no limit


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one title."""

    title: str
    fields: Sequence[Field]
