"""The page 【返利方案】: programmes, one beside them, working a period out, trying figures."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.rebates.dialogs.sheet import FactsPane
from kehu_desk.rebates.dialogs.telling import program_facts
from kehu_desk.rebates.noun import TABLES
from kehu_desk.rebates.queries.programs import PickedPrograms, ProgramView
from kehu_desk.rebates.rules.codes import DRAFT, PROGRAM_STATES
from kehu_desk.rebates.service import reading
from kehu_desk.rebates.service.programs import program_offers
from kehu_desk.rebates.tab.deeds import RebateDeeds
from kehu_desk.rebates.table import PROGRAM_MARKS, program_source
from kehu_desk.rebates.words import explain, explain_all, program_state_name
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool

HABITS: Final = "rebates/programs"
ROOM: Final = {ACROSS: (640, 410), DOWN: (250, 280)}
EVENTS: Final = ("change", "discard", "renew", "publish", "end", "join")
SHOWN_MEMBERS: Final = 30


class RebateProgramsPage(KeysetPage[ProgramView]):
    """Table 【返利方案表】; everyone whose tab it is sees what programmes say, and of who takes part whom he may see."""

    tables = TABLES | {"relation", "customer"}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self.deeds, self.pane = RebateDeeds(desk, self), FactsPane()
        self.build(self._parts_of())
        self.view.doubleClicked.connect(lambda _index: self.buttons["try"].click())

    @staticmethod
    def title() -> str:
        """返利方案."""
        return QCoreApplication.translate("RebateProgramsPage", "Rebate programmes")

    def _parts_of(self) -> PageParts:
        states = self.tr("State"), [(code, program_state_name(code)) for code in PROGRAM_STATES]
        filters = FilterStrip(self.tr("Number or title"), states)
        first = first_step(self, self.tr("New programme…"), "file-plus", self.deeds.draft)
        sentence = self.tr("There are no rebate programmes yet. Contract officers or finance draft them, a manager publishes them.")
        empty = EmptyState(sentence, [first] if self.seat.drafts else [])
        return PageParts(
            self.tr("List of rebate programmes"), HABITS, filters, empty, self.pane, self._make_buttons(), lambda rows, put: put(rows), ROOM
        )

    def _make_buttons(self) -> dict[str, QPushButton]:
        do = self.deeds
        return {
            "new": tool(self.tr("New programme…"), "file-plus", do.draft),
            "change": self.step(self.tr("Change…"), "file-pen", do.change),
            "discard": self.step(self.tr("Discard draft"), "trash-2", lambda it: do.discard(self.tr("Discard draft"), it)),
            "renew": self.step(self.tr("New version…"), "copy", do.renew),
            "publish": self.step(self.tr("Publish"), "send", lambda it: do.publish(self.tr("Publish"), it)),
            "end": self.step(self.tr("End…"), "circle-x", do.end),
            "join": self.step(self.tr("Customer joins…"), "plus", do.join),
            "leave": self.step(self.tr("Customer leaves…"), "minus", do.leave),
            "run": self.step(self.tr("Work out…"), "stamp", do.run),
            "try": self.step(self.tr("Try figures…"), "lightbulb", self._try),
        }

    def _try(self, it: ProgramView) -> None:
        self.deeds.try_figures(it.row.id)

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        (state,) = self.filters.codes()
        return program_source(self._desk.door, self._desk.caller, PickedPrograms(state, self.filters.text()))

    def knows(self, subject: UUID) -> bool:
        """A programme: the workbench leads here."""
        return self.may_see(reading.program, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One programme and its buttons."""
        return self.reads(program_offers, reading.program, subject)

    def show_one(self, found: ProgramView | Refused | None) -> None:
        """The pane tells about it."""
        if isinstance(found, Refused):
            self.pane.show_text("\n".join(explain_all(found)))
        elif found is not None:
            self._show_view(found)
        else:
            self.pane.show_text(self.tr("Choose a programme on the left."))

    def _show_view(self, view: ProgramView) -> None:
        row, members = view.row, [each.customer for each in view.members]
        more = self.tr("and {count} more").format(count=len(members) - SHOWN_MEMBERS) if len(members) > SHOWN_MEMBERS else ""
        taking = "\n".join([*members[:SHOWN_MEMBERS], *([more] if more else [])]) or self.tr("nobody yet")
        facts = [*program_facts(view, self.seat.office), (self.tr("Customers"), taking)]
        self.pane.show_facts(f"{row.code}  {row.title}", program_state_name(row.state), PROGRAM_MARKS[row.state], f"v{row.version}", facts)

    # buttons

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        found = self.found
        nobody = [] if found and found.members else self.unchosen() if found is None else [self.tr("Nobody takes part whom you may see.")]
        self.weigh("new", [], shown=self.seat.drafts)
        self.weigh_offers(EVENTS, explain)
        self.weigh("leave", nobody, shown="join" in {each.event for each in self.offers})
        self.weigh("run", nobody, shown=self.seat.runs and (found is None or found.row.state != DRAFT))
        self.weigh("try", nobody, shown=True)
