"""Findings go where they belong, inside the deed that submits the report: nobody types twice. Source: business.md §14, R13, R35."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Final

from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import Action
from kehu_desk.complaints.rules import ComplaintTerms
from kehu_desk.complaints.service import register_complaint_in
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed
from kehu_desk.intelligence.rules.terms import FactTerms, SourceTerms
from kehu_desk.intelligence.service import record_fact_in
from kehu_desk.inventory.rules.counts import CountLine, CountTerms
from kehu_desk.inventory.service import draft_count_in
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import half_up, plain
from kehu_desk.people.office import settings_of
from kehu_desk.products.entities import Product
from kehu_desk.promises.rules import PledgeTerms
from kehu_desk.promises.service import make_promise_in
from kehu_desk.visits.entities import PriceFinding, Visit, VisitContact, VisitProblem
from kehu_desk.visits.rules.findings import FactFound, PriceFound, ProblemFound
from kehu_desk.visits.rules.reports import Report, source_of

NOUN: Final = "visit"
CALLS: Final = frozenset({"phone", "video"})
OF_COMPETITORS: Final = frozenset({"competitor_move", "price", "promotion"})
OF_THE_MARKET: Final = frozenset({"demand", "policy"})
USUAL: Final = 2  # level of a fact
YUAN_IN_PRICE4: Final = 10  # price4 -> thousandths of a yuan


def send_on(deed: Deed, row: Visit, report: Report) -> None:
    """Contacts and prices stay with the visit; stock, facts, promises and complaints go to their nouns. Raises Refused as they do."""
    found, day = report.found, local_day(row.started_at, settings_of(deed.session).zone)
    for met in found.met:
        deed.session.add(VisitContact(visit_id=row.id, customer_id=row.customer_id, **met._replace(name=met.name.strip())._asdict()))
    with _block(deed, "stock"):
        _count(deed, row, report, day)
    for price in found.prices:
        with _block(deed, "prices"):
            _price(deed, row, report, price, day)
    for fact in found.facts:
        with _block(deed, "facts"):
            record_fact_in(deed, _fact_terms(deed, row, fact, day), _source(row, report, fact.party, fact.statement, day))
    for vow in found.promises:
        with _block(deed, "promises"):
            assert vow.due_on is not None  # the rules have seen to it
            owner = vow.owner_id or row.performed_by
            contact = source_of(found, vow.contact)
            make_promise_in(deed, row.customer_id, PledgeTerms(vow.side, vow.text.strip(), owner, vow.due_on, contact, NOUN, row.id, day))
    for problem in found.problems:
        with _block(deed, "problems"):
            _problem(deed, row, report, problem)
    deed.session.flush()


@contextmanager
def _block(deed: Deed, name: str) -> Iterator[None]:
    """One block goes to its noun: what that refuses is told at this block; the deed itself stays named as it was."""
    before = deed.about
    try:
        yield
    except Refused as refusal:
        raise Refused(*(each._replace(facts=(*each.facts, ("block", name))) for each in refusal.nos)) from refusal
    deed.about = before


def _count(deed: Deed, row: Visit, report: Report, day: date) -> None:
    """A draft count, to be checked and submitted by whoever counted."""
    if not report.found.stock:
        return
    lines = [
        CountLine(each.product_id, each.unit, each.qty_entered3, each.batch_no, None, each.expires_on, each.condition)
        for each in report.found.stock
    ]
    count = draft_count_in(deed, row.customer_id, CountTerms(day, report.found.scope, visit_id=row.id), lines)
    deed.note(Action.ENTER_COUNT, About(row.customer_id, "STK", subject=str(count), after=content_hash(lines)))


def _price(deed: Deed, row: Visit, report: Report, price: PriceFound, day: date) -> None:
    """Kept with the visit; a competitor's price is a fact as well."""
    product = deed.session.get_one(Product, price.product_id)
    deed.session.add(
        PriceFinding(
            visit_id=row.id, customer_id=row.customer_id, product_id=product.id, our_price4=price.our_price4,
            competitor=price.competitor.strip(), competitor_price4=price.competitor_price4, note=price.note.strip(),
        )
    )  # fmt: skip
    if price.competitor_price4 is None:
        return
    unit = f"元/{product.base_unit}"
    said = (price.competitor.strip(), product.name, product.spec, plain(price.competitor_price4, 4, 2), unit)
    statement = " ".join(each for each in said if each)
    terms = FactTerms(
        row.customer_id, "competitor", "price", statement, day, subject_name=price.competitor.strip(), product_id=product.id,
        value3=half_up(price.competitor_price4, YUAN_IN_PRICE4), unit=unit, level=_level(deed, row, USUAL),
    )  # fmt: skip
    record_fact_in(deed, terms, _source(row, report, "", statement, day))


def _fact_terms(deed: Deed, row: Visit, fact: FactFound, day: date) -> FactTerms:
    subject = "customer"
    if fact.about.strip():
        subject = "competitor" if fact.category in OF_COMPETITORS else "market" if fact.category in OF_THE_MARKET else "person"
    return FactTerms(
        row.customer_id, subject, fact.category, fact.statement.strip(), day, importance=fact.importance,
        level=_level(deed, row, fact.level),
        subject_name=fact.about.strip(),
    )  # fmt: skip


def _level(deed: Deed, row: Visit, wanted: int) -> int:
    """A fact stands at least as high as its section does in this archive."""
    return max(wanted, level_of(deed.session, row.customer_id, "INT"))


def _source(row: Visit, report: Report, party: str, quote: str, day: date) -> SourceTerms:
    """Who was met said it, to the face or over the phone."""
    channel = "phone" if row.place in CALLS else "face_to_face"
    return SourceTerms("support", channel, source_of(report.found, party), obtained_on=day, quote=quote.strip(), visit_id=row.id)


def _problem(deed: Deed, row: Visit, report: Report, problem: ProblemFound) -> None:
    complaint = None
    if problem.complaint:
        channel = "phone" if row.place in CALLS else "visit"
        terms = ComplaintTerms(
            problem.complaint, problem.severity, problem.text.strip(), contact=source_of(report.found, ""), channel=channel,
            received_at=row.started_at, visit_id=row.id,
        )  # fmt: skip
        complaint = register_complaint_in(deed, row.customer_id, terms)
        deed.note(Action.REGISTER_COMPLAINT, About(row.customer_id, "RET", subject=str(complaint), after=content_hash(terms)))
    deed.session.add(
        VisitProblem(
            visit_id=row.id, customer_id=row.customer_id, text=problem.text.strip(), key=problem.key, owner_id=problem.owner_id,
            due_on=problem.due_on, complaint_id=complaint, created_at=deed.now, created_by=deed.actor.person,
        )
    )  # fmt: skip
