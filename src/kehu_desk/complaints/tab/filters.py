"""The line over the list: state, severity, one's own, and words."""

from uuid import UUID

from PySide6.QtWidgets import QCheckBox

from kehu_desk.complaints.queries.listing import UNFINISHED, Picked
from kehu_desk.complaints.table import SEVERITIES, STATES
from kehu_desk.complaints.words import severity_name, state_name
from kehu_desk.ui.filter_strip import FilterStrip


class FilterLine(FilterStrip):
    """All, or all that are open, or those of one state; severity; one's own."""

    def __init__(self, person: UUID, *, handles: bool) -> None:
        """person: whose hands "in my hands" means; handles: whether he has complaints in his hands."""
        states = [(UNFINISHED, self.tr("All open ones")), *((code, state_name(code)) for code in STATES)]
        severities = [(code, severity_name(code)) for code in SEVERITIES]
        hint = self.tr("Complaint no., customer, product, batch or words")
        super().__init__(hint, (self.tr("State"), states), (self.tr("Severity"), severities))
        self.state, self.severity = self.boxes
        self._person, self.mine = person, QCheckBox(self.tr("In my hands"))
        self.mine.toggled.connect(lambda _on: self.changed.emit())
        self.add(self.mine)
        self.mine.setVisible(handles)

    def picked(self) -> Picked:
        """What is wanted."""
        state, severity = self.codes()
        mine = self._person if self.mine.isChecked() else None
        return Picked(state, severity, "", self.text(), mine)
