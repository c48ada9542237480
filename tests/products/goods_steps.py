"""What the tests of products do again and again."""

from kehu_desk.products import queries
from kehu_desk.products.queries.proposals import proposals
from kehu_desk.products.rules.goods import Pack, ProductEntry
from kehu_desk.products.service import deciding, goods, lists
from kehu_desk.products.service.lists import ListEntry

BOX = Pack("箱", 12_000, "6901028075763")
WATER = ProductEntry("YS-01", "西湖山泉", "瓶", 15_000, brand="西湖", category="饮料/水", spec="550ml", packs=(BOX,))


def draft(office, login="con", entry=WATER, **more):
    return goods.draft_product(office.door, office[login], entry._replace(**more))


def waiting(office, login="mgr"):
    with office.door.look(office[login]) as (session, actor):
        return proposals(session, actor, waiting=True)


def decide_all(office, login="mgr"):
    for row in waiting(office):
        deciding.confirm_proposal(office.door, office[login], row.id)


def active(office, entry=WATER, **more):
    entry = entry._replace(**more)
    made = goods.draft_product(office.door, office["finance" if entry.says_cost else "con"], entry, submit=True)
    decide_all(office)
    return made


def view(office, product, login="con"):
    with office.door.look(office[login]) as (session, actor):
        return queries.product(session, actor, product)


def entry_of(office, product):
    """The product as it stands, ready to be written differently."""
    it = view(office, product)
    packs = tuple(Pack(*pack) for pack in it.packs)
    names = [name for name in ProductEntry._fields if name not in ("packs", "cost_price4", "says_cost")]
    return ProductEntry(**{name: getattr(it, name) for name in names}, packs=packs)


def prices(office, code, since, lines, *, discount=0, until=None):
    """A list in force from since on."""
    known = lists_of(office, code)
    entry = ListEntry(code, "大客户价目", since, until, discount, lines)
    if known:
        made = lists.renew_list(office.door, office["con"], known[0].id, entry, submit=True)
    else:
        made = lists.draft_list(office.door, office["con"], entry, submit=True)
    decide_all(office)
    return made


def lists_of(office, code):
    with office.door.look(office["con"]) as (session, _actor):
        return [row for row in queries.price_lists(session) if row.code == code]


def price_on(office, code, product, day):
    with office.door.look(office["con"]) as (session, _actor):
        return queries.price_on(session, code, product, day)
