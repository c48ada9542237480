"""The tables of collection: the list of surveys in pages, and the changes of one."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives.rules.fields import field
from kehu_desk.archives.table import value_text
from kehu_desk.archives.words import field_name, section_name
from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.surveys.queries import ChangeRow, Picked, SurveyRow
from kehu_desk.surveys.rules.terms import is_late
from kehu_desk.surveys.service import reading
from kehu_desk.surveys.words import explain, kind_name, state_name, verdict_name
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "number": QT_TRANSLATE_NOOP("SurveyTable", "No."),
    "customer": QT_TRANSLATE_NOOP("SurveyTable", "Customer"),
    "kind": QT_TRANSLATE_NOOP("SurveyTable", "Kind"),
    "sections": QT_TRANSLATE_NOOP("SurveyTable", "Asks about"),
    "sent": QT_TRANSLATE_NOOP("SurveyTable", "Sent"),
    "due": QT_TRANSLATE_NOOP("SurveyTable", "Due back"),
    "state": QT_TRANSLATE_NOOP("SurveyTable", "State"),
    "changes": QT_TRANSLATE_NOOP("SurveyTable", "Changes"),
    "by": QT_TRANSLATE_NOOP("SurveyTable", "Sent by"),
    "section": QT_TRANSLATE_NOOP("SurveyTable", "Section"),
    "field": QT_TRANSLATE_NOOP("SurveyTable", "Field"),
    "known": QT_TRANSLATE_NOOP("SurveyTable", "Known"),
    "answer": QT_TRANSLATE_NOOP("SurveyTable", "Answer"),
})  # fmt: skip
SURVEYS: Final = ("number", "customer", "kind", "sections", "sent", "due", "state", "changes", "by")
CHANGES: Final = ("section", "field", "known", "answer", "state")
DUE, STATE, COUNT = map(SURVEYS.index, ("due", "state", "changes"))
VERDICT: Final = CHANGES.index("state")
LATE: Final = Mark("bad", "clock")
STATES: Final[Mapping[str, Mark]] = {
    "draft": Mark("idle", "file-pen"), "sent": Mark("idle", "send"), "received": Mark("warn", "stamp"), "checked": Mark("warn", "save"),
    "applied": Mark("ok", "circle-check"), "cancelled": Mark("idle", "circle-x"), "late": LATE,
}  # fmt: skip
VERDICTS: Final[Mapping[str, Mark]] = {
    "proposed": Mark("warn", "circle-question-mark"), "accepted": Mark("ok", "check"), "refused": Mark("idle", "x"),
    "applied": Mark("ok", "circle-check"),
}  # fmt: skip


def titles(names: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("SurveyTable", TITLES[name]) for name in names]


def survey_line(row: SurveyRow, today: date) -> Row:
    """Id, then the cells; late stands in the place of sent."""
    state = "late" if is_late(row.state, row.due_on, today) else row.state
    asks = "、".join(map(section_name, row.sections))
    kind = f"{kind_name(row.kind)} {row.agency}".strip()
    return (row.id, row.no, row.customer, kind, asks, row.sent_on, row.due_on, state, row.changes or None, row.by)


def survey_source(door: Door, caller: Caller, picked: Picked, customers: dict[Hashable, UUID], today: date) -> KeysetSource:
    """【资料收集表】, the newest number first. customers: learns whose each survey is that was read; today: the office's day."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.page(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [survey_line(row, today) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = reading.keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def word(value: Any, column: int) -> str:
        return state_name(value) if column == STATE else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        if column == DUE and row[STATE + 1] == "late":
            return Mark("bad")
        return STATES.get(row[STATE + 1]) if column == STATE else None

    return KeysetSource(
        titles=titles(SURVEYS), keys=SURVEYS, widths=(112, 150, 104, 150, 86, 86, 92, 50, 64), elastic={1: 100, 3: 90, 2: 84},
        right=frozenset({COUNT}), wording=word, decorate=mark, tip=lambda row, column: word(row[column + 1], column), page=read,
        anchors=anchors,
    )  # fmt: skip


def said(row: ChangeRow, value: Any) -> str:
    """A value in words, on one line; a dash for nothing."""
    if row.hidden:
        return QCoreApplication.translate("Surveys", "Not authorised")
    return "； ".join(value_text(field(row.section, row.field), value).split("\n")) or "–"


def change_line(row: ChangeRow) -> Row:
    """Id, then the cells, and last the row itself."""
    name = field_name(field(row.section, row.field))
    return (row.id, section_name(row.section), name, said(row, row.before), said(row, row.value), row.state, row)


def change_source(load: Callable[[], Sequence[ChangeRow]]) -> Source:
    """【录入结果与已知】: what is known beside what was answered; why a row waits stands in its tip."""

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        found: dict[Hashable, Row] = {row.id: change_line(row) for row in load()}
        return [found[each] for each in wanted if each in found]

    def word(value: Any, column: int) -> str:
        return verdict_name(value) if column == VERDICT else str(value)

    def tip(row: Row, column: int) -> str:
        why = [explain(each) for each in row[-1].stuck] if column == VERDICT else []
        return "\n".join(why) or word(row[column + 1], column)

    def mark(row: Row, column: int) -> Mark | None:
        if column != VERDICT:
            return None
        return Mark("warn", "lock") if row[-1].stuck else VERDICTS.get(row[VERDICT + 1])

    return Source(
        titles=titles(CHANGES), keys=CHANGES, widths=(96, 92, 150, 200, 84), elastic={2: 60, 3: 60, 0: 56}, wording=word,
        decorate=mark, tip=tip, ids=lambda: [row.id for row in load()], rows=some,
    )  # fmt: skip
