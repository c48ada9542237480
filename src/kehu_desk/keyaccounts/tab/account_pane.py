"""The pane of one account: overview, duties, team, map, styles, information, plan, years; each part has its own buttons."""

from collections.abc import Hashable, Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QTabWidget, QVBoxLayout, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.deciders.queries import PersonRow
from kehu_desk.deciders.tab.bare import bare
from kehu_desk.deciders.tab.map_pane import MapPane
from kehu_desk.deciders.tab.person_pane import StyleCard
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.money import plain
from kehu_desk.keyaccounts.queries import EntryRow, PlanView, YearRow
from kehu_desk.keyaccounts.service.reading import Seat, Whole
from kehu_desk.keyaccounts.tab.plan_sheet import KaPlanSheet, KaYearsSheet
from kehu_desk.keyaccounts.table import (
    block_line,
    block_source,
    fact_line,
    fact_source,
    member_line,
    member_source,
    people_line,
    people_source,
)
from kehu_desk.keyaccounts.words import (
    duty_name,
    explain,
    percent_text,
    source_name,
)
from kehu_desk.keyaccounts.workflow import AGREE, CONFIRM, REOPEN, SEND_BACK, SUBMIT, WRITE
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.listing import tool, tool_bar, weigh
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

PLAN_EVENTS: Final = (WRITE, SUBMIT, AGREE, SEND_BACK, REOPEN)
BUTTONS: Final = ("duty", "member", "drop", "begin", *PLAN_EVENTS, "reckon", CONFIRM)
MOST: Final = 8


