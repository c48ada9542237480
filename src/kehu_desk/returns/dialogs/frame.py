"""The frame of the dialogs of one case: which case, a form where words are needed, a grid, and why not."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.parts import Lines
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.returns.dialogs.cells import CellModel, grid_of
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group
from kehu_desk.ui.form import Form

SIZE: Final = (840, 420)
FORM_HEIGHT: Final = 66  # of one line of fields with room for a sentence below


class CaseDialog(QDialog):
    """Refusals are told at their cells and fields, the rest below; what was typed stays."""

    def __init__(
        self, desk: Desk, title: str, head: str, today: date, model: CellModel, grid_name: str, fields: Sequence[Field] = (),
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """title: also the verb of the button; head: which case."""
        super().__init__(parent)
        named(self, title)
        self._desk, self.model = desk, model
        self.form = Form((Group(title, fields),), lambda: today, tabbed=True) if fields else None
        self.grid, self.said, self.problems = grid_of(grid_name, model), QLabel(head), Lines(self.tr("Why not"), "bad")
        self.accept_button = button(title, primary=True)
        self.said.setWordWrap(True)
        self.said.setAccessibleName(self.tr("Case"))
        self.frame_layout = QVBoxLayout(self)
        self.frame_layout.setSpacing(look.GAP)
        self.frame_layout.addWidget(self.said)
        if self.form is not None:
            self.form.setFixedHeight(look.scaled(FORM_HEIGHT))
            self.frame_layout.addWidget(self.form)
            self.form.save_wanted.connect(self.submit)
        self.frame_layout.addWidget(self.grid, 1)
        self.frame_layout.addWidget(self.problems)
        self.frame_layout.addLayout(button_row(cancel_button(self), self.accept_button, left=self.left_buttons()))
        self.accept_button.clicked.connect(self.submit)
        self.resize(look.scaled(SIZE[0]), look.scaled(SIZE[1]))

    def left_buttons(self) -> tuple[Any, ...]:
        """Further buttons at the left."""
        return ()

    def values(self) -> dict[str, Any]:
        """What was typed above the grid."""
        return self.form.values() if self.form is not None else {}

    def submit(self) -> None:
        """Carry it out, or say inside why not."""
        if self.form is not None and not self.form.check():
            return
        try:
            self.carry_out(self.values())
        except Refused as refusal:
            self.tell(refusal.nos)
            return
        self.accept()

    def tell(self, nos: Sequence[No]) -> None:
        """Each fault where it belongs."""
        loose = self.rest(self.model.tell(nos))
        known = self.form.cells if self.form is not None else {}
        at_fields = {str(dict(each.facts).get("field")): self.model.sentence(each) for each in loose}
        if self.form is not None:
            self.form.set_problems({key: text for key, text in at_fields.items() if key in known})
        told = [self.model.sentence(each) for each in loose if str(dict(each.facts).get("field")) not in known]
        if self.model.bad_rows():
            told.append(self.tr("Rest on a marked cell to read what is wrong with it."))
        self.problems.show_lines(list(dict.fromkeys(told)))

    def rest(self, nos: list[No]) -> list[No]:
        """What a dialog with more grids keeps for them."""
        return nos

    def carry_out(self, values: dict[str, Any]) -> None:
        """What the dialog does. Raises Refused."""
        raise NotImplementedError
