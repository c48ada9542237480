"""The tables of communication: plans and opinions in pages, the audience of one plan, and who was not heard."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.communications.queries import CommRow, OpinionRow, PickedOpinions, PickedPlans, ReceiptRow, UnheardRow
from kehu_desk.communications.rules.opinions import is_late
from kehu_desk.communications.service import reading
from kehu_desk.communications.words import category_name, content_name, kind_name, state_name
from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.ui.cells import PAGE, Mark, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import Anchor, KeysetSource
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "no": QT_TRANSLATE_NOOP("CommTable", "No."),
    "kind": QT_TRANSLATE_NOOP("CommTable", "Kind"),
    "title": QT_TRANSLATE_NOOP("CommTable", "Title"),
    "held": QT_TRANSLATE_NOOP("CommTable", "Day"),
    "reached": QT_TRANSLATE_NOOP("CommTable", "Reached"),
    "owner": QT_TRANSLATE_NOOP("CommTable", "Seen to by"),
    "state": QT_TRANSLATE_NOOP("CommTable", "State"),
    "customer": QT_TRANSLATE_NOOP("CommTable", "Customer"),
    "grade": QT_TRANSLATE_NOOP("CommTable", "Grade"),
    "contact": QT_TRANSLATE_NOOP("CommTable", "Person"),
    "on": QT_TRANSLATE_NOOP("CommTable", "Reached on"),
    "feedback": QT_TRANSLATE_NOOP("CommTable", "Feedback"),
    "said": QT_TRANSLATE_NOOP("CommTable", "Said on"),
    "category": QT_TRANSLATE_NOOP("CommTable", "Category"),
    "body": QT_TRANSLATE_NOOP("CommTable", "Opinion"),
    "due": QT_TRANSLATE_NOOP("CommTable", "Reply by"),
    "content": QT_TRANSLATE_NOOP("CommTable", "Content"),
    "key": QT_TRANSLATE_NOOP("CommTable", "Key account"),
    "last": QT_TRANSLATE_NOOP("CommTable", "Heard last"),
})  # fmt: skip
PLANS: Final = ("no", "kind", "title", "held", "reached", "owner", "state")
AUDIENCE: Final = ("customer", "grade", "contact", "state", "on", "feedback")
OPINIONS: Final = ("said", "customer", "category", "body", "owner", "due", "state", "content", "no")
UNHEARD: Final = ("customer", "no", "grade", "key", "owner", "last")
PLAN_STATES: Final[Mapping[str, Mark]] = {
    "planned": Mark("warn", "calendar-days"), "held": Mark("ok", "circle-check"), "cancelled": Mark("idle", "circle-x"),
}  # fmt: skip
RECEIPT_STATES: Final[Mapping[str, Mark]] = {
    "invited": Mark("idle", "send"), "attended": Mark("ok", "check"), "received": Mark("ok", "check"), "absent": Mark("warn", "x"),
}  # fmt: skip
OPINION_STATES: Final[Mapping[str, Mark]] = {
    "open": Mark("warn", "user"), "assigned": Mark("warn", "clock"), "replied": Mark("idle", "send"), "closed": Mark("ok", "circle-check"),
    "reopened": Mark("bad", "undo-2"),
}  # fmt: skip
LATE: Final = Mark("bad", "clock")


def titles(keys: Sequence[str]) -> list[str]:
    """Headings in the language of the program."""
    return [QCoreApplication.translate("CommTable", TITLES[key]) for key in keys]


def one_line(value: object) -> str:
    """A text without its line ends."""
    return " ".join(str(value).split())


def every_200th(read: Callable[[], Sequence[Anchor]]) -> Callable[[Step], Sequence[Anchor]]:
    """Anchors out of all keys."""

    def anchors(step: Step) -> Sequence[Anchor]:
        found = read()
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    return anchors


def plan_source(door: Door, caller: Caller, picked: PickedPlans) -> KeysetSource:
    """【沟通计划表】, the latest first."""
    kind, state = PLANS.index("kind"), PLANS.index("state")

    def line(row: CommRow) -> Row:
        reached = f"{row.heard} / {row.invited}" if row.invited else ""
        return (row.id, row.no, row.kind, row.title, row.held_on, reached, row.owner, row.state)

    def word(value: Any, column: int) -> str:
        return kind_name(value) if column == kind else state_name(value) if column == state else fact(value)

    return KeysetSource(
        titles=titles(PLANS), keys=PLANS, widths=(108, 78, 200, 86, 68, 60, 80), elastic={2: 90},
        right=frozenset({PLANS.index("reached")}), wording=word, tip=lambda row, column: word(row[column + 1], column),
        decorate=lambda row, column: PLAN_STATES.get(row[state + 1]) if column == state else None,
        page=lambda anchor, limit: [line(row) for row in reading.plan_page(door, caller, anchor, limit, picked)],
        anchors=every_200th(lambda: reading.plan_keys(door, caller, picked)),
    )  # fmt: skip


def audience_source(load: Callable[[], Sequence[ReceiptRow]]) -> Source:
    """【对象与签收】 of one plan."""
    state, feedback = AUDIENCE.index("state"), AUDIENCE.index("feedback")

    def line(row: ReceiptRow) -> Row:
        return (row.id, row.customer, row.grade, row.contact, row.state, row.on_day, row.feedback)

    def some(wanted: Sequence[Hashable]) -> list[Row]:
        found: dict[Hashable, Row] = {row.id: line(row) for row in load()}
        return [found[each] for each in wanted if each in found]

    def word(value: Any, column: int) -> str:
        return state_name(value) if column == state else one_line(value) if column == feedback else fact(value)

    return Source(
        titles=titles(AUDIENCE), keys=AUDIENCE, widths=(150, 44, 70, 76, 86, 160), elastic={5: 60, 0: 90}, wording=word,
        tip=lambda row, column: str(row[column + 1]) if column == feedback else word(row[column + 1], column),
        decorate=lambda row, column: RECEIPT_STATES.get(row[state + 1]) if column == state else None,
        ids=lambda: [row.id for row in load()], rows=some,
    )  # fmt: skip


def opinion_source(door: Door, caller: Caller, picked: PickedOpinions, customers: dict[Hashable, UUID], today: date) -> KeysetSource:
    """【意见表】, the latest first. customers: learns whose each opinion is that was read; today: the office's day."""
    category, body, due, state, content = (OPINIONS.index(key) for key in ("category", "body", "due", "state", "content"))

    def line(row: OpinionRow) -> Row:
        return (
            row.id, row.said_on, row.customer, row.category, row.body, row.owner, row.reply_due, row.state, row.satisfied, row.no,
        )  # fmt: skip

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.opinion_page(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [line(row) for row in rows]

    def word(value: Any, column: int) -> str:
        names: dict[int, Callable[[Any], str]] = {category: category_name, body: one_line, state: state_name, content: content_name}
        return names[column](value) if column in names else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        if column == due and is_late(row[state + 1], row[due + 1], today):
            return LATE
        return OPINION_STATES.get(row[state + 1]) if column == state else None

    return KeysetSource(
        titles=titles(OPINIONS), keys=OPINIONS, widths=(86, 150, 60, 230, 64, 98, 90, 60, 112), elastic={3: 120, 1: 90}, wording=word,
        decorate=mark, tip=lambda row, column: str(row[body + 1]) if column == body else word(row[column + 1], column), page=read,
        anchors=every_200th(lambda: reading.opinion_keys(door, caller, picked)),
    )  # fmt: skip


def unheard_line(row: UnheardRow, yes: str) -> Row:
    """Id, then the cells."""
    return (row.customer_id, row.customer, row.no, row.grade, yes if row.key_account else "", row.owner, row.last_on)
