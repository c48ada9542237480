"""A process that scrolls the archive list from end to end and prints by how many bytes it has grown.

python -m bench.scrolling FOLDER, with QT_QPA_PLATFORM=offscreen
"""

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bench import office
from kehu_desk.archives.queries import Picked
from kehu_desk.archives.table import all_source, some_source
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui import look
from kehu_desk.ui.cells import PAGE
from kehu_desk.ui.keyset_model import KeysetModel
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel


def resident() -> int:
    """Bytes of this process that lie in memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> None:
    """Show the empty table, then all rows; touch every page; print the growth and the number of rows."""
    app = QApplication([])
    look.apply(app, "light")
    house = office.enter(Path(sys.argv[1]))

    def tell(refused: Refused) -> None:
        raise refused

    empty = TableView("bench", WindowModel(some_source(house.house.door, house.rep, [], tell)))
    empty.resize(1200, 700)
    empty.show()
    wait(500)
    before = resident()
    model = KeysetModel(all_source(house.house.door, house.rep, "name", False, Picked(), tell))
    empty.setModel(model)
    while model.provisional:
        wait(50)
    for row in range(0, model.rowCount(), PAGE):
        empty.scrollTo(model.index(row, 0))
        app.processEvents()
    print(resident() - before, model.rowCount())
    house.house.close()


if __name__ == "__main__":
    main()
