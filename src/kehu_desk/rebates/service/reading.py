"""What the pages and their dialogs read, each in one look on a worker."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.products.queries import ProductRow, products
from kehu_desk.rebates.entities import RebateProgram, RebateRun
from kehu_desk.rebates.queries import listing, programs, simulating
from kehu_desk.rebates.queries.listing import Anchor, PickedRuns, RunRow, RunView
from kehu_desk.rebates.queries.programs import PickedPrograms, ProgramRow, ProgramView
from kehu_desk.rebates.queries.seeing import SECTION, belongs, section_of
from kehu_desk.rebates.queries.simulating import Simulation
from kehu_desk.rebates.rules.timeliness import Within, table_of
from kehu_desk.rebates.service.asking import nos_of


class Seat(NamedTuple):
    """Who sits here: his duties, the office's day and zone. sums: he makes papers over all customers; timely: the usual
    payment terms."""

    runs: bool
    drafts: bool
    sums: bool
    timely: tuple[Within, ...]
    today: date
    office: ZoneInfo


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        office = settings_of(session)
        runs, approves = belongs(actor, Action.RUN_REBATE), belongs(actor, Action.APPROVE_REBATE)
        return Seat(
            runs,
            belongs(actor, Action.DRAFT_REBATE),
            runs or approves,
            table_of(office.values.text("rebate_timeliness")),
            actor.today,
            office.zone,
        )


def runs(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: PickedRuns) -> list[RunRow]:
    """A page of the runs."""
    with door.look(caller) as (session, actor):
        return listing.run_rows(session, actor, after, limit, picked)


def run_keys(door: Door, caller: Caller, picked: PickedRuns) -> Sequence[Anchor]:
    """First day, number and id of every run of the list."""
    with door.look(caller) as (session, actor):
        return listing.run_keys(session, actor, picked)


def run(door: Door, caller: Caller, key: UUID) -> RunView:
    """One run; the entry of the reading comes first: finance enters through sales. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row = session.get(RebateRun, key)
        if row is None or listing.run_view(session, actor, key) is None:
            raise Refused(no("E_NOT_FOUND"))
        customer, section, number = row.customer_id, section_of(session, actor, row.customer_id), row.no
    with door.view(caller, customer, section, item="" if section == SECTION else number) as (session, actor):
        found = listing.run_view(session, actor, key)
        if found is None:
            raise Refused(no("E_NOT_FOUND"))
        return found


def program_page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: PickedPrograms) -> list[ProgramRow]:
    """A page of the programmes."""
    with door.look(caller) as (session, actor):
        return programs.program_rows(session, actor, after, limit, picked)


def program_keys(door: Door, caller: Caller, picked: PickedPrograms) -> Sequence[Anchor]:
    """First day and id of every programme of the list."""
    with door.look(caller) as (session, _actor):
        return programs.program_keys(session, picked)


def program(door: Door, caller: Caller, key: UUID) -> ProgramView:
    """One programme with its members. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        found = programs.program_view(session, actor, key)
        if found is None:
            raise Refused(no("E_NOT_FOUND"))
        return found


def simulation(door: Door, caller: Caller, key: UUID, customer: UUID, day: date | None = None, more: int = 0) -> Simulation:
    """Where a customer stands on a day, today, else the last of the programme, unless another is said; more: added to the base on trial.

    Raises Refused: E_NOT_FOUND, E_NOT_MEMBER, E_STATE for a draft nobody takes part in, and those of the policy.
    """
    with door.look(caller) as (session, actor):
        if nos := nos_of(session, actor, Action.SIMULATE_REBATE, customer):
            raise Refused(*nos)
        section = section_of(session, actor, customer)
    with door.view(caller, customer, section, item="" if section == SECTION else "rebate") as (session, actor):
        row = session.get(RebateProgram, key)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        on = day or min(actor.today, row.valid_to)
        found = simulating.simulate(session, row, customer, on, more)
        if found is None:
            raise Refused(no("E_NOT_MEMBER", first=row.valid_from, last=row.valid_to))
        return found


def goods(door: Door, caller: Caller) -> list[ProductRow]:
    """Products that a programme may name."""
    with door.look(caller) as (session, _actor):
        return products(session)
