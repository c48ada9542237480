"""The tab itself: only the pages that a person's roles may use are there."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.custody.noun import NAME
from kehu_desk.custody.rules import Kind
from kehu_desk.custody.tab.handover import HandoverPage
from kehu_desk.custody.tab.levels import LevelsPage
from kehu_desk.custody.tab.proposals import ProposalsPage
from kehu_desk.custody.tab.transfer import TransferPage
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.pages import Offered, PagedTab

PAPERWORK = tuple(kind for kind in Kind if kind is not Kind.DESTROY)


class CustodyTab(PagedTab):
    """Levels and sealing (cus, mgr), signatures and the list of destructions (cus, mgr, aud), transfer (sup, mgr), hand-over (sup, cus)."""

    NAME = NAME
    ICON = "shield-check"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the pages of who sits here; each is made when it is first looked at."""
        with desk.door.look(desk.caller) as (_session, actor):
            roles = actor.roles
        super().__init__(desk, self.title(), parent)
        sup, cus, mgr, aud = (role in roles for role in ("sup", "cus", "mgr", "aud"))
        signed, destroyed = self.tr("Proposals and signatures"), self.tr("List of destructions")
        self.offer(
            (
                (cus or mgr, Offered(self.tr("Levels and sealing"), lambda: LevelsPage(desk, manages=mgr))),
                (cus or mgr or aud, Offered(signed, lambda: ProposalsPage(desk, self.tr("Table of proposals"), PAPERWORK))),
                (cus or mgr or aud, Offered(destroyed, lambda: ProposalsPage(desk, self.tr("Table of destructions"), (Kind.DESTROY,)))),
                (sup or mgr, Offered(self.tr("Hand over customers"), lambda: TransferPage(desk))),
                (sup or cus, Offered(self.tr("Hand-over of leavers"), lambda: HandoverPage(desk, roles))),
            )
        )

    @staticmethod
    def title() -> str:
        """保管."""
        return QCoreApplication.translate("CustodyTab", "Custody")
