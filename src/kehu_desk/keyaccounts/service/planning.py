"""The account plan of a year: written by the manager of the account, handed in, agreed or sent back. All of it stands at L3."""

from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Contact
from kehu_desk.deciders.queries import citable
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.keyaccounts.entities import AccountPlan, KeyAccount
from kehu_desk.keyaccounts.queries.figures import companies_of
from kehu_desk.keyaccounts.queries.seeing import SECTION
from kehu_desk.keyaccounts.rules.plan import YEARS_AHEAD, PlanTerms, lacking, problems, stored, told
from kehu_desk.keyaccounts.rules.states import Case
from kehu_desk.keyaccounts.service.asking import account_of, is_one_of, policy, require_living, sign, signed, touch
from kehu_desk.keyaccounts.workflow import AGREE, PLAN, REOPEN, SEND_BACK, SUBMIT, WRITE
from kehu_desk.loyalty.queries import share_of
from kehu_desk.people.actor import Actor, Caller

DECIDED: Final = frozenset({AGREE, SEND_BACK, REOPEN})


def begin_plan(door: Door, caller: Caller, account: UUID, year: int) -> UUID:
    """An empty plan of this year or the next; our share of the year before stands in it where it is known. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_KA_ENDED, E_ARCHIVE_STATE, E_KA_YEAR, E_KA_PLAN_THERE.
    """
    with door.change(caller, Action.PLAN_KEY_ACCOUNT, About(subject=str(account))) as deed:
        row = account_of(deed, account)
        there = select(AccountPlan.id).where(AccountPlan.account_id == row.id, AccountPlan.year == year)
        wrong = []
        if not 0 <= year - deed.actor.today.year <= YEARS_AHEAD:
            wrong.append(no("E_KA_YEAR", first=deed.actor.today.year, last=deed.actor.today.year + YEARS_AHEAD))
        if deed.session.scalar(there) is not None:
            wrong.append(no("E_KA_PLAN_THERE", year=year))
        require_living(deed, Action.PLAN_KEY_ACCOUNT, row, *wrong, reads_plans=True)
        share = share_of(deed.session, deed.actor, row.customer_id, year - 1)
        made = AccountPlan(
            account_id=row.id, customer_id=row.customer_id, year=year, drafted_by=deed.actor.person,
            **(stored(PlanTerms()) | {"share_start_bp": share.share_bp}), **signed(deed),
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.name(subject=f"{row.no} {year}")
        return made.id


def write_plan(door: Door, caller: Caller, plan: UUID, terms: PlanTerms, seen: int) -> None:
    """Put down what was typed. seen: version that was read.

    Raises Refused: E_STATE, E_STALE, E_KA_FIELD for each wrong part, E_KA_ACTOR, E_KA_SOURCE; nothing is written then.
    """
    with door.change(caller, Action.PLAN_KEY_ACCOUNT, About(subject=str(plan))) as deed:
        row = plan_of(deed, plan)
        contacts, facts = ground(deed.session, deed.actor, row.customer_id)
        step(PLAN, case_of(deed.session, deed.actor, row, WRITE), WRITE, problems(terms, contacts, facts | set(told(row).facts)))
        if row.row_version != seen:
            raise Refused(no("E_STALE"))
        deed.name(before=content_hash(told(row)), after=content_hash(terms))
        for name, value in stored(terms).items():
            setattr(row, name, value)
        row.drafted_by = deed.actor.person
        touch(deed, row)


def submit_plan(door: Door, caller: Caller, plan: UUID) -> None:
    """Hand it in. Raises Refused: E_STATE, E_KA_PLAN naming what is not told."""
    _step(door, caller, plan, SUBMIT)


def agree_plan(door: Door, caller: Caller, plan: UUID, opinion: str = "") -> None:
    """It holds. Raises Refused: E_FORBIDDEN, E_PURPOSE, E_SELF_APPROVAL, E_STATE."""
    _step(door, caller, plan, AGREE, opinion)


def send_back_plan(door: Door, caller: Caller, plan: UUID, reason: str) -> None:
    """Back to its writer. Raises Refused: E_FORBIDDEN, E_PURPOSE, E_SELF_APPROVAL, E_STATE, E_REASON."""
    _step(door, caller, plan, SEND_BACK, reason)


def reopen_plan(door: Door, caller: Caller, plan: UUID, reason: str) -> None:
    """A plan that holds is to be changed. Raises Refused as send_back_plan does."""
    _step(door, caller, plan, REOPEN, reason)


def _step(door: Door, caller: Caller, plan: UUID, event: str, reason: str = "") -> None:
    action = Action.DECIDE_KEY_ACCOUNT if event in DECIDED else Action.PLAN_KEY_ACCOUNT
    with door.change(caller, action, About(subject=str(plan))) as deed:
        row = plan_of(deed, plan)
        done = step(PLAN, case_of(deed.session, deed.actor, row, event)._replace(reason=reason), event)
        deed.name(before=content_hash(row.state), after=content_hash([done.target, reason.strip()]))
        row.state = done.target
        if "sign" in done.effects:
            sign(deed, row, reason)
        touch(deed, row)


def plan_of(deed: Deed, plan: UUID) -> AccountPlan:
    """The plan of a deed, named in its entry. Raises Refused E_NOT_FOUND."""
    deed.asked = True  # the case asks the policy and hands its answer to the table
    row = deed.session.get(AccountPlan, plan)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    number = deed.session.get_one(KeyAccount, row.account_id).no
    deed.name(customer=row.customer_id, section=SECTION, subject=f"{number} {row.year}")
    return row


def case_of(session: Session, actor: Actor, row: AccountPlan, event: str) -> Case:
    """The facts of one plan for one event."""
    action = Action.DECIDE_KEY_ACCOUNT if event in DECIDED else Action.PLAN_KEY_ACCOUNT
    return Case(
        row.state, policy(session, actor, action, row.customer_id, reads_plans=True),
        is_one_of(session, actor.person, [row.drafted_by, row.created_by, row.updated_by if row.state == "submitted" else None]),
        lacking=lacking(told(row)),
    )  # fmt: skip


def ground(session: Session, actor: Actor, customer: UUID) -> tuple[set[UUID], set[UUID]]:
    """People of the group who have not left, and facts that this person may cite: what a plan may name."""
    companies = companies_of(session, customer)
    contacts = session.scalars(select(Contact.id).where(Contact.customer_id.in_(companies), Contact.left_on.is_(None)))
    return set(contacts), {each.id for each in citable(session, actor, customer)}
