"""Work on a worker of which only the latest is heard: a newer question makes the older answer void."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.job import Job, Step


class Answer(NamedTuple):
    """What came of a question, by its number: a result, or a refusal."""

    question: int
    result: Any = None
    refusal: Refused | None = None


class Latest(QObject):
    """Falls silent with its owner. A refusal goes to refused; any other exception is a defect and raised on the window's thread."""

    def __init__(self, owner: QObject, then: Callable[[Any], object], refused: Callable[[Refused], object]) -> None:
        """then hears the result; both run on the owner's thread."""
        super().__init__(owner)
        self._then, self._refused = then, refused
        self._job: Job | None = None
        self._asked = 0

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._job is not None

    def ask(self, work: Callable[[], object]) -> None:
        """Start this work; what was asked before is not heard any more."""
        self.drop()
        self._asked += 1
        question = self._asked

        def answer(_step: Step) -> Answer:
            try:
                return Answer(question, work())
            except Refused as refused:
                return Answer(question, refusal=refused)

        application = QCoreApplication.instance()
        assert application is not None
        self._job = Job(answer, application)
        self._job.succeeded.connect(self._hear)
        self._job.failed.connect(self._fail)
        self._job.start()

    def drop(self) -> None:
        """Hear nothing of what is under way."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _hear(self, answer: Answer) -> None:
        """By number: whose signal it is cannot be told by sender() when objects come and go at one address."""
        if self._job is None or answer.question != self._asked:
            return
        self._job = None
        if answer.refusal is not None:
            self._refused(answer.refusal)
        else:
            self._then(answer.result)

    def _fail(self, error: Exception) -> None:
        if self._job is not None and self.sender() is self._job:
            self._job = None
            raise error
