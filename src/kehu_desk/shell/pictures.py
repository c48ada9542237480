"""Draws the main screens to PNG, for a machine without a display and for looking at the look."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kehu_desk.shell.application import application
from kehu_desk.shell.main_window import MainWindow
from kehu_desk.shell.opening import Opening
from kehu_desk.shell.sign_in import SignIn
from kehu_desk.ui import look
from kehu_desk.ui.desk import News
from kehu_desk.ui.pages import PagedTab
from kehu_desk.ui.table_view import TableView

LOOKS: tuple[look.Theme, ...] = ("light", "dark")
SIZE = (1280, 800)
IN_SIGHT = 8  # a row that every window shows
PATIENCE, BEAT = 15_000, 60  # ms


def settle() -> None:
    """Let lists load: wait until the pool has been idle for four beats, fifteen seconds at most."""
    loop, quiet = QEventLoop(), [0]
    beat = QTimer(interval=BEAT)

    def listen() -> None:
        quiet[0] = quiet[0] + 1 if QThreadPool.globalInstance().activeThreadCount() == 0 else 0
        if quiet[0] >= 4:
            loop.quit()

    beat.timeout.connect(listen)
    beat.start()
    QTimer.singleShot(PATIENCE, loop, loop.quit)
    loop.exec()


def grab(widget: QWidget, path: Path) -> Path:
    """The widget as it is painted now. Raises OSError when the file cannot be written."""
    if not widget.grab().save(str(path), "PNG"):
        raise OSError(f"cannot write {path}")
    return path


def take_pictures(window: MainWindow, folder: Path, prefix: str = "") -> list[Path]:
    """Every tab of a window, light and dark, and its further pages, light, into the folder; gives the paths in order."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    window.resize(*SIZE)
    window.show()
    taken = []
    for theme in LOOKS:
        look.apply(app, theme)
        for place, spec in enumerate(window.specs, 1):
            window.show_tab(spec.noun)
            settle()
            _choose(window)
            taken.append(grab(window, folder / f"{prefix}{place}-{spec.noun}-{theme}.png"))
            if theme == LOOKS[0]:
                taken += _further_pages(window, folder / f"{prefix}{place}-{spec.noun}")
    look.apply(app, "light")
    return taken


def _further_pages(window: MainWindow, start: Path) -> list[Path]:
    tab, taken = window.current(), []
    if not isinstance(tab, PagedTab):
        return []
    for page in range(1, tab.pages.count()):
        tab.pages.setCurrentIndex(page)
        settle()
        _choose(window)
        taken.append(grab(window, start.with_name(f"{start.name}-{page + 1}-{LOOKS[0]}.png")))
    tab.pages.setCurrentIndex(0)
    return taken


def _choose(window: MainWindow) -> None:
    """Choose a line in sight, so that the picture shows its details too."""
    tab = window.current()
    views = tab.findChildren(TableView) if tab is not None else []
    view = next((each for each in views if each.isVisible()), None)
    if view is not None and view.rows.rowCount():
        view.selectRow(min(IN_SIGHT, view.rows.rowCount() - 1))
        settle()


def draw_pictures(opening: Opening, folder: Path) -> list[Path]:
    """The sign-in and, for each role that the demo lets in, all tabs. The opening must be a demo."""
    assert opening.demo is not None
    app = application(opening.habits)
    look.apply(app, "light")
    opening.warm()
    folder.mkdir(parents=True, exist_ok=True)
    entry = SignIn(opening.demo)
    entry.set_ready()
    entry.show()
    settle()
    taken = [grab(entry, folder / "sign-in.png")]
    entry.close()
    for role, login in opening.demo.logins.items():
        news = News()
        sitting = opening.open(login, opening.demo.password, news.changed.emit)
        window = MainWindow(sitting, opening.habits, news, _raise, opening.demo)
        taken += take_pictures(window, folder, f"{role}-")
        window.close()
    return taken


def _raise(error: BaseException) -> None:
    raise error
