"""付款承诺: who of theirs promised to pay how much by when. Source: business.md §13."""

from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller
from kehu_desk.settlement.entities import PaymentPromise
from kehu_desk.settlement.rules.promises import Vow, problems
from kehu_desk.settlement.service.asking import SECTION, ask


def record_promise(door: Door, caller: Caller, customer: UUID, vow: Vow) -> UUID:
    """Write down a promise; whether it was kept is worked out from what comes in. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_AMOUNT, E_PROMISE_DAY, E_CONTACT, E_TOO_LONG.
    """
    with door.change(caller, Action.RECORD_PROMISE, About(customer, SECTION)) as deed:
        ask(deed, Action.RECORD_PROMISE, customer)
        if wrong := problems(vow, deed.actor.today):
            raise Refused(*wrong)
        made = PaymentPromise(
            customer_id=customer, promised_on=vow.promised_on, amount_fen=vow.fen, contact=vow.contact.strip(), note=vow.note.strip(),
            created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.name(subject=str(made.id), after=content_hash(vow))
        return made.id
