"""The sums of sales counted anew by hand: to prove that they stand, or after a repair of the file."""

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.store import summary
from kehu_desk.store.base import Base
from kehu_desk.store.summary import Difference


def recount_sums(door: Door, caller: Caller) -> list[Difference]:
    """Count every line again and put right what differs. Gives for each table of sums what differed before; sound when all is 0.

    Raises Refused E_FORBIDDEN.
    """
    with door.change(caller, Action.RECOUNT_SUMS, About(section="SAL")) as deed:
        deed.require(Action.RECOUNT_SUMS)
        begins = settings_of(deed.session).values.number("fiscal_year_begins")
        found = summary.differences(deed.session, Base.metadata, begins)
        wrong = [each for each in found if each.only_kept or each.only_counted]
        if wrong:
            summary.rebuild(deed.session, Base.metadata, begins)
        deed.name(before=" ".join(each.table for each in wrong), subject=f"{len(wrong)} tables differed")
    return found
