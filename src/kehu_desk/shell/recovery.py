"""The recovery code, shown once: to paper or into a file, then to the safe."""

from PySide6.QtCore import QIODevice, QSaveFile, Qt
from PySide6.QtGui import QFontDatabase, QTextDocument
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.notices import tell_problem


class RecoveryCode(QDialog):
    """The dialog 【恢复码】. It closes only after the tick 【已收好】."""

    def __init__(self, code: str, office: str, parent: QWidget | None = None) -> None:
        """code: as store.keys made it; office: the company's name for the sheet."""
        super().__init__(parent)
        named(self, self.tr("Recovery code"))
        self._code, self._office = code, office
        self.code, self.kept = QLabel(code), QCheckBox(self.tr("Safely kept"))
        self.print_button, self.save_button = button(self.tr("Print…")), button(self.tr("Save to file…"))
        self.go_on = button(self.tr("Go on"), primary=True)
        icons.dress(self.print_button, "printer")
        icons.dress(self.save_button, "save")
        self._lay_out()
        self.kept.toggled.connect(self.go_on.setEnabled)
        self.go_on.clicked.connect(self.accept)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._ask_file)

    def _lay_out(self) -> None:
        self.code.setAccessibleName(self.tr("Recovery code"))
        self.code.setAccessibleDescription(self._code)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF() * 1.3)
        self.code.setFont(font)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.code.setMargin(look.WIDE)
        self.kept.setAccessibleName(self.kept.text())
        self.go_on.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.WIDE)
        why = QLabel(self._why())
        why.setWordWrap(True)
        for part in (why, self.code, self.kept):
            layout.addWidget(part)
        layout.addLayout(button_row(self.go_on, left=(self.print_button, self.save_button)))
        self.setMinimumWidth(560)

    def _why(self) -> str:
        return self.tr(
            "If all passwords are lost, only this code opens the office. It is shown this once. Print it or write it down, "
            "and keep it in the safe, not on this computer."
        )

    def reject(self) -> None:
        """Esc and × do not lose the code."""
        if self.kept.isChecked():
            super().reject()

    def sheet(self) -> str:
        """What is printed and saved."""
        title = self.tr("Kehu Desk: recovery code of {office}").format(office=self._office)
        return f"{title}\n\n{self._code}\n\n{self._why()}\n"

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec():
            paper = QTextDocument(self.sheet())
            paper.setDefaultFont(self.font())
            paper.print_(printer)

    def _ask_file(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save to file…"), "recovery-code.txt", self.tr("Text files (*.txt)"))
        if path:
            self.save(path)

    def save(self, path: str) -> None:
        """Write the sheet, whole or not at all."""
        file, content = QSaveFile(path), self.sheet().encode()
        if file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit():
            return
        reason = file.errorString()
        file.cancelWriting()
        tell_problem(self, self.tr("The file was not written."), self.tr("{reason} Choose another folder.").format(reason=reason))
