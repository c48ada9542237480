"""The dialog 【标准合同文本】: blocks, values and a preview; faults are named while one types."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.templates.dialogs.blocks import BlocksEditor
from kehu_desk.templates.dialogs.clause import LibraryDialog, Read, Wording
from kehu_desk.templates.dialogs.paper import blocks_html
from kehu_desk.templates.dialogs.variables import VariablesEditor
from kehu_desk.templates.rules import KINDS, fill, sample_values, template_faults
from kehu_desk.templates.service import TemplateText
from kehu_desk.templates.words import explain, explain_all, kind_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.form import Form
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.notices import confirm

PAUSE: Final = 250  # ms after the last key
SHOWN: Final = 3  # faults named at once; the rest are counted
BLOCKS, VALUES, PREVIEW = range(3)
Save = Callable[[TemplateText], object]


class TextDialog(QDialog):
    """Refusals are told inside, and what was typed stays; closing asks when something was typed."""

    def __init__(
        self, desk: Desk, title: str, text: TemplateText | None, today: date, save: Save, read: Read, parent: QWidget | None = None
    ) -> None:
        """text: what there is already, whose code is fixed; read: the library of clauses."""
        super().__init__(parent)
        named(self, title)
        self._desk, self._save, self._read, self._touched = desk, save, read, False
        self.form = Form([Group(self.tr("Standard text"), self._fields())], lambda: today)
        self.blocks, self.values, self.preview = BlocksEditor(), VariablesEditor(), QTextBrowser()
        self.preview.setAccessibleName(self.tr("Preview with sample values"))
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        for page, words in ((self.blocks, self.tr("Blocks")), (self.values, self.tr("Values")), (self.preview, self.tr("Preview"))):
            self.pages.addTab(page, words)
        self.pages.setAccessibleName(self.tr("Pages of the text"))
        self.pages.tabBar().setAccessibleName(self.tr("Pages of the text"))
        self.faults, self.problems = Lines(self.tr("To be mended"), "warn"), Lines(self.tr("Why not"), "bad")
        self.save_button = button(self.tr("Save draft"), primary=True)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._lay_out()
        self._fill(text)
        self._listen()
        self.weigh()

    def _fields(self) -> list[Field]:
        kinds = [(each, kind_name(each)) for each in KINDS]
        return [
            Field(key="code", label=self.tr("Code"), required=True, limit=40, help=self.tr("such as XS-01")),
            Field(key="kind", label=self.tr("Kind"), kind=Kind.CHOICE, required=True, options=kinds),
            Field(key="name", label=self.tr("Name"), required=True, limit=120, span=2),
        ]

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(look.TIGHT)
        self.form.setMaximumHeight(look.scaled(130))
        layout.addWidget(self.form)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.faults)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.save_button))
        self.resize(look.scaled(900), look.scaled(600))

    def _fill(self, text: TemplateText | None) -> None:
        if text is not None:
            self.form.set_values({"code": text.code, "name": text.name, "kind": text.kind})
            self.blocks.set_value(text.blocks)
            self.values.set_value(text.variables)
        self.form.read_only(["code"] if text else [])

    def _listen(self) -> None:
        for signal in (self.blocks.changed, self.values.changed):
            signal.connect(self._touch)
        self.form.edited.connect(lambda _key: self._touch())
        self._pause.timeout.connect(self.weigh)
        self.blocks.library_wanted.connect(self.open_library)
        self.values.missing_wanted.connect(lambda: self.values.add_missing(self.blocks.value()))
        self.pages.currentChanged.connect(lambda _page: self.weigh())
        self.save_button.clicked.connect(self.submit)

    def _touch(self) -> None:
        self._touched = True
        self._pause.start()

    def weigh(self) -> None:
        """Name what is wrong, and draw the preview."""
        self._pause.stop()
        blocks, variables = self.blocks.value(), self.values.value()
        self.blocks.offer([(each.name, each.label) for each in variables])
        wrong = list(dict.fromkeys(explain(each) for each in template_faults(blocks, variables)))
        more = [self.tr("and {count} more").format(count=len(wrong) - SHOWN)] if len(wrong) > SHOWN else []
        self.faults.show_lines([*wrong[:SHOWN], *more] if self._touched else [])
        if self.pages.currentIndex() == PREVIEW:
            self.preview.setHtml(blocks_html(fill(blocks, sample_values(variables))))

    def open_library(self) -> None:
        """Take a wording from 【条款库】."""
        dialog = LibraryDialog(self._desk, self._read, drafts=True, takes=True, parent=self)
        dialog.taken.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, wording: Wording) -> None:
        self.blocks.add(wording.title, wording.text, wording.category, wording.code)

    def submit(self) -> None:
        """Save, or say beside the fields or below them why not."""
        if not self.form.check():
            return
        typed = self.form.values()
        text = TemplateText(typed["code"], typed["name"], typed["kind"], self.blocks.value(), self.values.value())
        try:
            self._save(text)
        except Refused as refusal:
            self.faults.show_lines([])
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()

    def reject(self) -> None:
        """What was typed is thrown away only after a question."""
        question = self.tr("What you typed was not saved. Discard it?")
        if not self._touched or confirm(self, question, self.tr("Discard"), destructive=True):
            super().reject()
