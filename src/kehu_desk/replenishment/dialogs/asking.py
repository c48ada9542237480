"""What the dialogs of replenishment share: a head, a form, refusals told at their fields, what was typed stays."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.errors import No
from kehu_desk.replenishment.words import explain, field_of
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group


class FieldsDialog(AskingForm):
    """A deed that needs a few words."""

    def __init__(self, desk: Desk, title: str, head: str, fields: Sequence[Field], parent: QWidget | None) -> None:
        """title: also the verb of the button; head: what it is about."""
        super().__init__(desk, title, (Group(title, fields),), parent)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setAccessibleName(self.tr("About"))
        self.show_head(head)

    def place(self, refusal: No) -> str:
        """What belongs to a field stands there."""
        return field_of(refusal)

    def sentence(self, refusal: No) -> str:
        """A no in the words of replenishment."""
        return explain(refusal)
