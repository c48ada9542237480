"""Icons of one family (Lucide, licence beside the files), tinted to the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from kehu_desk.kernel import paths
from kehu_desk.ui import look

SIZES = (16, 24, 48)
NAME = "lucide"  # dynamic property: which icon a button or action wears
TONE = "lucide_tone"
NONE = QIcon()


def icon(name: str, tone: look.Tone | None = None) -> QIcon:
    """The icon in the text colour of the theme, or in a status colour. Raises FileNotFoundError for an unknown name."""
    tones = look.tones()
    return _made(name, str(tones.of(tone).name()) if tone else tones.text, tones.faint, tones.on_accent)


def dress(wearer: QAbstractButton | QAction, name: str, tone: look.Tone | None = None) -> None:
    """Give a button or action an icon that follows a change of theme."""
    wearer.setProperty(NAME, name)
    wearer.setProperty(TONE, tone)
    wearer.setIcon(icon(name, tone))


def retint(app: QApplication) -> None:
    """Tint all dressed buttons and actions anew."""
    wearers: dict[int, QObject] = {}
    for widget in app.allWidgets():
        for each in (widget, *widget.actions()):
            if each.property(NAME):
                wearers[id(each)] = each
    for wearer in wearers.values():
        if isinstance(wearer, QAbstractButton | QAction):
            wearer.setIcon(icon(str(wearer.property(NAME)), wearer.property(TONE)))


@lru_cache(maxsize=256)
def _made(name: str, normal: str, disabled: str, selected: str) -> QIcon:
    renderer = QSvgRenderer(QByteArray((paths.resources() / "icons" / f"{name}.svg").read_bytes()))
    made = QIcon()
    for size in SIZES:
        shape = QPixmap(size, size)
        shape.fill(Qt.GlobalColor.transparent)
        painter = QPainter(shape)
        renderer.render(painter)
        painter.end()
        made.addPixmap(_tinted(shape, normal), QIcon.Mode.Normal)
        made.addPixmap(_tinted(shape, disabled), QIcon.Mode.Disabled)
        made.addPixmap(_tinted(shape, selected), QIcon.Mode.Selected)
    return made


def _tinted(shape: QPixmap, colour: str) -> QPixmap:
    tinted = QPixmap(shape)
    painter = QPainter(tinted)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(tinted.rect(), QColor(colour))
    painter.end()
    return tinted
