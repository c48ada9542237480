"""P2: over random offices, what a list shows is what a view would show (B-001, B-016). One question, two ways to answer it."""

import random
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from kehu_desk import nouns
from kehu_desk.access.grants import EmergencyRight, Grant, StatedPurpose
from kehu_desk.access.levels import WHOLE, RaisedLevel, level_of
from kehu_desk.access.policy import Action, Thing, Tie, decide
from kehu_desk.access.sections import SECTIONS, is_live
from kehu_desk.access.visible import SNAPSHOT, ties, visible
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import allowed
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller, load_actor
from kehu_desk.people.entities import Absence, Person, Relation
from kehu_desk.store.base import Base
from kehu_desk.store.engine import open_engine

assert nouns.NOUNS
NOW = datetime(2026, 3, 2, 2, tzinfo=UTC)
TODAY = date(2026, 3, 2)
ROLES = (
    "rep", "sup", "kam", "cus", "mgr", "adm", "aud", "contract", "finance", "service", "member",
    "rep sup", "rep kam", "sup kam", "sup mgr", "cus mgr", "contract finance", "member rep", "",
)  # fmt: skip
OFFICES, PEOPLE, CUSTOMERS = 6, 7, 5
KINDS = (("CARD",), ("BAS", "FEA", "BUS"), ("TRD", "DEC"), ("CRE", "CON"), ("SAL",), ("INT",), ("VIS", "RET", "SVC", "STK", "POL"))


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    made = open_engine(tmp_path_factory.mktemp("offices") / "s.kdb", b"\1" * 32)
    Base.metadata.create_all(made)
    yield made
    made.dispose()


def span(dice, day=False):
    """A period that is over, that holds now, that ends or begins this very instant, or that is still to come."""
    start, end = dice.choice([(-9, -1), (-9, 9), (-9, 0), (0, 9), (1, 9)])
    if day:
        return TODAY + timedelta(days=start), TODAY + timedelta(days=end)
    return NOW + timedelta(hours=start), NOW + timedelta(hours=end)


def random_office(session: Session, dice: random.Random) -> tuple[list[UUID], list[UUID]]:
    """People in a line of superiors and customers, joined in every way at random. Nothing is committed."""
    people = [
        Person(login=f"p{at}", name=f"人{at}", staff_no=f"E{at}", roles=dice.choice(ROLES), active=dice.random() > 0.1,
               must_change_password=dice.random() < 0.15)
        for at in range(PEOPLE)
    ]  # fmt: skip
    session.add_all(people)
    session.flush()
    for at, person in enumerate(people[1:], 1):
        person.reports_to = people[dice.randrange(at)].id if dice.random() < 0.8 else None
    customers = [
        Customer(no=f"KH-{at}", name=f"客户{at}", name_norm=f"客户{at}", created_at=NOW, created_by=people[0].id) for at in range(CUSTOMERS)
    ]
    session.add_all(customers)
    session.flush()
    anybody, any_customer = (lambda: dice.choice(people).id), (lambda: dice.choice(customers).id)
    for _ in range(3 * CUSTOMERS):
        since, until = span(dice)
        kind = dice.choice(("AUTHOR", "OWN", "OWN", "TEAM", "KAM"))
        session.add(Relation(person_id=anybody(), customer_id=any_customer(), kind=kind, since=since, until=until))
    for _ in range(4 * CUSTOMERS):
        since, until = span(dice)
        session.add(
            Grant(person_id=anybody(), customer_id=any_customer(), section=dice.choice(list(SECTIONS)), level=dice.randrange(4),
                  edits=dice.random() < 0.4, source_id=UUID(int=dice.getrandbits(64)), since=since, until=until)
        )  # fmt: skip
    for _ in range(2 * CUSTOMERS):
        since, until = span(dice)
        session.add(EmergencyRight(person_id=anybody(), customer_id=any_customer(), level=dice.randint(1, 3), since=since, until=until,
                                   source_id=UUID(int=dice.getrandbits(64))))  # fmt: skip
    for _ in range(2 * CUSTOMERS):
        since, until = span(dice)
        session.add(StatedPurpose(person_id=anybody(), customer_id=any_customer(), text="年终核对", since=since, until=until))
    for _ in range(4):
        since, until = span(dice, day=True)
        away, stands_in = dice.sample(people, 2)
        session.add(Absence(person_id=away.id, since_on=since, until_on=until, delegate_id=stands_in.id))
    session.flush()
    for customer in customers:
        for section in dice.sample([WHOLE, *SECTIONS], 3):
            session.add(RaisedLevel(customer_id=customer.id, section=section, level=dice.randint(1, 3)))
        session.flush()
        customer.inside_level = level_of(session, customer.id, "BAS")
    session.flush()
    return [person.id for person in people], [customer.id for customer in customers]


