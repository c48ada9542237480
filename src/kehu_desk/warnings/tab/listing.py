"""The page 【预警表】: what the five formulas found, why, and what is done about it."""

from collections.abc import Callable, Hashable
from datetime import date
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState
from kehu_desk.ui.facts import moment
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool, twins
from kehu_desk.warnings.dialogs import OutcomeDialog, PlanDialog, UntilDialog
from kehu_desk.warnings.noun import NOUN
from kehu_desk.warnings.queries.listing import AGES, LIVING, OVER, Picked, age_days
from kehu_desk.warnings.rules.handling import ACKNOWLEDGED, IN_ACTION, OPEN, RESOLVED, SHORTEST
from kehu_desk.warnings.rules.levels import KINDS, LEVELS
from kehu_desk.warnings.service import handling, reading
from kehu_desk.warnings.service.reading import Standing
from kehu_desk.warnings.table import SIGNS, Cell, warning_source
from kehu_desk.warnings.words import (
    again,
    age_name,
    explain,
    explain_all,
    kind_name,
    level_name,
    measure_text,
    stamp_name,
    state_name,
    thresholds_text,
    why,
)  # fmt: skip
from kehu_desk.warnings.workflow import ACKNOWLEDGE, CLOSE, DISMISS, PAUSE, PLAN, RESOLVE, SNOOZE, VERIFY

HABITS: Final = "warnings"
EVENTS: Final = (ACKNOWLEDGE, PLAN, VERIFY, RESOLVE, CLOSE, DISMISS, SNOOZE, PAUSE)
FINISH, ARCHIVE, FACT, RULES = "finish", "archive", "fact", "rules"
MINE: Final = "me"


