"""The tables of the programme: accounts, candidates, blocks, members, people, information, loads."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.deciders.queries import PersonRow
from kehu_desk.deciders.table import roles_text, style_text
from kehu_desk.intelligence.queries import FactRow
from kehu_desk.intelligence.words import category_name, state_name
from kehu_desk.kernel.money import plain
from kehu_desk.keyaccounts.queries import AccountRow, LoadRow, MemberRow, SelectionRow
from kehu_desk.keyaccounts.rules.duties import Block
from kehu_desk.keyaccounts.words import (
    award_text,
    duty_name,
    load_name,
    percent_text,
    points_text,
    post_name,
    role_name,
    selection_state_name,
)
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.listing import listed
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

Load = Callable[[], Sequence[Row]]
TITLES: Final = texts({
    "customer": QT_TRANSLATE_NOOP("KaTable", "Customer"),
    "kam": QT_TRANSLATE_NOOP("KaTable", "Manager"),
    "share": QT_TRANSLATE_NOOP("KaTable", "Share"),
    "dependence": QT_TRANSLATE_NOOP("KaTable", "Concentration"),
    "team": QT_TRANSLATE_NOOP("KaTable", "Team size"),
    "target": QT_TRANSLATE_NOOP("KaTable", "Target reached"),
    "review": QT_TRANSLATE_NOOP("KaTable", "Next review"),
    "number": QT_TRANSLATE_NOOP("KaTable", "No."),
    "year": QT_TRANSLATE_NOOP("KaTable", "Year"),
    "points": QT_TRANSLATE_NOOP("KaTable", "Points"),
    "top": QT_TRANSLATE_NOOP("KaTable", "Largest"),
    "state": QT_TRANSLATE_NOOP("KaTable", "State"),
    "by": QT_TRANSLATE_NOOP("KaTable", "Proposed by"),
    "duty": QT_TRANSLATE_NOOP("KaTable", "Duty"),
    "last": QT_TRANSLATE_NOOP("KaTable", "Last entry"),
    "age": QT_TRANSLATE_NOOP("KaTable", "Days ago"),
    "order": QT_TRANSLATE_NOOP("KaTable", "In order"),
    "person": QT_TRANSLATE_NOOP("KaTable", "Person"),
    "role": QT_TRANSLATE_NOOP("KaTable", "Role"),
    "since": QT_TRANSLATE_NOOP("KaTable", "Since"),
    "name": QT_TRANSLATE_NOOP("KaTable", "Name"),
    "post": QT_TRANSLATE_NOOP("KaTable", "Post"),
    "style": QT_TRANSLATE_NOOP("KaTable", "Style"),
    "statement": QT_TRANSLATE_NOOP("KaTable", "Information"),
    "category": QT_TRANSLATE_NOOP("KaTable", "Category"),
    "sources": QT_TRANSLATE_NOOP("KaTable", "Sources"),
    "until": QT_TRANSLATE_NOOP("KaTable", "Valid until"),
    "accounts": QT_TRANSLATE_NOOP("KaTable", "Accounts"),
    "load": QT_TRANSLATE_NOOP("KaTable", "Load"),
    "judged": QT_TRANSLATE_NOOP("KaTable", "Judged"),
    "check": QT_TRANSLATE_NOOP("KaTable", "Competences"),
})  # fmt: skip
ACCOUNTS: Final = ("customer", "kam", "share", "dependence", "team", "target", "review")
SELECTIONS: Final = ("number", "year", "customer", "points", "top", "state", "by")
BLOCKS: Final = ("duty", "last", "age", "order")
MEMBERS: Final = ("person", "role", "since")
PEOPLE: Final = ("name", "post", "role", "style")
FACTS: Final = ("statement", "category", "sources", "state", "until")
LOADS: Final = ("person", "post", "accounts", "load", "judged", "check")
DEPENDENT_BP: Final = 2_000
STATES: Final[Mapping[str, Mark]] = {
    "proposed": Mark("warn", "stamp"), "approved": Mark("ok", "check"), "rejected": Mark("idle", "x"), "opened": Mark("ok", "star"),
}  # fmt: skip
JUDGED: Final[Mapping[str, Mark]] = {
    "few": Mark("idle", "info"), "fits": Mark("ok", "check"), "high": Mark("warn", "triangle-alert"), "over": Mark("bad", "circle-alert"),
}  # fmt: skip


def titles(names: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("KaTable", TITLES[name]) for name in names]


def yes_no(said: bool) -> str:
    """A yes or a no."""
    return QCoreApplication.translate("KaTable", "yes") if said else QCoreApplication.translate("KaTable", "no")


def account_line(row: AccountRow) -> Row:
    """Id, then the cells, and last the row itself."""
    return (row.id, row.customer, row.kam, row.share_bp, row.dependence_bp, row.team, row.target_bp, row.next_review_on, row)


def account_source(load: Load, today: Callable[[], date]) -> Source:
    """【大客户表】: whoever may not see a figure finds a dash."""

    def word(value: Any, column: int) -> str:
        return percent_text(value) if column in (2, 3, 5) else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        it = row[-1]
        if column == 0 and it.stale:
            return Mark("warn", "clock")
        if column == 2 and it.estimated:
            return Mark("warn", "circle-question-mark")
        if column == 3 and it.dependence_bp is not None and it.dependence_bp > DEPENDENT_BP:
            return Mark("warn", "triangle-alert")
        late = column == 6 and it.next_review_on is not None and it.next_review_on < today()
        return Mark("bad", "clock") if late else None

    def tip(row: Row, column: int) -> str:
        it = row[-1]
        said = {
            0: QCoreApplication.translate("KaTable", "{count} of seven duties not in order").format(count=it.stale) if it.stale else "",
            2: QCoreApplication.translate("KaTable", "estimated: the fact it rests on is not corroborated") if it.estimated else "",
            3: QCoreApplication.translate("KaTable", "its group's part in all our sales of twelve months"),
        }
        return said.get(column) or word(row[column + 1], column)

    made = listed(load, titles(ACCOUNTS), ACCOUNTS, word, mark)
    return replace(made, widths=(170, 70, 74, 74, 60, 74, 92), elastic={0: 90}, right=frozenset({2, 3, 4, 5}), tip=tip)


def selection_state(row: SelectionRow) -> str:
    """Its state, or that it has become a key account."""
    return "opened" if row.account_id is not None else row.state


def selection_line(row: SelectionRow) -> Row:
    """Id, then the cells."""
    return (row.id, row.no, row.year, row.customer, row.total100, row.top_share, selection_state(row), row.proposed_by)


def selection_source(load: Load) -> Source:
    """【大客户评选表】."""

    def word(value: Any, column: int) -> str:
        said: dict[int, Callable[[Any], str]] = {3: points_text, 4: yes_no, 5: selection_state_name}
        return said.get(column, fact)(value)

    def mark(row: Row, column: int) -> Mark | None:
        return STATES.get(row[6]) if column == 5 else None

    made = listed(load, titles(SELECTIONS), SELECTIONS, word, mark)
    return replace(made, widths=(112, 52, 170, 62, 62, 92, 70), elastic={2: 90}, right=frozenset({1, 3}))


def block_line(row: Block) -> Row:
    """The duty is its id."""
    return (row.duty, row.duty, row.last_on, row.age, row.fresh)


def block_source(load: Load) -> Source:
    """【七项职责】."""

    def word(value: Any, column: int) -> str:
        return duty_name(value) if column == 0 else yes_no(value) if column == 3 else "–" if value is None else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        if column != 3:
            return None
        return Mark("ok", "check") if row[4] else Mark("warn", "clock")

    made = listed(load, titles(BLOCKS), BLOCKS, word, mark)
    return replace(made, widths=(130, 90, 70, 70), elastic={0: 90}, right=frozenset({2}))


def member_line(row: MemberRow) -> Row:
    """Person and role are its id."""
    return ((row.person_id, row.role), row.person, row.role, row.since_on)


def member_source(load: Load) -> Source:
    """【大客户团队】."""
    made = listed(load, titles(MEMBERS), MEMBERS, lambda value, column: role_name(value) if column == 1 else fact(value))
    return replace(made, widths=(110, 130, 92), elastic={1: 90})


def people_line(row: PersonRow) -> Row:
    """Id, then the cells."""
    return (row.contact_id, row.name, row.post, roles_text(row), style_text(row) or "–")


def people_source(load: Load) -> Source:
    """【决策风格】."""
    return replace(
        listed(load, titles(PEOPLE), PEOPLE, lambda value, _column: fact(value)), widths=(80, 110, 110, 120), elastic={1: 70, 2: 70}
    )


def fact_line(row: FactRow) -> Row:
    """Id, then the cells."""
    return (row.id, row.statement, row.category, f"{row.support}/{row.least}", row.state, row.valid_until, row.support >= row.least)


def fact_source(load: Load) -> Source:
    """【信息来源】: what two independent sources say stands firm."""

    def word(value: Any, column: int) -> str:
        return category_name(value) if column == 1 else state_name(value) if column == 3 else fact(value)

    def mark(row: Row, column: int) -> Mark | None:
        if column != 2:
            return None
        return Mark("ok", "check") if row[6] else Mark("warn", "circle-question-mark")

    made = listed(load, titles(FACTS), FACTS, word, mark)
    return replace(made, widths=(200, 70, 64, 70, 90), elastic={0: 100}, tip=lambda row, column: word(row[column + 1], column))


def load_line(row: LoadRow) -> Row:
    """Id, then the cells, and last the row itself."""
    check = row.check
    told = award_text(check.average100 if check else None, enough=bool(check and check.enough)) if row.told else "–"
    return (row.person_id, row.person, row.post, row.accounts, row.load100, row.verdict, told, row)


def load_source(load: Load) -> Source:
    """【经理负荷表】."""

    def word(value: Any, column: int) -> str:
        said: dict[int, Callable[[Any], str]] = {1: post_name, 3: lambda load100: plain(load100, 2, 1), 4: load_name}
        return said.get(column, fact)(value)

    def mark(row: Row, column: int) -> Mark | None:
        return JUDGED[row[5]] if column == 4 else None

    made = listed(load, titles(LOADS), LOADS, word, mark)
    return replace(made, widths=(80, 110, 56, 56, 84, 96), elastic={1: 70, 5: 80}, right=frozenset({2, 3}))
