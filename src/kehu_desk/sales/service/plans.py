"""Planning sales: a draft is written, submitted, and put in force by somebody else; a newer version takes its place. Source: §12, R9."""

from collections.abc import Callable, Sequence
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm.attributes import flag_modified

from kehu_desk.access.policy import Action
from kehu_desk.door import proposals
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.proposals import Proposal, open_proposal
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import yuan
from kehu_desk.people.actor import Caller
from kehu_desk.sales.entities import PlanLine, SalesPlan
from kehu_desk.sales.queries.plans import PLANS, SECTION, SUBMIT, in_force, rows_of
from kehu_desk.sales.rules.plans import NOTHING, PlanRow, kept_profit, month_sums, reason_problem
from kehu_desk.sales.service.plan_cases import draft_of, empty, plan_case, problems, shut
from kehu_desk.sales.workflow.plans import DRAFT, PLAN, REVISED


def save_plan(
    door: Door, caller: Caller, customer: UUID, year: int, rows: Sequence[PlanRow], seen: int | None = None, *, submit: bool = False
) -> UUID:
    """Write the draft of a customer and year, or begin it: the first version, or the one that is to take the place of the one in force.

    seen: the row version that was read, None for a new draft. Raises Refused E_STALE where somebody wrote meanwhile, E_STATE while it
    waits for a decision, every E_PLAN_…; submit: E_PLAN_EMPTY too. Whoever does not see profits leaves them as they are.
    """
    with door.change(caller, Action.DRAFT_PLAN, About(customer, SECTION, subject=f"plan {year}")) as deed:
        deed.require(Action.DRAFT_PLAN, customer, SECTION)
        row, before = draft_of(deed.session, customer, year), in_force(deed.session, customer, year)
        nos = [*problems(deed, rows, year), *empty(rows, submit), *shut(deed.session, customer)]
        if row is not None:
            step(PLAN, plan_case(deed.session, deed.actor, row, seen or 0), "save", nos)
        elif nos or seen is not None:
            raise Refused(*nos, *((no("E_STALE"),) if seen is not None else ()))
        row = row or _begin(deed, customer, year)
        _write(deed, row, rows, before)
        deed.name(after=f"v{row.version} {yuan(sum(month_sums(rows, lambda cell: cell.base_fen)))}")
        if submit:
            _submit(deed, row)
        return row.id


def submit_plan(door: Door, caller: Caller, plan: UUID, seen: int) -> None:
    """Ask the superior, or a manager, to put it in force."""

    def act(deed: Deed, row: SalesPlan) -> None:
        rows = rows_of(deed.session, row.id)
        step(PLAN, plan_case(deed.session, deed.actor, row, seen), "submit", [*problems(deed, rows, row.year), *empty(rows, True)])
        _submit(deed, row)

    _change(door, caller, plan, Action.DRAFT_PLAN, SUBMIT, act)


def withdraw_plan(door: Door, caller: Caller, plan: UUID) -> None:
    """Who submitted it takes it back to write on."""

    def act(deed: Deed, row: SalesPlan) -> None:
        step(PLAN, plan_case(deed.session, deed.actor, row), "withdraw")
        waits = _waits(deed, row)
        waits.decided_by, waits.decided_at, waits.granted = waits.proposed_by, deed.now, False

    _change(door, caller, plan, Action.DRAFT_PLAN, "withdraw", act)


def drop_plan(door: Door, caller: Caller, plan: UUID, seen: int) -> None:
    """Throw a draft away; what is in force stays."""

    def act(deed: Deed, row: SalesPlan) -> None:
        step(PLAN, plan_case(deed.session, deed.actor, row, seen), "drop")
        deed.session.execute(delete(PlanLine).where(PlanLine.plan_id == row.id))
        deed.session.delete(row)

    _change(door, caller, plan, Action.DRAFT_PLAN, "drop", act)


def approve_plan(door: Door, caller: Caller, plan: UUID, seen: int) -> None:
    """Put a version in force; the one before is revised. seen: the row version that was read.

    Raises Refused E_SELF_APPROVAL for whoever drafted it, E_STALE where it is not what was read, E_STATE where nothing waits.
    """

    def act(deed: Deed, row: SalesPlan) -> None:
        case = plan_case(deed.session, deed.actor, row, seen)
        done = step(PLAN, case, "approve", problems(deed, rows_of(deed.session, row.id), row.year)).target
        proposals.confirm(deed, _waits(deed, row))
        if (before := in_force(deed.session, row.customer_id, row.year)) is not None:
            before.state = REVISED
            deed.session.flush()
        deed.name(before=DRAFT, after=done)
        row.state, row.decided_by, row.decided_at = done, deed.actor.person, deed.now

    _change(door, caller, plan, Action.DECIDE_PLAN, "approve", act)


def send_back_plan(door: Door, caller: Caller, plan: UUID, seen: int, reason: str) -> None:
    """Not like this: it goes back to whoever plans, with a reason."""

    def act(deed: Deed, row: SalesPlan) -> None:
        step(PLAN, plan_case(deed.session, deed.actor, row, seen), "send_back", [reason_problem(reason)])
        proposals.decline(deed, _waits(deed, row), reason)

    _change(door, caller, plan, Action.DECIDE_PLAN, "send_back", act)


def _change(door: Door, caller: Caller, plan: UUID, action: Action, event: str, act: Callable[[Deed, SalesPlan], None]) -> None:
    with door.change(caller, action, About(section=SECTION, subject=f"plan {event}")) as deed:
        row = deed.session.get(SalesPlan, plan)
        deed.require(action, row.customer_id if row else None, SECTION)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, subject=f"plan {row.year} v{row.version} {event}")
        act(deed, row)


def _begin(deed: Deed, customer: UUID, year: int) -> SalesPlan:
    last = select(func.max(SalesPlan.version)).where(SalesPlan.customer_id == customer, SalesPlan.year == year)
    row = SalesPlan(
        customer_id=customer, year=year, version=(deed.session.scalar(last) or 0) + 1, state=DRAFT, created_at=deed.now,
        created_by=deed.actor.person, origin_device=deed.actor.device,
    )  # fmt: skip
    deed.session.add(row)
    deed.session.flush()
    return row


def _write(deed: Deed, row: SalesPlan, rows: Sequence[PlanRow], force: SalesPlan | None) -> None:
    if allowed(deed.session, deed.actor, Action.SEE_COST):
        old = rows_of(deed.session, row.id) or (rows_of(deed.session, force.id) if force else [])
        rows = kept_profit(rows, {each.key: each.cells for each in old})
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    flag_modified(row, "updated_at")
    deed.session.execute(delete(PlanLine).where(PlanLine.plan_id == row.id))
    deed.session.add_all(
        PlanLine(
            plan_id=row.id, customer_id=row.customer_id, month=month, product_id=each.key.product, category=each.key.category,
            qty3=cell.qty3, base_fen=cell.base_fen, stretch_fen=cell.stretch_fen, challenge_fen=cell.challenge_fen,
            profit_fen=cell.profit_fen,
        )
        for each in rows
        for month, cell in enumerate(each.cells, start=1)
        if cell != NOTHING
    )  # fmt: skip
    deed.session.flush()


def _submit(deed: Deed, row: SalesPlan) -> None:
    proposals.propose(deed, PLANS, SUBMIT, row.id, "", {"version": row.row_version})


def _waits(deed: Deed, row: SalesPlan) -> Proposal:
    found = open_proposal(deed.session, PLANS, SUBMIT, row.id)
    assert found is not None  # the state "submitted" says so
    return found
