"""The dialog 【拜访提要】: the page before a visit on the screen, and the wish for it on paper."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.parts import Lines
from kehu_desk.deciders.words import said
from kehu_desk.intelligence.queries import FactRow
from kehu_desk.intelligence.words import state_text
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.promises.queries import PledgeRow
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.facts import Facts, FactSheet
from kehu_desk.ui.latest import Latest
from kehu_desk.visits.queries.brief import Brief, BriefPerson
from kehu_desk.visits.service.reading import brief_of
from kehu_desk.visits.words import explain_all, goal_name, role_name, side_text, style_name

translate: Final = QCoreApplication.translate
WIDE, HIGH = 720, 620


class BriefDialog(QDialog):
    """Reads on a worker; blocks of sections that the person may not see are not there."""

    wants_print = Signal(object)
    """The planned visit, or the customer, whose page is wanted on paper."""
    told = Signal()
    """The page is there, or why not."""

    def __init__(self, desk: Desk, subject: UUID, parent: QWidget | None = None) -> None:
        """subject: a planned visit, or a customer."""
        super().__init__(parent)
        named(self, self.tr("Visit brief"))
        self.subject = subject
        self.brief: Brief | None = None
        self.flags, self.sheet = Lines(self.tr("Mind"), "warn"), FactSheet(self.tr("Visit brief"))
        self.problems = Lines(self.tr("Why not"), "bad")
        self.print_button, self.shut = button(self.tr("Print…")), button(self.tr("Close"), primary=True)
        self._reading = Latest(self, self._show, self._refuse)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        for part in (self.flags, self.problems, self.sheet):
            layout.addWidget(part, 1 if part is self.sheet else 0)
        layout.addLayout(button_row(self.print_button, self.shut))
        self.print_button.setEnabled(False)
        self.print_button.clicked.connect(lambda: self.wants_print.emit(self.subject))
        self.shut.clicked.connect(self.accept)
        self.resize(look.scaled(WIDE), look.scaled(HIGH))
        self._reading.ask(lambda: brief_of(desk.door, desk.caller, subject))

    def _refuse(self, refused: Refused) -> None:
        self.problems.show_lines(explain_all(refused))
        self.told.emit()

    def _show(self, brief: Brief) -> None:
        self.brief = brief
        self.flags.show_lines(flags_of(brief))
        self.sheet.show_boxes(boxes(brief))
        self.print_button.setEnabled(True)
        self.told.emit()


def flags_of(brief: Brief) -> list[str]:
    """What must not be overlooked."""
    return [
        text for holds, text in (
            (brief.untouched, translate("BriefDialog", "No decider was met in the last ninety days.")),
            (brief.outside, translate("BriefDialog", "Contacts stay at the edge: those with influence are hardly met.")),
        ) if holds
    ]  # fmt: skip


def boxes(brief: Brief) -> list[tuple[str, Facts]]:
    """The page in boxes; empty ones are left out by the sheet."""
    visits = [(local_day(it.started_at, brief.office).isoformat(), _visit(it.person, it.conclusion, it.next_text)) for it in brief.visits]
    dates = [(it.on.isoformat(), f"{it.number} {it.subject} {_day(it.what)}") for it in brief.dates]
    return [
        (translate("BriefDialog", "Visit"), _head(brief)),
        (translate("BriefDialog", "People"), [(it.name, _person(it)) for it in brief.people]),
        (translate("BriefDialog", "Open promises"), _vows(brief)),
        (translate("BriefDialog", "Money"), _money(brief)),
        (translate("BriefDialog", "Last visits"), visits),
        (translate("BriefDialog", "Stock and proposals"), [(it.product, _stock(it.qty3, it.unit, it.proposed3)) for it in brief.stock]),
        (translate("BriefDialog", "Contract days"), dates),
        (translate("BriefDialog", "To verify on this visit"), [(f"{at}", _fact(it)) for at, it in enumerate(brief.to_verify, 1)]),
        (translate("BriefDialog", "Competitors"), [(it.on.isoformat(), it.text) for it in brief.rivals]),
    ]


def _vows(brief: Brief) -> Facts:
    sides = ((translate("BriefDialog", "We promised"), brief.ours), (translate("BriefDialog", "They promised"), brief.theirs))
    promise = translate("BriefDialog", "{text}, by {day} ({person})")

    def lines(rows: Sequence[PledgeRow]) -> str:
        return "\n".join(promise.format(text=it.text, day=it.due_on.isoformat(), person=it.owner) for it in rows)

    return [(title, lines(rows)) for title, rows in sides]


def _head(brief: Brief) -> Facts:
    when = f"{brief.on_day.isoformat()} {_clock(brief.starts)}".strip() if brief.on_day else ""
    return [
        (translate("BriefDialog", "Customer"), brief.customer),
        (translate("BriefDialog", "Archive"), f"{brief.number}  {brief.grade}".strip()), (translate("BriefDialog", "When"), when),
        (translate("BriefDialog", "By"), brief.person), (translate("BriefDialog", "Goal"), goal_name(brief.goal) if brief.goal else ""),
        (translate("BriefDialog", "Note"), brief.note),
    ]  # fmt: skip


def _clock(starts: int | None) -> str:
    return "" if starts is None else f"{starts // 60:02}:{starts % 60:02}"


def _person(it: BriefPerson) -> str:
    """Post, roles, support, style; then how to treat him."""
    style = style_name(it.style)
    if it.style_state == "to_verify":
        style = translate("BriefDialog", "{style} (to verify)").format(style=style)
    roles = "、".join(role_name(each) for each in it.roles)
    touched = translate("BriefDialog", "met {count} times in ninety days").format(count=it.touches)
    first = "  ".join(each for each in (it.post, roles, side_text(it.support), style, touched) if each)
    if it.card is None:
        return first
    treat = translate("BriefDialog", "Do: {do}\nBring: {bring}\nAvoid: {avoid}")
    return f"{first}\n" + treat.format(do=said(it.card.treat), bring=said(it.card.bring), avoid=said(it.card.avoid))


def _money(brief: Brief) -> Facts:
    if brief.overdue is None:
        return ()
    late = translate("BriefDialog", "{fen} yuan, {days} days at most").format(fen=yuan(brief.overdue.fen), days=brief.overdue.days)
    return ((translate("BriefDialog", "Overdue"), late if brief.overdue.fen else translate("BriefDialog", "nothing overdue")),)


def _visit(person: str, conclusion: str, next_text: str) -> str:
    then = translate("BriefDialog", "next: {text}").format(text=next_text) if next_text else ""
    return "  ".join(each for each in (person, conclusion, then) if each)


def _stock(qty3: int | None, unit: str, proposed3: int) -> str:
    there = translate("BriefDialog", "{count} {unit} there").format(count=plain(qty3, 3, 0), unit=unit) if qty3 is not None else ""
    wanted = translate("BriefDialog", "{count} {unit} proposed").format(count=plain(proposed3, 3, 0), unit=unit) if proposed3 else ""
    return "  ".join(each for each in (there, wanted) if each)


def _day(what: str) -> str:
    names: dict[str, Callable[[], str]] = {
        "ends": lambda: translate("BriefDialog", "ends"), "notice": lambda: translate("BriefDialog", "last day of notice"),
    }  # fmt: skip
    return names[what]()


def _fact(it: FactRow) -> str:
    """What is in doubt, and how far: 待核 1/2."""
    return f"{it.statement}  {state_text(it.state, it.support, it.least, it.authoritative)}"