class WarningsPage(KeysetPage[Standing]):
    """Table 【预警表】 with the pane in which an alarm explains itself."""

    tables = NOUN.tables | {"customer", "relation"}
    wants_rules = Signal()
    """The dialog of the thresholds, which are settings of the office."""

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
        """预警表."""
        return QCoreApplication.translate("WarningsPage", "Warnings")

    def _parts_of(self, desk: Desk) -> PageParts:
        filters = FilterStrip(
            self.tr("Customer or number"),
            (self.tr("State"), [(each, state_name(each)) for each in (LIVING, OPEN, ACKNOWLEDGED, IN_ACTION, RESOLVED, OVER)]),
            (self.tr("Kind"), [(each, kind_name(each)) for each in KINDS]),
            (self.tr("Level"), [(each, level_name(each)) for each in reversed(LEVELS)]),
            (self.tr("Handled by"), [(MINE, self.tr("Me"))]),
            (self.tr("Found"), [(str(age), age_name(age)) for age in range(len(AGES) + 1)]),
        )
        filters.boxes[0].setCurrentIndex(1)
        empty = EmptyState(self.tr("No warnings"), tone="ok")
        copies = CountedCopy(desk, self, self._customers.get)
        return PageParts(self.tr("Table of warnings"), HABITS, filters, empty, self.pane, self._make_buttons(), copies)

    def _make_buttons(self) -> dict[str, QPushButton]:
        open_archive, open_fact = self.tr("Open archive"), self.tr("Open information")
        return {
            ACKNOWLEDGE: self.step(self.tr("Acknowledge"), "check", lambda it: self._fire(ACKNOWLEDGE, handling.acknowledge, it)),
            PLAN: self._asks(PlanDialog, self.tr("Plan measures…"), "file-pen", handling.plan_measures),
            VERIFY: self._asks(PlanDialog, self.tr("Verify…"), "search", handling.verify_first),
            FINISH: self.step(self.tr("Measure done…"), "circle-check", self._finish),
            RESOLVE: self.step(self.tr("Resolve…"), "shield-check", self._resolve),
            CLOSE: self.step(self.tr("Close"), "archive", lambda it: self._fire(CLOSE, handling.close, it)),
            DISMISS: self.step(self.tr("False alarm…"), "circle-x", self._dismiss),
            SNOOZE: self._asks(UntilDialog, self.tr("Put off…"), "clock", handling.snooze),
            PAUSE: self._asks(UntilDialog, self.tr("Pause deliveries…"), "lock", handling.pause_deliveries),
            ARCHIVE: self.step(open_archive, "folder-open", lambda it: self.wants_open.emit("customer", it.view.row.customer_id)),
            FACT: self.step(open_fact, "lightbulb", lambda it: self.wants_open.emit("intel", it.view.row.fact_id)),
            RULES: tool(self.tr("Rules…"), "settings", self.wants_rules.emit),
        }  # fmt: skip

    def _asks(self, dialog: Callable[..., QDialog], text: str, icon: str, deed: Callable[..., object]) -> QPushButton:
        def begin(it: Standing) -> None:
            act = partial(self._desk.act, deed, it.view.row.id)
            self.doing.open(lambda: dialog(self._desk, it, text.removesuffix("…"), act, self))

        return self.step(text, icon, begin)

    def menu_actions(self) -> list[QAction]:
        """For the menu bar."""
        return [*twins(self.buttons.values()), *self.view.menu_actions()]

    # the list

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        state, kind, level, whose, age = self.filters.codes()
        owner = self.seat.person if whose == MINE else None
        first, last = age_days(int(age), self.seat.today) if age else (None, None)
        picked = Picked(kind, level, state, owner, None, self.filters.text(), first, last)
        return warning_source(self._desk.door, self._desk.caller, picked, self._customers)

    def narrow(self) -> None:
        """Another filter, or other words: that nothing fits does not say that all is well."""
        super().narrow()
        if self.filters.text() or self.filters.codes() != [LIVING, "", "", "", ""]:
            self.switch.empty.say(self.tr("No warning fits. Take a filter away to see more."))
        else:
            self.switch.empty.say(self.tr("No warnings"), "ok")

    def narrow_to(self, cell: Cell) -> None:
        """Show what a cell of the board counts, and nothing else."""
        self.filters.choose(LIVING, cell.kind, cell.level, "", "" if cell.age is None else str(cell.age))

    def knows(self, subject: UUID) -> bool:
        """A warning: notices lead here."""
        return reading.found_warning(self._desk.door, self._desk.caller, subject) is not None

    def open_subject(self, subject: UUID) -> bool:
        """A warning or one of its measures: the workbench leads here. False when it is not this person's to see."""
        found = reading.found_warning(self._desk.door, self._desk.caller, subject)
        return found is not None and super().open_subject(found)

    # the pane

    def read(self, subject: UUID) -> Callable[[], object]:
        """One warning and its buttons."""
        return partial(reading.standing, self._desk.door, self._desk.caller, subject)

    def show_one(self, found: Standing | Refused | None) -> None:
        """The pane tells why it was given and what was done."""
        self.pane.tell(found, self._lines, self.tr("Choose a warning to read why it was given."), explain_all)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        found = self.found
        self.weigh_offers(EVENTS, explain)
        self.weigh(FINISH, [], shown=found is not None and bool(found.finishes))
        self.weigh(RULES, [], shown=self.seat.sets)
        self.weigh_chosen(ARCHIVE)
        self.weigh_chosen(FACT, shown=found is not None and found.view.row.fact_id is not None)

    def _lines(self, found: Standing) -> list[Line]:
        view, row = found.view, found.view.row
        stamps = "\n".join(
            f"{moment(each.at, self.seat.office)}  {stamp_name(each.what)}  {each.by}  {stamp_name(each.words)}".rstrip()
            for each in view.stamps
        )  # fmt: skip
        doubt = self.tr("Provisional: the information behind it is not proved. It is verified first.")
        lines: list[Line] = [
            (self.tr("Customer"), row.customer, None),
            (self.tr("Kind"), f"{kind_name(row.kind)}  {row.period if row.period.isdigit() else ''}".rstrip(), None),
            (self.tr("Level"), level_name(row.level), SIGNS[row.level].tone),
            (self.tr("Why"), "\n".join(why(row.kind, row.inputs)), None),
            (self.tr("Thresholds"), thresholds_text(row.kind, row.inputs), None),
            (self.tr("Checked"), again(row.kind, row.level, row.inputs), None),
            (self.tr("Doubt"), doubt if row.provisional else "", "warn"),
            (self.tr("State"), state_name(row.state), None),
            (self.tr("Found"), row.detected_on.isoformat(), None),
            (self.tr("Risen"), row.raised_on.isoformat() if row.raised_on != row.detected_on else "", None),
            (self.tr("Acknowledge by"), row.due_on.isoformat() if row.due_on and row.state == OPEN else "", self._tone(row.due_on)),
            (self.tr("Handled by"), row.owner, None),
            (self.tr("Put off through"), f"{row.put_off_until}  {view.put_off_why}" if row.put_off_until else "", None),
            (self.tr("No deliveries through"), row.paused_until.isoformat() if row.paused_until else "", "bad"),
            (self.tr("What we want to reach"), view.plan, None),
            (self.tr("Measures"), "\n".join(map(measure_text, view.measures)), None),
            (self.tr("Done so far"), stamps, None),
            (self.tr("Number"), row.no, None),
        ]
        return [line for line in lines if line[1]]

    def _tone(self, due_on: date | None) -> look.Tone | None:
        return "bad" if due_on is not None and due_on < self.seat.today else None

    # deeds

    def _fire(self, event: str, deed: Callable[..., object], it: Standing) -> None:
        self.doing.fire(self.buttons[event].text(), deed, it.view.row.id)

    def _dismiss(self, it: Standing) -> None:
        row = it.view.row
        self.doing.ask(self.buttons[DISMISS].text(), f"{row.no}  {row.customer}", handling.dismiss, row.id)

    def _resolve(self, it: Standing) -> None:
        label = self.tr("What proves that it is over")
        self.doing.ask(self.buttons[RESOLVE].text(), f"{it.view.row.no}  {label}", handling.resolve, it.view.row.id)

    def _finish(self, it: Standing) -> None:
        def act(measure: UUID, outcome: str) -> object:
            return self._desk.act(handling.finish_measure, measure, outcome)

        self.doing.open(lambda: OutcomeDialog(self._desk, it, self.buttons[FINISH].text().removesuffix("…"), act, self))
