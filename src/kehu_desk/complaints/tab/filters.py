"""The line over the list: state, severity, one's own, and words."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from kehu_desk.complaints.queries.listing import UNFINISHED, Picked
from kehu_desk.complaints.table import SEVERITIES, STATES
from kehu_desk.complaints.words import severity_name, state_name
from kehu_desk.ui import look
from kehu_desk.ui.labelled import labelled
from kehu_desk.ui.search_box import SearchBox


class FilterLine(QWidget):
    """changed: another list is wanted."""

    changed = Signal()

    def __init__(self, person: UUID, *, handles: bool) -> None:
        """person: whose hands "in my hands" means; handles: whether he has complaints in his hands."""
        super().__init__()
        self._person = person
        self.state, self.severity, self.mine = QComboBox(), QComboBox(), QCheckBox(self.tr("In my hands"))
        self.search = SearchBox(self.tr("Complaint no., customer, product, batch or words"))
        for code, name in (("", self.tr("All")), (UNFINISHED, self.tr("All open ones")), *((code, state_name(code)) for code in STATES)):
            self.state.addItem(name, code)
        for code, name in (("", self.tr("All")), *((code, severity_name(code)) for code in SEVERITIES)):
            self.severity.addItem(name, code)
        self.mine.setVisible(handles)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.GAP)
        for text, box in ((self.tr("State"), self.state), (self.tr("Severity"), self.severity)):
            row.addWidget(labelled(text, box))
            row.addWidget(box)
            box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        row.addWidget(self.mine)
        row.addWidget(self.search, 1)
        self.mine.toggled.connect(lambda _on: self.changed.emit())
        self.search.changed.connect(lambda _text: self.changed.emit())

    def picked(self) -> Picked:
        """What is wanted."""
        mine = self._person if self.mine.isChecked() else None
        return Picked(self.state.currentData() or "", self.severity.currentData() or "", "", self.search.text(), mine)
