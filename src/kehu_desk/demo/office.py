"""Builds the demo office through the services, on a clock that is moved from four months ago to now."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.archives.service import filing, team, writing
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import clockwork, editing, lending, returning
from kehu_desk.borrowing.service.lending import Request
from kehu_desk.demo import bodies, regime
from kehu_desk.demo.cast import CHIEF, PLACES, Place
from kehu_desk.demo.communications import fill_communications
from kehu_desk.demo.complaints import fill_complaints
from kehu_desk.demo.contracts import fill_contracts
from kehu_desk.demo.credit import fill_credit
from kehu_desk.demo.deciders import fill_deciders
from kehu_desk.demo.evaluations import fill_evaluations
from kehu_desk.demo.goods import fill_goods
from kehu_desk.demo.grading import fill_grading
from kehu_desk.demo.intelligence import fill_intelligence
from kehu_desk.demo.inventory import fill_inventory
from kehu_desk.demo.keyaccounts import fill_keyaccounts
from kehu_desk.demo.loyalty import fill_loyalty
from kehu_desk.demo.needs import fill_needs
from kehu_desk.demo.orders import fill_orders
from kehu_desk.demo.plans import fill_plans
from kehu_desk.demo.policies import fill_policies
from kehu_desk.demo.promises import fill_promises
from kehu_desk.demo.promotions import fill_promotions
from kehu_desk.demo.prospects import fill_prospects, propose_loss
from kehu_desk.demo.rebates import fill_rebates
from kehu_desk.demo.replenishment import fill_replenishment
from kehu_desk.demo.returns import fill_returns
from kehu_desk.demo.sales import fill_sales
from kehu_desk.demo.seals import fill_seals
from kehu_desk.demo.settlement import fill_settlement
from kehu_desk.demo.supplies import fill_supplies
from kehu_desk.demo.supports import fill_supports
from kehu_desk.demo.surveys import fill_surveys
from kehu_desk.demo.tasks import fill_tasks
from kehu_desk.demo.templates import fill_templates
from kehu_desk.demo.visits import fill_visits
from kehu_desk.demo.warnings import fill_warnings
from kehu_desk.door.change import Door
from kehu_desk.dossier.service import print_dossier
from kehu_desk.kernel.calendar import WorkCalendar
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person
from kehu_desk.refresh.service import clockwork as refresh
from kehu_desk.store.keys import KeyFile

SEED = 20260302
DAYS_BACK = 120
TEAMED = 75  # days ago
WHY = "季度完善客户资料"


class Stage:
    """A clock that the demo moves by hand; given to the door while it is built."""

    def __init__(self, today: date) -> None:
        """today: the day on which the demo ends."""
        self._office = zone()
        self.today = today
        self._calendar = WorkCalendar(self._office)
        self._at = start_of(today, self._office)
        self.go(DAYS_BACK)

    def __call__(self) -> datetime:
        """The instant; a second later each time, so that no two deeds share one."""
        self._at += timedelta(seconds=1)
        return self._at

    def go(self, days_ago: int, hour: int = 10) -> None:
        """Move to the working day on or before today - days_ago."""
        day = self._calendar.previous_workday(self.today - timedelta(days=days_ago))
        self._at = start_of(day, self._office) + timedelta(hours=hour)

    @property
    def day(self) -> date:
        """The office's day on stage."""
        return self._calendar.day(self._at)


class Troupe:
    """The people of the demo and the door they use."""

    def __init__(self, door: Door, stage: Stage, slots: KeyFile) -> None:
        """door: opened on the stage's clock, with the founders already there; slots: their passwords."""
        self.door, self.stage, self.slots, self.random = door, stage, slots, Random(SEED)
        with door.reading() as session:
            self.who = {login: Caller(person) for login, person in session.execute(select(Person.login, Person.id))}
        self.filed: dict[str, list[UUID]] = {login: [] for login in CHIEF}

    def trading(self, login: str) -> list[UUID]:
        """The filed customers of a person whose archives take entries."""
        with self.door.reading() as session:
            return [each for each in self.filed[login] if not closed(session, Action.APPEND, each)]


