"""What the lines of the table do besides setting the state: sign, and write the file."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final
from uuid import UUID

from kehu_desk.credit.entities import CreditChange, CreditFile
from kehu_desk.credit.queries.standing import file_of, policy_in
from kehu_desk.credit.rules.days import review_on, valid_to
from kehu_desk.credit.rules.terms import DEPOSIT, Kind
from kehu_desk.credit.workflow import GRANTED, ONCE, REFUSED, WITHDRAWN
from kehu_desk.door.change import CLOCK_PERSON, Deed
from kehu_desk.door.workflow import Step

ENDED: Final = frozenset({GRANTED, REFUSED, WITHDRAWN})


def carry_out(deed: Deed, row: CreditChange, done: Step) -> None:
    """Write the new state, who decided, and run the effects."""
    row.state = done.target
    if done.target in ENDED:
        row.decided_by = None if deed.actor.person == CLOCK_PERSON else deed.actor.person
        row.decided_at = deed.now
    for effect in done.effects:
        EFFECTS[effect](deed, row)
    deed.session.flush()


def _sign(deed: Deed, row: CreditChange) -> None:
    assert row.state == ONCE
    row.first_by, row.first_at = deed.actor.person, deed.now


def _write(deed: Deed, row: CreditChange) -> None:
    """What was granted holds. A temporary limit holds by its own row."""
    if row.kind == Kind.TEMP:
        return
    file = ensured(deed, row.customer_id)
    for name, value in (_limit(deed, row) if row.kind == Kind.LIMIT else _status(row)).items():
        setattr(file, name, value)
    file.updated_at, file.updated_by = deed.now, deed.actor.person


def _limit(deed: Deed, row: CreditChange) -> dict[str, Any]:
    today, months = deed.actor.today, policy_in(deed.session).limit_months
    rests_on = [expires for kind, _value, expires in row.inputs.get("guarantees", []) if kind != DEPOSIT and expires]
    until = valid_to(today, months, map(date.fromisoformat, rests_on))
    return dict(row.wanted) | {"limit_valid_to": until, "reviewed_on": today, "next_review_on": review_on(today, until)}


def _status(row: CreditChange) -> dict[str, Any]:
    return {"status": row.wanted["status"], "status_reason": row.reason}


def ensured(deed: Deed, customer: UUID) -> CreditFile:
    """The credit file, opened if it is the first thing that is granted."""
    file = file_of(deed.session, customer)
    if file is None:
        file = CreditFile(customer_id=customer, created_at=deed.now, created_by=deed.actor.person)
        deed.session.add(file)
        deed.session.flush()
    return file


EFFECTS: Final[dict[str, Callable[[Deed, CreditChange], None]]] = {"sign": _sign, "write": _write}
