"""The tab 【系统】: only the pages that a person's roles may use are there."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

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
from kehu_desk.ui.pages import Offered, PagedTab


class OfficeTab(PagedTab):
    """Pages by role: accounts, settings, days, backup (adm); roles and settings to confirm (mgr); log (aud)."""

    NAME = "office"

    def __init__(self, desk: Desk, tools: OfficeTools, parent: QWidget | None = None) -> None:
        """Build the pages of who sits here; each is made when it is first looked at."""
        super().__init__(desk, self.tr("System"), parent)
        roles = (desk.do(person_name) or ("", frozenset[str]()))[1]
        adm, mgr, aud, cus = (role in roles for role in ("adm", "mgr", "aud", "cus"))
        self.offer(
            (
                (adm, Offered(self.tr("Users and roles"), lambda: PeoplePage(desk, tools))),
                (mgr, Offered(self.tr("Role approval"), lambda: RequestsPage(desk))),
                (adm or mgr, Offered(self.tr("Settings"), lambda: SettingsPage(desk, manages=mgr, administers=adm))),
                (adm, Offered(self.tr("Holidays"), lambda: CalendarPage(desk))),
                (aud, Offered(self.tr("Audit log"), lambda: AuditPage(desk))),
                (aud or mgr or cus, Offered(self.tr("Verification"), lambda: VerifyPage(desk))),
                (adm, Offered(self.tr("Backup and restore"), lambda: BackupPage(desk, tools))),
                (adm or mgr or aud, Offered(self.tr("Diagnosis"), lambda: DiagnosisPage(tools.files.folder))),
            )
        )

    def open_subject(self, subject: UUID | None, noun: str = "") -> None:
        """From the workbench: a role that waits is chosen on its page; anything else that waits is a setting."""
        requests = self.show_page(RequestsPage)
        if not (isinstance(requests, RequestsPage) and requests.view.choose_ids([subject])):
            self.show_page(SettingsPage)
