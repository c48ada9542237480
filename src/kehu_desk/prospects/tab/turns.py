"""The page 【客户阶段】: turns in customers' lives, proposed and decided."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.kernel.errors import Refused
from kehu_desk.prospects import service
from kehu_desk.prospects.dialogs.turns import BlockDialog, TurnDialog
from kehu_desk.prospects.noun import NOUN
from kehu_desk.prospects.queries import TurnRow
from kehu_desk.prospects.queries.turning import Picked
from kehu_desk.prospects.rules.codes import SHORTEST, TurnState
from kehu_desk.prospects.service import reading
from kehu_desk.prospects.service.turning import CONFIRM, REJECT
from kehu_desk.prospects.table import STAGES, turn_source
from kehu_desk.prospects.words import explain, explain_all, life_name, reason_name, stage_name
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool

HABITS: Final = "life_turns"


class LifeTurnsPage(KeysetPage[TurnRow]):
    """Table 【阶段变动表】; a customer is found in the dialog, or taken from the row chosen."""

    tables = NOUN.tables | {"customer", "relation"}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self._customers: dict[Hashable, UUID] = {}
        self.doing = Doing(desk, self, explain_all, SHORTEST)
        self.pane = Sheet(self.tr("Details"))
        self.build(self._parts_of(desk))

    @staticmethod
    def title() -> str:
        """客户阶段."""
        return QCoreApplication.translate("LifeTurnsPage", "Customer life")

    def _parts_of(self, desk: Desk) -> PageParts:
        sentence = self.tr("No customer has turned yet. Who has not bought for long is proposed here by itself.")
        filters = FilterStrip(self.tr("Customer or reason"), (self.tr("State"), [(each.value, stage_name(each)) for each in TurnState]))
        copies = CountedCopy(desk, self, self._customers.get)
        return PageParts(self.tr("Table of turns"), HABITS, filters, EmptyState(sentence), self.pane, self._make_buttons(), copies)

    def _make_buttons(self) -> dict[str, QPushButton]:
        def turn(*, declares: bool) -> Callable[[], None]:
            return lambda: self.doing.open(lambda: TurnDialog(self._desk, None, self, declares=declares))

        def block(*, frees: bool) -> Callable[[], None]:
            return lambda: self.doing.open(lambda: BlockDialog(self._desk, None, self, frees=frees))

        return {
            CONFIRM: self.step(self.tr("Confirm"), "check", self._confirm),
            REJECT: self.step(self.tr("Reject…"), "circle-x", self._reject),
            "propose": tool(self.tr("Propose turn…"), "send", turn(declares=False)),
            "declare": tool(self.tr("Turn at once…"), "stamp", turn(declares=True)),
            "block": tool(self.tr("Block…"), "lock", block(frees=False)),
            "free": tool(self.tr("Ask to unblock…"), "lock-open", block(frees=True)),
            "archive": self.step(self.tr("Open archive"), "folder-open", lambda row: self.wants_open.emit("customer", row.customer_id)),
        }  # fmt: skip

    def _confirm(self, row: TurnRow) -> None:
        self.doing.fire(self.buttons[CONFIRM].text(), service.decide_turn, row.id, agrees=True)

    def _reject(self, row: TurnRow) -> None:
        def reject(door: object, caller: object, turn: UUID, note: str) -> None:
            service.decide_turn(door, caller, turn, agrees=False, note=note)  # type: ignore[arg-type]

        self.doing.ask(self.buttons[REJECT].text(), f"{row.customer}  {life_name(row.source)} → {life_name(row.target)}", reject, row.id)

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        (state,) = self.filters.codes()
        return turn_source(self._desk.door, self._desk.caller, Picked(state, self.filters.text()), self._customers)

    def knows(self, subject: UUID) -> bool:
        """A turn: the workbench leads here."""
        return reading.is_turn(self._desk.door, self._desk.caller, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One turn and its buttons."""
        return partial(reading.turn, self._desk.door, self._desk.caller, subject)

    def show_one(self, found: TurnRow | Refused | None) -> None:
        """The pane tells about it."""
        self.pane.tell(found, self._lines, self.tr("Choose a turn on the left."), explain_all)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh_offers((CONFIRM, REJECT), explain)
        self.weigh("propose", [], shown=self.seat.proposes)
        self.weigh("declare", [], shown=self.seat.declares)
        for key in ("block", "free"):
            self.weigh(key, [], shown=self.seat.blocks)
        self.weigh_chosen("archive")

    def _lines(self, row: TurnRow) -> list[Line]:
        lines: list[Line] = [
            (self.tr("Customer"), row.customer, None),
            (self.tr("State"), stage_name(row.state), STAGES[row.state].tone),
            (self.tr("Turn"), f"{life_name(row.source)} → {life_name(row.target)}", None),
            (self.tr("Why"), row.note, None),
            (self.tr("Lost to"), reason_name(row.reason) if row.reason else "", None),
            (self.tr("Plan to win back"), row.win_back, None),
            (self.tr("Bought from before"), "、".join(row.upstream), None),
            (self.tr("Proposed by"), row.by, None),
            (self.tr("Decided by"), row.decider, None),
            (self.tr("Day"), row.on.isoformat(), None),
        ]
        return [line for line in lines if line[1]]
