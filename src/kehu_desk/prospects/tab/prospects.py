"""The page 【潜在客户】: whom we want to win, how well they fit, and what is done next."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.archives.table import region_words
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.prospects import service
from kehu_desk.prospects.dialogs.prospects import LoseDialog, ProspectDialog, StepDialog
from kehu_desk.prospects.noun import NOUN
from kehu_desk.prospects.queries import Picked, ProspectView
from kehu_desk.prospects.rules.codes import SHORTEST, Stage
from kehu_desk.prospects.rules.prospects import Next
from kehu_desk.prospects.service import reading
from kehu_desk.prospects.table import STAGES, is_late, prospect_source
from kehu_desk.prospects.words import explain, explain_all, fit_text, reason_name, source_name, stage_name, type_name
from kehu_desk.prospects.workflow import CONTACT, CORRECT, LOSE, NEGOTIATE, QUALIFY, RESUME, WIN
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, first_step
from kehu_desk.ui.facts import moment
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool

HABITS: Final = "prospects"
EVENTS: Final = (CORRECT, CONTACT, QUALIFY, NEGOTIATE, WIN, LOSE, RESUME)


class ProspectsPage(KeysetPage[ProspectView]):
    """Table 【潜在客户表】 with the steps of each prospect."""

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
        """潜在客户."""
        return QCoreApplication.translate("ProspectsPage", "Prospects")

    def _parts_of(self, desk: Desk) -> PageParts:
        sentence = self.tr(
            "Nobody is followed here yet. Whoever might buy from us is opened as a card; an archive follows once he is qualified."
        )
        first = first_step(self, self.tr("New prospect…"), "file-plus", self.open_new)
        filters = FilterStrip(
            self.tr("Customer, need or next step"), (self.tr("Stage"), [(each.value, stage_name(each)) for each in Stage])
        )
        empty = EmptyState(sentence, [first] if self.seat.keeps else [])
        return PageParts(
            self.tr("Table of prospects"), HABITS, filters, empty, self.pane, self._make_buttons(),
            CountedCopy(desk, self, self._customers.get),
        )  # fmt: skip

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "new": tool(self.tr("New prospect…"), "file-plus", self.open_new),
            CORRECT: self.step(self.tr("Correct…"), "file-pen", lambda it: self._open(lambda: ProspectDialog(self._desk, it, self))),
            CONTACT: self._step(CONTACT, self.tr("Contacted…"), "users"),
            QUALIFY: self._step(QUALIFY, self.tr("Qualified…"), "circle-check"),
            NEGOTIATE: self._step(NEGOTIATE, self.tr("Negotiating…"), "hand-helping"),
            WIN: self.step(self.tr("Won"), "star", self._win),
            LOSE: self.step(
                self.tr("Not won…"), "circle-x",
                lambda it: self._open(lambda: LoseDialog(self._desk, it.row.id, it.row.customer, self)),
            ),
            RESUME: self._step(RESUME, self.tr("Take up again…"), "undo-2"),
            "archive": self.step(self.tr("Open archive"), "folder-open", lambda it: self.wants_open.emit("customer", it.row.customer_id)),
        }  # fmt: skip

    def _open(self, make: Callable[[], ProspectDialog | StepDialog | LoseDialog]) -> None:
        self.doing.open(make)

    def _step(self, event: str, text: str, icon: str) -> QPushButton:
        def begin(it: ProspectView) -> None:
            def deed(following: Next, note: str) -> object:
                if event == RESUME:
                    return self._desk.act(service.resume_prospect, it.row.id, following, note)
                return self._desk.act(service.move_prospect, it.row.id, event, following, note)

            self._open(lambda: StepDialog(self._desk, it, text.removesuffix("…"), deed, self))

        return self.step(text, icon, begin)

    def _win(self, it: ProspectView) -> None:
        self.doing.fire(self.buttons[WIN].text(), service.win_prospect, it.row.id)

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        (stage,) = self.filters.codes()
        return prospect_source(self._desk.door, self._desk.caller, Picked(stage, self.filters.text()), self._customers, self.seat.today)

    def knows(self, subject: UUID) -> bool:
        """A prospect: the workbench leads here."""
        return reading.is_prospect(self._desk.door, self._desk.caller, subject)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One prospect and its buttons."""
        return partial(reading.view, self._desk.door, self._desk.caller, subject)

    def show_one(self, found: ProspectView | Refused | None) -> None:
        """The pane tells about it."""
        self.pane.tell(found, self._lines, self.tr("Choose a prospect on the left."), explain_all)

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        self.weigh("new", [], shown=self.seat.keeps)
        self.weigh_offers(EVENTS, explain)
        self.weigh_chosen("archive")

    def _lines(self, view: ProspectView) -> list[Line]:
        row = view.row
        annual = "" if row.est_annual_fen is None else self.tr("{sum} yuan").format(sum=yuan(row.est_annual_fen))
        card_only = self.tr("Card only: the archive is due a week after it is qualified")
        due = moment(row.due_at, self.seat.office) or (card_only if row.stage in ("found", "contacted") else "")
        step = f"{row.next_on.isoformat() if row.next_on else ''}  {row.next_step}".strip()
        moves = "\n".join(
            f"{moment(each.at, self.seat.office)}  {stage_name(each.target)}  {each.by}  {each.note}".rstrip() for each in view.moves
        )
        lines: list[Line] = [
            (self.tr("Customer"), row.customer, None),
            (self.tr("Stage"), stage_name(row.stage), STAGES[row.stage].tone),
            (self.tr("Next step"), step, "bad" if is_late(row, self.seat.today) else None),
            (self.tr("Fit"), f"{row.fit_total} / 100\n{fit_text(view.fit)}", None),
            (self.tr("Lost to"), reason_name(view.lost_why) if view.lost_why else "", None),
            (self.tr("Need"), view.need, None),
            (self.tr("Estimated a year"), annual, None),
            (self.tr("Source"), source_name(view.source), None),
            (self.tr("Type"), type_name(row.customer_type), None),
            (self.tr("Region"), region_words(row.region_code), None),
            (self.tr("Responsible"), row.owner, None),
            (self.tr("Filing due"), due, None),
            (self.tr("On the way"), moves, None),
        ]
        return [line for line in lines if line[1]]

    # deeds

    def open_new(self) -> None:
        """【发现新客户】; the new prospect is chosen afterwards."""

        def make() -> ProspectDialog:
            dialog = ProspectDialog(self._desk, None, self)
            dialog.accepted.connect(lambda: self.show_subject(dialog.prospect_id) if dialog.prospect_id else None)
            return dialog

        self.doing.open(make)
