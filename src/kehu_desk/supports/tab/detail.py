"""The pane 【详情】 of one request: where it stands, target and return, budget, evidence, payments, who did what when."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.borrowing.words import moment_text
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.supports.queries.view import SupportView
from kehu_desk.supports.rules.states import DRAFT, REJECTED, SUBMITTED
from kehu_desk.supports.table import BUDGET, PAYMENTS, PROOFS, STATES, budget_line, paid_line, proof_line, small_source
from kehu_desk.supports.words import evidence_name, explain_all, kind_name, return_lines, share_text, state_name, target_text
from kehu_desk.ui import icons, look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.detail_pane import Tells
from kehu_desk.ui.facts import Facts, said
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

SIGN: Final = 18
HEAD_ROOM, ROW_ROOM, MOST_ROWS = 34, 29, 6  # px, and rows in sight
NOT_GRANTED: Final = frozenset({DRAFT, SUBMITTED, REJECTED})


class SupportDetail(Tells, QScrollArea):
    """Shows the request it is given; what is empty is left out. file_wanted: id and name of evidence that is to be shown."""

    file_wanted = Signal(object, str)

    def __init__(self, desk: Desk, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._office = office
        self.view: SupportView | None = None
        self.setAccessibleName(self.tr("Details"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(look.scaled(320))
        self.head, self.sign, self.state, self.sum, self.facts = QLabel(), QLabel(), QLabel(), QLabel(), QWidget()
        self.lines = self._table(desk, self.tr("Budget"), "lines", BUDGET, (52, 100, 64, 78, 84, 110), {2, 3, 4}, {5: 60, 1: 70})
        self.proofs = self._table(desk, self.tr("Evidence"), "proofs", PROOFS, (64, 130, 110, 60), set(), {1: 70, 2: 40})
        self.payments = self._table(desk, self.tr("Payments"), "payments", PAYMENTS, (88, 92, 110, 100), {1}, {3: 40, 2: 60})
        self._lay_out()
        self.proofs.doubleClicked.connect(lambda _index: self.ask_file())
        self.show_nothing()

    def _table(
        self, desk: Desk, name: str, key: str, columns: Sequence[str], widths: Sequence[int], right: set[int], elastic: dict[int, int]
    ) -> TableView:  # fmt: skip
        source = small_source(lambda: self._rows(key), columns, widths, frozenset(right), elastic)
        view = TableView(name, WindowModel(source), memory=desk.memory, key=f"supports/{key}")
        view.rows.setParent(view)
        return view

    def _rows(self, key: str) -> Sequence[Row]:
        view = self.view
        if view is None:
            return ()
        if key == "lines":
            return [budget_line(place, row) for place, row in enumerate(view.lines)]
        return [proof_line(row) for row in view.evidence] if key == "proofs" else [paid_line(row) for row in view.payments]

    def _lay_out(self) -> None:
        page = QWidget()
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.head.setWordWrap(True)
        self.state.setWordWrap(True)
        self.state.setAccessibleName(self.tr("State"))
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight)
        top = QGridLayout()
        top.setColumnStretch(1, 1)
        top.addWidget(self.head, 0, 0, 1, 3)
        top.addWidget(self.sign, 1, 0)
        top.addWidget(self.state, 1, 1)
        top.addWidget(self.sum, 1, 2)
        self._layout = QVBoxLayout(page)
        self._layout.setContentsMargins(0, 0, look.GAP, 0)
        self._layout.setSpacing(look.GAP)
        self._layout.addLayout(top)
        for each in (self.lines, self.proofs, self.payments, self.facts):
            self._layout.addWidget(each)
        self._layout.addStretch(1)
        self.setWidget(page)

    # what is shown

    def show_nothing(self) -> None:
        """No request is chosen."""
        self._fill(None, self.tr("Choose a request to read it."))

    def show_refused(self, refused: Refused) -> None:
        """Why nothing is shown."""
        self._fill(None, "\n".join(explain_all(refused)))

    def show_view(self, view: SupportView) -> None:
        """One request."""
        self._fill(view, f"{view.row.no}  {view.row.customer}\n{view.row.title}")
        mark = STATES[view.row.state]
        self.sign.setPixmap(icons.icon(mark.icon, mark.tone).pixmap(SIGN, SIGN))
        self.state.setText(f"{state_name(view.row.state)} · {kind_name(view.row.kind)}")
        self.state.setStyleSheet(f"color: {look.tones().of(mark.tone).name()}")
        self.sum.setText(self._sum(view))

    def _sum(self, view: SupportView) -> str:
        if view.payments:
            return self.tr("Paid {amount} yuan").format(amount=yuan(view.row.settled_fen))
        if view.row.state in NOT_GRANTED or not view.row.approved_fen:
            return self.tr("Asked for: {amount} yuan").format(amount=yuan(view.asked_fen))
        return self.tr("Approved {amount} yuan").format(amount=yuan(view.row.approved_fen))

    def _fill(self, view: SupportView | None, head: str) -> None:
        self.view = view
        self.head.setText(head)
        for part in (self.lines, self.sign, self.state, self.sum):
            part.setVisible(view is not None)
        for table, there in ((self.proofs, view and view.evidence), (self.payments, view and view.payments)):
            table.setVisible(bool(there))
        for table in (self.lines, self.proofs, self.payments):
            table.rows.refresh()
            table.setFixedHeight(look.scaled(HEAD_ROOM + ROW_ROOM * min(max(1, table.rows.rowCount()), MOST_ROWS)))
        self._layout.removeWidget(self.facts)
        self.facts.deleteLater()
        self.facts = self._sheet([*self._terms(view), *self._way(view)] if view else ())
        self._layout.insertWidget(2, self.facts)
        self.facts.show()

    def _terms(self, view: SupportView) -> Facts:
        terms = view.terms
        days = f"{view.row.starts_on.isoformat()} – {view.row.ends_on.isoformat()}"
        missing = "、".join(map(evidence_name, view.missing))
        return [
            (self.tr("Days"), days),
            (self.tr("Product"), view.product or self.tr("All products")),
            (self.tr("Target"), target_text(terms, view.unit)),
            (self.tr("Borne"), share_text(terms.dealer_share_bp or 0, view.asked_fen)),
            *((self.tr("Return"), "\n".join(return_lines(row, view.unit))) for row in view.returns),
            (self.tr("Evidence needed"), "、".join(map(evidence_name, terms.evidence_kinds))),
            (self.tr("Still missing"), missing if view.row.state not in NOT_GRANTED else ""),
            (self.tr("Promotion"), view.promotion),
            (self.tr("Department"), terms.expense_dept),
            (self.tr("Description"), terms.description),
        ]

    def _way(self, view: SupportView) -> Facts:
        return [
            (self.tr("Requested"), f"{view.row.by}  {moment_text(view.submitted_at, self._office)}" if view.submitted_at else view.row.by),
            (self.tr("Decided"), self._hand(view.decided_by, view.decided_at)),
            (self.tr("Opinion"), view.decision),
            (self.tr("Begun"), view.started_on.isoformat() if view.started_on else ""),
            (self.tr("Reported"), self._hand(view.reported_by, view.reported_at)),
            (self.tr("Report"), view.report),
            (self.tr("Verified"), self._hand(view.verified_by, view.verified_at)),
            (self.tr("Remark"), view.verdict),
        ]

    def _hand(self, person: str, at: datetime | None) -> str:
        return f"{person}  {moment_text(at, self._office)}" if at else ""

    def _sheet(self, facts: Facts) -> QWidget:
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(look.TIGHT)
        for place, (name, text) in enumerate((name, text) for name, text in facts if text):
            caption = QLabel(name)
            caption.setObjectName("muted")
            grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said(name, text), place, 1)
        return sheet

    # evidence

    def chosen_file(self) -> tuple[UUID, str] | None:
        """The evidence chosen, or the only one that can be opened."""
        there = {row.id: row for row in self.view.evidence if row.attachment} if self.view else {}
        chosen = [there[each] for each in self.proofs.chosen_ids() if isinstance(each, UUID) and each in there]
        found = chosen[0] if chosen else next(iter(there.values()), None)
        return (found.attachment, found.name) if found is not None and found.attachment else None

    def ask_file(self) -> None:
        """Tell which file is to be shown."""
        chosen = self.chosen_file()
        if chosen is not None:
            self.file_wanted.emit(*chosen)
