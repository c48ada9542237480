"""The dialog 【添加凭证】: which kind of evidence some files are, kept one by one on a worker."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QWidget

from kehu_desk.archives.service.attachments import MOST_BYTES
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.supports.dialogs.asking import SupportForm
from kehu_desk.supports.queries.view import SupportView
from kehu_desk.supports.rules.case import LONGEST_SAID
from kehu_desk.supports.rules.codes import EVIDENCE
from kehu_desk.supports.service import add_evidence
from kehu_desk.supports.words import evidence_name, field_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool

FILES: Final = "*.jpg *.jpeg *.png *.webp *.bmp *.pdf *.xlsx *.docx"
MIB: Final = 1024 * 1024


class EvidenceDialog(SupportForm):
    """Files that were kept leave the list; one that is refused stays with its reason below."""

    kept = Signal()
    """Every file is kept."""

    def __init__(self, desk: Desk, view: SupportView, paths: Sequence[Path] = (), parent: QWidget | None = None) -> None:
        """Proposes the first kind that is missing."""
        title = QCoreApplication.translate("EvidenceDialog", "Add evidence")
        kind = Field(
            key="kind", label=QCoreApplication.translate("EvidenceDialog", "Kind of evidence"), kind=Kind.CHOICE, required=True, span=2,
            options=[(code, evidence_name(code)) for code in EVIDENCE],
        )  # fmt: skip
        super().__init__(desk, title, view, (kind, Field(key="note", label=field_name("note"), limit=LONGEST_SAID, span=2)), parent)
        self.paths: list[Path] = []
        self.list, self.choose_button = QListWidget(), tool(self.tr("Choose files…"), "paperclip", self._choose)
        self.list.setAccessibleName(self.tr("Files"))
        self.list.setFixedHeight(look.scaled(90))
        at = self.column.indexOf(self.form) + 1
        self.column.insertWidget(at, self.choose_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.insertWidget(at + 1, self.list)
        self._keeping = Latest(self, self._finish, self._stop)
        self.form.set_values({"kind": (*view.missing, *view.terms.evidence_kinds, EVIDENCE[0])[0]})
        self.take(paths)

    def _choose(self) -> None:
        found, _filter = QFileDialog.getOpenFileNames(self, self.tr("Add evidence"), "", FILES)
        self.take([Path(each) for each in found])

    def take(self, paths: Sequence[Path]) -> None:
        """Add files to the list, each once."""
        self.paths += [each for each in dict.fromkeys(paths) if each not in self.paths]
        self._weigh()

    def _weigh(self) -> None:
        self.list.clear()
        self.list.addItems([each.name for each in self.paths])
        self.accept_button.setEnabled(bool(self.paths) and not self._keeping.busy)

    def submit(self) -> None:
        """Keep them on a worker, since files take their time."""
        if not self.paths or self._keeping.busy or not self.form.check():
            return
        typed: dict[str, Any] = self.form.values()
        door, caller, support, paths = self._desk.door, self._desk.caller, self.view.row.id, list(self.paths)

        def keep() -> list[tuple[Path, Refused | None]]:
            return [(path, _keep(path)) for path in paths]

        def _keep(path: Path) -> Refused | None:
            try:
                add_evidence(door, caller, support, typed["kind"], path.name, _bytes(path), typed["note"])
            except Refused as refusal:
                return refusal
            return None

        self._keeping.ask(keep)
        self._weigh()

    def _finish(self, done: list[tuple[Path, Refused | None]]) -> None:
        left = {path: refusal for path, refusal in done if refusal is not None}
        self.paths = list(left)
        self._weigh()
        if not left:
            self.kept.emit()
            self.accept()
            return
        self.show_refused(Refused(*(each for refusal in left.values() for each in refusal.nos)))

    def _stop(self, refused: Refused) -> None:
        self._weigh()
        self.show_refused(refused)

    def reject(self) -> None:
        """Not while files are being kept."""
        if not self._keeping.busy:
            super().reject()


def _bytes(path: Path) -> bytes:
    """What is in a file. Raises Refused E_FILE_TOO_BIG, E_FILE_READ."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused(no("E_FILE_TOO_BIG", limit=MOST_BYTES // MIB))
        return path.read_bytes()
    except OSError as error:
        raise Refused(no("E_FILE_READ", name=path.name)) from error
