"""The steps of the filing regime, for one archive or for many at once, each decided alone (B-009)."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from kehu_desk.archives.dialogs.small import IntakeDialog
from kehu_desk.archives.service import filing as service
from kehu_desk.archives.words import explain
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.people.actor import Caller
from kehu_desk.ui import notices
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.job import Job, Step
from kehu_desk.ui.progress import ProgressDialog

LEAST = 5  # characters of a reason
Deed = Callable[[Door, Caller, UUID], object]


class Result(NamedTuple):
    """What came of one archive; no reasons means done."""

    name: str
    nos: tuple[No, ...]


class Filing(QObject):
    """Asks what a step needs, does it, and says what came of it."""

    done = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """window: whom questions belong to."""
        super().__init__(window)
        self._desk, self._window = desk, window

    def start(self, event: str, text: str, archives: Sequence[tuple[UUID, str]]) -> None:
        """text: the step as its button calls it; archives: ids and names."""
        if event in ("send_back", "return_intake"):
            self._with_reason(event, text, archives)
        elif event == "accept":
            dialog = IntakeDialog(self._names(archives), parent=self._window)
            dialog.answered.connect(lambda intake: self._run(text, archives, partial(service.accept_filing, intake=intake)))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
        elif event != "trash" or self._agreed(text, archives):
            plain = {
                "submit": service.submit_filing, "review": service.review_filing, "trash": service.trash_draft,
                "restore": service.restore_draft,
            }  # fmt: skip
            self._run(text, archives, plain[event])

    def _names(self, archives: Sequence[tuple[UUID, str]]) -> str:
        if len(archives) == 1:
            return archives[0][1]
        return self.tr("{name} and {count} more").format(name=archives[0][1], count=len(archives) - 1)

    def _with_reason(self, event: str, text: str, archives: Sequence[tuple[UUID, str]]) -> None:
        label = self.tr("What has to be completed in “{name}”? The author reads this.").format(name=self._names(archives))
        reason = notices.ask_reason(self._window, text, label, LEAST)
        if reason is not None:
            deed = service.send_back_filing if event == "send_back" else service.return_intake
            self._run(text, archives, partial(deed, reason=reason))

    def _agreed(self, text: str, archives: Sequence[tuple[UUID, str]]) -> bool:
        asked = self.tr("Move “{name}” to the recycle bin?").format(name=self._names(archives))
        detail = self.tr("It can be restored from there: filter the list by the state “recycle bin”.")
        return notices.confirm(self._window, asked, text, details=[detail], destructive=True)

    # doing

    def _run(self, text: str, archives: Sequence[tuple[UUID, str]], deed: Callable[..., Any]) -> None:
        """One archive at once; many on a worker, with progress."""
        if len(archives) == 1:
            fine, _ = self._desk.try_do(deed, archives[0][0])
            if fine:
                self._say(self.tr("{step}: {name}").format(step=text, name=archives[0][1]))
            self.done.emit()
            return
        door, caller = self._desk.door, self._desk.caller

        def work(step: Step) -> object:
            found = []
            for place, (customer, name) in enumerate(archives):
                step(place, len(archives))
                found.append(Result(name, _tried(deed, door, caller, customer)))
            return found

        application = QCoreApplication.instance()
        assert application is not None
        self._text = text
        job = Job(work, application)
        ProgressDialog(job, text, self._window)
        job.succeeded.connect(self._report)
        job.ended.connect(self.done)
        job.start()

    def _report(self, results: list[Result]) -> None:
        """All done: a passing note. Otherwise one line for each that was refused."""
        refused = [each for each in results if each.nos]
        if not refused:
            self._say(self.tr("{step}: {count} archives").format(step=self._text, count=len(results)))
            return
        said = self.tr("{step}: {done} done, {refused} not done")
        headline = said.format(step=self._text, done=len(results) - len(refused), refused=len(refused))
        lines = [f"{each.name}: {' '.join(dict.fromkeys(explain(no) for no in each.nos))}" for each in refused[:20]]
        if len(refused) > len(lines):
            lines.append(self.tr("… and {count} more").format(count=len(refused) - len(lines)))
        understood = button(self.tr("Understood"), primary=True)
        notice = notices.Notice(self._text, headline, lines, [understood], "warn", self._window)
        understood.clicked.connect(notice.accept)
        notice.finished.connect(notice.deleteLater)
        notice.open()

    def _say(self, text: str) -> None:
        notices.say(self._window.window(), text)


def _tried(deed: Deed, door: Door, caller: Caller, customer: UUID) -> tuple[No, ...]:
    try:
        deed(door, caller, customer)
    except Refused as refusal:
        return refusal.nos
    return ()
