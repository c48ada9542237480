"""Visits of the demo office: weeks planned and approved, reports with what they found, one late, one empty, one still being written."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.demo.cast import CHIEF
from kehu_desk.kernel.clock import zone
from kehu_desk.products.queries import ProductRow, products
from kehu_desk.visits.entities import VisitProblem
from kehu_desk.visits.rules.findings import FactFound, Findings, Met, PriceFound, ProblemFound, PromiseFound, StockFound
from kehu_desk.visits.rules.frequency import Rhythm
from kehu_desk.visits.rules.plans import Wish, monday
from kehu_desk.visits.rules.reports import Report
from kehu_desk.visits.service import (
    approve_plan,
    close_visit,
    comment_visit,
    keep_draft,
    plan_visits,
    set_visit_rule,
    solve_problem,
    submit_plan,
    submit_visit,
)
from kehu_desk.visits.service.pictures import Picture, read_picture
from kehu_desk.visits.service.reading import week_page

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

WEEKS: Final = 3  # back from this one
WALKERS: Final = ("rep1", "rep2", "rep3")
EACH: Final = 3  # visits in a week
GOALS: Final = ("routine", "order", "collection", "relationship", "count", "promotion_check")
CONCLUSIONS: Final = (
    "谈妥端架陈列，首批进货二十箱", "对新品有兴趣，先看样品再定", "货款本月底前付清，已留对账单", "店员流动大，希望安排培训",
    "竞品压价，要求同价，未答应", "库存偏高，先做一轮特价", "负责人出差，只见到店长", "年度合同条款基本谈妥",
)  # fmt: skip
NEXT: Final = ("带样品再访", "送陈列方案", "电话确认付款", "安排店员培训", "带年度合同签字", "复查端架陈列")
FACTS: Final = (
    ("competitor_move", "竞品本月买十赠一，覆盖全部门店", "邻家食品"), ("management", "采购负责人下月更换", ""),
    ("demand", "团购订单比去年同期多两成", ""),
    ("promotion", "对手承担全部堆头费用", "邻家食品"), ("staff", "仓库新来两名主管", ""),
)  # fmt: skip
PROBLEMS: Final = ("连续两周断货，门店意见大", "上批货外箱破损十二件", "促销费用迟迟未到账")
PLACES: Final = ("customer_office", "outlet", "warehouse", "phone")
WORDS: Final = ("做得扎实，继续跟进", "下次请主管一同拜访", "价格底线不变，把服务讲透")


def fill_visits(troupe: Troupe) -> None:
    """Three weeks and this one of three reps; the last deeds are of today."""
    troupe.stage.go(WEEKS * 7 + 2)
    set_visit_rule(troupe.door, troupe.who["mgr1"], "A", Rhythm(12, 60))
    with troupe.door.reading() as session:
        goods = products(session)[:6]
    visits = 0
    for back in range(WEEKS, -1, -1):
        for login in WALKERS:
            visits = _week(troupe, login, goods, back, visits)
    _today(troupe)


def _week(troupe: Troupe, login: str, goods: list[ProductRow], back: int, visits: int) -> int:
    """Planned on the Monday or the first working day after it, approved the same day, walked until today; one visit is left out."""
    stage, door, who = troupe.stage, troupe.door, troupe.who[login]
    begin = monday(stage.today) - timedelta(weeks=back)
    stage.go((stage.today - begin).days, hour=9)
    days = [begin + timedelta(days=each) for each in (0, 1, 2, 3, 4) if begin + timedelta(days=each) >= stage.day]
    customers = troupe.trading(login)
    wishes = [
        Wish(customers[(visits + at) % len(customers)], day, GOALS[(visits + at) % len(GOALS)], starts=9 * 60 + 90 * at)
        for at, day in enumerate(days[:EACH])
    ]
    plan_visits(door, who, wishes)
    plan = week_page(door, who, who.person, begin, begin, begin + timedelta(days=6)).plan
    assert plan is not None
    submit_plan(door, who, plan.id)
    if back or login != "rep2":  # this week's plan of one waits for his superior
        approve_plan(door, troupe.who[CHIEF[login]], plan.id)
    for at, wish in enumerate(wishes):
        if wish.on_day < stage.today and not (back == 1 and at == EACH - 1):
            _visit(troupe, login, goods, wish, visits + at)
    return visits + EACH


def _visit(troupe: Troupe, login: str, goods: list[ProductRow], wish: Wish, at: int) -> None:
    """One report on the evening of its day, every seventh two days late; the superior reads most of them."""
    stage, door = troupe.stage, troupe.door
    days = (stage.today - wish.on_day).days
    stage.go(days, hour=17)
    end = stage() - timedelta(hours=2)
    if at % 7 == 3 and days > 2:
        stage.go(days - 2, hour=17)
    photos = [shelf(end)] if at % 4 == 0 else []
    visit = submit_visit(door, troupe.who[login], wish.customer_id, _report(troupe, login, goods, wish, at, end), photos=photos)
    chief = troupe.who[CHIEF[login]]
    if at % 5 != 4:
        comment_visit(door, chief, visit, WORDS[at % len(WORDS)] if at % 2 == 0 else "")
    if at % 5 == 1 and at % 6 != 3:  # a key problem keeps a report open
        close_visit(door, chief, visit)


def _report(troupe: Troupe, login: str, goods: list[ProductRow], wish: Wish, at: int, end: datetime) -> Report:
    day = wish.on_day
    companions = (troupe.who[CHIEF[login]].person,) if at % 6 == 0 else ()
    next_on = max(day, troupe.stage.day) + timedelta(days=3 + at % 9)
    begin, result = end - timedelta(minutes=40 + 5 * (at % 5)), ("reached", "partly", "not")[at % 3]
    return Report(
        begin, end, PLACES[at % len(PLACES)], wish.goal, result, companions,
        conclusion=CONCLUSIONS[at % len(CONCLUSIONS)], order_taken="当场订货二十箱" if at % 8 == 0 else "", delta=(0, 1, 0, -1)[at % 4],
        market="动销平稳，节后略淡" if at % 3 == 0 else "", next_text=NEXT[at % len(NEXT)], next_on=next_on,
        found=_found(troupe, login, goods, at, day),
    )  # fmt: skip


def _found(troupe: Troupe, login: str, goods: list[ProductRow], at: int, day: date) -> Findings:
    """Every block now and then; every fifth visit brings nothing at all."""
    met = (Met(f"{troupe.random.choice('王李张刘陈')}经理", None, 30, at % 3 - 1), *((Met("门店店长", None, 10),) if at % 2 else ()))
    if at % 5 == 2:
        return Findings(met)
    first, second = goods[at % len(goods)], goods[(at + 1) % len(goods)]
    stock = (StockFound(first.id, first.base_unit, (at + 3) * 1000), StockFound(second.id, second.base_unit, (at + 1) * 2000))
    owner = troupe.who[login].person
    return Findings(
        met,
        stock if at % 3 == 1 else (),
        (FactFound(*FACTS[at % len(FACTS)]),) if at % 3 == 0 else (),
        (PriceFound(first.id, first.list_price4, "邻家食品", first.list_price4 * 9 // 10),) if at % 4 == 1 else (),
        (PromiseFound("us" if at % 2 else "them", NEXT[at % len(NEXT)], day + timedelta(days=7 + at % 5), owner),) if at % 2 == 0 else (),
        (ProblemFound(PROBLEMS[at % len(PROBLEMS)], True, owner, day + timedelta(days=10)),) if at % 6 == 3 else (),
    )


def _today(troupe: Troupe) -> None:
    """One problem is solved, one report is being written, next week is being planned."""
    stage, door, who = troupe.stage, troupe.door, troupe.who["rep1"]
    stage.go(0, hour=9)
    solver, problem = next(((login, each) for login in WALKERS if (each := _problem(troupe, login))), ("", None))
    if problem is not None:
        solve_problem(door, troupe.who[solver], problem, "已补货并调整安全库存")
    customers = troupe.trading("rep1")
    end = stage() - timedelta(minutes=30)
    unready = Report(end - timedelta(minutes=45), end, conclusion="初步谈了二季度促销，待补充", found=Findings((Met("王经理"),)))
    keep_draft(door, who, customers[-1], unready)
    ahead = monday(stage.today) + timedelta(weeks=1)
    plan_visits(door, who, [Wish(each, ahead + timedelta(days=at), GOALS[at]) for at, each in enumerate(customers[:EACH])])


def _problem(troupe: Troupe, login: str) -> UUID | None:
    """The oldest problem that one of these people owns."""
    with troupe.door.reading() as session:
        mine = select(VisitProblem.id).where(VisitProblem.owner_id == troupe.who[login].person, VisitProblem.state == "open")
        return session.scalars(mine.order_by(VisitProblem.due_on).limit(1)).first()


def shelf(taken: datetime) -> Picture:
    """A drawn shelf, with the time at which it was taken, as a phone would have made it."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (960, 720), "#efe9df")
    pen = ImageDraw.Draw(image)
    for row in range(4):
        pen.rectangle((40, 150 + 150 * row, 920, 165 + 150 * row), fill="#8a6f4d")
        for place in range(11):
            left, colour = 55 + 78 * place, ("#a33b2c", "#2f6d8f", "#d8a534", "#4d7c4a")[(row + place) % 4]
            pen.rectangle((left, 50 + 150 * row, left + 58, 150 + 150 * row), fill=colour)
    exif = Image.Exif()
    exif.get_ifd(0x8769)[36867] = f"{taken.astimezone(zone()):%Y:%m:%d %H:%M:%S}"
    made = BytesIO()
    image.save(made, "JPEG", quality=80, exif=exif)
    return read_picture("货架.jpg", made.getvalue(), zone())._replace(caption="端架陈列")
