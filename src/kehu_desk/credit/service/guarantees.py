"""What secures a credit: entered and given back by finance. Source: business.md §11 (guarantee)."""

from datetime import date
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.credit.entities import Guarantee
from kehu_desk.credit.queries.standing import file_of
from kehu_desk.credit.rules.terms import DEPOSIT, GUARANTEES, SHORTEST
from kehu_desk.credit.service.cases import SECTION, beginning
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

LONGEST_NOTE = 500


def add_guarantee(
    door: Door, caller: Caller, customer: UUID, kind: str, value_fen: int, expires_on: date | None = None, note: str = ""
) -> UUID:
    """Enter a guarantee; it counts in the next limit. Gives its id.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_ARCHIVE_STATE, E_FIELD.
    """
    with door.change(caller, Action.PROPOSE_CREDIT, About(customer, SECTION)) as deed:
        _may(deed, customer)
        if wrong := _problems(kind, value_fen, expires_on, note, deed.actor.today):
            raise Refused(*wrong)
        row = Guarantee(
            customer_id=customer, kind=kind, value_fen=value_fen, expires_on=expires_on, note=note.strip(), created_at=deed.now,
            created_by=deed.actor.person,
        )  # fmt: skip
        deed.session.add(row)
        deed.session.flush()
        deed.name(subject=f"guarantee {row.id}", after=content_hash([kind, value_fen, expires_on]))
        return row.id


def _may(deed: Deed, customer: UUID) -> None:
    """Who proposes credit keeps what secures it."""
    deed.asked = True  # asked as for a proposal
    if nos := beginning(deed.session, deed.actor, customer, "propose"):
        raise Refused(*nos)


def _problems(kind: str, value_fen: int, expires_on: date | None, note: str, today: date) -> list[No]:
    wrong = {
        "kind": kind not in GUARANTEES, "value_fen": value_fen <= 0, "expires_on": expires_on is not None and expires_on < today,
        "note": len(note) > LONGEST_NOTE,
    }  # fmt: skip
    return [no("E_FIELD", field=name, section=SECTION, why="credit") for name, is_wrong in wrong.items() if is_wrong]


def end_guarantee(door: Door, caller: Caller, guarantee: UUID, reason: str) -> None:
    """A guarantee is given back or has lapsed. A limit that rests on it ends the day before: finance proposes anew.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_ARCHIVE_STATE, E_STATE when it has ended already, E_REASON.
    """
    with door.change(caller, Action.PROPOSE_CREDIT, About(section=SECTION, subject=f"guarantee {guarantee}")) as deed:
        row = deed.session.get(Guarantee, guarantee)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id)
        _may(deed, row.customer_id)
        if row.ended_on is not None:
            raise Refused(no("E_STATE", state="ended"))
        if len(reason.strip()) < SHORTEST:
            raise Refused(no("E_REASON", least=SHORTEST))
        deed.name(before=content_hash([row.kind, row.value_fen, row.expires_on]))
        row.ended_on, row.note = deed.actor.today, f"{row.note} {reason.strip()}".strip()
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        file = file_of(deed.session, row.customer_id)
        entered = local_day(row.created_at, settings_of(deed.session).zone)
        if file is not None and file.limit_valid_to is not None and row.kind != DEPOSIT and _counted(entered, file.reviewed_on):
            file.limit_valid_to = min(file.limit_valid_to, date.fromordinal(deed.actor.today.toordinal() - 1))
            file.next_review_on = deed.actor.today


def _counted(entered: date, reviewed_on: date | None) -> bool:
    """Whether it was there when the limit was last granted."""
    return reviewed_on is not None and entered <= reviewed_on