class KeyAccountPane(QTabWidget):
    """pressed: key of the button of a part. purpose_wanted: a manager wants to see what is secret."""

    pressed = Signal(str)
    purpose_wanted = Signal()

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None = None) -> None:
        """Nothing is chosen at first."""
        super().__init__(parent)
        self._desk, self._seat = desk, seat
        self.shown: Whole | None = None
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        for one in (self, self.tabBar()):
            one.setAccessibleName(self.tr("Details"))
        self.overview, self.entries = Sheet(self.tr("Overview")), Sheet(self.tr("Entries"))
        self.plan, self.years = KaPlanSheet(self.tr("Plan")), KaYearsSheet(self.tr("Years"))
        self.overview.purpose_wanted.connect(self.purpose_wanted)
        self.map, self.card = MapPane(), StyleCard()
        self.blocks = self._table(self.tr("Seven duties"), block_source(self._blocks), "blocks")
        self.team = self._table(self.tr("Team of the account"), member_source(self._team), "team")
        self.people = self._table(self.tr("Styles of deciding"), people_source(self._people), "people")
        self.facts = self._table(self.tr("Sources of information"), fact_source(self._facts), "facts")
        self.buttons = self._make_buttons()
        self._lay_out()
        self.blocks.selectionModel().selectionChanged.connect(lambda *_: self._show_entries())
        self.people.selectionModel().selectionChanged.connect(lambda *_: self._show_card())
        self.team.selectionModel().selectionChanged.connect(lambda *_: self._weigh())
        self.setMinimumWidth(look.scaled(330))
        self.show_whole(None)

    def _table(self, name: str, source: Source, key: str) -> TableView:
        return bare(self._desk, name, WindowModel(source, self), f"keyaccounts/{key}")

    def _make_buttons(self) -> dict[str, QPushButton]:
        named = (
            ("duty", self.tr("Note duty…"), "plus"), ("member", self.tr("Assign member…"), "users"), ("drop", self.tr("Take off"), "minus"),
            ("begin", self.tr("New plan…"), "file-plus"), (WRITE, self.tr("Write plan…"), "file-pen"), (SUBMIT, self.tr("Hand in"), "send"),
            (AGREE, self.tr("Agree to plan"), "check"), (SEND_BACK, self.tr("Send back…"), "undo-2"),
            (REOPEN, self.tr("Reopen…"), "lock-open"), ("reckon", self.tr("Reckon year…"), "chart-column"),
            (CONFIRM, self.tr("Confirm year…"), "stamp"),
        )  # fmt: skip
        return {key: tool(text, icon, partial(self.pressed.emit, key)) for key, text, icon in named}

    def _lay_out(self) -> None:
        parts: tuple[tuple[str, Sequence[str], Sequence[tuple[QWidget, int]]], ...] = (
            (self.tr("Overview"), (), ((self.overview, 1),)),
            (self.tr("Duties"), ("duty",), ((self.blocks, 3), (self.entries, 2))),
            (self.tr("Team"), ("member", "drop"), ((self.team, 1),)),
            (self.tr("Map of decision makers"), (), ((self.map, 1),)),
            (self.tr("Styles"), (), ((self.people, 1), (self.card, 0))),
            (self.tr("Information"), (), ((self.facts, 1),)),
            (self.tr("Plan"), ("begin", *PLAN_EVENTS), ((self.plan, 1),)),
            (self.tr("Years"), ("reckon", CONFIRM), ((self.years, 1),)),
        )
        for title, keys, inside in parts:
            page = QWidget()
            page.setAccessibleName(title)
            layout = QVBoxLayout(page)
            layout.setContentsMargins(look.GAP, look.TIGHT, 0, 0)
            layout.setSpacing(look.TIGHT)
            if keys:
                layout.addWidget(tool_bar(self.buttons[key] for key in keys))
            for part, stretch in inside:
                layout.addWidget(part, stretch)
            self.addTab(page, title)

    # showing

    def show_whole(self, found: Whole | None, room: tuple[float, float] = (0, 0)) -> None:
        """One account, or none. room: the natural size of the map."""
        self.shown = found
        for view in (self.blocks, self.team, self.people, self.facts):
            view.rows.refresh()
        self.map.show_board(found.people if found and found.people and found.people.knows else None, room)
        for page in range(1, self.count()):
            self.setTabVisible(page, found is not None)
        if found is None:
            self.overview.show_lines([], self.tr("Choose a key account on the left."))
        else:
            self.overview.show_lines(self._told(found))
            self.plan.show_plan(found, self.plan_shown())
            self.years.show_years(found)
        self._show_entries()
        self._show_card()
        self._weigh()

    def _blocks(self) -> list[Row]:
        return [block_line(each) for each in self.shown.view.blocks] if self.shown else []

    def _team(self) -> list[Row]:
        return [member_line(each) for each in self.shown.view.team] if self.shown else []

    def _there(self) -> list[PersonRow]:
        board = self.shown.people if self.shown else None
        return [each for each in board.people if each.left_on is None] if board else []

    def _people(self) -> list[Row]:
        return [people_line(each) for each in self._there()]

    def _facts(self) -> list[Row]:
        return [fact_line(each) for each in self.shown.facts] if self.shown else []

    def _told(self, it: Whole) -> list[Line]:
        view, row = it.view, it.view.row
        stale, today = sum(not each.fresh for each in view.blocks), self._seat.today
        text = self.tr("in order") if view.in_order else self.tr("{count} of seven not in order").format(count=stale)
        doubt = self.tr("estimated")
        share = percent_text(row.share_bp) + (f" {doubt}" if row.estimated else "")
        lines: list[Line] = [
            (self.tr("No."), row.no, None), (self.tr("Customer"), row.customer, None), (self.tr("Manager"), row.kam, None),
            (self.tr("Sponsor"), row.sponsor or self.tr("nobody yet"), None if row.sponsor else "warn"),
            (self.tr("Since"), row.since_on.isoformat(), None), (self.tr("Weight"), plain(row.weight100, 2, 1), None),
            (self.tr("Group"), self.tr("{count} companies").format(count=view.members), None), (self.tr("Share"), share, None),
            (self.tr("Concentration"), percent_text(row.dependence_bp), None),
            (self.tr("Target reached"), percent_text(row.target_bp), None),
            (self.tr("Seven duties"), text, "ok" if view.in_order else "warn"),
            (self.tr("Next review"), row.next_review_on.isoformat() if row.next_review_on else "–",
             "bad" if row.next_review_on and row.next_review_on < today else None),
            (self.tr("Price list"), view.price_list, None), (self.tr("Contract"), view.contract, None),
            (self.tr("Service standard"), view.service_standard, None),
            (self.tr("Given up"), f"{row.ended_on.isoformat()} {view.ended_why}" if row.ended_on else "", "warn"),
        ]  # fmt: skip
        return [line for line in lines if line[1]]

    def duty(self) -> str:
        """The block that is chosen."""
        ids = self.blocks.chosen_ids() if self.blocks.chosen_count() == 1 else []
        return str(ids[0]) if ids else ""

    def _show_entries(self) -> None:
        if self.shown is None:
            self.entries.show_lines([])
            return
        duty = self.duty()
        rows = [each for each in self.shown.view.entries if not duty or each.duty == duty][:MOST]
        foot = "" if rows else self.tr("No entry yet. Note what was done, or take it over from a visit, promise, fact or contract.")
        self.entries.show_lines([(each.done_on.isoformat(), self._entry(each, whole=not duty), None) for each in rows], foot)

    def _entry(self, row: EntryRow, *, whole: bool) -> str:
        next_on = row.next_on.isoformat() if row.next_on else ""
        step = self.tr("Next: {step} {day}").format(step=row.next_step, day=next_on).strip() if row.next_step else ""
        by = " · ".join(each for each in (row.by, source_name(row.source_noun) if row.source_noun else "") if each)
        return "\n".join(each for each in (duty_name(row.duty) if whole else "", row.body, step, by) if each)

    def _show_card(self) -> None:
        ids: Sequence[Hashable] = self.people.chosen_ids() if self.people.chosen_count() == 1 else []
        person = next((each for each in self._there() if ids and each.contact_id == ids[0]), None)
        self.card.show_style(person)
        self.card.setVisible(person is not None)

    # plan and years

    def plan_shown(self) -> PlanView | None:
        """The plan of this year, else the newest one."""
        plans = self.shown.view.plans if self.shown else ()
        return next((each for each in plans if each.year == self._seat.today.year), plans[0] if plans else None)

    def year_shown(self) -> YearRow | None:
        """The newest result that waits for its confirmation, else the newest."""
        years = self.shown.view.years if self.shown else ()
        return next((each for each in years if each.state == "proposed"), years[0] if years else None)

    # buttons

    def member(self) -> tuple[UUID, str] | None:
        """The member that is chosen and may be taken off: person and name."""
        ids = self.team.chosen_ids() if self.team.chosen_count() == 1 else []
        team = self.shown.view.team if self.shown else ()
        found = next((each for each in team if ids and (each.person_id, each.role) == ids[0]), None)
        return (found.person_id, found.person) if found is not None and found.given else None

    def _weigh(self) -> None:
        told: dict[str, Sequence[str]] = {}
        if self.shown is not None:
            told = {each.event: [explain(one) for one in each.nos] for each in self.shown.offers}
            plan, year = self.plan_shown(), self.year_shown()
            told |= _events(self.shown.plan_offers, plan.id if plan else None) | _events(self.shown.year_offers, year.id if year else None)
        keep = told.get("keep")
        own: dict[str, Sequence[str] | None] = {
            "duty": keep, "member": keep, "begin": told.get("begin"), "reckon": told.get("reckon_new"),
            "drop": None if keep is None else keep or ([] if self.member() else [self.tr("Choose a member who was assigned here.")]),
        }  # fmt: skip
        for key in BUTTONS:
            reasons = own[key] if key in own else told.get(key)
            weigh(self.buttons[key], list(reasons or ()), shown=reasons is not None)


def _events(offers: Sequence[tuple[UUID, Sequence[Offer]]], wanted: UUID | None) -> dict[str, list[str]]:
    return {each.event: [explain(one) for one in each.nos] for row, some in offers if row == wanted for each in some}
