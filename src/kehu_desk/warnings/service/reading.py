"""Reading for screens: pages, one warning with its buttons, the board, risks, precision. Content is read with its entry first (B-140)."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import Action
from kehu_desk.archives.queries.duties import belongs
from kehu_desk.door.change import Door
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import tied_to
from kehu_desk.warnings.entities import EarlyWarning, WarningMeasure
from kehu_desk.warnings.queries import listing, view
from kehu_desk.warnings.queries.listing import Anchor, BoardCell, Picked, WarningRow
from kehu_desk.warnings.queries.seeing import sees
from kehu_desk.warnings.queries.view import Precision, RiskRow, WarningView, warning_view
from kehu_desk.warnings.rules.handling import SHORTEST, Measure
from kehu_desk.warnings.service.cases import case_of
from kehu_desk.warnings.service.running import last_run
from kehu_desk.warnings.workflow import PAUSE, SNOOZE, WARNING

PRESUMED: Final = "." * SHORTEST  # a button does not lack what its dialog will ask
HOUSE_ALONE: Final = frozenset({"rise", "escalate"})


class Seat(NamedTuple):
    """Who sits at the screen: the office's day, who he is, whether he starts runs and sets thresholds, day of the last run, the zone."""

    today: date
    person: UUID
    runs: bool
    sets: bool
    last_run: date | None
    office: ZoneInfo


class Standing(NamedTuple):
    """One warning with its buttons. finishes: measures that this person may call done; sees_to: who may be given a measure."""

    view: WarningView
    offers: tuple[Offer, ...]
    finishes: frozenset[UUID]
    sees_to: tuple[tuple[UUID, str], ...]


class Board(NamedTuple):
    """The overview: cells by kind, level and age, customers by risk, how often we were wrong."""

    cells: Sequence[BoardCell]
    risks: Sequence[RiskRow]
    precision: Sequence[Precision]


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        run = last_run(session)
        runs, sets = belongs(actor, Action.RUN_WARNINGS), belongs(actor, Action.SET_WARNING_RULES)
        return Seat(actor.today, actor.person, runs, sets, run.day if run is not None else None, settings_of(session).zone)


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[WarningRow]:
    """One page of the list."""
    with door.look(caller) as (session, actor):
        return listing.warning_page(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """Day and id of every row, in order."""
    with door.look(caller) as (session, actor):
        return listing.warning_keys(session, actor, picked)


def standing(door: Door, caller: Caller, warning: UUID) -> Standing:
    """One warning. Raises Refused E_NOT_FOUND, and those of a view of its section."""
    with door.look(caller) as (session, actor):
        row = session.get(EarlyWarning, warning)
        if row is None or not sees(session, actor, warning):
            raise Refused(no("E_NOT_FOUND"))
        customer, section = row.customer_id, row.section
    with door.view(caller, customer, section) as (session, actor):
        found, row = warning_view(session, actor, warning), session.get_one(EarlyWarning, warning)
        if found is None:
            raise Refused(no("E_NOT_FOUND"))
        presumed = (Measure(PRESUMED, actor.today),)
        offered: list[Offer] = []
        for event in dict.fromkeys(each.event for each in WARNING):
            if event in HOUSE_ALONE:
                continue
            case = case_of(session, actor, row, event, text=PRESUMED, measures=presumed)
            if event in (SNOOZE, PAUSE):
                case = case._replace(until=date.fromordinal(actor.today.toordinal() + 1))
            offered += offers(tuple(each for each in WARNING if each.event == event), case)
        handles = case_of(session, actor, row, "plan").handles
        mine = frozenset(each.id for each in found.measures if each.done_on is None and (handles or each.owner_id == actor.person))
        return Standing(found, tuple(offered), mine, tuple(tied_to(session, customer, actor.now)))


def board(door: Door, caller: Caller) -> Board:
    """风险概览, out of what this person may see."""
    with door.look(caller) as (session, actor):
        return Board(view.board(session, actor), view.risks(session, actor), view.precision(session, actor))


def found_warning(door: Door, caller: Caller, subject: UUID) -> UUID | None:
    """The warning meant by its own id or by that of a measure; None when this person may not see it."""
    with door.look(caller) as (session, actor):
        measure = session.get(WarningMeasure, subject)
        warning = measure.warning_id if measure is not None else subject
        return warning if sees(session, actor, warning) else None
