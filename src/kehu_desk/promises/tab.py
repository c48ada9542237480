"""The page 【承诺】: what both sides promised, what is late, and how much of what fell due was kept."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.promises.dialogs import KeptDialog, PledgeDialog
from kehu_desk.promises.noun import NOUN
from kehu_desk.promises.queries import LATE, PledgeRow
from kehu_desk.promises.rules import SHORTEST_NOTE, Side, State, Tally
from kehu_desk.promises.service import Standing, break_promise, seat, shares, standing, withdraw_promise
from kehu_desk.promises.table import reading
from kehu_desk.promises.words import explain, explain_all, share_text, side_name, source_name, standing_text, state_name
from kehu_desk.promises.workflow import BREAK, KEEP, WITHDRAW
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.chips import Offer
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.facts import FactSheet
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool
from kehu_desk.ui.long_list import LongList, Wording
from kehu_desk.ui.long_page import LongPage

HABITS: Final = "promises"
NEW, ARCHIVE = "new", "archive"
Filling = tuple[tuple[str, str], ...]


class PromisesPage(LongPage[Standing]):
    """Table 【承诺表】; a promise is chosen, its pane tells the whole of it, and the buttons follow."""

    tables = NOUN.tables | {"customer", "relation"}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows what is open at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.seat = seat(desk.door, desk.caller)
        self._customers: dict[Hashable, UUID] = {}
        self.setAccessibleName(self.title())
        self.doing, self.buttons = Doing(desk, self, explain_all, SHORTEST_NOTE), self._make_buttons()
        self.shares, self.pane = QLabel(), FactSheet(self.tr("Details"))
        self.list = self._make_list()
        self._counting = Latest(self, self._show_shares, lambda _refused: None)
        self.shares.setObjectName("muted")
        self.shares.setWordWrap(True)
        self.shares.setAccessibleName(self.tr("Promises kept"))
        self.build(HABITS, self.pane, self.shares)
        self.buttons[NEW].setVisible(self.seat.records)
        self._count()

    @staticmethod
    def title() -> str:
        """承诺."""
        return QCoreApplication.translate("PromisesPage", "Promises")

    # building

    def _make_list(self) -> LongList:
        wording = Wording(
            name=self.tr("Table of promises made"), hint=self.tr("Customer, contact or words of the promise"),
            nothing=self.tr("No promises are written down yet. They come from visits, or with “Record promise”."),
            unfit=self.tr("No promise fits. Take a filter away to see more."), explain_all=explain_all,
        )  # fmt: skip
        offers = [
            Offer("state", self.tr("State"), [(each, state_name(each)) for each in ("open", LATE, "kept", "broken", "withdrawn")]),
            Offer("side", self.tr("Promised by"), [(each.value, side_name(each)) for each in Side]),
            Offer("owner", self.tr("Seen to by"), [("me", self.tr("Me"))]),
        ]
        first = [first_step(self, self.tr("Record promise…"), "hand-helping", self.record)] if self.seat.records else []
        return LongList(
            self._desk, reading(self._desk.door, self._desk.caller, self._customers), wording, EmptyState(wording.nothing, first),
            key=HABITS, offers=offers, filters={"state": State.OPEN.value}, may_copy=CountedCopy(self._desk, self, self._customers.get),
        )  # fmt: skip

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            NEW: tool(self.tr("Record promise…"), "hand-helping", self.record),
            KEEP: tool(self.tr("Kept…"), "circle-check", self._with(lambda row: self._open(lambda: KeptDialog(self._desk, row, self)))),
            BREAK: tool(self.tr("Not kept…"), "circle-x", self._with(lambda row: self._ask(BREAK, row, break_promise))),
            WITHDRAW: tool(self.tr("Withdraw…"), "undo-2", self._with(lambda row: self._ask(WITHDRAW, row, withdraw_promise))),
            ARCHIVE: tool(
                self.tr("Open archive"), "folder-open", self._with(lambda row: self.wants_open.emit("customer", row.customer_id))
            ),
        }

    def _with(self, act: Callable[[PledgeRow], object]) -> Callable[[], object]:
        return lambda: act(self.found.row) if self.found is not None else None

    # reading

    def refresh(self) -> None:
        """Read everything anew."""
        super().refresh()
        self._count()

    def _count(self) -> None:
        door, caller = self._desk.door, self._desk.caller
        self._counting.ask(lambda: shares(door, caller))

    def _show_shares(self, counts: tuple[Tally, Tally]) -> None:
        text = self.tr("Kept within the last year: {shares}")
        self.shares.setText(text.format(shares=" · ".join(share_text(each) for each in counts)))

    def shown(self) -> UUID | None:
        """The promise in the pane."""
        return self.found.row.id if self.found is not None else None

    def read(self, subject: UUID) -> Callable[[], object]:
        """One promise and its buttons."""
        door, caller = self._desk.door, self._desk.caller
        return lambda: standing(door, caller, subject)

    def show_one(self, found: Standing | Refused | None) -> None:
        """The pane tells about it."""
        if isinstance(found, Standing):
            self.pane.show_boxes([(found.row.customer, self._facts(found.row))])
        else:
            nothing = self.tr("Choose a promise to read the whole of it.")
            self.pane.show_boxes([("", (("", "\n".join(explain_all(found)) if found is not None else nothing),))])

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh_offers((KEEP, BREAK, WITHDRAW), explain)
        self.buttons[ARCHIVE].setEnabled(self.found is not None)

    def _facts(self, row: PledgeRow) -> Filling:
        closed = f"{row.closed_on.isoformat()}  {row.closed_note}".strip() if row.closed_on else ""
        return (
            (self.tr("State"), standing_text(row.state, row.late)),
            (self.tr("Promised by"), side_name(row.side)),
            (self.tr("What was promised"), row.text),
            (self.tr("Contact"), row.contact),
            (self.tr("Promised on"), row.made_on.isoformat()),
            (self.tr("Due"), row.due_on.isoformat()),
            (self.tr("Seen to by"), row.owner),
            (self.tr("Comes from"), source_name(row.source_noun)),
            (self.tr("Closed"), closed),
        )

    def open_subject(self, subject: UUID) -> bool:
        """A promise: the workbench leads here. False when it is not this person's to see."""
        return self.seek(subject)

    # doing

    def record(self) -> None:
        """【登记承诺】 for a customer that is found in the dialog."""
        self._open(lambda: PledgeDialog(self._desk, None, self))

    def _open(self, make: Callable[[], QDialog]) -> None:
        self.doing.open(make)

    def _ask(self, event: str, row: PledgeRow, deed: Callable[..., object]) -> None:
        self.doing.ask(self.buttons[event].text(), f"{row.customer}  {row.text}", deed, row.id)
