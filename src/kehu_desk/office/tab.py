"""The tab 【系统】: only the pages that a person's roles may use are there."""

from collections.abc import Callable
from typing import Protocol, cast
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from kehu_desk.office.pages.audit import AuditPage
from kehu_desk.office.pages.backups import BackupPage
from kehu_desk.office.pages.calendar import CalendarPage
from kehu_desk.office.pages.diagnosis import DiagnosisPage
from kehu_desk.office.pages.numbers import SettingsPage
from kehu_desk.office.pages.people import PeoplePage
from kehu_desk.office.pages.requests import RequestsPage
from kehu_desk.office.pages.verifying import VerifyPage
from kehu_desk.office.service.tools import OfficeTools
from kehu_desk.office.session import person_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.table_view import TableView

Offered = tuple[str, type[QWidget], Callable[[], QWidget]]
"""Title, kind and maker of a page."""


class Page(Protocol):
    """What the tab asks of a page."""

    tables: frozenset[str]

    def refresh(self) -> None:
        """Read anew."""


class OfficeTab(QWidget):
    """Pages by role: accounts, settings, days, backup (adm); roles and settings to confirm (mgr); log (aud)."""

    NAME = "office"

    def __init__(self, desk: Desk, tools: OfficeTools, parent: QWidget | None = None) -> None:
        """Build the pages of who sits here; each is made when it is first looked at."""
        super().__init__(parent)
        self._desk, self._tools = desk, tools
        self._roles = (desk.do(person_name) or ("", frozenset[str]()))[1]
        self.setAccessibleName(self.tr("System"))
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(self.tr("Pages of the system"))
        self.pages.tabBar().setAccessibleName(self.tr("Pages of the system"))
        self._made: dict[int, QWidget] = {}
        offered = self._offered()
        self._kinds = [kind for _name, kind, _maker in offered]
        self._makers = [maker for _name, _kind, maker in offered]
        for name, _kind, _maker in offered:
            holder = QWidget()
            holder.setAccessibleName(name)
            QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
            self.pages.addTab(holder, name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.pages.currentChanged.connect(self._make)
        desk.news.changed.connect(self._hear)
        self._make(self.pages.currentIndex())

    def _offered(self) -> list[Offered]:
        adm, mgr, aud = (role in self._roles for role in ("adm", "mgr", "aud"))
        desk, tools = self._desk, self._tools
        pages: list[tuple[bool, Offered]] = [
            (adm, (self.tr("Users and roles"), PeoplePage, lambda: PeoplePage(desk, tools))),
            (mgr, (self.tr("Role approval"), RequestsPage, lambda: RequestsPage(desk))),
            (adm or mgr, (self.tr("Settings"), SettingsPage, lambda: SettingsPage(desk, manages=mgr, administers=adm))),
            (adm, (self.tr("Holidays"), CalendarPage, lambda: CalendarPage(desk))),
            (aud, (self.tr("Audit log"), AuditPage, lambda: AuditPage(desk))),
            (aud or mgr or "cus" in self._roles, (self.tr("Verification"), VerifyPage, lambda: VerifyPage(desk))),
            (adm, (self.tr("Backup and restore"), BackupPage, lambda: BackupPage(desk, tools))),
            (adm or mgr or aud, (self.tr("Diagnosis"), DiagnosisPage, lambda: DiagnosisPage(tools.files.folder))),
        ]
        return [offered for wanted, offered in pages if wanted]

    def page(self, kind: type[QWidget]) -> QWidget | None:
        """The page of a kind if it was made."""
        return next((page for page in self._made.values() if isinstance(page, kind)), None)

    def menu_actions(self) -> list[QAction]:
        """For the menu bar: what the tables of the page in front offer."""
        page = self.pages.currentWidget()
        return [action for table in page.findChildren(TableView) for action in table.menu_actions()] if page is not None else []

    def _make(self, place: int) -> None:
        if place < 0 or place in self._made:
            return
        page = self._made[place] = self._makers[place]()
        holder = self.pages.widget(place)
        layout = holder.layout() if holder is not None else None
        assert layout is not None
        layout.addWidget(page)

    def _hear(self, touched: frozenset[str]) -> None:
        for page in self._made.values():
            if cast("Page", page).tables & touched:
                cast("Page", page).refresh()

    def open_subject(self, subject: UUID) -> None:
        """From the workbench: a role that waits is chosen on its page; anything else that waits is a setting."""
        for kind in (RequestsPage, SettingsPage):
            place = next((at for at in range(self.pages.count()) if self._kinds[at] is kind), -1)
            if place < 0:
                continue
            self.pages.setCurrentIndex(place)
            page = self._made[place]
            if isinstance(page, RequestsPage) and page.view.choose_ids([subject]):
                return
