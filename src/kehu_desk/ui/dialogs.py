"""The frame of every dialog: primary button at the right and default, 【取消】 on Esc."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from kehu_desk.ui import look


def named(dialog: QWidget, title: str) -> None:
    """Title and accessible name of a dialog are the same words."""
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)


def button(text: str, *, primary: bool = False) -> QPushButton:
    """A button whose accessible name is its text."""
    made = QPushButton(text)
    made.setAccessibleName(text)
    made.setAutoDefault(primary)
    made.setDefault(primary)
    return made


def cancel_button(dialog: QDialog) -> QPushButton:
    """The button 【取消】: closes without doing."""
    made = button(QCoreApplication.translate("Dialogs", "Cancel"))
    made.clicked.connect(dialog.reject)
    return made


def button_row(*right: QPushButton, left: tuple[QPushButton, ...] = ()) -> QHBoxLayout:
    """Buttons of a dialog; the last one stands at the right and is the primary one."""
    row = QHBoxLayout()
    row.setSpacing(look.GAP)
    for each in left:
        row.addWidget(each)
    row.addStretch(1)
    for each in right:
        row.addWidget(each)
    return row
