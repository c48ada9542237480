"""Reading and saving a draft on a worker, for the dialog that edits it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kehu_desk.access.sections import FILED
from kehu_desk.archives import queries
from kehu_desk.archives.queries import SectionView
from kehu_desk.archives.service.filing import filing_offers
from kehu_desk.archives.service.writing import save_section
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import No
from kehu_desk.people.actor import Caller
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.job import Job, Step

Bodies = dict[str, dict[str, Any]]
"""Section -> field -> stored value."""
Lacking = tuple[No, ...] | None
"""What keeps the archive from being submitted; None when this person does not submit it."""


class Ear(QObject):
    """Hears one job for a dialog on the dialog's thread, and falls silent with it."""

    def __init__(self, owner: QObject, then: Callable[[Any], object], failed: Callable[[Exception], object]) -> None:
        """owner: with whom it goes."""
        super().__init__(owner)
        self._then, self._failed = then, failed

    def hear(self, result: object) -> None:
        """The work is done."""
        self._then(result)

    def fail(self, error: Exception) -> None:
        """The work was refused, or broke."""
        self._failed(error)


class Keeping(QObject):
    """One draft of one archive. busy: a job is under way; idle: the last one has ended."""

    idle = Signal()

    def __init__(self, desk: Desk, customer: UUID, failed: Callable[[Exception], object], owner: QObject) -> None:
        """failed hears why something was not read or saved."""
        super().__init__(owner)
        self._desk, self._customer, self._failed = desk, customer, failed
        self._running = 0

    @property
    def busy(self) -> bool:
        """Whether something is being read or saved."""
        return self._running > 0

    def read(self, then: Callable[[tuple[dict[str, SectionView], Lacking]], object]) -> None:
        """All sections: opening the editor is a viewing of each, audited as such."""
        door, caller, customer = self._desk.door, self._desk.caller, self._customer

        def work(_step: Step) -> object:
            found: dict[str, SectionView] = {}
            for section in FILED:
                with door.view(caller, customer, section) as (session, actor):
                    found[section] = queries.section_view(session, actor, customer, section)
            return found, lacking(door, caller, customer)

        self._start(work, then)

    def save(self, changes: Bodies, then: Callable[[Lacking], object]) -> None:
        """Each section in a change of its own; then hears what the archive lacks now."""
        door, caller, customer = self._desk.door, self._desk.caller, self._customer

        def work(_step: Step) -> object:
            for section, values in changes.items():
                save_section(door, caller, customer, section, values)
            return lacking(door, caller, customer)

        self._start(work, then)

    def _start(self, work: Callable[[Step], object], then: Callable[[Any], object]) -> None:
        application = QCoreApplication.instance()
        assert application is not None
        self._running += 1
        ear, job = Ear(self, then, self._failed), Job(work, application)
        job.succeeded.connect(ear.hear)
        job.failed.connect(ear.fail)
        job.ended.connect(self._end)
        job.start()

    def _end(self) -> None:
        self._running -= 1
        if not self.busy:
            self.idle.emit()


def lacking(door: Door, caller: Caller, customer: UUID) -> Lacking:
    """Asked anew after every saving."""
    return next((each.nos for each in filing_offers(door, caller, customer) if each.event == "submit"), None)
