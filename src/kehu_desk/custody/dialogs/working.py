"""A deed that may take longer than a blink, on a worker, with its owner greyed meanwhile."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.job import Job


class Working(QObject):
    """Runs one deed at a time; a second wish meanwhile is not heard."""

    done = Signal(object)
    """The result of the deed."""

    def __init__(self, desk: Desk, greyed: QWidget) -> None:
        """greyed: cannot be used while the deed runs."""
        super().__init__(greyed)
        self._desk, self._greyed, self._busy = desk, greyed, False

    def start(self, action: Callable[..., Any], *facts: Any) -> None:
        """Carry out action(door, caller, *facts)."""
        if self._busy:
            return
        self._busy = True
        self._greyed.setEnabled(False)
        door, caller = self._desk.door, self._desk.caller
        application = QCoreApplication.instance()
        assert application is not None
        job = Job(lambda _step: action(door, caller, *facts), application)
        job.succeeded.connect(self._succeed)
        job.failed.connect(self._fail)
        job.start()

    def _free(self) -> None:
        self._busy = False
        self._greyed.setEnabled(True)

    def _succeed(self, result: object) -> None:
        self._free()
        self.done.emit(result)

    def _fail(self, error: Exception) -> None:
        self._free()
        if not isinstance(error, Refused):
            raise error
        self._desk.tell(error)
