"""Promotions in the demo office: of every kind and stage, with customers that take part, what it cost, and what it brought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from uuid import UUID

from kehu_desk.demo.cast import CHIEF
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import half_up
from kehu_desk.products.queries.goods import ProductFacts, by_code
from kehu_desk.promotions import service
from kehu_desk.promotions.rules.terms import PromotionTerms, Scope
from kehu_desk.sales.rules.lift import BEFORE, LAST_YEAR

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

DRAFTERS: Final = ("sup1", "sup2", "kam1")
DECIDES: Final = "mgr1"
AHEAD: Final = 4  # days between drafting and the first day
EACH: Final = 3  # customers of each person that take part


class Story(NamedTuple):
    """begins, lasts: days from today and of length; end: where it comes to; goods: how many products it is for, from place on."""

    title: str
    kind: str
    numbers: Mapping[str, Any]
    begins: int
    lasts: int
    end: str
    place: int
    goods: int = 1
    budget: int = 2_000_000
    lift: int | None = 1_500
    text: str = ""


STORIES: Final = (
    Story("礼盒陈列月", "display_fee", {"fee_fen": 30_000, "places": 12, "months": 1}, -62, 30, "evaluated", 0, text="端架或堆头陈列"),
    Story("牛奶买十赠一", "gift_per_n", {"buy3": 240_000, "gift3": 24_000}, -55, 21, "evaluated", 1),
    Story("新店进场", "slotting", {"fee_fen": 80_000, "outlets": 10}, -45, 30, "closed", 2, lift=None, text="十家新店,一次性进场"),
    Story("麦片满额券", "coupon", {"face_fen": 1_000, "least_fen": 9_900, "coupons": 800, "redeem_bp": 4_000}, -30, 25, "over", 3),
    Story("换季九折", "discount", {"off_bp": 1_000, "least3": 48_000}, -10, 30, "running", 4, 2, text="整箱起订,按到货日结算"),
    Story("临期罐头特卖", "clearance", {"price4": 0, "most3": 600_000}, -5, 20, "running", 6, lift=None, text="先清临期,再清积压"),
    Story("早餐套餐", "bundle", {"parts": (), "price_fen": 0}, 7, 30, "coming", 7, 2),
    Story("山珍礼盒买五赠一", "gift_per_n", {"buy3": 40_000, "gift3": 8_000}, 14, 30, "submitted", 9),
    Story("饮料八折", "discount", {"off_bp": 2_000}, 20, 14, "submitted", 10),
    Story("全场七折", "discount", {"off_bp": 3_000}, 10, 14, "rejected", 11, 3, budget=9_000_000),
    Story("端午堆头", "display_fee", {"fee_fen": 50_000, "places": 8, "months": 1}, 25, 20, "draft", 14),
    Story("矿泉水买赠", "gift_per_n", {"buy3": 24_000, "gift3": 2_000}, 9, 10, "cancelled", 15),
)  # fmt: skip


def fill_promotions(troupe: Troupe) -> None:
    """A dozen promotions, one for each product, so that none stands in the way of another. Goods and customers must be there."""
    with troupe.door.reading() as session:
        shelf = sorted((each for each in by_code(session).values() if each.state == "active"), key=lambda each: each.code)
    for at, story in enumerate(STORIES):
        goods = [shelf[(story.place + more) % len(shelf)] for more in range(story.goods)]
        _tell(troupe, story, DRAFTERS[at % len(DRAFTERS)], goods)
    troupe.stage.go(0, hour=9)


def _tell(troupe: Troupe, story: Story, drafter: str, goods: Sequence[ProductFacts]) -> None:
    """Drafted before it begins, decided, carried out, closed and evaluated, as far as the story goes."""
    door, mine, manager = troupe.door, troupe.who[drafter], troupe.who[DECIDES]
    troupe.stage.go(max(0, AHEAD - story.begins), hour=9)
    made = service.draft_promotion(door, mine, _terms(troupe, story, goods), submit=story.end != "draft")
    if story.end == "rejected":
        service.reject_promotion(door, manager, made, "毛利承受不了,缩小范围再报")
    if story.end in ("draft", "submitted", "rejected"):
        return
    service.approve_promotion(door, manager, made, "同意,按预算执行")
    if story.end == "cancelled":
        service.cancel_promotion(door, manager, made, "货源暂不能保证,改期再办")
    if story.begins >= 0:
        return
    _carry_out(troupe, story, made)
    if story.end in ("closed", "evaluated"):
        troupe.stage.go(max(0, -story.begins - story.lasts), hour=15)
        service.close_promotion(door, mine, made)
    if story.end == "evaluated":
        _evaluate(troupe, drafter, made)


def _terms(troupe: Troupe, story: Story, goods: Sequence[ProductFacts]) -> PromotionTerms:
    numbers, first = dict(story.numbers), troupe.stage.today + timedelta(days=story.begins)
    if story.kind == "clearance":
        numbers["price4"] = half_up(goods[0].list_price4 * 7, 10)
    if story.kind == "bundle":
        numbers["parts"] = [{"product": str(each.id), "qty3": 2_000} for each in goods]
        numbers["price_fen"] = half_up(sum(each.list_price4 for each in goods) * 2 * 85, 10_000)
    return PromotionTerms(
        story.title, story.kind, numbers, first, first + timedelta(days=story.lasts - 1), Scope(), tuple(str(each.id) for each in goods),
        story.budget, story.lift, "exclusive", story.text,
    )  # fmt: skip


def _carry_out(troupe: Troupe, story: Story, made: UUID) -> None:
    """Each person lets some customers take part; most do their part on time."""
    joined: list[tuple[str, UUID]] = []
    troupe.stage.go(max(0, -story.begins - 1))
    for login in CHIEF:
        for customer in troupe.trading(login)[:EACH]:
            try:
                service.join_customer(troupe.door, troupe.who[login], made, customer)
            except Refused:
                continue  # an archive that is closed to entries
            joined.append((login, customer))
    troupe.stage.go(max(0, -story.begins - story.lasts + 2))
    share = story.budget // (len(joined) + 2) if joined else 0
    for at, (login, customer) in enumerate(joined):
        cost = share * troupe.random.randrange(60, 110) // 100
        service.record_part(troupe.door, troupe.who[login], made, customer, cost, at % 4 != 3, "")


def _evaluate(troupe: Troupe, drafter: str, made: UUID) -> None:
    """Against the weeks before, else last year, else against nothing."""
    said = "按计划执行完毕,下季度按这次的数据调整力度"
    for kind in (BEFORE, LAST_YEAR, "none"):
        try:
            service.evaluate_promotion(troupe.door, troupe.who[drafter], made, kind, said)
        except Refused:
            continue
        return
