"""What the pages read, each in one look on a worker; one customer's line is read with its entry first."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import Door, allowed
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.grading import queries
from kehu_desk.grading.entities import GradeOverride, GradeRun
from kehu_desk.grading.queries import Figures, LineRow, OverrideRow, Picked, RunRow
from kehu_desk.grading.queries.levels import refresh_cutoff
from kehu_desk.grading.queries.listing import Anchor, latest, line_keys, line_page, line_row, override_rows
from kehu_desk.grading.queries.seeing import belongs, section_of
from kehu_desk.grading.rules.levels import ServiceLevel
from kehu_desk.grading.service.overriding import override_offers
from kehu_desk.grading.service.running import freeze_case
from kehu_desk.grading.workflow import FREEZE, RUN
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller


class Seat(NamedTuple):
    """Who sits here: whether he runs, freezes, decides and writes policies at all; the office's day."""

    runs: bool
    freezes: bool
    writes: bool
    today: date


class Overview(NamedTuple):
    """The newest run, None while there was none; what stands against freezing it; the table of service levels with what follows in words;
    stale: grade -> archives older than their grade allows.
    """

    run: RunRow | None
    against: tuple[No, ...]
    levels: tuple[ServiceLevel, ...]
    policies: Mapping[tuple[str, str], str]
    stale: Mapping[str, int]


class LineView(NamedTuple):
    """One customer: his line, the service he is given and what follows, grades set by hand, buttons. grade: on the card now.

    kept_on: when the archive was kept last; old: longer ago than the grade allows; override: the one that waits.
    """

    row: LineRow
    grade: str
    level: ServiceLevel | None
    policies: Mapping[str, str]
    overrides: tuple[OverrideRow, ...]
    offers: tuple[Offer, ...]
    override: UUID | None
    kept_on: date | None
    old: bool


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (_session, actor):
        runs, freezes, writes = (belongs(actor, each) for each in (Action.RUN_GRADES, Action.FREEZE_GRADES, Action.SET_GRADE_POLICY))
        return Seat(runs, freezes, writes, actor.today)


def newest(door: Door, caller: Caller) -> UUID | None:
    """The newest run."""
    with door.look(caller) as (session, _actor):
        run = latest(session)
        return run.id if run is not None else None


def overview(door: Door, caller: Caller) -> Overview:
    """What stands above the list and in the table of levels."""
    with door.look(caller) as (session, actor):
        runs = queries.run_rows(session, 1)
        run = runs[0] if runs else None
        return Overview(
            run,
            _against_freezing(session, actor, run),
            queries.service_levels(session),
            queries.policies(session),
            queries.stale(session, actor),
        )


def _against_freezing(session: Session, actor: Actor, run: RunRow | None) -> tuple[No, ...]:
    if run is None:
        return ()
    found = allowed(session, actor, Action.FREEZE_GRADES)
    if found:
        return found
    case = freeze_case(session, session.get_one(GradeRun, run.id))
    offered = {offer.event: offer.nos for offer in offers(RUN, case)}
    return offered.get(FREEZE, (no("E_GRADE_FROZEN", run=run.no),))


def page(door: Door, caller: Caller, run: UUID | None, anchor: Anchor | None, limit: int, picked: Picked) -> list[LineRow]:
    """A page of the list; nothing while there was no run."""
    with door.look(caller) as (session, actor):
        return line_page(session, actor, run, anchor, limit, picked) if run is not None else []


def keys(door: Door, caller: Caller, run: UUID | None, picked: Picked) -> Sequence[Anchor]:
    """Anchors of the list."""
    with door.look(caller) as (session, actor):
        return line_keys(session, actor, run, picked) if run is not None else []


def view(door: Door, caller: Caller, run: UUID, customer: UUID) -> LineView:
    """One customer in a run. Raises Refused E_NOT_FOUND, and what stands against viewing him."""
    with door.look(caller) as (session, actor):
        line_row(session, actor, run, customer)
        section = section_of(session, actor, customer)
    with door.view(caller, customer, section) as (session, actor):
        row = line_row(session, actor, run, customer)
        card = session.get_one(Customer, customer)
        level = queries.level_of_customer(session, customer, actor)
        texts = queries.policies(session)
        means = {area: body for (grade, area), body in texts.items() if level is not None and grade == level.grade}
        offered, waiting = override_offers(session, actor, customer)
        old = level is not None and card.kept_on is not None and card.kept_on < refresh_cutoff(level, actor.today)
        made = override_rows(session, actor, customer)
        return LineView(row, card.grade, level, means, tuple(made), tuple(offered), waiting, card.kept_on, old)


def customer_of(door: Door, caller: Caller, subject: UUID) -> UUID | None:
    """The customer that a subject means: a line's own customer, or that of a grade set by hand, as far as the person may see him."""
    with door.look(caller) as (session, actor):
        override, run = session.get(GradeOverride, subject), latest(session)
        customer = override.customer_id if override is not None else subject
        try:
            return line_row(session, actor, run.id, customer).customer_id if run is not None else None
        except Refused:
            return None


def is_run(door: Door, caller: Caller, subject: UUID) -> bool:
    """Whether this is a run: everybody may know when grades were worked out."""
    with door.look(caller) as (session, _actor):
        return session.get(GradeRun, subject) is not None


def concentration(door: Door, caller: Caller, since: date, until: date) -> Figures:
    """Sales of the customers that the person sees, counted both ways. Meant for a worker."""
    with door.look(caller) as (session, actor):
        return queries.figures(session, actor, since, until)
