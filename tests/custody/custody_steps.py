"""Short ways for the tests of custody."""

from datetime import UTC, datetime

from kehu_desk.access.levels import level_of
from kehu_desk.archives import queries as archives
from kehu_desk.archives.entities import Customer
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.custody import queries
from kehu_desk.custody.service import deciding, destroying, sealing
from kehu_desk.people.actor import load_actor
from kehu_desk.people.queries import owner_id

WHY = "与客户终止合作"


def ask(office, login, customer, kind=Kind.READ, sections=("BAS",), level=0, **more):
    asked = lend.Request(kind, list(sections), "visit", "拜访前查阅资料", level=level, **more)
    return lend.request_loan(office.door, office[login], customer, asked)


def borrow(office, login, customer, kind=Kind.READ, sections=("BAS",), by="cus", **more):
    """A loan that is out, of a person with a tie to the customer or after the steps of the route."""
    loan = ask(office, login, customer, kind, sections, **more)
    if state(office, loan) == "APPROVED":
        lend.release_loan(office.door, office[by], loan)
    return loan


def state(office, loan):
    with office.house.store.read() as session:
        return session.get_one(Loan, loan).state.value


def level(office, customer, section):
    with office.house.store.read() as session:
        return level_of(session, customer, section)


def card(office, customer, login="mgr"):
    with office.door.look(office[login]) as (session, actor):
        return archives.card(session, actor, customer)


def owner(office, customer):
    with office.house.store.read() as session:
        found = owner_id(session, customer, office.door.now)
        return session.get_one(Customer, customer).owner_id, found


def waiting(office, login="mgr"):
    with office.door.look(office[login]) as (session, actor):
        return queries.proposals(session, actor, waiting=True)


def history(office, login="mgr"):
    with office.door.look(office[login]) as (session, actor):
        return queries.proposals(session, actor)


def sealed(office, customer):
    assert sealing.seal_archive(office.door, office["mgr"], customer, WHY)


def destroyed(office, customer):
    """Sealed for more than thirty years, listed, confirmed, witnessed."""
    sealed(office, customer)
    office.clock[0] = datetime(2056, 3, 3, 2, 0, tzinfo=UTC)
    destroying.list_for_destruction(office.door, office["cus"], customer, "保管期限已满")
    [listed] = waiting(office)
    deciding.confirm(office.door, office["mgr"], listed.id)
    deciding.witness(office.door, office["aud"], listed.id)


def read(office, login, customer, section):
    """The values of a section as this person sees them."""
    with office.door.view(office[login], customer, section) as (session, actor):
        return dict(archives.section_view(session, actor, customer, section).values)


def actor_of(office, login):
    with office.house.store.read() as session:
        return load_actor(session, office[login], office.door.now)
