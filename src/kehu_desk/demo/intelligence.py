"""Information of the demo office: facts in each state with their sources, verification asked for, uses, news of the market."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import UUID

from sqlalchemy import select

from kehu_desk.demo.cast import CHIEF
from kehu_desk.intelligence import service
from kehu_desk.intelligence.entities import FactSource
from kehu_desk.intelligence.rules.terms import FactTerms, SourceTerms

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

BUYER: Final = SourceTerms("support", "face_to_face", "采购经理", reliability="B", credibility=2)
KEEPER: Final = SourceTerms("oppose", "phone", "仓储主管", reliability="C", credibility=3)
REGISTRY: Final = SourceTerms("support", "registry", "工商登记", reliability="A", credibility=1)
DRIVER: Final = SourceTerms("support", "third_party", "送货司机", reliability="E", credibility=5, quote="听店里人说的")
PAPER: Final = SourceTerms("support", "document", "年度审计报告", reliability="A", credibility=1)
DENIED: Final = SourceTerms("oppose", "document", "物业书面回复", reliability="B", credibility=2)


class Story(NamedTuple):
    """One fact of a customer: what it says, how old it is, and which sources follow the first."""

    category: str
    statement: str
    days: int
    first: SourceTerms
    more: tuple[SourceTerms, ...] = ()
    importance: int = 2
    holds: int | None = None
    event: str = ""


STORIES: Final = (
    Story("finance", "拟于下季度新建冷库,投资约六百万元", 40, BUYER, (REGISTRY,), 3),
    Story("staff", "采购经理下月离任,由副经理接手", 12, BUYER, (DRIVER,), 3, event="key_person_leaves"),
    Story("competitor_move", "已与竞品签订半年陈列协议", 20, BUYER, (KEEPER,), 3),
    Story("ownership", "控股股东拟转让三成股份", 30, SourceTerms("oppose", "phone", "财务主管", reliability="B"), (DENIED,), 3),
    Story("price", "终端价自上月起下调三个百分点", 200, BUYER, (PAPER,), 1),
    Story(
        "credit",
        "因拖欠货款被供应商起诉,法院已受理",
        25,
        SourceTerms("support", "third_party", "同行供应商", reliability="C"),
        (PAPER,),
        3,
        event="sued",
    ),
    Story("demand", "节前备货量预计增加两成", 9, BUYER, (), 2, 24),
    Story("promotion", "计划店庆期间买二赠一", 6, SourceTerms("support", "web", "门店公众号", reliability="D"), ()),
)
MARKET: Final = (
    ("competitor", "远洋罐头", "price", "出厂价下调百分之五", SourceTerms("support", "competitor_staff", "对方经理", reliability="C")),
    ("market", "华东市场", "demand", "冬季礼盒需求回落", SourceTerms("support", "press", "行业周报", reliability="B")),
    (
        "competitor",
        "南山麦片",
        "promotion",
        "四月起投放地铁广告",
        SourceTerms("support", "web", "公司官网", reliability="B", credibility=2),
    ),
)
EACH: Final = 4  # customers of each person
TURN: Final = 3  # how far the stories move on from one customer to the next


def fill_intelligence(troupe: Troupe) -> None:
    """Two facts for each of the first customers of every person; then what follows from them, and the market."""
    facts: dict[str, list[UUID]] = {}
    at = 0
    for login in CHIEF:
        for customer in troupe.trading(login)[:EACH]:
            for step in range(2):
                facts.setdefault(login, []).append(_tell(troupe, login, customer, STORIES[(at + step * TURN) % len(STORIES)]))
            at += 1
    _hearsay(troupe, facts["rep1"][1])
    _market(troupe)
    troupe.stage.go(0, hour=9)
    _work(troupe, facts["rep1"])


def _tell(troupe: Troupe, login: str, customer: UUID, story: Story) -> UUID:
    """Noted on its day, or as long ago as the office has worked; further sources come some days later."""
    stage, who = troupe.stage, troupe.who[login]
    known = min(story.days, 60)
    stage.go(known)
    as_of = stage.today - timedelta(days=story.days)
    until = stage.today + timedelta(days=story.holds) if story.holds else None
    about = (customer, "customer", story.category, story.statement, min(as_of, stage.day), story.importance, until)
    terms = FactTerms(*about, event=story.event)
    fact = service.record_fact(troupe.door, who, terms, story.first)
    for later, source in enumerate(story.more, 1):
        stage.go(max(0, known - 5 * later))
        service.add_source(troupe.door, who, fact, source)
    return fact


def _hearsay(troupe: Troupe, fact: UUID) -> None:
    """A colleague has heard it from the one who told it first: that is no second source."""
    with troupe.door.reading() as session:
        wanted = select(FactSource.id).where(FactSource.fact_id == fact).order_by(FactSource.obtained_on, FactSource.id)
        first = session.scalars(wanted).first()
    troupe.stage.go(3)
    heard = SourceTerms("support", "colleague", "同事转述", derived_from=first, reliability="C")
    service.add_source(troupe.door, troupe.who["rep1"], fact, heard)


def _market(troupe: Troupe) -> None:
    for days, (subject, name, category, statement, source) in enumerate(MARKET, 4):
        troupe.stage.go(days)
        terms = FactTerms(None, subject, category, statement, troupe.stage.day, subject_name=name, level=1)
        service.record_fact(troupe.door, troupe.who["rep2"], terms, source)


def _work(troupe: Troupe, facts: list[UUID]) -> None:
    """The first is the ground of a field, the second is to be verified; the superior follows what concerns money."""
    door, who, day = troupe.door, troupe.who, troupe.stage.day
    for category in ("finance", "credit"):
        service.follow(door, who["sup1"], None, category)
    service.use_fact(door, who["rep1"], facts[0], "FEA", "potential", "4")
    service.ask_verification(door, who["sup1"], facts[1], who["rep1"].person, "customer_form", day + timedelta(days=5))
