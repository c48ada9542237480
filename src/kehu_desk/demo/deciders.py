"""Decision makers in the demo office: roles, who reports to whom, styles on which two disagree, opportunities, somebody who moved."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kehu_desk.archives.service.contacts import move_contact
from kehu_desk.deciders import queries
from kehu_desk.deciders.queries import PersonRow
from kehu_desk.deciders.rules.influence import EdgeTerms
from kehu_desk.deciders.rules.opportunities import Factor, OpportunityTerms
from kehu_desk.deciders.rules.roles import RoleTerms
from kehu_desk.deciders.rules.styles import STYLES, StyleTerms
from kehu_desk.deciders.service import assess_style, close_opportunity, record_opportunity, set_edge, set_role
from kehu_desk.demo.cast import CHIEF

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

EACH, AMONG = 2, 6  # customers of each person, and among how many
BEFORE: Final = 40  # days ago
SOURCES: Final = ("采购员当面说起", "拜访时亲见签批", "前台与司机都这么说", "订货会上的座次", "付款单上的签字")
SEEN: Final = {
    "leader": "会上直接问能带来多少毛利,当场定了试销数量", "influencer": "把门店、财务、仓库都叫来一起听,问谁来用",
    "inspector": "逐条核对检测报告与报价,要求书面答复", "follower": "先问同行怎么做,再请示上级,强调别出差错",
}  # fmt: skip
CHANCES: Final = (
    ("借同学会打开婚宴渠道", {"product": Factor("低度酒适合宴席", 4), "service": Factor("送货到店", 4)}, True, "约见总经理谈婚宴套餐"),
    ("老同学介绍团购", {"other": Factor("同学关系", 5)}, False, "先了解团购量与价格要求"),
    ("门店端架陈列换年度主推", {"price": Factor("阶梯价低于竞品", 3), "channel": Factor("二批覆盖全区", 4)}, True, "提交陈列方案"),
    ("新仓投用后代为配送", {"service": Factor("冷链车可用", 4), "channel": Factor("同线路顺带", 3)}, True, "核算配送费"),
)  # fmt: skip


def fill_deciders(troupe: Troupe) -> None:
    """Each person knows the people of his two largest houses; one of them went to another customer."""
    count = 0
    for login in CHIEF:
        for place, customer in enumerate(_largest(troupe, login)):
            troupe.stage.go(BEFORE - 4 * place)
            people = _people(troupe, login, customer)
            _roles(troupe, login, customer, people)
            _lines(troupe, login, people)
            _styles(troupe, login, customer, people)
            _chance(troupe, login, customer, people[0], count)
            count += 1
    troupe.stage.go(3)
    _moved(troupe, "rep1")


def _largest(troupe: Troupe, login: str) -> list[UUID]:
    """Of his first customers those with the most people."""
    sizes = {customer: len(_people(troupe, login, customer)) for customer in troupe.trading(login)[:AMONG]}
    return [customer for customer in sorted(sizes, key=lambda each: -sizes[each])[:EACH] if sizes[customer]]


def _people(troupe: Troupe, login: str, customer: UUID) -> list[PersonRow]:
    with troupe.door.look(troupe.who[login]) as (session, actor):
        return [each for each in queries.people_of(session, actor, customer) if each.left_on is None]


def _roles(troupe: Troupe, login: str, customer: UUID, people: list[PersonRow]) -> None:
    """What the archive says of each, with a source; the weightiest has somebody who speaks with him."""
    random = troupe.random
    with troupe.door.look(troupe.who[login]) as (session, actor):
        ours = queries.people_of_ours(session, customer, actor.now)
    for row in people:
        side = row.support if row.support is not None else random.randrange(-1, 2)
        terms = RoleTerms(
            row.roles[0] if row.roles else "user", row.influence or 2, side, source=random.choice(SOURCES),
            our_owner=random.choice(ours).id if ours and row.influence >= 4 else None,
        )  # fmt: skip
        set_role(troupe.door, troupe.who[login], row.contact_id, terms)


def _lines(troupe: Troupe, login: str, people: list[PersonRow]) -> None:
    """Everybody reports to the first or to one of the next two; a few more lines where there are enough people."""

    def draw(kind: str, start: int, end: int, note: str = "") -> None:
        terms = EdgeTerms(kind, people[start].contact_id, people[end].contact_id, troupe.random.randrange(2, 6), note)
        set_edge(troupe.door, troupe.who[login], terms)

    for at in range(1, len(people)):
        draw("reports_to", at, 0 if at < 4 else 1 + at % 3)
    if len(people) > 5:
        draw("trusts", 0, 4, "二十年的老部下")
        draw("influences", 5, 1)
        draw("conflict", 1, 3, "为陈列费有过争执")
        draw("alumni", 2, 5)


def _styles(troupe: Troupe, login: str, customer: UUID, people: list[PersonRow]) -> None:
    """The decider is assessed; where somebody of the team has seen him too, the two disagree."""
    first = people[0]
    style = first.style or troupe.random.choice(STYLES)
    assess_style(troupe.door, troupe.who[login], first.contact_id, StyleTerms(style, SEEN[style], troupe.random.randrange(3, 6)))
    with troupe.door.reading() as session:
        team = {each.id for each in queries.people_of_ours(session, customer, troupe.door.now)}
    other = next((each for name, each in troupe.who.items() if name in ("tech1", "mkt1") and each.person in team), None)
    if other is not None:
        second = STYLES[(STYLES.index(style) + 2) % len(STYLES)]
        assess_style(troupe.door, other, first.contact_id, StyleTerms(second, SEEN[second], 3))


def _chance(troupe: Troupe, login: str, customer: UUID, person: PersonRow, count: int) -> None:
    """One opportunity for each customer: due soon, late, won, or resting on the relation alone."""
    text, factors, ready, step = CHANCES[count % len(CHANCES)]
    due = troupe.stage.today + timedelta(days=(4, 12, -3, 20, 6)[count % 5])
    terms = OpportunityTerms(
        text, factors, person.contact_id, troupe.random.randrange(5, 60) * 1_000_000, troupe.random.randrange(3, 9) * 1000, step, due,
        ready=ready,
    )  # fmt: skip
    made = record_opportunity(troupe.door, troupe.who[login], customer, terms)
    if count == 3:
        close_opportunity(troupe.door, troupe.who[login], made, "win", "已随首批订单签定配送协议")


def _moved(troupe: Troupe, login: str) -> None:
    """The last person of the first customer went to the second one."""
    here, there = _largest(troupe, login)
    last = _people(troupe, login, here)[-1]
    move_contact(troupe.door, troupe.who[login], last.contact_id, there, troupe.stage.day - timedelta(days=5))
