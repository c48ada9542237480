"""关键人物图 on paper: the map of influence, the people and the lines as tables. Source: business.md §3, B-117a.

Names, posts and roles of people whom the person may view; no numbers, no notes, nothing of family or likings.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives import queries as archives
from kehu_desk.archives.rules.fields import Field, field, option_zh
from kehu_desk.deciders import queries
from kehu_desk.deciders.queries import EdgeRow, PersonRow
from kehu_desk.deciders.rules.influence import MUTUAL
from kehu_desk.deciders.rules.roles import SIDES
from kehu_desk.deciders.rules.styles import TO_VERIFY
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Block, Chart, Daily, Grid
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

SECTIONS: Final = ("DEC", "INT")
TITLE: Final = "关键人物图"
PEOPLE_HEADERS: Final = ("姓名", "职务", "采购角色", "影响力", "支持度", "决策风格", "对口人")
LINE_HEADERS: Final = ("从", "关系", "到", "强度")
PEOPLE, LINES, NOBODY, VERIFY = "人员", "影响关系", "档案中还没有联系人。", "（待核）"
LINE_KINDS: Final[Mapping[str, str]] = {
    "reports_to": "汇报", "influences": "影响", "trusts": "信任", "relative": "亲属", "conflict": "对立", "alumni": "同学",
}  # fmt: skip
TALLEST: Final = 560.0  # points: the tables begin on the same page where they can


def influence_paper(door: Door, caller: Caller, customer: UUID, step: Step = quiet) -> bytes:
    """The map of one customer as PDF: a daily paper, so no loan and no carrier.

    Raises Refused E_FORBIDDEN, E_NO_RELATION, E_LEVEL where one of the two sections stands above daily papers.
    """
    with door.change(caller, Action.PRINT_DAILY, About(customer, "INT", subject="influence_map")) as deed:
        for section in SECTIONS:
            deed.require(Action.PRINT_DAILY, customer, section)
        number = next_number(deed.session, "GX", deed.actor.today.year)
        deed.name(subject=f"influence_map {number}")
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(map_of(door, caller, customer, number), step).pdf


def map_of(door: Door, caller: Caller, customer: UUID, number: str) -> Daily:
    """The words and the drawing of the paper."""
    with door.view(caller, customer, "DEC"):
        pass  # the entry of the names; what follows is read under that of the intelligence
    with door.view(caller, customer, "INT") as (session, actor):
        name = archives.card(session, actor, customer).name
        people = [each for each in queries.people_of(session, actor, customer) if each.left_on is None]
        lines = queries.edges_of(session, actor, customer)
        made = f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, settings_of(session).zone)
    said = f"客户：{name}　　截至 {actor.today.isoformat()}，共 {len(people)} 人。" if people else f"客户：{name}　　{NOBODY}"
    return Daily(TITLE, number, (said,), map_blocks(people, lines), (), *made)


def map_blocks(people: Sequence[PersonRow], lines: Sequence[EdgeRow]) -> tuple[Block, ...]:
    """The map, the people and the lines; nothing without people."""
    if not people:
        return ()
    names = {each.contact_id: each.name for each in people}
    rows = tuple(
        (names[each.from_id], LINE_KINDS[each.kind], names[each.to_id], str(each.strength))
        for each in lines
        if each.from_id in names and each.to_id in names
    )
    return (
        Chart(_drawing(people, lines)), Grid(PEOPLE_HEADERS, tuple(map(_person, people)), PEOPLE), Grid(LINE_HEADERS, rows, LINES),
    )  # fmt: skip


def _drawing(people: Sequence[PersonRow], lines: Sequence[EdgeRow]) -> Any:
    from kehu_desk.deciders.drawing import Arrow, Legend, Node, influence_map, natural_size
    from kehu_desk.dossier.paper.flow import MEASURE
    from kehu_desk.drawing.tone import PAPER

    nodes = [Node(each.contact_id, each.name, each.post, _roles(each), each.influence, each.support) for each in people]
    arrows = [Arrow(each.from_id, each.to_id, each.kind, LINE_KINDS[each.kind], each.strength, each.kind in MUTUAL) for each in lines]
    wide, high = natural_size(nodes, arrows)
    legend = Legend({number: _side(number) for number in SIDES})
    return influence_map(nodes, arrows, legend, PAPER, (MEASURE, min(TALLEST, high * min(1.0, MEASURE / wide))))


def _column(key: str) -> Field:
    return next(each for each in field("DEC", "contacts").columns if each.key == key)


def _roles(row: PersonRow) -> str:
    return "、".join(option_zh(_column("buying_role"), each) for each in row.roles)


def _side(support: int | None) -> str:
    return "" if support is None else option_zh(_column("support"), SIDES[support])


def _style(row: PersonRow) -> str:
    if not row.style:
        return ""
    return option_zh(_column("style"), row.style) + (VERIFY if row.style_state == TO_VERIFY else "")


def _person(row: PersonRow) -> tuple[str, ...]:
    owners = "、".join(dict.fromkeys(each.owner for each in row.told if each.owner))
    return (row.name, row.post, _roles(row), str(row.influence or ""), _side(row.support), _style(row), owners)
