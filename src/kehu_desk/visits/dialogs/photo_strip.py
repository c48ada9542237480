"""Photos of a visit under one another in small: added by button or by dropping them, looked at with Space."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QIcon, QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QFileDialog, QLabel, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kehu_desk.archives.service.attachments import MOST_BYTES
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.ui import look
from kehu_desk.ui.flow import Flow
from kehu_desk.ui.job import Job, Step
from kehu_desk.ui.listing import tool
from kehu_desk.visits.dialogs.photo_viewer import PhotoViewer
from kehu_desk.visits.queries.view import PhotoRow
from kehu_desk.visits.service.pictures import Picture, read_picture
from kehu_desk.visits.words import explain_all

SIDE: Final = 128
ID: Final = Qt.ItemDataRole.UserRole
Read = Callable[[UUID], tuple[str, bytes]]


class PhotoStrip(QWidget):
    """Photos that are kept already, and new ones that are not. The text below a photo is its caption and can be written over.

    read: gives name and bytes of a kept photo; it is asked on a worker.
    """

    changed = Signal()

    def __init__(self, office: ZoneInfo, read: Read, *, writes: bool = True, parent: QWidget | None = None) -> None:
        """writes: whether photos may be added and taken out."""
        super().__init__(parent)
        self._office, self._read, self._writes = office, read, writes
        self._new: dict[UUID, Picture] = {}
        self.gone: list[UUID] = []
        self._reading = 0
        self.list, self.hint = QListWidget(), QLabel()
        self.add_button = tool(self.tr("Add photos…"), "camera", self.choose)
        self.look_button = tool(self.tr("Look at"), "eye", self.look_at)
        self.remove_button = tool(self.tr("Take out"), "minus", self.take_out)
        self._dress()
        self._lay_out()
        self._weigh()

    def _dress(self) -> None:
        self.list.setAccessibleName(self.tr("Photos"))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setIconSize(QSize(look.scaled(SIDE), look.scaled(SIDE)))
        self.list.setGridSize(QSize(look.scaled(SIDE + 16), look.scaled(SIDE + 44)))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.hint.setAccessibleName(self.tr("About the photos"))
        self.setAcceptDrops(self._writes)
        self.list.itemSelectionChanged.connect(self._weigh)
        self.list.itemDoubleClicked.connect(lambda _item: self.look_at() if not self._writes else None)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.list, context=Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self.look_at)

    def _lay_out(self) -> None:
        bar = QWidget()
        flow = Flow(bar)
        for each in (self.add_button, self.look_button, self.remove_button):
            flow.addWidget(each)
        self.add_button.setVisible(self._writes)
        self.remove_button.setVisible(self._writes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(bar)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.hint)

    # what is shown

    def show_photos(self, photos: Iterable[PhotoRow]) -> None:
        """These are kept already."""
        self.list.clear()
        self._new, self.gone = {}, []
        for row in photos:
            self._add_item(row.id, row.thumbnail, row.caption or row.name, writes=False)
        self._weigh()

    def _add_item(self, photo: UUID, thumbnail: bytes, text: str, *, writes: bool) -> None:
        item = QListWidgetItem(QIcon(QPixmap.fromImage(QImage.fromData(thumbnail))), text)
        item.setData(ID, str(photo))
        item.setToolTip(text)
        if writes:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.list.addItem(item)

    def photos(self) -> list[Picture]:
        """The new ones, with what was written below them."""
        found = []
        for at in range(self.list.count()):
            item = self.list.item(at)
            picture = self._new.get(UUID(item.data(ID)))
            if picture is not None:
                found.append(picture._replace(caption="" if item.text() == picture.name else item.text()))
        return found

    @property
    def busy(self) -> bool:
        """Whether pictures are being read."""
        return self._reading > 0

    def _weigh(self) -> None:
        chosen = bool(self.list.selectedItems())
        self.look_button.setEnabled(chosen)
        self.remove_button.setEnabled(chosen and self._writes)
        if self._writes:
            self.hint.setText(self.tr("Drop pictures here, or add them by the button. Write over a name to give a caption; Space looks."))
        else:
            self.hint.setText(self.tr("Space looks at the photo chosen.") if self.list.count() else "")

    # adding

    def choose(self) -> None:
        """Ask for files."""
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Add photos"), "", self.tr("Pictures") + " (*.jpg *.jpeg *.png *.webp)")
        self.add_files([Path(each) for each in paths])

    def add_files(self, paths: Sequence[Path]) -> None:
        """Read pictures on a worker; those that are none are named, the others are added."""
        application = QCoreApplication.instance()
        if not paths or application is None:
            return
        office = self._office
        job = Job(lambda step: [_read(path, office, step) for path in paths], application)
        job.succeeded.connect(self._take)
        self._reading += 1
        self.hint.setText(self.tr("{count} pictures are being read…").format(count=len(paths)))
        job.start()

    def _take(self, found: list[Picture | Refused]) -> None:
        self._reading -= 1
        wrong: list[str] = []
        for each in found:
            if isinstance(each, Refused):
                wrong += explain_all(each)
                continue
            key = uuid4()
            self._new[key] = each
            self._add_item(key, each.thumbnail, each.name, writes=True)
        self._weigh()
        if wrong:
            self.hint.setText("\n".join(dict.fromkeys(wrong)))
        self.changed.emit()

    def take_out(self) -> None:
        """Those chosen are not part of the report any more."""
        for item in self.list.selectedItems():
            photo = UUID(item.data(ID))
            if self._new.pop(photo, None) is None:
                self.gone.append(photo)
            self.list.takeItem(self.list.row(item))
        self._weigh()
        self.changed.emit()

    # looking

    def look_at(self) -> None:
        """The photo chosen in a window of the program."""
        chosen = self.list.selectedItems() or ([self.list.currentItem()] if self.list.currentItem() else [])
        if not chosen:
            return
        photo = UUID(chosen[0].data(ID))
        picture = self._new.get(photo)
        read = (lambda: (picture.name, picture.content)) if picture is not None else (lambda: self._read(photo))
        viewer = PhotoViewer(chosen[0].text(), read, self.window())
        viewer.finished.connect(viewer.deleteLater)
        viewer.open()

    def chosen(self) -> UUID | None:
        """The kept photo chosen."""
        ids = [UUID(item.data(ID)) for item in self.list.selectedItems()]
        return ids[0] if len(ids) == 1 and ids[0] not in self._new else None

    # dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """As when they came in."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped; folders are passed over."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.add_files([path for path in paths if path.is_file()])
        event.acceptProposedAction()


def _read(path: Path, office: ZoneInfo, step: Step) -> Picture | Refused:
    """One file; what stands against it is given back, so that the others are still taken."""
    step(0, 0)
    try:
        if path.stat().st_size > MOST_BYTES:
            return Refused(no("E_FILE_TOO_BIG", limit=MOST_BYTES // (1024 * 1024), name=path.name))
        return read_picture(path.name, path.read_bytes(), office)
    except Refused as refusal:
        return refusal
    except OSError:
        return Refused(no("E_PICTURE_BROKEN", name=path.name))
