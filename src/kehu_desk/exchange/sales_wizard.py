"""【导入销售】: the import wizard for sales lines. Source: screens.md §3 rows 10 and 11, §4; business.md §12."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from kehu_desk.exchange.pages import work
from kehu_desk.exchange.pages.assign_page import AssignPage
from kehu_desk.exchange.pages.work import Work
from kehu_desk.exchange.sales_lines.columns_page import SalesColumnsPage
from kehu_desk.exchange.sales_lines.template import write_sales_template
from kehu_desk.exchange.wizard import ImportWizard
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.desk import Desk


class SalesWizard(ImportWizard):
    """The four pages of the import, over sales lines."""

    def _title(self) -> str:
        return self.tr("Import sales")

    def _work(self) -> Work:
        return work.sales_lines()

    def _assigning(self, desk: Desk) -> AssignPage:
        with desk.door.look(desk.caller) as (_session, actor):
            return SalesColumnsPage(desk, ours="finance" in actor.roles)

    def _template_name(self) -> str:
        return self.tr("Sales template.xlsx")

    def _write_template(self, path: Path) -> None:
        write_sales_template(path)


def open_sales_import(desk: Desk, parent: QWidget | None = None) -> None:
    """Open 【导入销售】 over a window; who has no account any more is told so."""
    try:
        wizard = SalesWizard(desk, parent)
    except Refused as refused:
        desk.tell(refused)
        return
    wizard.finished.connect(wizard.deleteLater)
    wizard.open()
