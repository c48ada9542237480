"""Work on a worker of which only the latest is heard: a newer question makes the older answer void."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.job import Job, Step


class Latest(QObject):
    """Falls silent with its owner. A refusal goes to refused; any other exception is a defect and raised on the window's thread."""

    def __init__(self, owner: QObject, then: Callable[[Any], object], refused: Callable[[Refused], object]) -> None:
        """then hears the result; both run on the owner's thread."""
        super().__init__(owner)
        self._then, self._refused = then, refused
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._job is not None

    def ask(self, work: Callable[[], object]) -> None:
        """Start this work; what was asked before is not heard any more."""
        self.drop()

        def stepless(_step: Step) -> object:
            return work()

        application = QCoreApplication.instance()
        assert application is not None
        self._job = Job(stepless, application)
        self._job.succeeded.connect(self._hear)
        self._job.failed.connect(self._fail)
        self._job.start()

    def drop(self) -> None:
        """Hear nothing of what is under way."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _hear(self, result: object) -> None:
        if self.sender() is self._job:
            self._job = None
            self._then(result)

    def _fail(self, error: Exception) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        if not isinstance(error, Refused):
            raise error
        self._refused(error)
