"""What the tables of the page show: people, lines of the map, roles, assessments, opportunities."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.deciders.queries import AssessmentRow, EdgeRow, OpportunityRow, PersonRow, RoleRow
from kehu_desk.deciders.rules.styles import TO_VERIFY
from kehu_desk.deciders.words import edge_name, role_name, side_text, state_name, style_name
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.listing import listed
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "name": QT_TRANSLATE_NOOP("DeciderTable", "Name"),
    "post": QT_TRANSLATE_NOOP("DeciderTable", "Post"),
    "roles": QT_TRANSLATE_NOOP("DeciderTable", "Role"),
    "influence": QT_TRANSLATE_NOOP("DeciderTable", "Influence"),
    "support": QT_TRANSLATE_NOOP("DeciderTable", "Side"),
    "style": QT_TRANSLATE_NOOP("DeciderTable", "Style"),
    "touches": QT_TRANSLATE_NOOP("DeciderTable", "Met in 90 days"),
    "met": QT_TRANSLATE_NOOP("DeciderTable", "Last met"),
    "from": QT_TRANSLATE_NOOP("DeciderTable", "From"),
    "kind": QT_TRANSLATE_NOOP("DeciderTable", "Line"),
    "to": QT_TRANSLATE_NOOP("DeciderTable", "To"),
    "strength": QT_TRANSLATE_NOOP("DeciderTable", "Strength"),
    "note": QT_TRANSLATE_NOOP("DeciderTable", "Note"),
    "class": QT_TRANSLATE_NOOP("DeciderTable", "Products"),
    "owner": QT_TRANSLATE_NOOP("DeciderTable", "Spoken to by"),
    "source": QT_TRANSLATE_NOOP("DeciderTable", "Source"),
    "confirmed": QT_TRANSLATE_NOOP("DeciderTable", "Confirmed"),
    "by": QT_TRANSLATE_NOOP("DeciderTable", "Assessed by"),
    "on": QT_TRANSLATE_NOOP("DeciderTable", "On"),
    "confidence": QT_TRANSLATE_NOOP("DeciderTable", "Confidence"),
    "evidence": QT_TRANSLATE_NOOP("DeciderTable", "Observed"),
    "what": QT_TRANSLATE_NOOP("DeciderTable", "Opportunity"),
    "with": QT_TRANSLATE_NOOP("DeciderTable", "With"),
    "expected": QT_TRANSLATE_NOOP("DeciderTable", "Expected"),
    "chance": QT_TRANSLATE_NOOP("DeciderTable", "Chance"),
    "next": QT_TRANSLATE_NOOP("DeciderTable", "Next step"),
    "due": QT_TRANSLATE_NOOP("DeciderTable", "Due"),
    "hand": QT_TRANSLATE_NOOP("DeciderTable", "In hand of"),
    "state": QT_TRANSLATE_NOOP("DeciderTable", "State"),
})  # fmt: skip
PEOPLE: Final = ("name", "post", "roles", "influence", "support", "style", "touches", "met")
EDGES: Final = ("from", "kind", "to", "strength", "note")
ROLES: Final = ("roles", "class", "influence", "support", "owner", "source", "confirmed")
VIEWS: Final = ("style", "by", "on", "confidence", "evidence")
CHANCES: Final = ("what", "with", "expected", "chance", "next", "due", "hand", "state")
SIDES: Final[Mapping[int, Mark]] = {
    2: Mark("ok"), 1: Mark("ok"), 0: Mark("idle"), -1: Mark("warn"), -2: Mark("bad"),
}  # fmt: skip
STATES: Final[Mapping[str, Mark]] = {
    "open": Mark("warn", "clock"), "won": Mark("ok", "circle-check"), "lost": Mark("bad", "circle-x"), "dropped": Mark("idle", "circle-x"),
}  # fmt: skip
VERIFY: Final = Mark("warn", "circle-alert")
Load = Callable[[], Sequence[Row]]


def titles(keys: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("DeciderTable", TITLES[key]) for key in keys]


def style_text(row: PersonRow) -> str:
    """The style, and that it is to be verified or only stands in the archive."""
    if not row.style:
        return ""
    if row.style_state == TO_VERIFY:
        return QCoreApplication.translate("DeciderTable", "{style} (to verify)").format(style=style_name(row.style))
    second = f" / {style_name(row.secondary)}" if row.secondary else ""
    return f"{style_name(row.style)}{second}"


def roles_text(row: PersonRow) -> str:
    """决策者、付款人."""
    return "、".join(role_name(each) for each in row.roles)


def name_text(row: PersonRow) -> str:
    """The name; of whoever has left since when, and where he went as far as one may know."""
    if row.left_on is None:
        return row.name
    left = QCoreApplication.translate("DeciderTable", "{name} (left {day})").format(name=row.name, day=row.left_on.isoformat())
    return f"{left} → {row.moved_to}" if row.moved_to else left


def person_line(row: PersonRow, touches: int, met: date | None) -> Row:
    """Id, then the cells; the row itself behind them."""
    return (row.contact_id, name_text(row), row.post, roles_text(row), row.influence, row.support, style_text(row), touches, met, row)


def people_source(load: Load, *, met: bool) -> Source:
    """【关键人物表】. met: whether anybody tells when they were last met."""

    def word(value: Any, column: int) -> str:
        if column == 4:
            return side_text(value)
        return (str(value) if value else "") if column in (3, 6) else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        if row[9].left_on is not None:
            return Mark("idle")
        if column == 4 and row[5] is not None:
            return SIDES[row[5]]
        return VERIFY if column == 5 and row[9].style_state == TO_VERIFY else None

    keys = PEOPLE if met else PEOPLE[:-1]
    return _listed(
        load, keys, word, (76, 84, 80, 52, 70, 96, 74, 84)[: len(keys)], right=frozenset({3, 6}), decorate=mark, tip=_person_tip,
        elastic={1: 60, 2: 70, 0: 64}, in_sight=6,
    )  # fmt: skip


def _person_tip(row: Row, column: int) -> str:
    person: PersonRow = row[9]
    if column == 5 and person.style_state == TO_VERIFY:
        text = QCoreApplication.translate("DeciderTable", "Others say: {styles}. Observe, and assess again.")
        return text.format(styles="、".join(style_name(each) for each in person.others))
    if column == 5 and person.style_state == "filed":
        return QCoreApplication.translate("DeciderTable", "As the archive says; nobody has assessed it since.")
    if column == 0 and person.came_from:
        return QCoreApplication.translate("DeciderTable", "{name}, before at {customer}").format(
            name=person.name, customer=person.came_from
        )
    return fact(row[column + 1]) if column < 3 else ""


def edge_line(row: EdgeRow, names: Mapping[UUID, str]) -> Row:
    """Id, then the cells; the row itself behind them."""
    return (row.id, names.get(row.from_id, "…"), row.kind, names.get(row.to_id, "…"), row.strength, row.note, row)


def edge_source(load: Load) -> Source:
    """【影响关系表】: the map in words."""

    def word(value: Any, column: int) -> str:
        return edge_name(value) if column == 1 else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        return Mark("idle", "lock") if column == 4 and row[6].hidden else None

    def tip(row: Row, column: int) -> str:
        if column == 4 and row[6].hidden:
            return QCoreApplication.translate("DeciderTable", "There is a note, which you may not read.")
        return row[5] if column == 4 else ""

    return _listed(load, EDGES, word, (80, 80, 80, 56, 120), right=frozenset({3}), decorate=mark, tip=tip, elastic={4: 60})


def role_line(row: RoleRow) -> Row:
    """Id, then the cells."""
    return (row.id, row.role, row.product_class, row.influence, row.support, row.owner, row.source, row.confirmed_on)


def role_source(load: Load) -> Source:
    """【采购角色表】 of one person."""

    def word(value: Any, column: int) -> str:
        if column == 0:
            return role_name(value)
        if column == 1:
            return value or QCoreApplication.translate("DeciderTable", "all")
        return side_text(value) if column == 3 else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        return SIDES[row[4]] if column == 3 else None

    return _listed(
        load, ROLES, word, (70, 56, 56, 78, 70, 110, 84), right=frozenset({2}), decorate=mark,
        tip=lambda row, column: fact(row[6]) if column == 5 else "", elastic={5: 60},
    )  # fmt: skip


def view_line(row: AssessmentRow) -> Row:
    """Id, then the cells."""
    return (row.id, (row.style, row.secondary), row.by, row.assessed_on, row.confidence, row.evidence)


def view_source(load: Load) -> Source:
    """【风格评估表】 of one person, the newest first."""

    def word(value: Any, column: int) -> str:
        return " / ".join(style_name(each) for each in value if each) if column == 0 else fact(value)

    return _listed(
        load, VIEWS, word, (100, 70, 84, 56, 180), right=frozenset({3}), tip=lambda row, column: row[5] if column == 4 else "",
        elastic={4: 80},
    )  # fmt: skip


def chance_line(row: OpportunityRow) -> Row:
    """Id, then the cells; the row itself behind them."""
    return (
        row.id, row.description, row.contact, row.expected_fen, row.probability_bp, row.next_step, row.due_on, row.owner, row.state, row,
    )  # fmt: skip


def chance_source(load: Load, today: Callable[[], date | None]) -> Source:
    """【机会表】. today: for steps that are late."""

    def word(value: Any, column: int) -> str:
        if column == 2:
            return "" if value is None else yuan(value)
        if column == 3:
            return f"{plain(value, 2, 0)} %" if value else ""
        return state_name(value) if column == 7 else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        if column == 7:
            return STATES.get(row[8])
        if column == 0 and row[8] == "open" and not row[9].ready:
            return VERIFY
        day = today()
        return Mark("bad") if column == 5 and row[8] == "open" and row[6] is not None and day is not None and row[6] < day else None

    def tip(row: Row, column: int) -> str:
        if column == 0 and row[8] == "open" and not row[9].ready:
            return QCoreApplication.translate("DeciderTable", "Rests on the relation alone so far: say what else speaks for us.")
        return fact(row[column + 1]) if column in (0, 4) else row[9].result if column == 7 else ""

    return _listed(
        load, CHANCES, word, (150, 70, 92, 56, 120, 84, 70, 84), right=frozenset({2, 3}), decorate=mark, tip=tip,
        elastic={0: 90, 4: 60}, in_sight=6,
    )  # fmt: skip


def _listed(load: Load, keys: Sequence[str], word: Callable[[Any, int], str], widths: Sequence[int], **more: Any) -> Source:
    return replace(listed(load, titles(keys), keys, word), widths=widths, **more)
