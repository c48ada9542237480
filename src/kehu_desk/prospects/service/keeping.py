"""Opening a prospect as a card, taking up one that is on file, putting right what was typed. Source: business.md §23, B-104, B-105."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.service.due import hold_clock_in, is_card_only
from kehu_desk.archives.service.writing import Beginning, add_customer, refuse_twin, touch
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.ids import new_id
from kehu_desk.people.actor import Caller
from kehu_desk.prospects.entities import Prospect, StageMove
from kehu_desk.prospects.queries.fitting import fit_facts
from kehu_desk.prospects.queries.reading import prospect_of
from kehu_desk.prospects.rules.codes import PROSPECT as STAGE_OF_LIFE
from kehu_desk.prospects.rules.codes import Stage
from kehu_desk.prospects.rules.fit import fit_of, total
from kehu_desk.prospects.rules.prospects import ProspectCase, ProspectTerms, problems
from kehu_desk.prospects.service.asking import SECTION, customer_of, refusals
from kehu_desk.prospects.workflow import CORRECT
from kehu_desk.prospects.workflow import PROSPECT as TABLE


def open_prospect(
    door: Door, caller: Caller, bas: Mapping[str, Any], terms: ProspectTerms, *, owner: UUID | None = None, despite: str = ""
) -> UUID:
    """Open a card with a prospect on it; its archive is not waited for. Gives the prospect's id.

    Raises Refused: E_FORBIDDEN, E_INCOMPLETE without a name, E_FIELD, E_DUP_CUSTOMER, E_PROSPECT_FIELD, E_PROSPECT_STEP.
    """
    customer = new_id()
    with door.change(caller, Action.KEEP_PROSPECT, About(customer, SECTION)) as deed:
        deed.require(Action.CREATE)
        if wrong := problems(terms, deed.actor.today):
            raise Refused(*wrong)
        beginning = Beginning({**bas, "lifecycle": STAGE_OF_LIFE}, owner, despite)
        refuse_twin(deed, beginning)
        row = add_customer(deed, customer, beginning)
        hold_clock_in(row)
        touch(deed, row)
        deed.note(Action.CREATE, About(customer))
        return _add(deed, row, terms, Stage.FOUND)


def begin_prospect(door: Door, caller: Caller, customer: UUID, terms: ProspectTerms) -> UUID:
    """Take up a future customer who is on file without being followed; one whose archive is waited for is qualified.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_ARCHIVE_STATE, E_PROSPECT_LIFE, E_PROSPECT_TWICE, E_PROSPECT_FIELD.
    """
    with door.change(caller, Action.KEEP_PROSPECT, About(customer, SECTION)) as deed:
        row = customer_of(deed, customer)
        nos = refusals(deed.session, deed.actor, Action.KEEP_PROSPECT, customer)
        if not nos and row.lifecycle != STAGE_OF_LIFE:
            nos = (no("E_PROSPECT_LIFE"),)
        if not nos and prospect_of(deed.session, customer) is not None:
            nos = (no("E_PROSPECT_TWICE"),)
        if nos := nos + problems(terms, deed.actor.today):
            raise Refused(*nos)
        return _add(deed, row, terms, Stage.FOUND if is_card_only(row) else Stage.QUALIFIED)


def correct_prospect(door: Door, caller: Caller, prospect: UUID, terms: ProspectTerms) -> None:
    """Put right what was typed while it is open; the fit is worked out anew. Raises Refused as begin_prospect, and E_STATE."""
    with door.change(caller, Action.KEEP_PROSPECT, About(subject=str(prospect), section=SECTION)) as deed:
        row = deed.session.get(Prospect, prospect)
        deed.asked = True
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, before=hash_of(row))
        case = ProspectCase(
            row.stage, deed.actor.today, refusals(deed.session, deed.actor, Action.KEEP_PROSPECT, row.customer_id), terms.next
        )  # fmt: skip
        step(TABLE, case, CORRECT)
        if wrong := problems(terms, deed.actor.today):
            raise Refused(*wrong)
        write(deed, row, terms)
        deed.name(after=hash_of(row))


def _add(deed: Deed, customer: Customer, terms: ProspectTerms, stage: Stage) -> UUID:
    made = Prospect(
        id=new_id(), customer_id=customer.id, source=terms.source, stage=stage.value, created_at=deed.now,
        created_by=deed.actor.person, origin_device=deed.actor.device,
    )  # fmt: skip
    write(deed, made, terms)
    deed.session.add(made)
    deed.session.flush()
    deed.session.add(StageMove(
        prospect_id=made.id, customer_id=customer.id, source="", target=stage.value, at=deed.now, by_id=deed.actor.person
    ))  # fmt: skip
    deed.name(subject=str(made.id), after=hash_of(made))
    return made.id


def write(deed: Deed, row: Prospect, terms: ProspectTerms) -> None:
    """Take over what was typed, and work out the fit."""
    row.source, row.need, row.est_annual_fen, row.wish = terms.source, terms.need.strip(), terms.est_annual_fen, terms.wish
    row.next_step, row.next_on = terms.next.text.strip(), terms.next.on
    weigh_in(deed, row)
    row.updated_at, row.updated_by = deed.now, deed.actor.person


def weigh_in(deed: Deed, row: Prospect) -> None:
    """The fit by what the store knows now."""
    row.fit = fit_of(fit_facts(deed.session, row.customer_id, row.wish))
    row.fit_total = total(row.fit)


def hash_of(row: Prospect) -> str:
    """Of everything of a prospect that may change."""
    return content_hash([
        row.source, row.need, row.est_annual_fen, row.wish, row.stage, row.next_step, row.next_on, row.lost_why, row.fit,
    ])  # fmt: skip
