"""The page 【移交客户】."""

from PySide6.QtWidgets import QWidget

from kehu_desk.custody.dialogs.transfer_box import TransferBox
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.listing import page_layout


class TransferPage(QWidget):
    """A supervisor moves customers of his own people, a manager everybody's (B-152)."""

    tables = frozenset({"relation", "customer", "person"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read who owns customers."""
        super().__init__(parent)
        self.box = TransferBox(desk)
        hint = self.tr("Rights of the old one end at once, loans that relied on them are called back; history keeps its authors.")
        page_layout(self, (self.box.some, self.box.all), self.box, hint=hint)

    def refresh(self) -> None:
        """Read people and customers anew."""
        self.box.read_people()
