"""One plan: its head, the measures, the month grid, and the buttons that follow what may be done to it."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QLabel, QPushButton, QTabBar, QVBoxLayout, QWidget

from kehu_desk.borrowing.words import day_text
from kehu_desk.door.workflow import Offer
from kehu_desk.sales.rules.plans import Measure
from kehu_desk.sales.service.plan_pages import PlanPage
from kehu_desk.sales.tab.plan_model import COLUMNS, MONTH, SHARE, SOLD_MEASURE, PlanModel
from kehu_desk.sales.words.plans import amount_text, explain, measure_name, plan_state
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.edit_grid import EditGrid
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.listing import tool

ICONS: Final = {
    "save": "save", "submit": "send", "revise": "copy", "approve": "check", "send_back": "undo-2", "withdraw": "undo-2", "drop": "trash-2",
}  # fmt: skip
TITLE_WIDTH, MONTH_WIDTH, SHARE_WIDTH = 150, 78, 70


class PlanSheet(QWidget):
    """Shows what it is given; wishes are carried out by the page."""

    wished = Signal(str)
    """An event of the plan: save, submit, revise, approve, send_back, withdraw, drop; or rows."""
    version_wished = Signal(object)
    """Id of a version to be shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nothing is shown yet."""
        super().__init__(parent)
        self._desk = desk
        self.page: PlanPage | None = None
        self.head, self.told, self.version = QLabel(), QLabel(), QComboBox()
        self.model = PlanModel()
        self.grid = EditGrid(self.tr("Month grid of the plan"), self.model)
        self.measures = QTabBar()
        self.buttons: dict[str, QPushButton] = {
            event: tool(text, ICONS[event], lambda event=event: self.wished.emit(event))  # type: ignore[misc]
            for event, text in (
                ("save", self.tr("Save draft")), ("submit", self.tr("Save and submit")), ("revise", self.tr("Revise")),
                ("approve", self.tr("Approve")), ("send_back", self.tr("Send back…")), ("withdraw", self.tr("Take back")),
                ("drop", self.tr("Throw the draft away")),
            )
        }  # fmt: skip
        self.add = tool(self.tr("Add rows…"), "plus", lambda: self.wished.emit("rows"))
        self.remove = tool(self.tr("Remove row"), "minus", self.remove_row)
        self.switch = Switch(self.grid, EmptyState(""))
        self._dress()
        self._lay_out()
        self.measures.currentChanged.connect(self._turn)
        self.version.activated.connect(lambda _place: self.version_wished.emit(self.version.currentData()))
        self.model.edited.connect(self._weigh)
        self.grid.pasted.connect(self._tell_pasted)
        self.show_page(None, editing=False)

    def _dress(self) -> None:
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setAccessibleName(self.tr("Plan shown"))
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        self.told.setAccessibleName(self.tr("About the plan"))
        self.version.setAccessibleName(self.tr("Version"))
        self.version.setAccessibleDescription(self.tr("Version"))
        self.measures.setAccessibleName(self.tr("What the cells hold"))
        self.measures.setDrawBase(False)
        self.measures.setExpanding(False)
        side = self.grid.verticalHeader()
        side.setFixedWidth(look.scaled(TITLE_WIDTH))
        side.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setTextElideMode(Qt.TextElideMode.ElideRight)
        for at, column in enumerate(COLUMNS):
            width = MONTH_WIDTH if column.kind == MONTH else SHARE_WIDTH if column.kind == SHARE else MONTH_WIDTH + 12
            self.grid.setColumnWidth(at, look.scaled(width))

    def _lay_out(self) -> None:
        above, line, below = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.head, 1)
        above.addWidget(self.version)
        for each in (line, below):
            each.setSpacing(look.GAP)
        for button in self.buttons.values():
            line.addWidget(button)
        line.addStretch(1)
        below.addWidget(self.measures)
        below.addStretch(1)
        below.addWidget(self.add)
        below.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addLayout(above)
        layout.addLayout(line)
        layout.addLayout(below)
        layout.addWidget(self.switch, 1)
        layout.addWidget(self.told)

    # showing

    def show_page(self, page: PlanPage | None, *, editing: bool) -> None:
        """Another plan, or none. editing: its months may be written."""
        self.page = page
        self.model.show_plan(page.plan if page else None, editable=editing)
        self._show_measures(page is not None and page.plan.sees_profit)
        self._show_versions(page)
        self.head.setText(self._head(page))
        self.measures.setVisible(page is not None)
        self._weigh()

    def _show_measures(self, profits: bool) -> None:
        wanted: list[Measure | str] = [each for each in Measure if profits or each is not Measure.PROFIT]
        wanted.append(SOLD_MEASURE)
        if [self.measures.tabData(at) for at in range(self.measures.count())] == [str(each) for each in wanted]:
            return
        self.measures.blockSignals(True)
        while self.measures.count():
            self.measures.removeTab(0)
        for each in wanted:
            self.measures.setTabData(self.measures.addTab(measure_name(str(each))), str(each))
        self.measures.blockSignals(False)
        self._turn(0)

    def _show_versions(self, page: PlanPage | None) -> None:
        self.version.clear()
        for row in page.plan.versions if page else ():
            text = self.tr("Version {number} · {state} · {amount} yuan")
            self.version.addItem(text.format(number=row.version, state=plan_state(row.state), amount=amount_text(row.base_fen)), row.id)
        ids = [row.id for row in page.plan.versions] if page else []
        self.version.setCurrentIndex(ids.index(page.plan.id) if page and page.plan.id in ids else -1)
        self.version.setVisible(self.version.count() > 1)

    def _head(self, page: PlanPage | None) -> str:
        if page is None:
            return self.tr("Choose a customer at the left.")
        plan = page.plan
        if plan.id is None:
            return self.tr("{customer} · {year} · no plan yet").format(customer=plan.customer_name, year=plan.year)
        state = plan_state("submitted" if plan.submitted else plan.state)
        text = self.tr("{customer} · {year} · version {version} · {state} · drafted by {person}")
        parts = [text.format(customer=plan.customer_name, year=plan.year, version=plan.version, state=state, person=plan.drafted_by)]
        if plan.decided_by:
            parts.append(self.tr("decided by {person} on {day}").format(person=plan.decided_by, day=day_text(plan.decided_at)))
        return " · ".join(parts)

    def _offers(self) -> list[Offer]:
        """What the plan offers; without a plan, or with a new version begun, it is saving and submitting."""
        if self.page is None:
            return []
        if self.model.editable and all(offer.event != "save" for offer in self.page.offers):
            return [Offer("save", ()), Offer("submit", ())]
        return self.page.offers

    def _weigh(self) -> None:
        reasons = {offer.event: [explain(each) for each in offer.nos] for offer in self._offers()}
        for event, each in self.buttons.items():
            each.setVisible(event in reasons)
            each.setEnabled(not reasons.get(event) and not (event == "save" and not self.model.dirty))
            each.setToolTip("\n".join(dict.fromkeys(reasons.get(event, []))))
        for each in (self.add, self.remove):
            each.setVisible(self.model.editable)
        self.remove.setEnabled(bool(self.model.lines))
        self._say_empty()
        self.told.setText(self._about())

    def _say_empty(self) -> None:
        self.switch.show_empty(not self.model.lines)
        if self.page is None:
            text = self.tr("A plan holds the months of one customer and one year: by product or category, base, stretch and challenge.")
        elif self.model.editable:
            text = self.tr("No goods are planned yet. Add rows, then type the months or paste them from a spreadsheet.")
        else:
            text = self.tr("There is no plan for this year.")
        self.switch.empty.sentence.setText(text)
        self.switch.empty.setAccessibleName(text)

    def _about(self) -> str:
        if self.page is None:
            return ""
        answer = self.tr("Last answer: {answer}").format(answer=self.page.plan.answer) if self.page.plan.answer else ""
        hint = self.tr("Yuan; quarters and the year are sums. A block copied from a spreadsheet may be pasted.")
        return "  ".join(part for part in (answer, hint if self.model.editable else "") if part)

    # acting

    def _turn(self, place: int) -> None:
        code = self.measures.tabData(place)
        if code is not None:
            self.model.show_measure(code if code == SOLD_MEASURE else Measure(code))

    def remove_row(self) -> None:
        """Take the row under the cursor out of the plan."""
        self.model.remove_row(self.grid.currentIndex().row())

    def _tell_pasted(self, taken: int, lost: int) -> None:
        if lost:
            text = self.tr("{taken} cells taken; {lost} could not be read as an amount, or lie outside the months.")
            self.told.setText(text.format(taken=taken, lost=lost))

    def plan_id(self) -> UUID | None:
        """The version shown."""
        return self.page.plan.id if self.page else None
