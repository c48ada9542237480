"""促销方案: one promotion on paper, with its numbers, whom it is for, its budget and what it brought. Source: business.md §16, B-117a.

It belongs to no customer: who takes part is printed as far as the person sees it.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives.rules.fields import field, option_zh
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells
from kehu_desk.dossier import promotion_labels as zh
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Block, Daily, Fact, Facts, Grid, Text
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.kernel.regions import region_path
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.promotions.entities import Promotion
from kehu_desk.promotions.queries.view import Goods, PromotionView, promotion_view
from kehu_desk.promotions.rules.mechanics import BP, COUNT, FEN, NUMBERS, PARTS, PRICE, PRODUCT, QTY
from kehu_desk.promotions.rules.terms import Scope

PREFIX: Final = "CF"


def promotion_plan(door: Door, caller: Caller, promotion: UUID, step: Step = quiet) -> bytes:
    """One promotion as PDF. Raises Refused: E_FORBIDDEN, E_NOT_FOUND."""
    with door.change(caller, Action.PRINT_DAILY, About(subject=f"promotion {promotion}")) as deed:
        deed.require(Action.SEE_PROMOTION)
        row = deed.session.get(Promotion, promotion)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        deed.name(subject=f"promotion {row.no} {number}")
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(plan_of(door, caller, promotion, number), step).pdf


def plan_of(door: Door, caller: Caller, promotion: UUID, number: str) -> Daily:
    """The words of the paper."""
    with door.look(caller) as (session, actor):
        view = promotion_view(session, actor, promotion)
        made = f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, settings_of(session).zone)
    head = f"{view.row.no}  {view.row.title}"
    return Daily(zh.TITLE, number, (head,), tuple(_blocks(view)), zh.SIGNED, *made)


def _blocks(view: PromotionView) -> list[Block]:
    row, terms = view.row, view.terms
    base = (
        Fact("类型", zh.KINDS[row.kind]), Fact("状态", zh.STAGES[row.stage]), Fact("期间", f"{row.starts_on} 至 {row.ends_on}"),
        Fact("与其他促销", zh.STACKINGS[terms.stacking]), Fact("季节计划", view.season), Fact("拟定人", view.drafted_by),
        Fact("审批人", view.decided_by), Fact("审批意见", view.decision),
    )  # fmt: skip
    numbers = tuple(
        Fact(zh.NUMBERS[each.key], said(each.sort, terms.mechanics[each.key], view.products))
        for each in NUMBERS[row.kind] if each.key in terms.mechanics
    )  # fmt: skip
    found: list[Block] = [Facts(_filled(base), zh.BASE), Facts(numbers, zh.NUMBERS_TITLE), Facts(_scope(view), zh.SCOPE)]
    found += [Text(terms.text, zh.WORDS)] if terms.text else []
    found += [Facts(_filled(_money(view)), zh.MONEY), *_customers(view)]
    return [*found, *_results(view)]


def _filled(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return tuple(each for each in facts if each.value)


def said(sort: str, value: Any, goods: Mapping[str, Goods]) -> str:
    """One number as it stands on paper."""
    words: dict[str, Callable[[Any], str]] = {
        BP: share, FEN: yuan, PRICE: lambda it: plain(it, 4, 2), QTY: lambda it: plain(it, 3, 0), COUNT: str,
        PRODUCT: lambda it: goods[it].name,
        PARTS: lambda it: "、".join(f"{goods[each['product']].name} × {plain(each['qty3'], 3, 0)}" for each in it),
    }  # fmt: skip
    return words[sort](value)


def share(bp: int | None) -> str:
    """1250 as 12.5 %."""
    return "" if bp is None else f"{plain(bp, 2, 0)} %"


def _scope(view: PromotionView) -> tuple[Fact, ...]:
    scope: Scope = view.terms.scope
    types = field("BAS", "customer_type")
    goods = "、".join(view.products[each].name for each in view.terms.products if each in view.products)
    lists = (
        Fact("客户等级", "、".join(scope.grades)), Fact("客户性质", "、".join(option_zh(types, each) for each in scope.types)),
        Fact("区域", "、".join("".join(region_path(each)) for each in scope.regions)),
        Fact("指定客户", "、".join(view.customers.get(each, "") for each in scope.customers)),
    )  # fmt: skip
    return (Fact("商品", goods or zh.ALL), *(_filled(lists) or (Fact("客户", zh.ALL),)))


def _money(view: PromotionView) -> tuple[Fact, ...]:
    row = view.row
    return (
        Fact("预算(元)", yuan(row.budget_fen)), Fact("固定费用(元)", yuan(view.planned_fen) if view.planned_fen is not None else ""),
        Fact("已发生费用(元)", yuan(row.cost_fen) if row.cost_fen is not None and row.customers else ""),
        Fact("预期增长", share(view.terms.expected_lift_bp)),
    )  # fmt: skip


def _customers(view: PromotionView) -> list[Block]:
    rows = tuple((it.customer, it.joined_on.isoformat(), yuan(it.cost_fen), zh.DONE[it.done_on_time], it.note) for it in view.parts)
    rest = view.row.customers - len(rows)
    found: list[Block] = [Grid(zh.PART_HEADERS, rows, zh.PARTS)] if rows else []
    return [*found, *([Text(zh.HIDDEN.format(count=rest))] if rest else [])]


def _results(view: PromotionView) -> list[Block]:
    told = view.results
    if not told:
        return []
    facts: tuple[Fact, ...] = ()
    if "actual3" in told:
        base = plain(told["baseline3"], 3, 0) if told["baseline3"] is not None else ""
        facts = (
            Fact("活动期销量", plain(told["actual3"], 3, 0)), Fact("活动期净额(元)", yuan(told["net_fen"])),
            Fact("对比基线", f"{zh.BASELINES[told['kind']]} {base}".strip()), Fact("增长", share(told["lift_bp"])),
            Fact("增量毛利(元)", yuan(told["margin_fen"]) if told.get("margin_fen") is not None else ""),
            Fact("投入产出", share(told.get("roi_bp"))),
        )  # fmt: skip
    said_by = Fact("结论", f"{told['conclusion']}（{told['by']} {told['on']}）")
    return [Facts((*_filled(facts), said_by), zh.RESULT)]
