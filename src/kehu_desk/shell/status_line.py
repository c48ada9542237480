"""The status bar: how many records, when something was last saved, where the data are, and which work runs."""

from datetime import datetime

from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.jobs import Jobs


class StatusLine(QStatusBar):
    """Told by the window; 【后台任务】 is a button in it."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        """Nothing saved yet."""
        super().__init__(parent)
        self._jobs = jobs
        self.setSizeGripEnabled(False)
        self.count, self.saved, self.place, self.offline = QLabel(), QLabel(), QLabel(self.tr("This machine")), QLabel(self.tr("Offline"))
        self.work: QPushButton = button(self.tr("Background jobs"))
        self._name()
        self.work.setFlat(True)
        icons.dress(self.work, "clock")
        self.addWidget(self.count, 1)
        for part in (self.work, self.saved, self.place, self.offline):
            self.addPermanentWidget(part)
        self.setContentsMargins(look.GAP, 0, look.GAP, 0)
        jobs.changed.connect(self._show_work)
        self._show_work()

    def _name(self) -> None:
        self.count.setAccessibleName(self.tr("Record count"))
        self.saved.setAccessibleName(self.tr("Last save"))
        self.place.setAccessibleName(self.tr("Sync state"))
        self.place.setToolTip(self.tr("The data lie on this machine alone; nothing waits to be synchronised."))
        self.offline.setAccessibleName(self.tr("Offline"))
        self.offline.setToolTip(self.tr("The program works without a network and sends nothing."))

    def show_count(self, text: str) -> None:
        """What the tab in front counts."""
        self.count.setText(text)

    def note_save(self, at: datetime) -> None:
        """Something was saved now (local time)."""
        self.saved.setText(self.tr("Last saved {time}").format(time=f"{at:%H:%M:%S}"))

    def _show_work(self) -> None:
        running = len(self._jobs.running())
        self.work.setVisible(running > 0)
        self.work.setText(self.tr("Background jobs ({count})").format(count=running))
