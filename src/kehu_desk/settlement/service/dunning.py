"""催款函: a numbered letter about what is overdue; the paper itself is made above. Source: business.md §13."""

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.settlement.entities import DunningLetter
from kehu_desk.settlement.queries import letters, position
from kehu_desk.settlement.rules.dunning import against, next_level
from kehu_desk.settlement.service.asking import SECTION, ask

PREFIX = "CK"
FARTHEST = timedelta(days=90)


class LetterBegun(NamedTuple):
    """A letter that has its number and no paper yet. fen: what it asks for."""

    id: UUID
    no: str
    level: int
    as_of: date
    pay_by: date
    fen: int


def begin_letter(door: Door, caller: Caller, customer: UUID, level: int, pay_by: date) -> LetterBegun:
    """Number a letter of a level as of today; it counts once its paper was made.

    Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_ARCHIVE_STATE, E_LETTER_LEVEL, E_NOTHING_OVERDUE, E_LETTER_ORDER, E_LETTER_EARLY,
    E_PAY_BY when the day is not within the ninety days to come.
    """
    with door.change(caller, Action.DUN_DEBT, About(customer, SECTION, subject=f"level {level}")) as deed:
        ask(deed, Action.DUN_DEBT, customer)
        today, stands = deed.actor.today, position(deed.session, customer, deed.actor.today)
        gap = settings_of(deed.session).values.number("dunning_gap_days")
        oldest = stands.oldest_due if stands.claim_fen else None
        nos = against(level, oldest, letters(deed.session, customer), today, gap)
        if not today < pay_by <= today + FARTHEST:
            nos += (no("E_PAY_BY", latest=today + FARTHEST),)
        if nos:
            raise Refused(*nos)
        made = DunningLetter(
            no=next_number(deed.session, PREFIX, today.year), customer_id=customer, level=level, as_of=today,
            amount_fen=stands.claim_fen, pay_by=pay_by, created_at=deed.now, created_by=deed.actor.person,
            origin_device=deed.actor.device,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.name(subject=f"{made.no} level {level}")
        return LetterBegun(made.id, made.no, level, today, pay_by, made.amount_fen)


def note_letter(door: Door, caller: Caller, letter: UUID, sha256: str) -> None:
    """Note the paper that was made; from now on the letter counts. Raises Refused E_NOT_FOUND, E_STATE when it was noted before."""
    with door.change(caller, Action.DUN_DEBT, About(subject=str(letter))) as deed:
        row = deed.session.get(DunningLetter, letter)
        if row is None:
            deed.asked = True
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, section=SECTION, subject=f"{row.no} made", after=sha256)
        ask(deed, Action.DUN_DEBT, row.customer_id)
        if row.sha256:
            raise Refused(no("E_STATE", state="made"))
        row.sha256 = sha256


def level_offered(door: Door, caller: Caller, customer: UUID) -> int:
    """The level that comes next for a customer."""
    with door.view(caller, customer, SECTION) as (session, actor):
        return next_level(position(session, customer, actor.today).oldest_due, letters(session, customer))
