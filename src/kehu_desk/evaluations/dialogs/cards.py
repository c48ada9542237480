"""The dialog 【评价表】: every version of every scorecard with its items; drafted by some, published and retired by managers."""

from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QSplitter, QVBoxLayout, QWidget

from kehu_desk.evaluations import service
from kehu_desk.evaluations.dialogs.card import CardDialog
from kehu_desk.evaluations.queries import TemplateRow
from kehu_desk.evaluations.rules.codes import SHORTEST
from kehu_desk.evaluations.service import reading
from kehu_desk.evaluations.service.reading import Templates
from kehu_desk.evaluations.table import card_item_source, card_source
from kehu_desk.evaluations.words import explain, explain_all
from kehu_desk.evaluations.workflow import CORRECT, DROP, PUBLISH, RETIRE
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.listing import tool, tool_bar, weigh
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

SIZE: Final = (940, 560)


class CardsDialog(QDialog):
    """Versions above, the items of the one chosen below."""

    def __init__(self, desk: Desk, today: date, subject: UUID | None = None, parent: QWidget | None = None) -> None:
        """subject: the version that is to be chosen first."""
        super().__init__(parent)
        named(self, QCoreApplication.translate("CardsDialog", "Scorecards"))
        self._desk, self._today, self._wanted = desk, today, subject
        self.found = Templates((), {}, False)
        self.problems = Lines(self.tr("Why not"), "bad")
        self.doing = Doing(desk, self, explain_all, SHORTEST)
        self.model = WindowModel(card_source(lambda: self.found.rows), self)
        self.view = TableView(self.tr("Table of scorecards"), self.model, memory=desk.memory, key="evaluations/cards")
        self.items = WindowModel(card_item_source(self.row), self)
        self.items_view = TableView(self.tr("Items of the scorecard"), self.items, memory=desk.memory, key="evaluations/carditems")
        publish, retire, drop = self.tr("Publish"), self.tr("Retire"), self.tr("Drop draft")
        self.buttons = {
            "new": tool(self.tr("New scorecard…"), "file-plus", lambda: self.edit(None)),
            "version": tool(self.tr("Next version…"), "copy", lambda: self.edit(self.row())),
            CORRECT: tool(self.tr("Correct…"), "file-pen", lambda: self.edit(self.row(), corrects=True)),
            PUBLISH: tool(publish, "stamp", lambda: self._fire(publish, service.publish_template)),
            RETIRE: tool(retire, "archive", lambda: self._fire(retire, service.retire_template)),
            DROP: tool(drop, "trash-2", lambda: self._fire(drop, service.drop_template)),
        }
        self._reading = Latest(self, self._show, lambda refused: self.problems.show_lines(explain_all(refused)))
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._choose())
        desk.news.changed.connect(self._hear)
        self.weigh()
        self.read()

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(self.items_view)
        split.setStretchFactor(1, 2)
        close = button(self.tr("Close"))
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(tool_bar(self.buttons.values()))
        layout.addWidget(split, 1)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(close))
        self.resize(look.scaled(SIZE[0]), look.scaled(SIZE[1]))

    # reading

    def read(self) -> None:
        """Ask on a worker."""
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: reading.template_list(door, caller))

    def _hear(self, touched: frozenset[str]) -> None:
        if "eval_template" in touched:
            self.read()

    def _show(self, found: Templates) -> None:
        self.found = found
        self.model.refresh()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.view.choose_ids([wanted])
        elif not self.view.chosen_ids() and found.rows:
            self.view.choose_ids([found.rows[0].id])
        self._choose()

    def row(self) -> TemplateRow | None:
        """The version chosen."""
        ids = self.view.chosen_ids()
        return next((each for each in self.found.rows if ids and each.id == ids[0]), None)

    def _choose(self) -> None:
        self.items.refresh()
        self.weigh()

    def weigh(self) -> None:
        """The buttons follow the version chosen."""
        row = self.row()
        offered = {offer.event: offer.nos for offer in self.found.offers.get(row.id, ())} if row is not None else {}
        weigh(self.buttons["new"], [], shown=self.found.drafts)
        weigh(self.buttons["version"], [], shown=self.found.drafts and row is not None and row.state != "draft")
        for event in (CORRECT, PUBLISH, RETIRE, DROP):
            weigh(self.buttons[event], [explain(each) for each in offered.get(event, ())], shown=event in offered)

    # deeds

    def _fire(self, what: str, deed: object) -> None:
        row = self.row()
        if row is not None and callable(deed):
            self.doing.fire(what, deed, row.id)

    def edit(self, row: TemplateRow | None, *, corrects: bool = False) -> None:
        """A new scorecard, the next version of one, or a draft that is put right."""
        self.doing.open(lambda: CardDialog(self._desk, self._today, row, corrects=corrects, parent=self))