def build(door: Door, stage: Stage, slots: KeyFile) -> None:
    """Fill a founded office: customers filed over four months, drafts on their way, archives and loans in every state."""
    troupe = Troupe(door, stage, slots)
    former = regime.long_ago(troupe)
    goods = fill_goods(troupe)
    for at, (place, stem) in enumerate(_customers()):
        _customer(troupe, place, stem, at)
    _teams(troupe)
    fill_plans(troupe, goods)
    fill_templates(troupe)
    fill_seals(troupe)
    fill_contracts(troupe)
    fill_sales(troupe)
    fill_settlement(troupe)
    fill_credit(troupe)
    fill_orders(troupe)
    fill_returns(troupe)
    fill_complaints(troupe, list(goods.ids.values()))
    fill_needs(troupe)
    fill_inventory(troupe)
    fill_replenishment(troupe)
    fill_promises(troupe)
    fill_tasks(troupe)
    fill_intelligence(troupe)
    fill_deciders(troupe)
    fill_surveys(troupe)
    fill_visits(troupe)
    fill_supplies(troupe)
    fill_communications(troupe)
    fill_promotions(troupe)
    fill_supports(troupe)
    fill_rebates(troupe)
    fill_policies(troupe)
    fill_prospects(troupe)
    propose_loss(troupe)
    fill_evaluations(troupe)
    fill_grading(troupe)
    fill_loyalty(troupe)
    fill_keyaccounts(troupe)
    _loans(troupe)
    regime.destroyed(troupe, former)
    regime.unreviewed(troupe)
    stage.go(0, hour=9)
    refresh.sweep(door)
    clockwork.sweep(door)
    fill_warnings(troupe)


def _customers() -> Iterator[tuple[Place, str]]:
    for row in range(max(len(place.stems) for place in PLACES)):
        for place in PLACES:
            if row < len(place.stems):
                yield place, place.stems[row]


def _customer(troupe: Troupe, place: Place, stem: str, at: int) -> None:
    """One archive; the last sixteen stop on their way, so that every state of filing is there."""
    total = sum(len(each.stems) for each in PLACES)
    left = total - at
    stage, random, who = troupe.stage, troupe.random, troupe.who[place.owner]
    stage.go(DAYS_BACK - at if left > 16 else min(left, 9))
    first = stage.day - timedelta(days=random.randrange(1, 6) if left != 3 else 12)
    life = {"lifecycle": "active" if left > 16 else "prospect"}
    customer = writing.create_customer(troupe.door, who, bodies.bas(random, place, stem, at, first) | life)
    if left in (1, 2):
        return
    fea, bus, trd, dec = bodies.fea(random, place), bodies.bus(random, first.year), bodies.trd(random, first), bodies.dec(random)
    writing.save_sections(troupe.door, who, customer, {"FEA": fea, "BUS": bus, "TRD": trd, "DEC": dec})
    _file(troupe, place.owner, customer, left)


def _file(troupe: Troupe, owner: str, customer: UUID, left: int) -> None:
    door, who = troupe.door, troupe.who
    if left == 3:
        return
    if left == 4:
        filing.trash_draft(door, who[owner], customer)
        return
    filing.submit_filing(door, who[owner], customer)
    if left in (5, 6, 7):
        return
    chief = who[CHIEF[owner]]
    if left == 8:
        filing.send_back_filing(door, chief, customer, "缺少仓库地址,请补充")
        return
    filing.review_filing(door, chief, customer, "资料属实")
    if left in (9, 10, 11):
        return
    random = troupe.random
    shelf = f"{random.randrange(1, 4)}库{random.randrange(1, 20)}柜"
    intake = filing.Intake(f"{random.choice('ABC')}-{random.randrange(1, 9)}", shelf, 1, random.randrange(12, 80))
    filing.accept_filing(door, who["cus1"], customer, intake)
    troupe.filed[owner].append(customer)
    if left > 50 and owner != "kam1":
        regime.marked(troupe, owner, customer)


def _teams(troupe: Troupe) -> None:
    """The key account manager's customers have a team from technics and marketing, for as long as there was something to plan."""
    troupe.stage.go(TEAMED)
    for customer in troupe.filed["kam1"][:5]:
        for login, role in (("tech1", "tech"), ("mkt1", "marketing")):
            team.join_team(troupe.door, troupe.who["mgr1"], customer, troupe.who[login].person, team_role=role)
        team.join_team(troupe.door, troupe.who["mgr1"], customer, troupe.who["kam1"].person, kind="KAM", team_role="kam")


def _loans(troupe: Troupe) -> None:
    _closed(troupe)
    troupe.stage.go(27)
    regime.lost(troupe)
    _late(troupe)
    troupe.stage.go(20)
    regime.revoked(troupe)
    regime.sealed(troupe)
    regime.justified(troupe)
    _on_the_way(troupe)
    _out_now(troupe)
    regime.in_line(troupe)


def _read(troupe: Troupe, login: str, customer: UUID, sections: list[str], *, asked: tuple[str, ...] = ()) -> UUID:
    request = Request(Kind.READ, sections, "visit", "拜访前查阅往来情况", asked=asked)
    return lending.request_loan(troupe.door, troupe.who[login], customer, request)


