"""Work on many customers: on a worker, with progress and a way to stop it; what came of it is told in the end."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.replenishment.service.deciding import Many
from kehu_desk.replenishment.service.proposing import Proposed
from kehu_desk.replenishment.words import explain
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.job import Job, Step
from kehu_desk.ui.notices import say, tell_rows
from kehu_desk.ui.progress import ProgressDialog


class Running(QObject):
    """One piece of work at a time; it may outlive the page, which then hears no more."""

    ended = Signal()
    """The work is over, done or not."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        """page: over which progress and words stand."""
        super().__init__(page)
        self._desk, self._page = desk, page
        self._job: Job | None = None
        self._tell: Callable[[object], object] = str

    @property
    def busy(self) -> bool:
        """Whether something runs."""
        return self._job is not None

    def start(self, title: str, work: Callable[[Step], object], tell: Callable[[object], object]) -> None:
        """Run it; tell hears what came of it. While something runs nothing else begins."""
        application = QCoreApplication.instance()
        if self._job is not None or application is None:
            return
        self._tell = tell
        self._job = Job(work, application)
        self._job.succeeded.connect(self._succeed)
        self._job.failed.connect(self._fail)
        self._job.ended.connect(self._end)
        ProgressDialog(self._job, title, self._page)
        self._job.start()

    def _succeed(self, found: object) -> None:
        self._tell(found)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._desk.tell(error)

    def _end(self) -> None:
        self._job = None
        self.ended.emit()

    # what came of it

    def tell_proposed(self, found: Proposed) -> None:
        """Numbers, and customers that were left out with the reasons."""
        parts = (
            (found.made, self.tr("{count} new")), (found.renewed, self.tr("{count} worked out anew")),
            (found.dropped, self.tr("{count} not needed any more")), (found.kept, self.tr("{count} already under way")),
            (found.unknown, self.tr("{count} products whose stock nobody knows")),
        )  # fmt: skip
        said = ", ".join(text.format(count=count) for count, text in parts if count) or self.tr("Nothing is needed.")
        self._say(self.tr("Order proposals"), said, [nos for _customer, nos in found.refused])

    def tell_many(self, what: str, found: Many) -> None:
        """How many were done, and what was refused."""
        said = self.tr("{what}: {count} done.").format(what=what, count=found.done)
        if found.orders:
            said += " " + self.tr("{count} order drafts were made.").format(count=len(found.orders))
        self._say(what, said, [nos for _number, nos in found.refused])

    def _say(self, title: str, said: str, refused: Sequence[Sequence[No]]) -> None:
        if refused:
            lines = [explain(each) for nos in refused for each in nos]
            counted = self.tr("{count} × {reason}")
            tell_rows(
                self._page.window(), title, said, [counted.format(count=lines.count(line), reason=line) for line in dict.fromkeys(lines)]
            )
        else:
            say(self._page.window(), said)
