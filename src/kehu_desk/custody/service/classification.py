"""密级调整: raising at once, lowering by proposal and confirmation. Source: B-081, B-103, B-159."""

from uuid import UUID

from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.borrowing.service.calling_back import level_raised
from kehu_desk.custody.rules import WHOLE, Kind, reason_problem
from kehu_desk.custody.service import deciding, levels
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller

GONE = (ArchiveState.TRASHED, ArchiveState.DESTROYED)


def raise_level(door: Door, caller: Caller, customer: UUID, section: str, level: int, reason: str) -> None:
    """Raise an archive (section empty) or one section, at once, also while it is locked (B-081).

    Loans whose approvals do not cover the new level lose their rights in the same change (B-103). level: 1..3.
    Raises Refused E_LEVEL when nothing would rise, E_REASON, E_ARCHIVE_STATE, E_NOT_FOUND.
    """
    with door.change(caller, Action.CLASSIFY_RAISE, About(customer, section, subject="raise")) as deed:
        deed.require(Action.CLASSIFY_RAISE)
        row = deed.session.get(Customer, customer)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        gone = no("E_ARCHIVE_STATE", state=row.state.value) if row.state in GONE else None
        found = (gone, levels.problem(deed.session, row, section, level, up=True), reason_problem(reason))
        if nos := [each for each in found if each]:
            raise Refused(*nos)
        deed.name(before="" if section == WHOLE else str(level_of(deed.session, customer, section)), after=str(level))
        deciding.record(deed, Kind.RAISE, customer, reason, {"section": section, "level": level})
        levels.set_level(deed, row, section, level)
        level_raised(deed, customer)


def lower_level(door: Door, caller: Caller, customer: UUID, section: str, level: int, reason: str) -> bool:
    """Lower an archive (section empty) or one section: a custodian proposes, a manager's word does it. True when it is done.

    Below the section's default a second manager must confirm (B-159). Raises Refused E_LOCKED while the section is out (B-081),
    E_LEVEL when nothing would come down, E_REASON.
    """
    return deciding.propose(door, caller, Kind.LOWER, customer, reason, {"section": section, "level": level})
