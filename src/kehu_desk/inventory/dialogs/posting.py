"""The dialog 【盘点过账】: what posting does to the book, product by product, before it is done for good."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.inventory.queries.counts import CountView
from kehu_desk.inventory.service import post_count
from kehu_desk.inventory.table.columns import listed
from kehu_desk.inventory.table.counts import DIFFERENCES, difference_line
from kehu_desk.inventory.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import icons, look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

SIZE: Final = (860, 480)
WIDTHS: Final = (180, 74, 100, 74, 130, 74, 110)


class PostDialog(QDialog):
    """Refusals are told inside."""

    def __init__(self, desk: Desk, view: CountView, parent: QWidget | None = None) -> None:
        """view: the count as it was read; posting is refused when it has changed since."""
        super().__init__(parent)
        named(self, self.tr("Post stock count"))
        self._desk, self._view = desk, view
        source = listed(lambda: [difference_line(row) for row in view.rows], DIFFERENCES, WIDTHS, {0: 100})
        self.table = TableView(self.tr("What posting changes"), WindowModel(source, self))
        self.problems, self.post = Lines(self.tr("Why not"), "bad"), button(self.tr("Post"), primary=True)
        icons.dress(self.post, "stamp")
        head, said = QLabel(f"{view.row.no}  {view.row.customer}  {view.row.counted_on}"), QLabel(summary(view))
        said.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        for part in (head, said, self.table, self.problems):
            layout.addWidget(part, 1 if part is self.table else 0)
        layout.addLayout(button_row(cancel_button(self), self.post))
        self.post.clicked.connect(self.carry_out)
        self.resize(look.scaled(SIZE[0]), look.scaled(SIZE[1]))

    def carry_out(self) -> None:
        """Post it, or say why not."""
        try:
            self._desk.act(post_count, self._view.row.id, self._view.version)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()


def summary(view: CountView) -> str:
    """How many products differ, how many are taken as nothing, and that posting is for good."""
    differ, unlisted = sum(row.difference3 != 0 for row in view.rows), sum(not row.listed for row in view.rows)
    said = [
        QCoreApplication.translate("PostDialog", "{differ} of {count} products differ from the book.").format(
            differ=differ, count=len(view.rows)
        )
    ]
    if unlisted:
        text = QCoreApplication.translate("PostDialog", "{count} that the book has are not listed and count as 0.")
        said.append(text.format(count=unlisted))
    said.append(QCoreApplication.translate("PostDialog", "Posting is for good: a mistake is put right by a new count."))
    return " ".join(said)
