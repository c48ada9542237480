"""The pane 【详情】 of one customer's credit: how it stands, how the limit was made, guarantees, releases, history."""

from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QGroupBox, QHBoxLayout, QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.credit.dialogs.figures import Figures
from kehu_desk.credit.dialogs.guarantees import guarantee_text
from kehu_desk.credit.queries import ChangeRow, CreditView, ReleaseRow
from kehu_desk.credit.service.waiting import Waiting
from kehu_desk.credit.table import STATUSES, use_tone
from kehu_desk.credit.words import (
    explain_all,
    kind_name,
    points_text,
    share_text,
    signs_text,
    state_name,
    status_name,
    terms_name,
    wanted_text,
)
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.ui import icons, look
from kehu_desk.ui.detail_pane import Tells
from kehu_desk.ui.dialogs import button

Facts = Sequence[tuple[str, str]]
SIGN: Final = 18
MOST: Final = 20  # lines of history in sight; the log of changes keeps them all


class CreditDetail(Tells, QScrollArea):
    """Shows what it is given; empty facts are left out."""

    purpose_wanted = Signal()

    def __init__(self, office: ZoneInfo, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._office = office
        self.matter: Waiting | None = None  # of the customer, what waits and is chosen
        self.setAccessibleName(self.tr("Details"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(look.scaled(320))
        self.show_nothing()

    def show_nothing(self) -> None:
        """No customer is chosen."""
        self._show(self._muted(self.tr("Choose a customer on the left.")))

    def show_refused(self, refused: Refused) -> None:
        """Why nothing is shown, and what a manager does about it; what he is asked to sign he sees all the same."""
        parts: list[QWidget] = [self._muted("\n".join(explain_all(refused)))]
        if "E_PURPOSE" in refused.codes:
            purpose = button(self.tr("State purpose…"))
            purpose.clicked.connect(self.purpose_wanted)
            parts.append(beside_room(purpose))
        self._show(*([self._matter(self.matter)] if self.matter else []), *parts)

    def show_view(self, view: CreditView) -> None:
        """One customer."""
        parts: list[QWidget] = [self._head(view)]
        if self.matter is not None:
            parts.append(self._matter(self.matter))
        parts.append(self._box(self.tr("As of today"), self._standing(view)))
        if view.made is not None:
            parts.append(self._figures(self.tr("How the limit was made"), view.made))
        lists = (
            (self.tr("Guarantees"), [("", guarantee_text(row)) for row in view.guarantees if row.valid]),
            (self.tr("Releases"), [(row.order, self._release(row)) for row in view.releases[:MOST]]),
            (self.tr("History"), [(self._day(row), self._change(row)) for row in view.history[:MOST]]),
        )
        self._show(*parts, *(self._box(title, facts) for title, facts in lists if facts))

    def _show(self, *parts: QWidget) -> None:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, look.GAP, 0)
        layout.setSpacing(look.GAP)
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)
        self.setWidget(page)

    def _muted(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName("muted")
        label.setWordWrap(True)
        return label

    def _head(self, view: CreditView) -> QWidget:
        head = QWidget()
        grid = QGridLayout(head)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        name, sign, state = QLabel(view.name), QLabel(), QLabel(status_name(view.stance.status))
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        name.setWordWrap(True)
        mark = STATUSES[str(view.stance.status)]
        sign.setPixmap(icons.icon(mark.icon, mark.tone).pixmap(SIGN, SIGN))
        state.setStyleSheet(f"color: {look.tones().of(mark.tone).name()}")
        state.setAccessibleName(self.tr("Status"))
        used = QLabel(self.tr("{use} used").format(use=share_text(view.use_bp)))
        used.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(name, 0, 0, 1, 3)
        grid.addWidget(sign, 1, 0)
        grid.addWidget(state, 1, 1)
        grid.addWidget(used, 1, 2)
        grid.addWidget(self._bar(view.use_bp, used.text()), 2, 0, 1, 3)
        return head

    def _bar(self, use_bp: int | None, text: str) -> QProgressBar:
        bar, tone = QProgressBar(), look.tones().of(use_tone(use_bp).tone).name()
        bar.setRange(0, 10_000)
        bar.setValue(10_000 if use_bp is None else min(10_000, use_bp))
        bar.setTextVisible(False)
        bar.setFixedHeight(look.TIGHT + 2)
        bar.setAccessibleName(self.tr("Use of the limit"))
        bar.setAccessibleDescription(text)
        bar.setStyleSheet(f"QProgressBar {{ border: 0; background: {look.tones().line}; }} QProgressBar::chunk {{ background: {tone}; }}")
        return bar

    def _standing(self, view: CreditView) -> Facts:
        owing, stance = view.owing, view.stance
        limit = yuan(stance.limit_fen)
        if view.granted_fen and not stance.limit_fen:
            limit = self.tr("none: {granted} ran out").format(granted=yuan(view.granted_fen))
        room = stance.capacity_fen - view.exposed_fen
        return (
            (self.tr("Grade"), f"{view.grade}  {points_text(view.score_bp) if view.score_bp is not None else ''}" if view.grade else ""),
            (self.tr("Limit"), limit),
            (self.tr("Valid to"), view.valid_to.isoformat() if view.valid_to else ""),
            (self.tr("Temporary limits"), _some(stance.temp_fen)),
            (self.tr("Terms"), self._terms(view)),
            (self.tr("Next review"), view.next_review_on.isoformat() if view.next_review_on else ""),
            (self.tr("Why this status"), view.status_reason),
            (self.tr("Billed and open"), yuan(owing.open_fen)),
            (self.tr("+ delivered, not billed"), _some(owing.unbilled_fen)),
            (self.tr("+ ordered, not delivered"), _some(owing.ordered_fen)),
            (self.tr("− received, not applied"), _some(owing.unapplied_fen)),
            (self.tr("− deposits"), _some(owing.deposits_fen)),
            (self.tr("= exposure"), yuan(view.exposed_fen)),
            (self.tr("Head-room"), yuan(room)),
            (self.tr("Overdue"), self._overdue(view)),
        )

    def _terms(self, view: CreditView) -> str:
        return self.tr("{terms}, {days} days").format(terms=terms_name(view.terms), days=view.credit_days) if view.grade else ""

    def _overdue(self, view: CreditView) -> str:
        stance = view.stance
        if not stance.max_days_past:
            return ""
        return self.tr("{sum} yuan, the oldest {days} days").format(sum=yuan(stance.overdue_fen), days=stance.max_days_past)

    def _matter(self, matter: Waiting) -> QWidget:
        """What waits and is chosen, with the figures that a decision rests on."""
        row = matter.row
        wanted = status_name(row.status) if row.what == "status" else yuan(row.wanted_fen or 0)
        span = " – ".join(day.isoformat() for day in (row.since_on, row.until_on) if day)
        facts = [
            (kind_name(row.what), wanted), (self.tr("Order"), row.order), (self.tr("Days"), span), (self.tr("Reason"), row.reason),
            (self.tr("By"), row.by or self.tr("the clock")), (self.tr("State"), state_name(row.state)),
        ]  # fmt: skip
        if "max_days_past" in row.inputs and row.what == "status" and not row.by:
            facts.append((self.tr("Because"), signs_text(row.inputs)))
        box = self._box(self.tr("To decide"), facts)
        if "points" in row.inputs:
            sheet = Figures(self.tr("How the limit is made"))
            sheet.show_inputs(row.inputs)
            grid = box.layout()
            assert isinstance(grid, QGridLayout)
            grid.addWidget(sheet, grid.rowCount(), 0, 1, 2)
        return box

    def _figures(self, title: str, row: ChangeRow) -> QWidget:
        box = QGroupBox(title)
        box.setAccessibleName(title)
        layout, sheet = QVBoxLayout(box), Figures(title)
        sheet.show_inputs(row.inputs)
        layout.addWidget(sheet)
        return box

    def _box(self, title: str, facts: Facts) -> QGroupBox:
        box = QGroupBox(title)
        box.setAccessibleName(title)
        grid = QGridLayout(box)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(look.TIGHT)
        for place, (name, text) in enumerate((name, text) for name, text in facts if text):
            caption, said = self._muted(name), QLabel(text)
            caption.setWordWrap(False)
            said.setWordWrap(True)
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            said.setAccessibleName(name)
            grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, place, 1)
        return box

    def _day(self, row: ChangeRow) -> str:
        return local_day(row.decided_at or row.proposed_at, self._office).isoformat()

    def _change(self, row: ChangeRow) -> str:
        hands = " → ".join(each for each in (row.proposed_by or self.tr("the clock"), row.first_by, row.decided_by) if each)
        head = f"{kind_name(row.kind)}: {wanted_text(row.wanted)}  {state_name(row.state)}"
        return "\n".join(part for part in (head, hands, row.reason, row.answer) if part)

    def _release(self, row: ReleaseRow) -> str:
        state = state_name("expired" if row.expired else row.state)
        text = self.tr("{sum} until {until}  {state}").format(sum=yuan(row.amount_fen), until=row.until_on.isoformat(), state=state)
        return "\n".join(part for part in (text, row.reason) if part)


def beside_room(made: QWidget) -> QWidget:
    """A button as wide as its words."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(made)
    row.addStretch(1)
    return line


def _some(fen: int) -> str:
    return yuan(fen) if fen else ""
