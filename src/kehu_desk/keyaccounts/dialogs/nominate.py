"""【提名大客户】: a customer, what its sales say, and three marks with what they rest on. Measured and written on a worker."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ALIVE, ArchiveLine
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.keyaccounts import service
from kehu_desk.keyaccounts.dialogs.asking import WHY, KaForm, marked
from kehu_desk.keyaccounts.rules.criteria import CENTRAL, HIGH_MARGIN, JUDGED, VOLUME, Judged, Measured, Score
from kehu_desk.keyaccounts.service import reading
from kehu_desk.keyaccounts.service.selecting import Marks
from kehu_desk.keyaccounts.words import criterion_name, percent_text, points_text
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group
from kehu_desk.ui.latest import Latest


def _fields() -> tuple[Field, ...]:
    ends = {
        "service": (QCoreApplication.translate("NominateDialog", "low"), QCoreApplication.translate("NominateDialog", "high")),
        "price": (
            QCoreApplication.translate("NominateDialog", "hardly sensitive"),
            QCoreApplication.translate("NominateDialog", "price decides"),
        ),
        "partnership": (QCoreApplication.translate("NominateDialog", "none"), QCoreApplication.translate("NominateDialog", "strong")),
    }
    why = QCoreApplication.translate("NominateDialog", "It rests on")
    return tuple(field for key in JUDGED for field in marked(key, criterion_name(key), why, *ends[key]))


class NominateDialog(KaForm):
    """A new candidate, or other marks for one that is not decided on yet."""

    def __init__(
        self, desk: Desk, customer: UUID | None = None, name: str = "", marks: Marks | None = None, selection: UUID | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """selection, marks: what is corrected. Without a customer the person finds one."""
        title = (
            QCoreApplication.translate("NominateDialog", "Correct candidate")
            if selection
            else QCoreApplication.translate("NominateDialog", "Nominate key account")
        )
        super().__init__(desk, title, (Group(QCoreApplication.translate("NominateDialog", "Judged"), _fields()),), parent)
        self.customer, self.selection, self._corrects = customer, selection, selection is not None
        self.archive, self.said = ArchiveLine(desk, among=ALIVE), QLabel()
        self.said.setWordWrap(True)
        self.said.setObjectName("muted")
        self.said.setAccessibleName(self.tr("Measured"))
        self.column.insertWidget(0, self.archive)
        self.column.insertWidget(self.column.indexOf(self.form), self.said)
        self._measuring = Latest(self, self._show_measured, lambda refused: self.said.setText("\n".join(map(self.sentence, refused.nos))))
        self._writing = Latest(self, self._done, self._not_done)
        self.archive.chosen.connect(self.choose)
        for key, each in (marks or {}).items():
            self.form.set_values({key: str(each.scale), f"{key}{WHY}": each.evidence})
        self.accept_button.setEnabled(customer is not None)
        if customer is not None:
            self._take(customer, name)

    def choose(self, customer: UUID) -> None:
        """Take a customer that was found."""
        self._take(customer, reading.name_of(self._desk.door, self._desk.caller, customer))

    def _take(self, customer: UUID, name: str) -> None:
        self.customer = customer
        self.archive.hide()
        self.show_head(name)
        self.accept_button.setEnabled(True)
        self.said.setText(self.tr("Measuring the sales of twelve months…"))
        door, caller = self._desk.door, self._desk.caller
        self._measuring.ask(lambda: reading.measured(door, caller, customer))

    def _show_measured(self, found: tuple[Measured, Score]) -> None:
        known, score = found
        points = "  ".join(f"{criterion_name(each)} {points_text(score.scores[each])}" for each in (VOLUME, HIGH_MARGIN, CENTRAL))
        text = self.tr("Twelve months, {members} companies: {sum} yuan, place {rank} of {count}, central office {central}.")
        told = text.format(
            members=known.members, sum=yuan(known.net_fen), rank=known.rank, count=known.others + 1, central=percent_text(known.central_bp)
        )
        self.said.setText(f"{told}\n{points}")

    def marks(self) -> dict[str, Judged]:
        """What was typed."""
        values = self.form.values()
        return {each: Judged(int(values[each] or 0), values[f"{each}{WHY}"]) for each in JUDGED}

    def submit(self) -> None:
        """Measure, score and write on a worker: the sales of everybody are counted."""
        if self.customer is None or self._writing.busy or not self.form.check():
            return
        desk, marks, customer, selection = self._desk, self.marks(), self.customer, self.selection
        self.accept_button.setEnabled(False)
        if selection is not None and self._corrects:
            self._writing.ask(lambda: desk.act(service.correct_candidate, selection, marks))
        else:
            self._writing.ask(lambda: desk.act(service.propose_candidate, customer, marks))

    def _done(self, made: object) -> None:
        if isinstance(made, UUID):
            self.selection = made
        self.accept()

    def _not_done(self, refused: Refused) -> None:
        self.accept_button.setEnabled(True)
        self.show_refused(refused)