def some_sections(actor):
    """One section of each kind, another one for each person."""
    return [kind[actor.person.int % len(kind)] for kind in KINDS]


def actors(session, people):
    for person in people:
        try:
            yield load_actor(session, Caller(person), NOW)
        except Refused:
            continue


@pytest.fixture(params=range(OFFICES))
def random_world(engine, request):
    """A session over one random office; gone afterwards."""
    with Session(engine, autoflush=False) as session:
        people, customers = random_office(session, random.Random(request.param))
        yield session, people, customers
        session.rollback()


@pytest.mark.parametrize("action", [Action.VIEW, Action.EDIT, Action.APPEND])
def test_p2_the_list_shows_what_decide_allows(random_world, action):
    session, people, customers = random_world
    differing = []
    for actor in actors(session, people):
        for section in some_sections(actor):
            may = {each for each in customers if not allowed(session, actor, action, each, section)}
            levels = {each: level_of(session, each, section) for each in customers}
            found = {
                each
                for level in sorted(set(levels.values()))
                for each in session.scalars(
                    select(Customer.id).where(visible(actor, Customer.id, section, level, live=is_live(section), action=action))
                )
                if levels[each] == level
            }
            if may != found:
                differing.append((actor.roles, section, may ^ found))
    assert differing == []


def test_the_random_offices_are_no_empty_ones(random_world):
    """Else the comparison would prove nothing: much is seen, much is not."""
    session, people, customers = random_world
    answers = [not allowed(session, actor, Action.VIEW, each, "BAS") for actor in actors(session, people) for each in customers]
    assert 0 < sum(answers) < len(answers)


def test_p2_the_level_may_stand_in_a_column(random_world):
    session, people, customers = random_world
    for actor in actors(session, people):
        may = {each for each in customers if not allowed(session, actor, Action.VIEW, each, "BAS")}
        found = set(session.scalars(select(Customer.id).where(visible(actor, Customer.id, "BAS", Customer.inside_level))))
        assert found == may, actor.roles


def test_b_013_a_further_tie_takes_nothing_away(random_world):
    session, people, customers = random_world
    for actor in actors(session, people):
        for customer in customers:
            for section in ("BAS", "TRD", "SAL"):
                level = SECTIONS[section].level
                held = ties(session, actor, customer, section, level)
                it = Thing(level, is_live(section), held, section)
                if not decide(actor, Action.VIEW, it):
                    assert all(not decide(actor, Action.VIEW, it._replace(ties=held | {tie})) for tie in Tie)


def test_the_ends_of_a_relation_and_of_a_loan(engine):
    """A relation holds while from <= now < to; a loan while now <= due (borrowing.md 1, B-061)."""
    with Session(engine, autoflush=False) as session:
        person = Person(login="x", name="张伟", staff_no="E1", roles="rep")
        session.add(person)
        session.flush()
        facts = {"name": "客户", "name_norm": "客户", "created_at": NOW, "created_by": person.id}
        tied, lent = Customer(no="A", **facts), Customer(no="B", **facts)
        session.add_all([tied, lent])
        session.flush()
        session.add(Relation(person_id=person.id, customer_id=tied.id, kind="OWN", since=NOW, until=NOW + timedelta(hours=1)))
        grant = Grant(person_id=person.id, customer_id=lent.id, section="BAS", level=1, edits=False, source_id=UUID(int=1), since=NOW,
                      until=NOW + timedelta(hours=1))  # fmt: skip
        session.add(grant)
        session.flush()

        def seen(minutes):
            actor = load_actor(session, Caller(person.id), NOW + timedelta(minutes=minutes))
            ids = session.scalars(select(Customer.no).where(visible(actor, Customer.id, "BAS", 1)).order_by(Customer.no))
            return "".join(ids)

        assert [seen(at) for at in (-1, 0, 59, 60, 61)] == ["", "AB", "AB", "B", ""]
        session.rollback()


@pytest.mark.parametrize(("kept", "asked"), [(True, 1), (False, 3)])
def test_a_snapshot_is_asked_once_for_the_same_ties_a_change_every_time(engine, kept, asked):
    """Within a change a tie may come and go; within one snapshot it cannot."""
    with Session(engine, autoflush=False) as session:
        people, customers = random_office(session, random.Random(1))
        session.flush()
        actor = next(iter(actors(session, people)))
        if kept:
            session.info[SNAPSHOT] = {}
        said = []
        event.listen(engine, "before_cursor_execute", lambda *facts: said.append(facts[2]))
        found = [ties(session, actor, customers[0], "BAS", 1) for _ in range(3)]
        assert found[0] == found[1] == found[2]
        assert len(said) == asked
        session.rollback()
