"""What pages and dialogs read, each in one look on a worker; content of one customer is read with its entry first."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives import queries as archives
from kehu_desk.deciders.service.reading import Board, board
from kehu_desk.door.change import Door, allowed
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.intelligence import queries as intelligence
from kehu_desk.intelligence.queries import FactRow
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.keyaccounts import queries
from kehu_desk.keyaccounts.entities import AccountPlan, KamYear, KaSelection, KeyAccount
from kehu_desk.keyaccounts.queries import AccountRow, AccountView, LoadRow, SelectionRow
from kehu_desk.keyaccounts.queries.load import bounds_of
from kehu_desk.keyaccounts.queries.seeing import SECTION, is_duty
from kehu_desk.keyaccounts.rules.chart import Hole, Post, holes
from kehu_desk.keyaccounts.rules.criteria import JUDGED, Judged, Measured, Score, weights_of
from kehu_desk.keyaccounts.rules.load import Bounds
from kehu_desk.keyaccounts.rules.states import Case
from kehu_desk.keyaccounts.service import planning, selecting, yearly
from kehu_desk.keyaccounts.service.asking import policy
from kehu_desk.keyaccounts.service.selecting import marks_of, preview
from kehu_desk.keyaccounts.workflow import AGREE, APPROVE, CONFIRM, CORRECT, PLAN, REJECT, REOPEN, SELECTION, SEND_BACK, SUBMIT, WRITE, YEAR
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.visits.queries import last_met, touches

PRESUMED = "....."  # a button does not lack what its dialog will ask
KEEP, BEGIN, ASSIGN, END, MANAGER, RECKON_NEW, APPOINT, PAPER = (
    "keep", "begin", "assign", "end", "manager", "reckon_new", "appoint", "paper",
)  # fmt: skip
MOST_FACTS = 40
Named = tuple[UUID, str]


class Seat(NamedTuple):
    """Who sits here: what is his duty of anybody's, the office's day and zone."""

    proposes: bool
    decides: bool
    keeps: bool
    plans: bool
    evaluates: bool
    checks: bool
    charts: bool
    today: date
    office: ZoneInfo
    me: UUID


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    actions = (
        Action.PROPOSE_KEY_ACCOUNT, Action.DECIDE_KEY_ACCOUNT, Action.KEEP_KEY_ACCOUNT, Action.PLAN_KEY_ACCOUNT, Action.EVALUATE_MANAGER,
        Action.CHECK_COMPETENCE, Action.KEEP_CHART,
    )  # fmt: skip
    with door.look(caller) as (session, actor):
        proposes, decides, keeps, plans, evaluates, checks, charts = (is_duty(actor, each) for each in actions)
        zone = settings_of(session).zone
        return Seat(proposes, decides, keeps, plans, evaluates, checks, charts, actor.today, zone, actor.person)


def accounts(door: Door, caller: Caller, *, ended: bool = False) -> list[AccountRow]:
    """The list of key accounts."""
    with door.look(caller) as (session, actor):
        return queries.account_rows(session, actor, ended=ended)


def candidates(door: Door, caller: Caller) -> list[SelectionRow]:
    """The list of candidates."""
    with door.look(caller) as (session, actor):
        return queries.selection_rows(session, actor)


class Candidate(NamedTuple):
    """One candidate with its buttons and what each criterion weighs, in bp; least, top: what is asked of it."""

    row: SelectionRow
    offers: tuple[Offer, ...]
    weights: tuple[int, ...]
    least: int
    top: int
    marks: dict[str, Judged]


def candidate(door: Door, caller: Caller, selection: UUID) -> Candidate:
    """Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row = queries.selection_row(session, actor, selection)
        it = session.get_one(KaSelection, selection)
        found: list[Offer] = []
        for event in (CORRECT, APPROVE, REJECT):
            case = selecting.case_of(session, actor, it, event)._replace(reason=PRESUMED)
            found += [each for each in offers(SELECTION, case) if each.event == event]
        if it.state == "approved" and row.account_id is None and is_duty(actor, Action.DECIDE_KEY_ACCOUNT):
            found.append(Offer(APPOINT, (no("E_SELF_APPROVAL"),) if it.proposed_by == actor.person else ()))
        values = settings_of(session).values
        weights = tuple(weights_of(values.text("ka_weights")).values())
        return Candidate(row, tuple(found), weights, values.number("ka_points"), values.number("ka_top_percent"), marks_of(it))


def measured(door: Door, caller: Caller, customer: UUID) -> tuple[Measured, Score]:
    """What the sales say of a customer's group today: shown before marks are given. Raises Refused as door.view does."""
    with door.view(caller, customer, SECTION) as (session, actor):
        return preview(session, customer, {each: Judged(3, "") for each in JUDGED}, actor)


class Whole(NamedTuple):
    """One account with its people, facts and buttons. people: None where they may not be seen."""

    view: AccountView
    people: Board | None
    facts: tuple[FactRow, ...]
    offers: tuple[Offer, ...]
    plan_offers: tuple[tuple[UUID, tuple[Offer, ...]], ...]
    year_offers: tuple[tuple[UUID, tuple[Offer, ...]], ...]
    least_sources: int


