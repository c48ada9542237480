"""盘存表 on the screen: shown in 【打印预览】, or saved as a workbook; made in the background."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from kehu_desk.dossier.dialogs import Making
from kehu_desk.dossier.stock_papers import count_book, count_paper, form_book, stock_form
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.job import Step
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.notices import say
from kehu_desk.ui.preview import Preview

ENDING = ".xlsx"


def show_stock_form(desk: Desk, parent: QWidget, customer: UUID) -> None:
    """盘存表 of a customer to take along."""

    def make(step: Step) -> tuple[bytes, str]:
        return stock_form(desk.door, desk.caller, customer, step), sheet_name()

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def show_count_paper(desk: Desk, parent: QWidget, count: UUID) -> None:
    """盘存表 of a count."""

    def make(step: Step) -> tuple[bytes, str]:
        return count_paper(desk.door, desk.caller, count, step), sheet_name()

    Making(desk, parent, make, lambda pdf, name: Preview(pdf, name, lambda _output: True, parent))


def save_form_book(desk: Desk, parent: QWidget, customer: UUID) -> None:
    """Ask for a file and write the form into it."""
    _save(desk, parent, lambda path: form_book(desk.door, desk.caller, customer, path))


def save_count_book(desk: Desk, parent: QWidget, count: UUID) -> None:
    """Ask for a file and write the count into it."""
    _save(desk, parent, lambda path: count_book(desk.door, desk.caller, count, path))


def sheet_name() -> str:
    """What the paper is called."""
    return QCoreApplication.translate("StockPaper", "Stock count sheet")


def _save(desk: Desk, parent: QWidget, write: Callable[[Path], object]) -> None:
    kinds = QCoreApplication.translate("OwnList", "Workbook") + f" (*{ENDING})"
    name, _chosen = QFileDialog.getSaveFileName(parent, QCoreApplication.translate("OwnList", "Export"), sheet_name() + ENDING, kinds)
    if not name:
        return
    path = Path(name) if name.lower().endswith(ENDING) else Path(name + ENDING)

    def done(_result: object) -> None:
        say(parent, QCoreApplication.translate("StockPaper", "Saved as {name}.").format(name=path.name))

    Latest(parent, done, desk.tell).ask(lambda: write(path))
