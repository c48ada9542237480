"""What the clock alone does: who has not bought for long is proposed as dormant, who bought again is awake, a prospect that bought is won.

It never lets a customer sleep by itself: whoever is responsible says yes or no. Source: business.md §2 (customer.lifecycle), §23.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.prospects.entities import LifeTurn, Prospect
from kehu_desk.prospects.queries import turning
from kehu_desk.prospects.rules.codes import ACTIVE, DORMANT, TurnState
from kehu_desk.prospects.rules.prospects import ProspectCase
from kehu_desk.prospects.service.asking import SECTION
from kehu_desk.prospects.service.moving import carry_out
from kehu_desk.prospects.workflow import PROSPECT, WIN

TURNED: Final = "life.clock"
CHUNK: Final = 200


class Daily:
    """The sweep once a day."""

    def __init__(self, door: Door) -> None:
        """Has not looked yet."""
        self._door = door
        self._day: date | None = None

    def __call__(self) -> int:
        """Sweep if today was not swept yet. Returns how many rows were written."""
        with self._door.reading() as session:
            today = local_day(self._door.now, settings_of(session).zone)
        if today == self._day:
            return 0
        self._day = today
        return sweep(self._door)


def sweep(door: Door) -> int:
    """Returns how many prospects were won, customers woken, and proposals made or taken back."""
    with door.reading() as session:
        today = local_day(door.now, settings_of(session).zone)
        won, woken, bought = turning.bought_prospects(session), turning.woken(session), turning.outlived(session, today)
        asleep = turning.long_silent(session, today, settings_of(session).values.number("dormant_days"))
    done = _each(door, won, _win) + _each(door, woken, _wake) + _each(door, bought, _take_back)
    return done + _each(door, asleep, _propose)


def _each(door: Door, ids: Sequence[UUID], do: Callable[[Deed, UUID], None]) -> int:
    for at in range(0, len(ids), CHUNK):
        with door.clockwork(TURNED, About(section=SECTION, subject=f"{len(ids[at : at + CHUNK])}")) as deed:
            for each in ids[at : at + CHUNK]:
                do(deed, each)
            deed.lead()
    return len(ids)


def _win(deed: Deed, prospect: UUID) -> None:
    row = deed.session.get_one(Prospect, prospect)
    seller = deed.session.get_one(Customer, row.customer_id).updated_by
    by = seller if seller is not None and deed.session.get(Person, seller) is not None else row.created_by
    carry_out(deed, row, step(PROSPECT, ProspectCase(row.stage, deed.actor.today), WIN), by=by)
    deed.note(TURNED, About(row.customer_id, SECTION, subject=f"won {prospect}"))


def _wake(deed: Deed, turn: UUID) -> None:
    """A sale has made him active already; that he came back is remembered here. From lost he was won back."""
    slept = deed.session.get_one(LifeTurn, turn)
    _add(deed, slept.customer_id, slept.target, ACTIVE, TurnState.CONFIRMED)


def _take_back(deed: Deed, turn: UUID) -> None:
    row = deed.session.get_one(LifeTurn, turn)
    row.state, row.decided_at, row.updated_at = TurnState.REJECTED.value, deed.now, deed.now
    deed.note(TURNED, About(row.customer_id, SECTION, subject=f"bought again {turn}"))


def _propose(deed: Deed, customer: UUID) -> None:
    _add(deed, customer, ACTIVE, DORMANT, TurnState.PROPOSED)


def _add(deed: Deed, customer: UUID, source: str, target: str, state: TurnState) -> None:
    made = LifeTurn(
        customer_id=customer, source=source, target=target, state=state.value, created_at=deed.now, created_by=deed.actor.person,
        decided_at=deed.now if state is TurnState.CONFIRMED else None, origin_device=deed.actor.device,
    )  # fmt: skip
    deed.session.add(made)
    deed.session.flush()
    deed.note(TURNED, About(customer, SECTION, subject=f"{source} {target} {made.id}"))
