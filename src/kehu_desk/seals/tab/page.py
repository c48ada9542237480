"""The page 【印章】: the seals above, 用印登记簿 below."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.seals import service
from kehu_desk.seals.dialogs.seal import KeepersDialog, SealDialog
from kehu_desk.seals.dialogs.use import BackDialog, UseDialog
from kehu_desk.seals.noun import NOUN
from kehu_desk.seals.queries import SealRow, UseRow
from kehu_desk.seals.rules import SHORTEST
from kehu_desk.seals.tab import reading
from kehu_desk.seals.tab.actions import seal_actions, use_actions
from kehu_desk.seals.tab.filters import Filters
from kehu_desk.seals.tab.reading import Offers
from kehu_desk.seals.table import seal_line, seal_source, use_details, use_line, use_source
from kehu_desk.seals.words import explain, explain_all
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.offered_list import OfferedList

USABLE: Final = ("in_custody", "out")
SOON: Final = 80  # ms in which the news of many deeds become one reading
SEALS: Final = {"approve": service.approve_seal, "find": service.find_seal}
SEALS_WHY: Final = {"decline": service.decline_seal, "lose": service.lose_seal, "retire": service.retire_seal}
USES: Final = {
    "approve": service.approve_use, "cancel": service.cancel_use, "stamp": service.stamp_use, "hand_out": service.hand_out,
}  # fmt: skip


class SealsPage(QWidget):
    """Seals are few and read at once; the register is read on a worker."""

    tables = NOUN.tables
    wants_paper = Signal(str, object)
    """The filters of the register that is to be printed: a Picked."""
    counted = Signal()
    settled = Signal()
    """The register is the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Starts to read at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, reading.seat(desk)
        self._seals: dict[UUID, SealRow] = {}
        self._ids: list[UUID] = []
        self._wanted: UUID | None = None
        self.setAccessibleName(self.title())
        self.doing, self.filters, self.said = Doing(desk, self, explain_all, SHORTEST), Filters(lambda: self.seat.today), QLabel()
        self.seals, self.uses = self._make_seals(), self._make_uses()
        self._reading, self._soon = Latest(self, self._show, desk.tell), QTimer(self, interval=SOON, singleShot=True)
        self._lay_out()
        self._listen()
        self.refresh()

    @staticmethod
    def title() -> str:
        """印章."""
        return QCoreApplication.translate("SealsPage", "Seals")

    def _make_seals(self) -> OfferedList:
        do = seal_actions(self, self.seat)
        steps = [do["propose"]] if self.seat.proposes else []
        empty = EmptyState(self.tr("There are no seals yet"), steps)
        return OfferedList(
            self._desk, self.tr("Seals"), seal_source(self._seal_rows), do, ["propose"], offers=self._offers_of_seal, explain=explain,
            empty=empty, key="seals/seals",
        )  # fmt: skip

    def _make_uses(self) -> OfferedList:
        do = use_actions(self, self.seat)
        steps = [do["request"]] if self.seat.asks else []
        return OfferedList(
            self._desk, self.tr("Register of seals"), use_source(lambda: self._ids, self._use_rows), do, ["request", "print"],
            offers=self._offers_of_use, explain=explain, empty=EmptyState(self.tr("Nothing is written in the register here"), steps),
            key="seals/uses", under=[self.filters], copies=False,
        )  # fmt: skip

    def _lay_out(self) -> None:
        self.said.setObjectName("muted")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setAccessibleName(self.tr("Details"))
        below, split = QWidget(), QSplitter(Qt.Orientation.Vertical)
        inside = QVBoxLayout(below)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.TIGHT)
        for each in (self.uses, self.said):
            inside.addWidget(each, 1 if each is self.uses else 0)
        split.addWidget(self.seals)
        split.addWidget(below)
        split.setChildrenCollapsible(False)
        split.setSizes([190, 360])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.TIGHT, look.GAP, look.GAP)
        layout.addWidget(split)

    def _listen(self) -> None:
        self.filters.asked.connect(self._soon.start)
        self._soon.timeout.connect(self._ask)
        self.seals.started.connect(self.start_seal)
        self.uses.started.connect(self.start_use)
        self.uses.chosen.connect(self._tell_use)

    # reading

    def refresh(self) -> None:
        """Read the seals anew at once, the register in the background."""
        self.seals.refresh()
        self.filters.offer_seals([(row.id, row.name) for row in self._seals.values()])
        there = any(row.state in USABLE for row in self._seals.values())
        self.uses.actions_.weigh("request", [] if there else [self.tr("There is no seal in custody yet.")])
        self._soon.start()

    def _ask(self) -> None:
        desk, picked = self._desk, self.filters.picked()
        self._reading.ask(lambda: reading.register(desk, picked))

    def _show(self, ids: list[UUID]) -> None:
        self._ids = ids
        self.uses.refresh()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.uses.choose(wanted)
        self.counted.emit()
        self.settled.emit()

    def _seal_rows(self) -> Sequence[Row]:
        try:
            self._seals = {row.id: row for row in reading.seals(self._desk)}
        except Refused as refusal:
            self._desk.tell(refusal)
            self._seals = {}
        return [seal_line(row) for row in self._seals.values()]

    def _use_rows(self, ids: Sequence[Any]) -> Sequence[Row]:
        try:
            return [use_line(row, self.seat.office) for row in reading.lines(self._desk, ids)]
        except Refused:
            return []

    def _offers_of_seal(self, row: UUID) -> Offers:
        seal = self._seals.get(row)
        return reading.offers_of_seal(self._desk, seal, self.seat) if seal else {}

    def _offers_of_use(self, row: UUID) -> Offers:
        found = dict(reading.offers_of_use(self._desk, row))
        if "approve" in found:
            found["approve_use"] = found.pop("approve")
        return found

    def _use(self, row: UUID | None) -> UseRow | None:
        found = reading.lines(self._desk, [row]) if row is not None else []
        return found[0] if found else None

    def _tell_use(self, row: UUID | None) -> None:
        use = self._use(row)
        words = {
            "purpose": self.tr("Purpose: {value}"), "second": self.tr("with {value}"), "due": self.tr("due back {value}"),
            "reason": self.tr("Reason: {value}"),
        }  # fmt: skip
        self.said.setText(use_details(use, words) if use else "")
        self.said.setVisible(use is not None)

    def open_subject(self, subject: UUID) -> bool:
        """Choose this seal, or this line of the register; False when it is neither."""
        if self.seals.choose(subject) or self.uses.choose(subject):
            return True
        if self._use(subject) is None:
            return False
        self._wanted = subject
        self.filters.clear()
        self._soon.start()
        return True

    def menu_actions(self) -> list[QAction]:
        """For the menu bar."""
        return [*self.seals.menu_actions(), *self.uses.menu_actions()]

    def count_text(self) -> str:
        """For the status bar."""
        return self.tr("{count} lines in the register").format(count=f"{self.uses.model.rowCount():,}")

    # doing

    def start_seal(self, event: str, row: UUID | None) -> None:
        """A button over the seals was pressed."""
        what = self.seals.actions_[event].text()
        seal = self._seals.get(row) if row else None
        if event == "propose":
            save = self._saving(service.propose_seal)
            self.doing.show(SealDialog(reading.keepers(self._desk), save, self))
        elif seal is None:
            return
        elif event == "propose_keepers":
            save = self._saving(service.propose_keepers, seal.id)
            self.doing.show(KeepersDialog(seal, reading.keepers(self._desk), save, self))
        elif event == "change_keepers":
            self.doing.fire(what, service.change_keepers, seal.id, granted=True)
        elif event == "keep_keepers":
            self.doing.ask(what, self.tr("Why?"), _keep, seal.id)
        elif event in SEALS:
            self.doing.fire(what, SEALS[event], seal.id)
        else:
            self.doing.ask(what, self.tr("Why?"), SEALS_WHY[event], seal.id)

    def start_use(self, event: str, row: UUID | None) -> None:
        """A button over the register was pressed."""
        what = self.uses.actions_[event].text()
        if event == "request":
            seals, companions = reading.choices(self._desk)
            self.doing.show(UseDialog(self._desk, seals, companions, self.seat.today, self._saving(service.request_use), self))
        elif event == "print":
            self.wants_paper.emit("seal_register", self.filters.picked())
        elif row is None:
            return
        elif event == "give_back" and (use := self._use(row)) is not None:
            self.doing.show(BackDialog(use, self._saving(service.give_back, row), self))
        elif event == "refuse":
            self.doing.ask(what, self.tr("Why?"), service.refuse_use, row)
        else:
            self.doing.fire(what, USES["approve" if event == "approve_use" else event], row)

    def _saving(self, deed: Any, *facts: object) -> Any:
        return lambda *typed: self._desk.act(deed, *facts, *typed)


def _keep(door: Any, caller: Any, seal: UUID, reason: str) -> None:
    service.change_keepers(door, caller, seal, granted=False, reason=reason)
