"""The pane 【详情】 of one complaint: where it stands, its clock, the 8D cards, photos, and its history."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.complaints.queries.view import ComplaintView
from kehu_desk.complaints.rules.blocks import NEEDED
from kehu_desk.complaints.tab.cards import BlockCard, shown_blocks
from kehu_desk.complaints.table import SEVERITIES, STATES, limit_mark
from kehu_desk.complaints.words import (
    category_name,
    cause_name,
    channel_name,
    clock_text,
    escape_name,
    explain_all,
    field_name,
    happening_name,
    severity_name,
    state_name,
)
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.ui import icons, look
from kehu_desk.ui.cells import Mark
from kehu_desk.ui.detail_pane import Tells
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.facts import Facts, fact_sheet, moment
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.known_until import known_until_text

SIGN: Final = 16


class ComplaintDetail(Tells, QScrollArea):
    """Shows the complaint it is given; empty facts are left out."""

    block_wanted = Signal(str)
    file_wanted = Signal(object, str)
    """Id and name of a photo or file."""
    return_wanted = Signal(object)
    """Id of a return."""

    def __init__(self, office: ZoneInfo, a_day: timedelta, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._office, self._a_day = office, a_day
        self.view: ComplaintView | None = None
        self.writable = False  # whether this person may write its blocks now
        self.setAccessibleName(self.tr("Details"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(look.scaled(320))
        self.show_nothing()

    def show_nothing(self) -> None:
        """No complaint is chosen."""
        self._fill(None, self.tr("Choose a complaint on the left."))

    def show_refused(self, refused: Refused) -> None:
        """Why nothing is shown."""
        self._fill(None, "\n".join(explain_all(refused)))

    def show_view(self, view: ComplaintView) -> None:
        """One complaint."""
        same = self.view is not None and self.view.row.id == view.row.id
        place = self.verticalScrollBar().value() if same else 0
        self._fill(view, f"{view.row.no}  {view.row.customer}")
        self.verticalScrollBar().setValue(place)

    def _fill(self, view: ComplaintView | None, head: str) -> None:
        self.view = view
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, look.GAP, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(_title(head))
        for part in self._parts(view) if view is not None else ():
            layout.addWidget(part)
        layout.addStretch(1)
        self.setWidget(page)

    def _parts(self, view: ComplaintView) -> list[QWidget]:
        found = [self._standing(view), self._clock(view), fact_sheet(self._facts(view))]
        found += [*self._cards(view), *self._files(view), *self._returns(view)]
        return [*found, _title(self.tr("History")), fact_sheet(self._history(view))]

    # parts

    def _standing(self, view: ComplaintView) -> QWidget:
        line = QWidget()
        flow = Flow(line)
        flow.addWidget(_chip(STATES[view.row.state], state_name(view.row.state), self.tr("State")))
        flow.addWidget(_chip(SEVERITIES[view.row.severity], severity_name(view.row.severity), field_name("severity")))
        if view.repeat_no:
            told = self.tr("Repeats {number}: raised from {severity}")
            said = told.format(number=view.repeat_no, severity=view.registered_severity)
            flow.addWidget(_chip(Mark("warn", "history"), said, self.tr("Repeated")))
        return line

    def _clock(self, view: ComplaintView) -> QWidget:
        sheet = QWidget()
        sheet.setAccessibleName(self.tr("Time limits"))
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(0)
        for place, line in enumerate(view.row.clock):
            sign, said, due = QLabel(), QLabel(clock_text(line, self._a_day)), QLabel(self._due(line.due_at, line.done_at))
            mark = limit_mark(line)
            sign.setPixmap(icons.icon(mark.icon, mark.tone).pixmap(SIGN, SIGN))
            said.setStyleSheet(f"color: {look.tones().of(mark.tone).name()}")
            due.setObjectName("muted")
            for text in (said, due):
                text.setWordWrap(True)
            grid.addWidget(sign, 2 * place, 0)
            grid.addWidget(said, 2 * place, 1)
            grid.addWidget(due, 2 * place + 1, 1)
        known = QLabel(known_until_text(view.known_until))
        known.setObjectName("muted")
        known.setWordWrap(True)
        known.setContentsMargins(0, look.TIGHT, 0, 0)
        grid.addWidget(known, 2 * len(view.row.clock), 0, 1, 2)
        return sheet

    def _due(self, due: datetime | None, done: datetime | None) -> str:
        parts = [(self.tr("done {at}"), done), (self.tr("due {at}"), due)]
        return "  ".join(text.format(at=moment(at, self._office)) for text, at in parts if at)

    def _facts(self, view: ComplaintView) -> Facts:
        confirmed = f"{view.confirmed_by}  {channel_name(view.confirmed_how)}  {view.confirmed_on}" if view.confirmed_on else ""
        return [
            (field_name("description"), view.row.description),
            (field_name("category"), category_name(view.row.category)),
            (field_name("product_id"), "  ".join(each for each in (view.row.product, view.batch_no) if each)),
            (field_name("received_at"), f"{moment(view.row.received_at, self._office)}  {channel_name(view.channel)}"),
            (field_name("contact"), view.contact),
            (self.tr("Registered by"), view.registered_by),
            (self.tr("Handled by"), view.row.owner),
            (field_name("claim_fen"), yuan(view.claim_fen) if view.claim_fen is not None else ""),
            (field_name("granted_fen"), self._granted(view)),
            (field_name("cost_fen"), yuan(view.cost_fen) if view.cost_fen else ""),
            (self.tr("Final answer"), view.answer),
            (self.tr("Root cause"), self._causes(view)),
            (self.tr("Confirmed by the customer"), confirmed),
            (field_name("satisfaction"), str(view.satisfaction or "")),
            (self.tr("Reopened"), self.tr("{count} times").format(count=view.reopened) if view.reopened else ""),
            (field_name("result"), view.result),
            (self.tr("Rejected because"), view.reject_reason),
        ]

    def _granted(self, view: ComplaintView) -> str:
        if not view.granted_fen:
            return ""
        if view.money_approved_by:
            return self.tr("{sum}, approved by {name}").format(sum=yuan(view.granted_fen), name=view.money_approved_by)
        over = view.granted_fen > view.limit_fen
        return self.tr("{sum}, waits for the superior").format(sum=yuan(view.granted_fen)) if over else yuan(view.granted_fen)

    def _causes(self, view: ComplaintView) -> str:
        return "  /  ".join(each for each in (cause_name(view.root_cause), escape_name(view.escape_cause)) if each)

    def _cards(self, view: ComplaintView) -> list[QWidget]:
        found: list[QWidget] = [_title(self.tr("8D report"))]
        for block in shown_blocks(view, NEEDED[view.row.severity]):
            card = BlockCard(view, block, self._office, writable=self.writable)
            card.wanted.connect(self.block_wanted)
            found.append(card)
        return found

    def _files(self, view: ComplaintView) -> list[QWidget]:
        if not view.files:
            return []
        line = QWidget()
        flow = Flow(line)
        for row in view.files:
            flow.addWidget(self._link(row.name, "paperclip", partial(self.file_wanted.emit, row.id, row.name)))
        return [_title(self.tr("Photos and files")), line]

    def _returns(self, view: ComplaintView) -> list[QWidget]:
        if not view.returns:
            return []
        line = QWidget()
        flow = Flow(line)
        for row in view.returns:
            flow.addWidget(self._link(row.no, "package", partial(self.return_wanted.emit, row.id)))
        return [_title(self.tr("Returns")), line]

    def _link(self, text: str, icon: str, act: Callable[[], object]) -> QWidget:
        made = button(text)
        icons.dress(made, icon)
        made.clicked.connect(lambda _checked=False: act())
        return made

    def _history(self, view: ComplaintView) -> Facts:
        lines: list[tuple[str, str]] = []
        for each in view.history:
            when = moment(each.at, self._office)
            said = "  ".join(part for part in (happening_name(each.kind), each.who, each.text) if part)
            lines.append((when[:10] if each.whole_day else when, said))
        return lines


def _title(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _chip(mark: Mark, text: str, name: str) -> QWidget:
    """A word with its sign, in the colour of its state."""
    chip, sign, said = QWidget(), QLabel(), QLabel(text)
    row = QHBoxLayout(chip)
    row.setContentsMargins(0, 0, look.GAP, 0)
    row.setSpacing(look.TIGHT)
    sign.setPixmap(icons.icon(mark.icon, mark.tone).pixmap(SIGN, SIGN))
    said.setStyleSheet(f"color: {look.tones().of(mark.tone).name()}")
    said.setAccessibleName(name)
    row.addWidget(sign)
    row.addWidget(said)
    return chip
