"""The QApplication: name, icon, look and language, before any window."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kehu_desk import __version__
from kehu_desk.shell import language
from kehu_desk.shell.appearance import dress, language_of
from kehu_desk.ui import icons
from kehu_desk.ui.memory import Memory


def application(habits: Memory) -> QApplication:
    """The one application of this process, dressed and speaking as it was left."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(["kehu-desk"])
    app.setApplicationName("kehu-desk")
    app.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("kehu-desk")
    language.speak(app, language_of(habits))
    dress(app, habits)
    app.setApplicationDisplayName("")
    app.setWindowIcon(icons.icon("archive"))
    return app
