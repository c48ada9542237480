"""What is to be imported and how, and what came of it. Source: business.md §27."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol
from uuid import UUID

from kehu_desk.exchange.cells import Row
from kehu_desk.exchange.mapping import LABELS
from kehu_desk.exchange.sheets import Book
from kehu_desk.kernel.errors import No, no

Step = Callable[[int, int], None]
SHOWN = 50


class Match(StrEnum):
    """By what a row finds the customer that is already there."""

    NONE = "none"
    NO = "no"
    USCC = "uscc"
    NAME = "name_norm"
    MOBILE = "mobile"
    EXT_NO = "ext_no"


class Mode(StrEnum):
    """What happens to a customer that is already there."""

    CREATE_ONLY = "create_only"
    UPDATE_NONEMPTY = "update_nonempty"
    OVERWRITE = "overwrite"
    SKIP_EXISTING = "skip_existing"


UPDATING = frozenset({Mode.UPDATE_NONEMPTY, Mode.OVERWRITE})
KEY_COLUMNS: Mapping[Match, tuple[str, ...]] = {
    Match.NO: ("no",), Match.USCC: ("uscc",), Match.NAME: ("name_full",), Match.MOBILE: ("contact_mobile", "phone"),
    Match.EXT_NO: ("ext_no", "no"),
}  # fmt: skip


class Status(StrEnum):
    """What becomes of one row."""

    NEW = "new"
    UPDATE = "update"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"


class Glimpse(NamedTuple):
    """A file before it is imported. header: number of the row that names the columns; mapping: what is proposed."""

    book: Book
    sheet: int
    header: int
    names: tuple[str, ...]
    mapping: Mapping[int, str]
    sample: tuple[Row, ...]
    remembered: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """An import as wanted. mapping: column -> key of exchange.mapping.TARGETS.

    despite: why possible duplicates are taken in all the same (five characters or more, B-109); expected: rows, for progress.
    """

    path: Path
    sheet: int
    header: int
    names: tuple[str, ...]
    mapping: Mapping[int, str]
    match: Match = Match.NONE
    mode: Mode = Mode.CREATE_ONLY
    skip_errors: bool = True
    despite: str = ""
    expected: int = 0

    @property
    def ignored(self) -> tuple[str, ...]:
        """Columns that mean nothing to us."""
        return tuple(name for column, name in enumerate(self.names) if column not in self.mapping)

    def title(self, key: str) -> str:
        """How the file calls the column of a target; the Chinese label when it has none."""
        return next((self.names[column] for column, each in self.mapping.items() if each == key), LABELS[key].zh)

    def problems(self) -> tuple[No, ...]:
        """Why this cannot be carried out: E_IMPORT_TWICE_MAPPED, E_IMPORT_NO_KEY, E_IMPORT_KEY_WANTED, E_IMPORT_NO_NAME."""
        found, keys = list[No](), list(self.mapping.values())
        twice = tuple(LABELS[key].zh for key in dict.fromkeys(keys) if keys.count(key) > 1)
        if twice:
            found.append(no("E_IMPORT_TWICE_MAPPED", fields=twice))
        if self.mode in UPDATING and self.match is Match.NONE:
            found.append(no("E_IMPORT_KEY_WANTED"))
        wanted = KEY_COLUMNS.get(self.match, ())
        if wanted and not set(wanted) & set(keys):
            found.append(no("E_IMPORT_NO_KEY", field=tuple(LABELS[key].zh for key in wanted)))
        if "name_full" not in keys and not (self.mode in UPDATING and self.match not in (Match.NONE, Match.NAME)):
            found.append(no("E_IMPORT_NO_NAME", field=LABELS["name_full"].zh))
        return tuple(found)


class AnyPlan(Protocol):
    """What the pages of an import ask of a plan."""

    @property
    def path(self) -> Path:
        """The file."""

    @property
    def skip_errors(self) -> bool:
        """Whether faulty rows are left out instead of stopping it all."""

    def problems(self) -> tuple[No, ...]:
        """Why it cannot be carried out."""


class Line(NamedTuple):
    """What becomes of one row, and why."""

    row: Row
    status: Status
    name: str = ""
    nos: tuple[No, ...] = ()


@dataclass(slots=True)
class Outcome:
    """Counts of an import or a dry run. lines: rejected and duplicate rows; first: the first rows as they will become.

    nos: why nothing can be imported at all; batch: what undo_import takes; names: the columns of the file.
    """

    names: tuple[str, ...]
    ignored: tuple[str, ...] = ()
    rows: int = 0
    created: int = 0
    updated: int = 0
    duplicates: int = 0
    rejected: int = 0
    lines: list[Line] = field(default_factory=list)
    first: list[Line] = field(default_factory=list)
    nos: tuple[No, ...] = ()
    batch: UUID | None = None

    def add(self, line: Line) -> None:
        """Count one row."""
        self.rows += 1
        self.created += line.status is Status.NEW
        self.updated += line.status is Status.UPDATE
        self.duplicates += line.status is Status.DUPLICATE
        self.rejected += line.status is Status.REJECTED
        if len(self.first) < SHOWN:
            self.first.append(line)
        if line.status in (Status.DUPLICATE, Status.REJECTED):
            self.lines.append(line)

    @property
    def reasons(self) -> tuple[No, ...]:
        """Every reason once, in the order of the rows; those against the whole file first."""
        return tuple(dict.fromkeys((*self.nos, *(each for line in self.lines for each in line.nos))))


class Undone(NamedTuple):
    """What the undo of a batch did. kept: row number and name of customers that had changed since."""

    removed: int
    restored: int
    kept: tuple[tuple[int, str], ...]