def _edit(troupe: Troupe, login: str, customer: UUID, section: str, values: dict[str, object]) -> UUID:
    door, who = troupe.door, troupe.who[login]
    loan = lending.request_loan(door, who, customer, Request(Kind.EDIT, [section], "quarterly", WHY))
    if section == "TRD":
        lending.approve_loan(door, troupe.who[CHIEF[login]], loan)
        lending.release_loan(door, troupe.who["cus1"], loan)
    editing.save_draft(door, who, loan, section, values)
    return loan


def _copy(troupe: Troupe, login: str, loan: UUID) -> UUID:
    """A printed copy goes out; the demo keeps no paper."""
    right = print_dossier(troupe.door, troupe.who[login], loan, lambda _pdf: None)
    assert right.carrier_id is not None
    return right.carrier_id


def _closed(troupe: Troupe) -> None:
    """Loans that ended well, or before they began."""
    door, who, mine = troupe.door, troupe.who, troupe.filed["rep1"]
    troupe.stage.go(40)
    loan = _edit(troupe, "rep1", mine[0], "BAS", {"phone": "057188880001"})
    editing.hand_in(door, who["rep1"], loan)
    editing.review_revision(door, who["sup1"], loan, "同意")
    editing.accept_revision(door, who["cus1"], loan)
    loan = _read(troupe, "rep1", mine[1], ["BAS", "FEA"])
    lending.release_loan(door, who["cus2"], loan)
    returning.return_loan(door, who["rep1"], loan, "据此调整了陈列方案")
    loan = _read(troupe, "rep2", mine[0], ["BAS"])
    lending.reject_loan(door, who["sup1"], loan, "与你的客户无关,请说明理由")
    loan = _read(troupe, "rep1", mine[2], ["TRD"])
    lending.withdraw_loan(door, who["rep1"], loan)
    troupe.stage.go(30)
    lending.release_loan(door, who["cus1"], _read(troupe, "rep1", mine[3], ["BAS"]))
    _read(troupe, "rep2", troupe.filed["rep2"][0], ["BAS"])


def _late(troupe: Troupe) -> None:
    """Three overdue loans: two with printed copies outside, one with an open draft."""
    door, who = troupe.door, troupe.who
    troupe.stage.go(24)
    for login, chief in (("rep2", "sup1"), ("rep3", "sup2")):
        loan = _read(troupe, login, troupe.filed[login][1], ["BAS", "TRD"], asked=("print",))
        lending.approve_loan(door, who[chief], loan)
        lending.release_loan(door, who["cus1"], loan)
        _copy(troupe, login, loan)
    _edit(troupe, "rep2", troupe.filed["rep2"][2], "BAS", {"website": "www.example.com"})


def _on_the_way(troupe: Troupe) -> None:
    """Requests that wait for somebody today."""
    door, who = troupe.door, troupe.who
    troupe.stage.go(1)
    _read(troupe, "rep1", troupe.filed["rep3"][0], ["BAS", "BUS"])
    _read(troupe, "rep1", troupe.filed["rep1"][4], ["TRD", "DEC"])
    approved = _read(troupe, "rep1", troupe.filed["rep1"][5], ["BAS", "TRD"], asked=("print",))
    lending.approve_loan(door, who["sup1"], approved)
    kept = Request(Kind.READ, ["BAS"], "negotiation", "准备年度谈判")
    lending.request_loan(door, who["rep1"], troupe.filed["rep1"][6], kept, submit=False)


def _out_now(troupe: Troupe) -> None:
    """Loans that are out today: read, inspected, edited, handed in, reviewed, declared back."""
    door, who, mine = troupe.door, troupe.who, troupe.filed["rep1"]
    troupe.stage.go(1, hour=14)
    loan = _read(troupe, "rep1", mine[7], ["BAS", "TRD", "DEC"], asked=("print",))
    lending.approve_loan(door, who["sup1"], loan)
    lending.release_loan(door, who["cus1"], loan)
    handed = _edit(troupe, "rep1", mine[8], "FEA", {"outlets_covered": 128})
    editing.hand_in(door, who["rep1"], handed)
    reviewed = _edit(troupe, "rep1", mine[9], "BUS", {"our_relation": 4, "attitude_note": "愿意试销新品"})
    editing.hand_in(door, who["rep1"], reviewed)
    editing.review_revision(door, who["sup1"], reviewed, "属实")
    back = _read(troupe, "kam1", troupe.filed["kam1"][1], ["BAS", "FEA"], asked=("print",))
    lending.release_loan(door, who["cus2"], back)
    copy = _copy(troupe, "kam1", back)
    returning.declare_return(door, who["kam1"], back, {copy: "returned"}, "用于年度回顾")
    troupe.stage.go(0, hour=8)
    _edit(troupe, "rep1", mine[10], "BAS", {"employees": 66})
    inspect = lending.request_loan(door, who["rep1"], mine[11], Request(Kind.INSPECT, ["BAS"], "visit", "上门前核对地址电话"))
    lending.release_loan(door, who["cus1"], inspect)
