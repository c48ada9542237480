"""The page 【密级与封存】: one archive, its sections with their levels, and what may be done to it."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kehu_desk.archives.words import level_name, state_name
from kehu_desk.borrowing.dialogs.archive_line import ArchiveLine
from kehu_desk.borrowing.words import day_text
from kehu_desk.custody.dialogs.level import LevelDialog
from kehu_desk.custody.queries import ArchiveStanding
from kehu_desk.custody.service import destroying, sealing
from kehu_desk.custody.service.offers import CLASSIFY, standing_of
from kehu_desk.custody.words import explain, scope_name
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import listed, page_layout, table, tool
from kehu_desk.ui.notices import ask_reason, say

WIDTHS: Final = (160, 110, 110, 220)
LEVEL_AT: Final = 2
LEAST: Final = 5


class LevelsPage(QWidget):
    """Table 【卷内密级】 with 【密级调整】, 【封存】, 【解封】, 【列入销毁】."""

    tables = frozenset({"raised_level", "customer", "section_lock", "proposal", "loan"})

    def __init__(self, desk: Desk, *, manages: bool, parent: QWidget | None = None) -> None:
        """No archive is chosen yet."""
        super().__init__(parent)
        self._desk, self._manages = desk, manages
        self.standing: ArchiveStanding | None = None
        self.line, self.card = ArchiveLine(desk), QLabel()
        self.line.hits.setFixedHeight(120)
        self.line.hits.hide()
        self.card.setAccessibleName(self.tr("Archive chosen"))
        titles = [self.tr("Section"), self.tr("Usual level"), self.tr("Level now"), self.tr("Being edited by")]
        source = listed(self._rows, titles, ("section", "usual", "level", "out"), self._word, self._mark)
        self.model, self.view = table(self.tr("Levels of the archive"), source, WIDTHS)
        self.buttons: dict[str, QPushButton] = {
            CLASSIFY: tool(self.tr("Change the level"), "lock", self.classify),
            "seal": tool(self.tr("Seal"), "archive", self.seal),
            "unseal": tool(self.tr("Unseal"), "lock-open", self.unseal),
            "destroy": tool(self.tr("List for destruction"), "trash-2", self.list_for_destruction),
        }
        self.switch = Switch(self.view, EmptyState(self.tr("Search an archive above to see its levels.")))
        page_layout(self, tuple(self.buttons.values()), self.line, self.card, self.switch)
        self._reading = Latest(self, self._show, self._lose)
        self.line.search.changed.connect(lambda typed: self.line.hits.setVisible(bool(typed)))
        self.line.chosen.connect(self._choose)
        self._offer([])

    def _choose(self, customer: UUID) -> None:
        self.line.hits.hide()
        self.open_archive(customer)

    def open_archive(self, customer: UUID) -> None:
        """Read one archive on a worker and show it."""
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: standing_of(door, caller, customer))

    def refresh(self) -> None:
        """Read the archive anew."""
        if self.standing is not None:
            self.open_archive(self.standing.card.id)

    def _show(self, found: tuple[ArchiveStanding, list[Offer]]) -> None:
        self.standing = found[0]
        card = found[0].card
        number, owner = card.archive_no or card.no, card.owner or ""
        text = self.tr("{number} {name} · {state} · responsible: {owner}")
        self.card.setText(text.format(number=number, name=card.name, state=state_name(card.state), owner=owner))
        self.model.refresh()
        self._offer(found[1])

    def _lose(self, refused: Refused) -> None:
        self.standing = None
        self._desk.tell(refused)
        self._offer([])

    def _offer(self, offers: list[Offer]) -> None:
        self.switch.show_empty(self.standing is None)
        reasons = {offer.event: [explain(each) for each in offer.nos] for offer in offers}
        for key, each in self.buttons.items():
            each.setVisible(key in reasons)
            each.setEnabled(not reasons.get(key))
            each.setToolTip("\n".join(dict.fromkeys(reasons.get(key, []))))

    def _rows(self) -> list[Row]:
        return [(row.section, row.section, row.usual, row.level, row) for row in self.standing.sections] if self.standing else []

    def _word(self, value: Any, column: int) -> str:
        if column == 0:
            return scope_name(str(value))
        if column in (1, LEVEL_AT):
            return f"L{value} {level_name(value)}"
        return self.tr("{holder}, due {day}").format(holder=value.holder, day=day_text(value.due)) if value.holder else ""

    def _mark(self, row: Row, column: int) -> Mark | None:
        usual, level = row[2], row[3]
        if column != LEVEL_AT or usual == level:
            return None
        return Mark("warn", "lock") if level > usual else Mark("idle", "lock-open")

    # deeds

    def classify(self) -> None:
        """The dialog 【密级调整】."""
        if self.standing is not None:
            dialog = LevelDialog(self._desk, self.standing, manages=self._manages, parent=self)
            dialog.accepted.connect(lambda: self._tell(dialog.done_at_once is True))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def seal(self) -> None:
        """Ask for a reason and seal, or propose it."""
        self._with_reason(self.buttons["seal"].text(), sealing.seal_archive)

    def unseal(self) -> None:
        """Ask for a reason and unseal, or propose it."""
        self._with_reason(self.buttons["unseal"].text(), sealing.unseal_archive)

    def list_for_destruction(self) -> None:
        """Ask for a reason and put the archive on the list 【销毁清单】."""
        self._with_reason(self.buttons["destroy"].text(), destroying.list_for_destruction)

    def _with_reason(self, what: str, action: Any) -> None:
        if self.standing is None:
            return
        reason = ask_reason(self, what, self.tr("Reason for {what}").format(what=self.standing.card.name), LEAST)
        if reason is not None:
            did, done = self._desk.try_do(action, self.standing.card.id, reason)
            if did:
                self._tell(done is True)

    def _tell(self, done: bool) -> None:
        say(self.window(), self.tr("Done.") if done else self.tr("Proposed: it waits for a signature."))
        self.refresh()
