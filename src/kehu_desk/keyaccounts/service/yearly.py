"""The year of a manager with an account: reckoned by a superior, confirmed by another. Source: business.md §22, R47."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.keyaccounts.entities import KamYear, KeyAccount
from kehu_desk.keyaccounts.queries.figures import year_inputs
from kehu_desk.keyaccounts.queries.seeing import SECTION
from kehu_desk.keyaccounts.rules.states import LONGEST, Case, Yearly
from kehu_desk.keyaccounts.rules.year import Inputs, Profit, Reached, reached
from kehu_desk.keyaccounts.service.asking import account_of, is_one_of, policy, require, signed, touch
from kehu_desk.keyaccounts.workflow import CONFIRM, RECKON, YEAR
from kehu_desk.people.actor import Actor, Caller


def reckon_year(door: Door, caller: Caller, account: UUID, year: int) -> UUID:
    """What was reached in a year that has begun, from plan, sales, costs and shares as they stand now; again as often as wanted until

    it is confirmed. Gives its id. Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_ARCHIVE_STATE, E_SELF_APPROVAL for one's own account,
    E_KA_YEAR, E_STATE once it is confirmed.
    """
    with door.change(caller, Action.EVALUATE_MANAGER, About(subject=str(account))) as deed:
        it = account_of(deed, account)
        wrong = []
        if not it.since_on.year <= year <= deed.actor.today.year:
            wrong.append(no("E_KA_YEAR", first=it.since_on.year, last=deed.actor.today.year))
        if is_one_of(deed.session, deed.actor.person, [it.kam_id]):
            wrong.append(no("E_SELF_APPROVAL"))
        require(deed, Action.EVALUATE_MANAGER, it.customer_id, *wrong)
        row = deed.session.scalars(select(KamYear).where(KamYear.account_id == it.id, KamYear.year == year)).first()
        if row is None:
            row = KamYear(account_id=it.id, customer_id=it.customer_id, kam_id=it.kam_id, year=year, **signed(deed))
        else:
            step(YEAR, case_of(deed.session, deed.actor, row, RECKON), RECKON)
        _write(deed, it, row)
        return row.id


def _write(deed: Deed, account: KeyAccount, row: KamYear) -> None:
    known, profit = year_inputs(deed.session, deed.actor, account, row.year)
    found = reached(known)
    row.share100, row.profit100, row.sales100, row.total100 = found.share100, found.profit100, found.sales100, found.total100
    row.inputs, row.kam_id, row.proposed_by = told_inputs(known, profit, found), account.kam_id, deed.actor.person
    row.state = Yearly.PROPOSED.value
    deed.session.add(row)
    touch(deed, row)
    deed.name(subject=f"{account.no} {row.year}", after=content_hash(row.inputs))


def told_inputs(known: Inputs, profit: Profit, found: Reached) -> dict[str, Any]:
    """The inputs as plain JSON: what a result rests on is kept with it."""
    return known._asdict() | profit._asdict() | {"missing": list(found.missing)}


def confirm_year(door: Door, caller: Caller, result: UUID, note: str = "") -> None:
    """It stands. Where parts are missing the note says how it was judged.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_SELF_APPROVAL for who reckoned it and whom it is about, E_STATE, E_KA_MISSING, E_KA_FIELD.
    """
    with door.change(caller, Action.EVALUATE_MANAGER, About(subject=str(result))) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        row = deed.session.get(KamYear, result)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        number = deed.session.get_one(KeyAccount, row.account_id).no
        deed.name(customer=row.customer_id, section=SECTION, subject=f"{number} {row.year}")
        wrong = [] if len(note.strip()) <= LONGEST else [no("E_KA_FIELD", field="note")]
        done = step(YEAR, case_of(deed.session, deed.actor, row, CONFIRM)._replace(reason=note), CONFIRM, wrong)
        deed.name(before=content_hash(row.state), after=content_hash([done.target, note.strip()]))
        row.state, row.note = done.target, note.strip()
        row.confirmed_by, row.confirmed_at = deed.actor.person, deed.now
        touch(deed, row)


def case_of(session: Session, actor: Actor, row: KamYear, event: str) -> Case:
    """The facts of one yearly result for one event."""
    hands = [row.kam_id] if event == RECKON else [row.kam_id, row.proposed_by]
    return Case(
        row.state, policy(session, actor, Action.EVALUATE_MANAGER, row.customer_id), is_one_of(session, actor.person, hands),
        missing=tuple(row.inputs.get("missing", ())),
    )  # fmt: skip
