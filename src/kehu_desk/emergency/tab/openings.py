"""The page 【查阅记录】: every opening that this person may see, what was said with it, and its review."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from kehu_desk.borrowing.words import day_text, moment_text
from kehu_desk.emergency.dialogs import OpeningDialog, ReviewDialog
from kehu_desk.emergency.queries import GlassRow, glass_rows
from kehu_desk.emergency.service import glass_offers
from kehu_desk.emergency.tab.standing import Standing
from kehu_desk.emergency.words import category_name, explain, state_name, verdict_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import icons
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.listing import listed, page_layout, table, tool

if TYPE_CHECKING:
    from kehu_desk.store.keys import KeyFile

WIDTHS: Final = (112, 190, 72, 136, 128, 96, 92, 72)
ELASTIC: Final = {1: 100}  # the customer
MARKS: Final = {"OPEN": Mark("warn", "eye"), "UNREVIEWED": Mark("warn", "stamp"), "REVIEWED": Mark("idle", "circle-check")}
LATE, UNFAIR = Mark("bad", "triangle-alert"), Mark("bad", "circle-x")
STATE, VERDICT = 5, 7


class OpeningsPage(QWidget):
    """Table 【紧急查阅表】 with 【紧急查阅…】, 【复核…】 and 【打开档案】."""

    wants_open = Signal(str, object)

    def __init__(self, desk: Desk, slots: "KeyFile", me: Standing, parent: QWidget | None = None) -> None:
        """Read what is there."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Openings"))
        self._desk, self._slots, self._me = desk, slots, me
        self._kept: dict[UUID, GlassRow] = {}
        titles = [
            self.tr("Number"), self.tr("Customer"), self.tr("Opened by"), self.tr("Kind of emergency"), self.tr("From"),
            self.tr("State"), self.tr("Review by"), self.tr("Verdict"),
        ]  # fmt: skip
        keys = ("no", "customer", "person", "category", "opened", "state", "review_due", "verdict")
        self.model, self.view = table(self.tr("Emergency views"), listed(self._rows, titles, keys, _word, self._mark), WIDTHS, ELASTIC)
        self.open_button = tool(self.tr("Emergency view…"), "triangle-alert", self.open_archive)
        self.review_button = tool(self.tr("Review…"), "stamp", self.review)
        self.show_button = tool(self.tr("Open archive"), "folder-open", self.show_archive)
        self.open_button.setVisible(me.opens)
        self.review_button.setVisible(me.reviews)
        self.said = Lines(self.tr("Details"))
        self.switch = Switch(self.view, EmptyState(self.tr("No archive was opened in an emergency"), self._first_step(), tone="ok"))
        hint = self.tr("For sixty minutes one archive, to look at only. Others are told at once, and somebody reviews it (B-130 to B-136).")
        page_layout(self, (self.open_button, self.review_button, self.show_button), self.said, self.switch, hint=hint)
        self.view.selectionModel().selectionChanged.connect(self._offer)
        self.view.doubleClicked.connect(self.show_archive)
        self.model.modelReset.connect(self._offer)
        self._offer()

    def _first_step(self) -> list[QAction]:
        step = QAction(self.tr("Emergency view…"), self)
        icons.dress(step, "triangle-alert")
        step.triggered.connect(self.open_archive)
        return [step] if self._me.opens else []

    def _rows(self) -> list[Row]:
        try:
            with self._desk.door.look(self._desk.caller) as (session, actor):
                found = glass_rows(session, actor)
        except Refused as refusal:
            self._desk.tell(refusal)
            found = []
        self._kept = {row.id: row for row in found}
        office = self._me.office
        return [
            (row.id, row.no, row.customer, row.person, category_name(row.category), moment_text(row.opened_at, office),
             _state(row), day_text(row.review_due, office), verdict_name(row.verdict))
            for row in found
        ]  # fmt: skip

    def _mark(self, line: Row, column: int) -> Mark | None:
        row = self._kept.get(line[0])
        if row is None:
            return None
        if column == STATE:
            return LATE if row.late else MARKS[row.state]
        return UNFAIR if column == VERDICT and row.verdict == "unfair" else None

    def refresh(self) -> None:
        """Read the list anew."""
        self.model.refresh()

    def choose(self, glass: UUID) -> bool:
        """Put the choice on one opening; False when it is not in the list."""
        return bool(self.view.choose_ids([glass]))

    def chosen(self) -> GlassRow | None:
        """The one opening chosen."""
        ids: Sequence[Any] = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return self._kept.get(ids[0]) if ids else None

    def _offer(self) -> None:
        row = self.chosen()
        self.switch.show_empty(self.model.rowCount() == 0)
        self.said.show_lines(self._details(row) if row else [])
        why = [self.tr("Choose one line first.")] if row is None else self._against_review(row)
        self.review_button.setEnabled(not why)
        self.review_button.setToolTip("\n".join(why))
        self.show_button.setEnabled(row is not None)
        self.show_button.setToolTip("" if row else self.tr("Choose one line first."))

    def _against_review(self, row: GlassRow) -> list[str]:
        if not self._me.reviews:
            return [""]
        offered = glass_offers(self._desk.door, self._desk.caller, row.id)
        if not offered:
            return [self.tr("Only what is over and was not reviewed yet can be reviewed (B-133).")]
        return [explain(each) for each in offered[0].nos]

    def _details(self, row: GlassRow) -> list[str]:
        """What the columns leave out."""
        until = self.tr("Open until {time}").format(time=moment_text(row.until, self._me.office))
        lines = [until, self.tr("Reason: {reason}").format(reason=row.reason), self.tr("Told: {names}").format(names="、".join(row.told))]
        if row.overdue or row.barred_until:
            stood = self.tr("At that time: {overdue} loans overdue, barred from borrowing until {until}")
            lines.append(stood.format(overdue=row.overdue, until=day_text(row.barred_until, self._me.office) or "–"))
        if row.reviewed_at is not None:
            judged = self.tr("Reviewed {time} by {person}: {note}")
            lines.append(judged.format(time=moment_text(row.reviewed_at, self._me.office), person=row.reviewer, note=row.note))
        return lines

    # deeds

    def open_archive(self) -> None:
        """【紧急查阅】; the archive stands open afterwards."""
        dialog = OpeningDialog(self._desk, self._slots, self)
        dialog.opened.connect(lambda customer, _glass: self.wants_open.emit("customer", customer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def review(self) -> None:
        """【复核】 for the opening chosen."""
        if (row := self.chosen()) is None or not self.review_button.isEnabled():
            return
        dialog = ReviewDialog(self._desk, row, self._me.office, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_archive(self) -> None:
        """Show the archive of the opening chosen, in its tab."""
        if (row := self.chosen()) is not None:
            self.wants_open.emit("customer", row.customer_id)


def _state(row: GlassRow) -> str:
    late = QCoreApplication.translate("OpeningsPage", "Review is late")
    return late if row.late else state_name(row.state)


def _word(value: Any, _column: int) -> str:
    return str(value)
