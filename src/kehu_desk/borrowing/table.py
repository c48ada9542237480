"""The table 【借阅表】: its columns, the wording of its cells, and where its rows come from."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple, cast
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.borrowing import queries
from kehu_desk.borrowing.queries import HoldRow, LoanRow, View
from kehu_desk.borrowing.words import day_text, kind_name, need_name, state_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.window_model import Source

TITLES: Final = tuple(map(str, (
    QT_TRANSLATE_NOOP("LoanTable", "Loan"),
    QT_TRANSLATE_NOOP("LoanTable", "Archive no."),
    QT_TRANSLATE_NOOP("LoanTable", "Customer"),
    QT_TRANSLATE_NOOP("LoanTable", "Borrower"),
    QT_TRANSLATE_NOOP("LoanTable", "Purpose"),
    QT_TRANSLATE_NOOP("LoanTable", "Lent on"),
    QT_TRANSLATE_NOOP("LoanTable", "Due on"),
    QT_TRANSLATE_NOOP("LoanTable", "Returned on"),
    QT_TRANSLATE_NOOP("LoanTable", "State"),
)))  # fmt: skip
HOLD_TITLES: Final = (*TITLES[:4], *map(str, (
    QT_TRANSLATE_NOOP("LoanTable", "Waits for"),
    QT_TRANSLATE_NOOP("LoanTable", "Place"),
    QT_TRANSLATE_NOOP("LoanTable", "Until"),
    QT_TRANSLATE_NOOP("LoanTable", "Held by"),
)), TITLES[8])  # fmt: skip
WIDTHS: Final = (104, 104, 150, 56, 130, 80, 80, 80, 108)
MARKS: Final[Mapping[str, Mark]] = {
    "DRAFT": Mark("idle", "file-pen"), "PENDING": Mark("warn", "stamp"), "APPROVED": Mark("warn", "hand-helping"),
    "WAITING": Mark("idle", "clock"), "READY": Mark("warn", "package"), "ACTIVE": Mark("ok", "book-open"),
    "RECALLED": Mark("warn", "bell"), "OVERDUE": Mark("bad", "triangle-alert"), "SUBMITTED": Mark("warn", "send"),
    "RETURNING": Mark("warn", "archive-restore"), "REVOKED": Mark("bad", "circle-x"), "LOST": Mark("bad", "circle-alert"),
    "CLOSED": Mark("idle", "circle-check"), "EXPIRED": Mark("idle", "clock"), "REJECTED": Mark("bad", "circle-x"),
    "CANCELLED": Mark("idle", "undo-2"), "LAPSED": Mark("idle", "clock"),
}  # fmt: skip
LATE: Final = Mark("bad")
NOTHING: Final[Mapping[View, str]] = {
    View.OUT: str(QT_TRANSLATE_NOOP("LoanTable", "No archives on loan")),
    View.TO_APPROVE: str(QT_TRANSLATE_NOOP("LoanTable", "No requests wait for your approval")),
    View.TO_RELEASE: str(QT_TRANSLATE_NOOP("LoanTable", "Nothing to be handled")),
    View.OVERDUE: str(QT_TRANSLATE_NOOP("LoanTable", "No overdue loans")),
    View.HOLDS: str(QT_TRANSLATE_NOOP("LoanTable", "Nobody waits in a queue")),
    View.REGISTER: str(QT_TRANSLATE_NOOP("LoanTable", "The register is empty")),
}


class Line(NamedTuple):
    """One row as the table shows it; code and late are not columns of their own.

    On the page 排队 purpose, released, due and returned say what is waited for, the place, until when, and who has it.
    """

    id: UUID
    no: str
    archive_no: str
    customer: str
    borrower: str
    purpose: str
    released: str
    due: str
    returned: str
    state: str
    code: str
    late: int


KEYS: Final = Line._fields[1:10]
STATE, DUE, PURPOSE, CUSTOMER = KEYS.index("state"), KEYS.index("due"), KEYS.index("purpose"), KEYS.index("customer")
ELASTIC: Final = {CUSTOMER: 90, PURPOSE: 60}  # least widths


def line_of(row: LoanRow, office: ZoneInfo) -> Line:
    """A loan in words. A late one says by how many days, also after its return (B-068)."""
    purpose = " · ".join(each for each in (kind_name(row.kind), row.purpose) if each)
    return Line(
        row.id, row.no, row.archive_no, row.customer, row.borrower, purpose, day_text(row.released, office),
        day_text(row.due, office), day_text(row.returned, office), state_text(row), row.state, row.late_days,
    )  # fmt: skip


def hold_line(row: LoanRow, hold: HoldRow, office: ZoneInfo) -> Line:
    """A place in a queue in words."""
    waits = "、".join(need_name(each.what) for each in hold.needs)
    holders = dict.fromkeys(each.holder for each in hold.needs if each.holder)
    return Line(
        row.id, row.no, row.archive_no, row.customer, row.borrower, waits, short_place(hold), day_text(hold.until, office),
        "、".join(holders), state_name(hold.state), hold.state, 0,
    )  # fmt: skip


def short_place(hold: HoldRow) -> str:
    """The place as a narrow column has room for it."""
    text = QCoreApplication.translate("LoanTable", "{place}, {ahead} before") if hold.place else place_text(hold)
    return text.format(place=hold.place, ahead=hold.ahead)


def place_text(hold: HoldRow) -> str:
    """第 2 位, and how many are ahead."""
    if not hold.place:
        return QCoreApplication.translate("LoanTable", "his turn")
    return QCoreApplication.translate("LoanTable", "no. {place}, {ahead} ahead").format(place=hold.place, ahead=hold.ahead)


def state_text(row: LoanRow) -> str:
    """The state, and how late."""
    if not row.late_days:
        return state_name(row.state)
    if row.state == "OVERDUE":
        return QCoreApplication.translate("LoanTable", "{days} days overdue").format(days=row.late_days)
    text = QCoreApplication.translate("LoanTable", "{state}, {days} days late")
    return text.format(state=state_name(row.state), days=row.late_days)


def decorate(row: Row, column: int) -> Mark | None:
    """The state wears a colour and an icon beside its word; what is late is red."""
    line = cast("Line", row)
    if column == STATE:
        mark = MARKS.get(line.code)
        return Mark("bad", mark.icon) if mark and line.late else mark
    return LATE if column == DUE and line.late else None


def tip(row: Row, column: int) -> str:
    """The whole of a cell that may be cut off."""
    return str(row[column + 1]) if column in (PURPOSE, CUSTOMER, STATE) else ""


def hold_tip(row: Row, column: int) -> str:
    """On the page 排队 any cell may be cut off."""
    return str(row[column + 1])


def nothing_text(view: View, *, searched: bool) -> str:
    """What an empty page says."""
    if searched:
        return QCoreApplication.translate("LoanTable", "No loan fits the search")
    return QCoreApplication.translate("LoanTable", NOTHING.get(view, NOTHING[View.OUT]))


class Wanted(NamedTuple):
    """What a page of the tab is asked for. since, until: days of the register."""

    view: View
    typed: str = ""
    since: date | None = None
    until: date | None = None


def source(desk: Desk, wanted: Wanted, office: ZoneInfo, tell: Callable[[Refused], None]) -> Source:
    """The loans of one page of the tab. tell hears why nothing can be read (an account that has ended)."""

    def read(ask: Callable[..., Sequence[Any]], *facts: object) -> Sequence[Any]:
        try:
            with desk.door.look(desk.caller) as (session, actor):
                return ask(session, actor, *facts)
        except Refused as refusal:
            tell(refusal)
            return ()

    def rows(ids: Sequence[Hashable]) -> Sequence[Row]:
        return [line_of(row, office) for row in read(queries.loan_rows, ids)]

    def places(ids: Sequence[Hashable]) -> Sequence[Row]:
        held = {hold.id: hold for hold in read(queries.hold_rows, ids)}
        return [hold_line(row, held[row.id], office) for row in read(queries.loan_rows, ids) if row.id in held]

    queue = wanted.view is View.HOLDS
    titles = [QCoreApplication.translate("LoanTable", each) for each in (HOLD_TITLES if queue else TITLES)]
    return Source(
        ids=lambda: read(queries.loan_ids, *wanted), rows=places if queue else rows, titles=titles, keys=KEYS, widths=WIDTHS,
        elastic=ELASTIC, decorate=decorate, tip=hold_tip if queue else tip,
    )  # fmt: skip
