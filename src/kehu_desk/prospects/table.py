"""The tables of prospects, of turns of life and of the market map."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives.table import region_words
from kehu_desk.door.change import Door
from kehu_desk.kernel.money import yuan
from kehu_desk.people.actor import Caller
from kehu_desk.prospects.queries import Picked, ProspectRow, TurnRow
from kehu_desk.prospects.queries.turning import Picked as PickedTurns
from kehu_desk.prospects.rules.codes import OPEN
from kehu_desk.prospects.service import reading
from kehu_desk.prospects.words import life_name, stage_name, type_name
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.words import fact, texts

PROSPECTS: Final = texts({
    "customer": QT_TRANSLATE_NOOP("ProspectTable", "Customer"),
    "stage": QT_TRANSLATE_NOOP("ProspectTable", "Stage"),
    "fit": QT_TRANSLATE_NOOP("ProspectTable", "Fit"),
    "next_on": QT_TRANSLATE_NOOP("ProspectTable", "Next on"),
    "next_step": QT_TRANSLATE_NOOP("ProspectTable", "Next step"),
    "annual": QT_TRANSLATE_NOOP("ProspectTable", "Estimated a year"),
    "type": QT_TRANSLATE_NOOP("ProspectTable", "Type"),
    "region": QT_TRANSLATE_NOOP("ProspectTable", "Region"),
    "owner": QT_TRANSLATE_NOOP("ProspectTable", "Responsible"),
})  # fmt: skip
TURNS: Final = texts({
    "customer": QT_TRANSLATE_NOOP("TurnTable", "Customer"),
    "source": QT_TRANSLATE_NOOP("TurnTable", "From"),
    "target": QT_TRANSLATE_NOOP("TurnTable", "To"),
    "state": QT_TRANSLATE_NOOP("TurnTable", "State"),
    "note": QT_TRANSLATE_NOOP("TurnTable", "Why"),
    "by": QT_TRANSLATE_NOOP("TurnTable", "Proposed by"),
    "decider": QT_TRANSLATE_NOOP("TurnTable", "Decided by"),
    "on": QT_TRANSLATE_NOOP("TurnTable", "Day"),
})  # fmt: skip
STAGES: Final[Mapping[str, Mark]] = {
    "found": Mark("idle", "circle-dot"), "contacted": Mark("idle", "users"), "qualified": Mark("warn", "circle-check"),
    "negotiating": Mark("warn", "hand-helping"), "won": Mark("ok", "circle-check"), "lost": Mark("idle", "circle-x"),
    "proposed": Mark("warn", "clock"), "confirmed": Mark("ok", "check"), "rejected": Mark("idle", "circle-x"),
}  # fmt: skip
FIT, ANNUAL, DUE = 2, 5, 3


def titles(context: str, words: Mapping[str, str]) -> list[str]:
    """Columns in the language of the program."""
    return [QCoreApplication.translate(context, each) for each in words.values()]


def every_page(found: Sequence[Anchor], step: Step) -> Sequence[Anchor]:
    """The last key of each full page."""
    step(len(found), len(found))
    return [found[at] for at in range(PAGE - 1, len(found), PAGE)]


def prospect_line(row: ProspectRow) -> Row:
    """Id, the cells in words, and last the row itself."""
    annual = "" if row.est_annual_fen is None else yuan(row.est_annual_fen)
    step = " ".join(row.next_step.split())
    return (
        row.id, row.customer, stage_name(row.stage), str(row.fit_total), row.next_on, step, annual, type_name(row.customer_type),
        region_words(row.region_code), row.owner, row,
    )  # fmt: skip


def turn_line(row: TurnRow) -> Row:
    """Id, the cells in words, and last the row itself."""
    note = " ".join(row.note.split())
    return (
        row.id,
        row.customer,
        life_name(row.source),
        life_name(row.target),
        stage_name(row.state),
        note,
        row.by,
        row.decider,
        row.on,
        row,
    )


def is_late(row: ProspectRow, today: date) -> bool:
    """The next step is past its day."""
    return row.stage in OPEN and row.next_on is not None and row.next_on < today


def _source(
    context: str, words: Mapping[str, str], widths: Sequence[int], elastic: Mapping[int, int], right: frozenset[int],
    mark: Callable[[Row, int], Mark | None], page: Callable[[Anchor | None, int], Sequence[Row]],
    anchors: Callable[[Step], Sequence[Anchor]],
) -> KeysetSource:  # fmt: skip
    def word(value: Any, _column: int) -> str:
        return fact(value)

    return KeysetSource(
        titles=titles(context, words), keys=tuple(words), widths=tuple(widths), elastic=dict(elastic), right=right, wording=word,
        decorate=mark, tip=lambda row, column: word(row[column + 1], column), page=page, anchors=anchors,
    )  # fmt: skip


def prospect_source(door: Door, caller: Caller, picked: Picked, customers: dict[Hashable, UUID], today: date) -> KeysetSource:
    """【潜在客户表】, the latest first. customers: learns whose each row is; today: the office's day."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.page(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [prospect_line(row) for row in rows]

    def mark(row: Row, column: int) -> Mark | None:
        if column == DUE and is_late(row[-1], today):
            return Mark("bad", "clock")
        return STAGES.get(row[-1].stage) if column == 1 else None

    return _source(
        "ProspectTable", PROSPECTS, (170, 80, 44, 86, 160, 100, 70, 90, 64), {0: 120, 4: 90}, frozenset({FIT, ANNUAL}), mark, read,
        lambda step: every_page(reading.keys(door, caller, picked), step),
    )  # fmt: skip


def turn_source(door: Door, caller: Caller, picked: PickedTurns, customers: dict[Hashable, UUID]) -> KeysetSource:
    """Turns of life, what waits first."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.turns(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [turn_line(row) for row in rows]

    def mark(row: Row, column: int) -> Mark | None:
        return STAGES.get(row[-1].state) if column == 3 else None

    return _source(
        "TurnTable", TURNS, (170, 76, 76, 88, 180, 72, 72, 86), {0: 120, 4: 100}, frozenset(), mark, read,
        lambda step: every_page(reading.turn_keys(door, caller, picked), step),
    )  # fmt: skip
