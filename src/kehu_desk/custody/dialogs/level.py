"""The dialog 【密级调整】: what is to stand where, and why; it says beforehand who has to agree."""

from uuid import UUID

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.access.sections import FILED, LOWEST, TOP
from kehu_desk.archives.words import level_name
from kehu_desk.custody.queries import ArchiveStanding
from kehu_desk.custody.rules import WHOLE, Kind, needs_two
from kehu_desk.custody.service import classification
from kehu_desk.custody.words import scope_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group
from kehu_desk.ui.fields import Kind as FieldKind
from kehu_desk.ui.form import Form

ALL = "all"


class LevelDialog(QDialog):
    """Raising takes effect at once; lowering may wait for one or two signatures."""

    def __init__(self, desk: Desk, standing: ArchiveStanding, *, manages: bool, parent: QWidget | None = None) -> None:
        """manages: a manager sits here, whose own word lowers."""
        super().__init__(parent)
        named(self, self.tr("Change the level"))
        self._desk, self._standing, self._manages = desk, standing, manages
        self.done_at_once: bool | None = None
        scopes = [(ALL, scope_name(WHOLE)), *((section, scope_name(section)) for section in FILED)]
        levels = [(str(level), f"L{level} {level_name(level)}") for level in range(TOP + 1)]
        group = Group(f"{standing.card.archive_no or standing.card.no} {standing.card.name}", (
            Field(key="scope", label=self.tr("What"), kind=FieldKind.CHOICE, options=scopes, required=True),
            Field(key="level", label=self.tr("Level"), kind=FieldKind.CHOICE, options=levels, required=True),
            Field(key="reason", label=self.tr("Reason"), kind=FieldKind.LONG, required=True),
        ))  # fmt: skip
        self.form = Form((group,), lambda: desk.door.now.date())
        self.told, self.go = QLabel(), button(self.tr("Change the level"), primary=True)
        self.told.setWordWrap(True)
        self.told.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.form, 1)
        layout.addWidget(self.told)
        layout.addLayout(button_row(cancel_button(self), self.go))
        self.form.edited.connect(lambda _key: self._say())
        self.form.save_wanted.connect(self.carry_out)
        self.go.clicked.connect(self.carry_out)
        self.setMinimumWidth(560)
        self._say()

    def section(self) -> str:
        """The section chosen, empty for the whole archive."""
        chosen = str(self.form.values()["scope"])
        return WHOLE if chosen == ALL else chosen

    def consequence(self) -> str:
        """What will happen with the choice made."""
        values = self.form.values()
        if not values["scope"] or not values["level"]:
            return self.tr("Choose what is to change, and to which level.")
        section, level = self.section(), int(values["level"])
        now = self._standing.level_now(section)
        if level == now or (section and level < LOWEST[section]):
            return self.tr("It stands at {level} now.").format(level=f"L{now} {level_name(now)}")
        if level > now:
            return self.tr("Takes effect at once. Loans that do not cover the new level lose their rights there (B-103).")
        if needs_two(Kind.LOWER, section, level):
            return self.tr("Below the usual level: two managers must sign (B-159).")
        return self.tr("Takes effect at once.") if self._manages else self.tr("A manager must confirm it.")

    def _say(self) -> None:
        self.told.setText(self.consequence())
        self.setAccessibleDescription(self.told.text())

    def carry_out(self) -> None:
        """Raise or lower; closes when it was done or proposed."""
        if not self.form.check():
            return
        values, customer = self.form.values(), self._standing.card.id
        if self._change(customer, self.section(), int(values["level"]), str(values["reason"])):
            self.accept()

    def _change(self, customer: UUID, section: str, level: int, reason: str) -> bool:
        if level > self._standing.level_now(section):
            self.done_at_once = True
            return self._desk.try_do(classification.raise_level, customer, section, level, reason)[0]
        did, self.done_at_once = self._desk.try_do(classification.lower_level, customer, section, level, reason)
        return did
