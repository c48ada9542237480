"""Counts on their way: handed in, reviewed by somebody else, posted, voided. Source: business.md §17, §1 (counts)."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Deed, Door
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.inventory.entities import StockCount, StockCountLine
from kehu_desk.inventory.queries.preview import first_told, preview
from kehu_desk.inventory.rules.case import POSTED
from kehu_desk.inventory.service.cases import count_case, row_of
from kehu_desk.inventory.service.monthly import rebuild_months_in
from kehu_desk.inventory.workflow import COUNTS
from kehu_desk.people.actor import Caller

SOME_REASON: Final = "....."  # a button does not lack what its dialog will ask
EVENTS: Final = ("submit", "take_back", "review", "send_back", "post", "void")


def submit_count(door: Door, caller: Caller, count: UUID, seen: int | None = None) -> None:
    """Hand a count in for review.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE, E_STALE, E_COUNT_ROWS while rows cannot be read,
    E_COUNT_EMPTY, E_COUNT_EARLY or E_COUNT_AGAIN where posted counts stand in the way, E_COUNT_CORRECTION_DAY.
    """
    _do(door, caller, Action.ENTER_COUNT, count, "submit", seen=seen)


def take_back_count(door: Door, caller: Caller, count: UUID) -> None:
    """Make a count that nobody has reviewed yet a draft again. Raises Refused: as submit_count."""
    _do(door, caller, Action.ENTER_COUNT, count, "take_back")


def review_count(door: Door, caller: Caller, count: UUID, seen: int | None = None) -> None:
    """Find a count credible: the superior or a manager, never who counted.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE, E_STALE, E_SELF_APPROVAL; clashes as submit_count.
    """
    _do(door, caller, Action.REVIEW_COUNT, count, "review", seen=seen)


def send_back_count(door: Door, caller: Caller, count: UUID, reason: str) -> None:
    """Give a count back to who counted, saying what to mend. Raises Refused: as review_count, and E_REASON."""
    _do(door, caller, Action.REVIEW_COUNT, count, "send_back", reason=reason)


def post_count(door: Door, caller: Caller, count: UUID, seen: int | None = None) -> None:
    """Post a reviewed count: it is frozen, the stock follows it from the end of its day on, and the months are told anew.

    What the book said is kept on each line; a full count gets a line of 0 for whatever the book had and it does not list.
    Raises Refused: as review_count.
    """
    _do(door, caller, Action.REVIEW_COUNT, count, "post", seen=seen)


def void_count(door: Door, caller: Caller, count: UUID, reason: str) -> None:
    """Void a count that was not posted. Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_STATE, E_REASON."""
    _do(door, caller, Action.ENTER_COUNT, count, "void", reason=reason)


def count_offers(door: Door, caller: Caller, count: UUID) -> list[Offer]:
    """The buttons of one count for one person; none for what is not there."""
    with door.look(caller) as (session, actor):
        row = session.get(StockCount, count)
        if row is None:
            return []
        cases = {event: count_case(session, actor, row, event, reason=SOME_REASON) for event in EVENTS}
        return [each for event, case in cases.items() for each in offers(COUNTS, case) if each.event == event]


def _do(door: Door, caller: Caller, action: Action, count: UUID, event: str, *, reason: str = "", seen: int | None = None) -> None:
    with door.change(caller, action, str(count)) as deed:
        row = row_of(deed, count)
        before = row.state
        done = step(COUNTS, count_case(deed.session, deed.actor, row, event, reason=reason, seen=seen), event)
        for effect in done.effects:
            EFFECTS[effect](deed, row)
        row.state, row.end_reason = done.target, reason.strip()
        deed.session.flush()
        if row.state == POSTED:
            rebuild_months_in(deed, row.customer_id, first_told(deed.session, row))
        deed.name(subject=row.no, before=before, after=row.state)


def _submit(deed: Deed, row: StockCount) -> None:
    row.submitted_at = deed.now


def _review(deed: Deed, row: StockCount) -> None:
    row.reviewed_by, row.reviewed_at = deed.actor.person, deed.now


def _say_why(_deed: Deed, row: StockCount) -> None:
    row.reviewed_by = row.reviewed_at = row.submitted_at = None


def _void(deed: Deed, row: StockCount) -> None:
    row.voided_at = deed.now


def _post(deed: Deed, row: StockCount) -> None:
    """Freeze what the book said, and write down as 0 what a full count does not list."""
    told = {each.product_id: each for each in preview(deed.session, row)}
    lines = deed.session.scalars(select(StockCountLine).where(StockCountLine.count_id == row.id)).all()
    for line in lines:
        line.book3 = told[line.product_id].book3
    at = max((line.line_no for line in lines), default=0)
    for each in told.values():
        if not each.listed:
            at += 1
            deed.session.add(
                StockCountLine(
                    count_id=row.id, customer_id=row.customer_id, line_no=at, product_id=each.product_id, unit=each.base_unit,
                    qty_entered3=0, qty3=0, book3=each.book3,
                )
            )  # fmt: skip
    row.posted_by, row.posted_at = deed.actor.person, deed.now


EFFECTS: Final[dict[str, Callable[[Deed, StockCount], None]]] = {
    "submit": _submit, "review": _review, "say_why": _say_why, "post": _post, "void": _void,
}  # fmt: skip
