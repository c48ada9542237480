"""The pane beside the list of standard texts: the text, its values, and what it says otherwise than another version."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kehu_desk.templates.dialogs.paper import blocks_html, differences_html
from kehu_desk.templates.queries import TemplateRow, TemplateView
from kehu_desk.templates.rules import Variable, block_differences, fill, sample_values, variable_differences
from kehu_desk.templates.words import kind_name, source_name, state_name, type_name
from kehu_desk.ui import look

TEXT, VALUES, CHANGES = range(3)


class TextPane(QWidget):
    """Shows one version; the owner reads the other one that it is compared with."""

    compared = Signal(object)
    """Id of the version that was chosen to compare with."""

    def __init__(self) -> None:
        """Nothing chosen yet."""
        super().__init__()
        self.setAccessibleName(self.tr("Details"))
        self._view: TemplateView | None = None
        self.head, self.meta = QLabel(), QLabel()
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.meta.setObjectName("muted")
        for label in (self.head, self.meta):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setAccessibleName(self.tr("Name"))
        self.samples, self.text = QCheckBox(self.tr("With sample values")), QTextBrowser()
        self.values, self.other, self.changes = QTreeWidget(), QComboBox(), QTextBrowser()
        self._name()
        self._lay_out()
        self.samples.toggled.connect(lambda _on: self._draw())
        self.other.currentIndexChanged.connect(lambda _place: self._ask())
        self.show_text(None, [])

    def _name(self) -> None:
        named = (
            (self.samples, self.samples.text()), (self.text, self.tr("Text")), (self.values, self.tr("Values")),
            (self.other, self.tr("Compare with")), (self.changes, self.tr("Changes")),
        )  # fmt: skip
        for widget, name in named:
            widget.setAccessibleName(name)
            widget.setAccessibleDescription(name)
        self.values.setHeaderLabels([self.tr("Name"), self.tr("Label"), self.tr("Type"), self.tr("Filled from"), self.tr("Required")])
        self.values.setRootIsDecorated(False)
        self.values.setAlternatingRowColors(True)

    def _lay_out(self) -> None:
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(self.tr("Pages of the text"))
        self.pages.tabBar().setAccessibleName(self.tr("Pages of the text"))
        label = QLabel(self.tr("Compare with"))
        label.setBuddy(self.other)
        self.pages.addTab(self._page([self.samples], self.text), self.tr("Text"))
        self.pages.addTab(self.values, self.tr("Values"))
        self.pages.addTab(self._page([label, self.other], self.changes), self.tr("Changes"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        for each in (self.head, self.meta, self.pages):
            layout.addWidget(each, 1 if each is self.pages else 0)

    def _page(self, tools: Sequence[QWidget], content: QWidget) -> QWidget:
        page, row = QWidget(), QHBoxLayout()
        for each in tools:
            row.addWidget(each)
        row.addStretch(1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, look.TIGHT, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addLayout(row)
        layout.addWidget(content, 1)
        return page

    def show_text(self, view: TemplateView | None, versions: Sequence[TemplateRow]) -> None:
        """versions: of the same code, the newest first."""
        self._view = view
        self.head.setText(f"{view.code}  {view.name}" if view else self.tr("Choose a text to read it."))
        self.meta.setText(self._meta(view) if view else "")
        self.pages.setEnabled(view is not None)
        self._fill_values(view.variables if view else ())
        others = [row for row in versions if view is not None and row.id != view.id]
        kept = self.other.currentData()
        self.other.blockSignals(True)
        self.other.clear()
        for row in others:
            words = self.tr("Version {version} ({state})").format(version=row.version, state=state_name(row.state))
            self.other.addItem(words, str(row.id))
        older = next((str(row.id) for row in others if view is not None and row.version < view.version), None)
        self.other.setCurrentIndex(max(0, self.other.findData(kept if self.other.findData(kept) >= 0 else older)) if others else -1)
        self.other.blockSignals(False)
        self.pages.setTabVisible(CHANGES, bool(others))
        self._draw()
        self._ask()

    def _meta(self, view: TemplateView) -> str:
        version = self.tr("Version {version}").format(version=view.version)
        frozen = self.tr("fingerprint {hash}").format(hash=view.text_hash[:12]) if view.text_hash else ""
        return " · ".join(each for each in (state_name(view.state), version, kind_name(view.kind), frozen) if each)

    def _fill_values(self, variables: Sequence[Variable]) -> None:
        self.values.clear()
        yes = self.tr("yes")
        for each in variables:
            line = [each.name, each.label, type_name(each.kind), source_name(each.source), yes if each.required else ""]
            self.values.addTopLevelItem(QTreeWidgetItem(line))
        for column in range(self.values.columnCount()):
            self.values.resizeColumnToContents(column)

    def _draw(self) -> None:
        view = self._view
        if view is None:
            self.text.clear()
            return
        values = sample_values(view.variables) if self.samples.isChecked() else {}
        self.text.setHtml(blocks_html(fill(view.blocks, values)))

    def changeEvent(self, event: QEvent) -> None:
        """Marks inside the texts follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._view is not None:
            self._draw()
            self._ask()

    def _ask(self) -> None:
        found = self.other.currentData()
        self.changes.clear()
        if found:
            self.compared.emit(UUID(str(found)))

    def show_changes(self, other: TemplateView) -> None:
        """What the version shown says otherwise than another one, the older of the two as the old one."""
        if (view := self._view) is None:
            return
        old, new = (other, view) if other.version < view.version else (view, other)
        self.changes.setHtml(
            differences_html(block_differences(old.blocks, new.blocks), variable_differences(old.variables, new.variables))
        )
