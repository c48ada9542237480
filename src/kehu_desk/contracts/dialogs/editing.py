"""【编辑合同】: terms and values on one page, the wording of each block on the other, with why it departs."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QListWidget, QPlainTextEdit, QSplitter, QTabWidget, QVBoxLayout, QWidget

from kehu_desk.contracts.dialogs.fields import draft_of, groups, offered, shown, template_of
from kehu_desk.contracts.queries import ContractView
from kehu_desk.contracts.service import Wording, edit_draft
from kehu_desk.contracts.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.templates.rules import Block
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, office_today
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.editors import LongEditor, TextEditor, name_editor
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.form import Form
from kehu_desk.ui.lines import Lines

REASON_LIMIT: Final = 400


class WordingPage(QWidget):
    """Blocks on the left; standard wording, own wording and reason of the one chosen on the right."""

    def __init__(self, blocks: tuple[Block, ...], contract: ContractView) -> None:
        """Own wordings as kept."""
        super().__init__()
        known = {each.block: each for each in contract.deviations}
        self.blocks = blocks
        self.kept = {each.key: Wording(each.key, known[each.key].new, known[each.key].reason) for each in blocks if each.key in known}
        self.before = dict(self.kept)
        self._at: Block | None = None
        self.list, self.standard = QListWidget(), QPlainTextEdit()
        own = Field(key="new", label=self.tr("Wording of this contract"), kind=Kind.LONG)
        why = Field(key="reason", label=self.tr("Why it departs"), limit=REASON_LIMIT)
        self.new, self.reason, self.note = LongEditor(own), TextEditor(why), QLabel()
        name_editor(self.new, own)
        name_editor(self.reason, why)
        self._lay_out(own.label, why.label)
        self.list.currentRowChanged.connect(self.turn_to)
        self.new.changed.connect(self._keep)
        self.reason.changed.connect(self._keep)
        self.list.setCurrentRow(0)

    def _lay_out(self, own: str, why: str) -> None:
        self.list.setAccessibleName(self.tr("Blocks"))
        self.list.addItems([self._line(each) for each in self.blocks])
        self.standard.setReadOnly(True)
        self.standard.setAccessibleName(self.tr("Standard wording"))
        self.standard.setFixedHeight(self.fontMetrics().lineSpacing() * 5 + 14)
        self.new.setMinimumHeight(self.fontMetrics().lineSpacing() * 6)
        self.note.setObjectName("muted")
        self.note.setWordWrap(True)
        right = QWidget()
        form = QFormLayout(right)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("Standard wording"), self.standard)
        form.addRow(own, self.new)
        form.addRow(why, self.reason)
        form.addRow(self.note)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setSizes([180, 480])
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(split)

    def _line(self, block: Block) -> str:
        if block.fixed:
            return self.tr("{title} (fixed)").format(title=block.title)
        return self.tr("{title} (changed)").format(title=block.title) if self._departs(block) else block.title

    def _departs(self, block: Block) -> bool:
        return block.key in self.kept and self.kept[block.key].new.strip() != block.text.strip()

    def turn_to(self, place: int) -> None:
        """Show one block."""
        self._at = None
        block = self.blocks[place] if 0 <= place < len(self.blocks) else None
        if block is None:
            return
        wording = self.kept.get(block.key, Wording(block.key, block.text))
        self.standard.setPlainText(block.text)
        self.new.set_value(wording.new)
        self.reason.set_value(wording.reason)
        for each in (self.new, self.reason):
            each.set_read_only(block.fixed)
        fixed = self.tr("This block is fixed: it stays as the standard text has it.")
        self.note.setText(fixed if block.fixed else self.tr("Names in double braces are filled in from terms and values."))
        self._at = block

    def _keep(self) -> None:
        if self._at is None or self._at.fixed:
            return
        self.kept[self._at.key] = Wording(self._at.key, self.new.value(), self.reason.value())
        item = self.list.item(self.list.currentRow())
        if item is not None:
            item.setText(self._line(self._at))

    def wordings(self) -> list[Wording]:
        """What differs from what was kept before, and what departs now."""
        return [each for key, each in self.kept.items() if self.before.get(key) != each]


class EditDraftDialog(QDialog):
    """Refusals are told inside, and what was typed stays."""

    def __init__(self, desk: Desk, contract: ContractView, parent: QWidget | None = None) -> None:
        """contract: as it was just read. Raises Refused E_NOT_FOUND."""
        super().__init__(parent)
        named(self, self.tr("Edit contract"))
        self._desk, self._contract = desk, contract
        template = template_of(desk.door, desk.caller, contract.template_id)
        self.form = Form(groups(template, offered(desk.door, desk.caller)), office_today(desk))
        self.form.set_values(shown(contract.terms | {"subject": contract.subject}, contract.values, template))
        self.wording = WordingPage(template.blocks, contract)
        self.pages, self.problems = QTabWidget(), Lines(self.tr("Why not"), "bad")
        self.pages.setDocumentMode(True)
        for widget, title in ((self.form, self.tr("Terms and values")), (self.wording, self.tr("Wording"))):
            self.pages.addTab(widget, title)
        self.pages.setAccessibleName(self.tr("Pages of the contract"))
        self.pages.tabBar().setAccessibleName(self.tr("Pages of the contract"))
        self.save_button = button(self.tr("Save draft"), primary=True)
        head = QLabel(f"{contract.no}  {contract.customer}")
        head.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(head)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.problems)
        layout.addLayout(button_row(cancel_button(self), self.save_button))
        self.save_button.clicked.connect(self.submit)
        self.form.save_wanted.connect(self.submit)
        self.resize(look.scaled(800), look.scaled(580))

    def submit(self) -> None:
        """Keep it, or say why not."""
        if not self.form.check():
            self.pages.setCurrentWidget(self.form)
            return
        draft = draft_of(self.form.values())
        if draft is None:
            self.form.set_problems({"discount_bp": self.tr("Write the discount in per cent, such as 2.5.")})
            return
        try:
            self._desk.act(edit_draft, self._contract.id, draft, self.wording.wordings())
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()
