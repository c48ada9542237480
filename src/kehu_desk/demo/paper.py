"""A printed dossier of the demo office, for a machine that can show no window."""

from pathlib import Path

from kehu_desk.borrowing import queries
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.door.change import Door
from kehu_desk.dossier.files import save_to
from kehu_desk.dossier.service import print_dossier
from kehu_desk.people.actor import Caller


def sample_dossier(door: Door, caller: Caller, path: Path) -> bool:
    """Print one copy of the first loan that this person may print now. False when every copy of the demo is used up."""
    with door.look(caller) as (session, actor):
        mine = queries.loan_ids(session, actor, queries.View.MINE)
        views = [queries.loan_view(session, actor, each) for each in mine]
    for view in views:
        used = sum(carrier.kind == "print" and carrier.state != "failed" for carrier in view.carriers)
        if view.row.state == LoanState.ACTIVE.value and used < view.copies:
            print_dossier(door, caller, view.row.id, save_to(path))
            return True
    return False
