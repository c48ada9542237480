"""The program itself, with somebody who signs in as soon as the heavy parts are there; tells when what was painted.

python -m bench.visitor FOLDER [--stay]. Prints: signin T, accepted T (the password's key is derived), list T; monotonic seconds.
"""

import sys
from pathlib import Path
from time import monotonic
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from kehu_desk.front import Office
from kehu_desk.shell import start
from kehu_desk.shell.application import application
from kehu_desk.shell.habits import Habits
from kehu_desk.shell.sign_in import SignIn

LOGIN, PASSWORD = "rep", "a long bench password"
TYPING = 2500  # ms in which a person types name and password, while the heavy parts are fetched


def tell(what: str) -> None:
    """One line for the bench."""
    print(what, monotonic(), flush=True)


class ListSeen(QObject):
    """Waits until the archive table has been painted with rows."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After the painting, in the next turn of the loop."""
        table = watched.parent()
        if event.type() == QEvent.Type.Paint and isinstance(table, QTableView) and table.model().rowCount() > 0:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, lambda: self._seen())
        return False

    def _seen(self) -> None:
        tell("list")
        if "--stay" not in sys.argv:
            QApplication.quit()


class Visitor(QObject):
    """Signs in and goes to the archives."""

    def __init__(self, reception: start.Reception) -> None:
        """The sign-in is on the screen."""
        super().__init__()
        self._reception, self._seen, self._beat = reception, ListSeen(), QTimer(interval=1)
        cast("SignIn", reception.window).painted.connect(self._first)
        self._beat.timeout.connect(self._look)

    def _first(self) -> None:
        tell("signin")
        QTimer.singleShot(TYPING, self, self._enter)

    def _enter(self) -> None:
        cast("SignIn", self._reception.window).asked.emit(LOGIN, PASSWORD)
        self._beat.start()

    def _look(self) -> None:
        window = self._reception.window
        if not isinstance(window, SignIn) and window is not None:
            self._beat.stop()
            tab = cast("Any", window).show_tab("customer")
            for table in tab.findChildren(QTableView):
                table.viewport().installEventFilter(self._seen)


def main() -> None:
    """Until the list was painted."""
    folder = Path(sys.argv[1])
    opening = Office(folder, Habits(folder / "habits.json"))
    app = application(opening.habits)
    app.setQuitOnLastWindowClosed(False)
    reception = start.Reception(app, opening)
    reception.begin()
    visitor = Visitor(reception)
    QTimer.singleShot(0, visitor, _time_the_key)
    app.exec()
    reception.close()


def _time_the_key() -> None:
    """Tell when the key was derived: that is what the password costs, apart from the program. Imported after the first painting."""

    def wrap() -> None:
        from kehu_desk.store.keys import KeyFile

        derive = KeyFile.open

        def told(self: KeyFile, *facts: Any) -> Any:
            found = derive(self, *facts)
            tell("accepted")
            return found

        KeyFile.open = told  # type: ignore[method-assign, assignment]

    QTimer.singleShot(TYPING // 2, wrap)


if __name__ == "__main__":
    main()