def whole(door: Door, caller: Caller, account: UUID) -> Whole:
    """One account. Raises Refused: E_NOT_FOUND, E_PURPOSE, E_NO_RELATION, E_LEVEL."""
    with door.look(caller) as (session, actor):
        customer = queries.account_row(session, actor, account).customer_id
    people = _people(door, caller, customer)
    with door.view(caller, customer, SECTION) as (session, actor):
        view = queries.account_view(session, actor, account)
        facts = intelligence.fact_page(session, actor, None, MOST_FACTS, intelligence.Picked(customer=customer))
        it = session.get_one(KeyAccount, account)
        own = tuple(_offered(name, nos) for name, nos in _account_nos(session, actor, it) if "E_FORBIDDEN" not in _codes(nos))
        plans = tuple((each.id, _plan_offers(session, actor, each.id)) for each in view.plans)
        years = tuple((each.id, _year_offers(session, actor, each.id)) for each in view.years)
        return Whole(view, people, tuple(facts), own, plans, years, settings_of(session).values.number("min_sources"))


def _people(door: Door, caller: Caller, customer: UUID) -> Board | None:
    try:
        return board(door, caller, customer, touches, last_met)
    except Refused as refused:
        if "E_AUDIT" in refused.codes:
            raise
        return None


def _codes(nos: Sequence[No]) -> set[str]:
    return {each.code for each in nos}


def _offered(event: str, nos: Sequence[No]) -> Offer:
    return Offer(event, tuple(nos))


def _account_nos(session: Session, actor: Actor, it: KeyAccount) -> Iterator[tuple[str, tuple[No, ...]]]:
    ended = (no("E_KA_ENDED", day=it.ended_on),) if it.ended_on is not None else ()
    told = ((KEEP, Action.KEEP_KEY_ACCOUNT, False), (BEGIN, Action.PLAN_KEY_ACCOUNT, True), (ASSIGN, Action.DECIDE_KEY_ACCOUNT, False))
    for name, action, reads in told:
        yield name, (*policy(session, actor, action, it.customer_id, reads_plans=reads), *ended)
    yield RECKON_NEW, policy(session, actor, Action.EVALUATE_MANAGER, it.customer_id)
    yield (
        PAPER,
        tuple(each for section in ("DEC", SECTION) for each in allowed(session, actor, Action.PRINT_DAILY, it.customer_id, section)),
    )


def _plan_offers(session: Session, actor: Actor, plan: UUID) -> tuple[Offer, ...]:
    it = session.get_one(AccountPlan, plan)
    found: list[Offer] = []
    for event in (WRITE, SUBMIT, AGREE, SEND_BACK, REOPEN):
        case: Case = planning.case_of(session, actor, it, event)._replace(reason=PRESUMED)
        found += [each for each in offers(PLAN, case) if each.event == event]
    return tuple(found)


def _year_offers(session: Session, actor: Actor, result: UUID) -> tuple[Offer, ...]:
    case = yearly.case_of(session, actor, session.get_one(KamYear, result), CONFIRM)._replace(reason=PRESUMED)
    return tuple(each for each in offers(YEAR, case) if each.event == CONFIRM)


class Department(NamedTuple):
    """Posts, holes, loads and the comparison. accounts: how many key accounts the firm has; benchmark: majors of a firm like it."""

    posts: tuple[Post, ...]
    holes: tuple[Hole, ...]
    loads: tuple[LoadRow, ...]
    bounds: Bounds
    accounts: int
    benchmark: int


def department(door: Door, caller: Caller) -> Department:
    """The whole page 【机构与负荷】."""
    with door.look(caller) as (session, actor):
        loads = tuple(queries.load_rows(session, actor))
        posts = queries.chart_posts(session, actor.today)
        gaps = holes(posts, [(each.person_id, each.person) for each in loads if each.accounts])
        values = settings_of(session).values
        return Department(posts, gaps, loads, bounds_of(session), sum(each.accounts for each in loads), values.number("ka_firm_benchmark"))


def account_for(door: Door, caller: Caller, subject: UUID) -> UUID | None:
    """The account itself, or the one of a customer; None when there is none that this person may see."""
    with door.look(caller) as (session, actor):
        it = KeyAccount
        found = session.scalar(select(it.id).where((it.id == subject) | ((it.customer_id == subject) & it.ended_on.is_(None))))
        try:
            return queries.account_row(session, actor, found).id if found is not None else None
        except Refused:
            return None


def candidate_for(door: Door, caller: Caller, subject: UUID) -> bool:
    """Whether there is such a candidate that this person may see."""
    with door.look(caller) as (session, actor):
        try:
            return bool(queries.selection_row(session, actor, subject))
        except Refused:
            return False


def name_of(door: Door, caller: Caller, customer: UUID) -> str:
    """A customer as a dialog names it. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        return archives.card(session, actor, customer).name
