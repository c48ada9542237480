"""The pane 【详情】 of one loan: facts, sections with their locks, the route, the carriers, what was said."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QGroupBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.archives.words import level_name, section_name
from kehu_desk.borrowing.queries import LoanMore, LoanRow, Need
from kehu_desk.borrowing.tab.standing import Seat, Standing
from kehu_desk.borrowing.table import MARKS, place_text, state_text
from kehu_desk.borrowing.words import (
    carrier_name,
    carrier_state_name,
    category_name,
    cause_name,
    day_text,
    grant_name,
    happening_text,
    kind_name,
    moment_text,
    need_name,
    relation_name,
    step_name,
    step_state_name,
    way_name,
)
from kehu_desk.ui import icons, look

Facts = Sequence[tuple[str, str]]
SIGN = 18


class Detail(QScrollArea):
    """Shows what it is given; empty facts are left out."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._office = seat.office
        self.setAccessibleName(self.tr("Details"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(280)
        self.show_standing(None)

    def show_standing(self, found: Standing | None, chosen: int = 0) -> None:
        """One loan, or how many are chosen."""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(look.GAP)
        if found is None:
            text = self.tr("{count} loans chosen").format(count=chosen) if chosen > 1 else self.tr("Choose a loan on the left.")
            empty = QLabel(text)
            empty.setObjectName("muted")
            layout.addWidget(empty)
        else:
            self._fill(layout, found)
        layout.addStretch(1)
        self.setWidget(page)

    def _fill(self, layout: QVBoxLayout, found: Standing) -> None:
        layout.addWidget(self._head(found.loan.row))
        layout.addWidget(self._box(self.tr("Loan"), self._facts(found)))
        layout.addWidget(self._box(self.tr("Sections"), self._sections(found)))
        more = (
            (self.tr("Queue"), self._queue(found)), (self.tr("Route"), self._route(found)), (self.tr("Carriers"), self._carriers(found)),
            (self.tr("History"), self._history(found)),
        )  # fmt: skip
        for title, facts in more:
            if facts:
                layout.addWidget(self._box(title, facts))

    def _head(self, row: LoanRow) -> QWidget:
        head = QWidget()
        grid = QGridLayout(head)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        name, sign, state = self._said(f"{row.no}  {row.customer}"), QLabel(), self._said(state_text(row))
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        mark = MARKS.get(row.state)
        if mark is not None:
            tone: look.Tone = "bad" if row.late_days else mark.tone
            sign.setPixmap(icons.icon(mark.icon, tone).pixmap(SIGN, SIGN))
            state.setStyleSheet(f"color: {look.tones().of(tone).name()}")
        state.setAccessibleName(self.tr("State"))
        grid.addWidget(name, 0, 0, 1, 2)
        grid.addWidget(sign, 1, 0)
        grid.addWidget(state, 1, 1)
        return head

    def _facts(self, found: Standing) -> Facts:
        loan, row, office = found.loan, found.loan.row, self._office
        granted = "、".join(map(grant_name, loan.granted))
        if loan.copies:
            granted = self.tr("{rights} ({copies} copies)").format(rights=granted, copies=loan.copies)
        return (
            (self.tr("Borrower"), row.borrower),
            (self.tr("Kind"), kind_name(row.kind)),
            (self.tr("Purpose"), f"{category_name(loan.category)}: {row.purpose}" if row.purpose else category_name(loan.category)),
            (self.tr("Archive no."), row.archive_no),
            (self.tr("Relation"), relation_name(loan.basis)),
            (self.tr("Asked for"), moment_text(loan.submitted_at, office)),
            (self.tr("Due day asked for"), day_text(loan.requested_on, office)),
            (self.tr("Lent"), moment_text(row.released, office)),
            (self.tr("Due"), moment_text(row.due, office)),
            (self.tr("Renewals"), self._renewals(found.more)),
            (self.tr("Called back"), cause_name(found.more.recall_cause)),
            (self.tr("Raised level"), self._raised(found.more)),
            (self.tr("Archive"), self.tr("sealed: lent for reading only, with a manager's approval (B-160)") if found.more.sealed else ""),
            (self.tr("Handed in"), moment_text(loan.handed_in_at, office)),
            (self.tr("Reviewed"), moment_text(loan.reviewed_at, office)),
            (self.tr("Closed"), moment_text(row.returned, office)),
            (self.tr("Allows"), granted),
            (self.tr("Asks for"), "、".join(map(grant_name, loan.asked)) if not granted else ""),
            (self.tr("Reason"), loan.reason),
            (self.tr("Condition"), loan.condition),
            (self.tr("What it was good for"), loan.outcome),
            (self.tr("Loans of the borrower"), self._held(found)),
        )

    def _held(self, found: Standing) -> str:
        """What an approver weighs (B-042)."""
        return self.tr("{open} open, {late} overdue").format(open=found.loan.open_loans, late=found.loan.overdue_loans)

    def _renewals(self, more: LoanMore) -> str:
        """How often it was renewed, and whether a wish waits."""
        waits = self.tr("one waits for its decision") if more.renewal_asked else ""
        return "  ".join(part for part in (str(more.renewals) if more.renewals else "", waits) if part)

    def _raised(self, more: LoanMore) -> str:
        if not more.raised_to:
            return ""
        until = moment_text(more.fresh_until, self._office)
        text = self.tr("{level}: fresh approval until {until}, else called back (B-103)")
        return text.format(level=level_name(more.raised_to), until=until)

    def _queue(self, found: Standing) -> Facts:
        """The place in the line, and who has what is waited for; or how many wait for what this loan holds."""
        hold, lines = found.more.hold, []
        if hold is not None:
            lines = [(self.tr("Place"), place_text(hold)), (self.tr("Until"), moment_text(hold.until, self._office))]
            lines += [(need_name(each.what), self._holder(each)) for each in hold.needs]
        if found.more.waited_by:
            lines.append((self.tr("Waiting for this"), self.tr("{count} persons").format(count=found.more.waited_by)))
        return lines

    def _holder(self, need: Need) -> str:
        if not need.holder:
            return self.tr("free")
        text = self.tr("kept for {who} until {due}") if need.kept else self.tr("out to {who}, due {due}")
        return text.format(who=need.holder, due=day_text(need.due, self._office))

    def _history(self, found: Standing) -> Facts:
        lines = []
        for each in found.more.happenings:
            parts = (happening_text(each, self._office), each.by)
            lines.append((moment_text(each.at, self._office), "  ".join(part for part in parts if part)))
        return lines

    def _sections(self, found: Standing) -> Facts:
        def lock(section: str) -> str:
            if section not in found.locks:
                return self.tr("free")
            who, due = found.locks[section]
            return self.tr("being edited by {who}, due {due}").format(who=who, due=due)

        level = self.tr("Level"), level_name(found.loan.level)
        return (*((section_name(each), lock(each)) for each in found.loan.sections), level)

    def _route(self, found: Standing) -> Facts:
        lines = []
        for step in found.loan.steps:
            who = step.decided_by or step.approver
            parts = (who, step_state_name(step.state), moment_text(step.decided_at, self._office), step.opinion)
            lines.append((step_name(step.name), "  ".join(part for part in parts if part)))
        return lines

    def _carriers(self, found: Standing) -> Facts:
        lines = []
        for each in found.loan.carriers:
            pages = self.tr("{count} pages").format(count=each.pages) if each.pages else ""
            parts = (carrier_state_name(each.state), way_name(each.how), pages, day_text(each.made_at, self._office))
            lines.append((carrier_name(each.kind, each.copy_no), "  ".join(part for part in parts if part)))
        return lines

    # pieces

    def _box(self, title: str, facts: Facts) -> QGroupBox:
        box = QGroupBox(title)
        box.setAccessibleName(title)
        grid = QGridLayout(box)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(look.WIDE)
        grid.setVerticalSpacing(look.TIGHT)
        for place, (name, text) in enumerate((name, text) for name, text in facts if text):
            label, said = QLabel(name), self._said(text)
            label.setObjectName("muted")
            label.setWordWrap(True)
            said.setAccessibleName(name)
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, place, 1)
        return box

    def _said(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def facts(self) -> dict[str, str]:
        """What is shown now, by name."""
        return {each.accessibleName(): each.text() for each in self.findChildren(QLabel) if each.accessibleName()}
