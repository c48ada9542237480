"""What the page reads on a worker: one contract and what may be done with it."""

from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.contracts.queries import ContractView, Picked, contract_keys
from kehu_desk.contracts.service import ContractOffers, contract_offers, read_contract
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of


class Seat(NamedTuple):
    """Who sits here: whether he draws contracts, may be asked for a purpose, and the office's zone."""

    draws: bool
    states_purposes: bool
    office: ZoneInfo


class Standing(NamedTuple):
    """One contract as this person may see and treat it now. view: None where nos say why it may not be read."""

    id: UUID
    view: ContractView | None
    nos: tuple[No, ...]
    offers: ContractOffers

    def events(self) -> dict[str, tuple[No, ...]]:
        """Event -> reasons against; attaching a scan is no line of the table of states."""
        found = {each.event: each.nos for each in self.offers.events}
        late = self.view is not None and self.view.own_state in ("stamped", "signed", "filed", "terminated", "renewed")
        return found | {"attach": ()} if late and not self.offers.attaches else found


DRAWERS = frozenset({"rep", "sup", "kam", "contract"})


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        return Seat(bool(actor.roles & DRAWERS), "mgr" in actor.roles, settings_of(session).zone)


def found(door: Door, caller: Caller, sort: str, descending: bool, picked: Picked) -> list[UUID]:
    """Every contract that fits, in order: for a worker, since words are looked for in each row."""
    with door.look(caller) as (session, actor):
        return [row.id for row in session.execute(contract_keys(session, actor, sort, descending, picked))]


def standing(door: Door, caller: Caller, contract: UUID) -> Standing:
    """Raises Refused E_NOT_FOUND when it has gone."""
    offers = contract_offers(door, caller, contract)
    try:
        return Standing(contract, read_contract(door, caller, contract), (), offers)
    except Refused as refusal:
        if "E_NOT_FOUND" in refusal.codes or "E_AUDIT" in refusal.codes:
            raise
        return Standing(contract, None, refusal.nos, offers)
