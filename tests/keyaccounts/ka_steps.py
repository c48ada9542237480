"""Steps that tests of key accounts share: sales of a year, a checked manager, a candidate, an account, a plan."""

from datetime import date
from uuid import UUID

from goods_shelf import stock
from kehu_desk.keyaccounts import service
from kehu_desk.keyaccounts.entities import AccountPlan, KeyAccount
from kehu_desk.keyaccounts.rules.competence import COMPETENCES, CheckTerms
from kehu_desk.keyaccounts.rules.criteria import Judged
from kehu_desk.keyaccounts.rules.plan import STEPS, DecisionStep, Objective, PlanTerms
from kehu_desk.keyaccounts.service import OpenTerms
from kehu_desk.office.session import state_purpose
from real_office import codes as refusals
from trade_steps import TODAY, ago, owed, read

MARKS = {"service": Judged(5, "要求专人驻场配送"), "price": Judged(1, "三年未压价, 看重交期"), "partnership": Judged(5, "已签三年框架意向")}
WHY = "战略意义重大, 值得投入"
NOW = TODAY.year


def sell(trade, customer: UUID, fen: int, on: date | None = None, product: UUID | None = None) -> None:
    owed(trade, customer, fen, on or ago(30), ago(1), product=product)


def large(trade) -> None:
    """The first customer buys most, all of it with a high margin."""
    with trade.house.store.write() as session, session.begin():
        from kehu_desk.products.entities import Product

        wine = stock(trade, "HIGH1", "高利酒")
        session.get_one(Product, wine).margin_class = "high"
    sell(trade, trade.customer, 900_000, product=wine)
    sell(trade, trade.other, 100_000)


def check_terms(mark: int = 4) -> CheckTerms:
    return CheckTerms(TODAY, dict.fromkeys(COMPETENCES, mark), dict.fromkeys(COMPETENCES, "主持过年度框架谈判"))


def checked(trade, login: str = "kam", mark: int = 4) -> UUID:
    return service.check_person(trade.door, trade["mgr2"], trade.id(login), check_terms(mark))


def proposed(trade, login: str = "sup", customer: UUID | None = None) -> UUID:
    return service.propose_candidate(trade.door, trade[login], customer or trade.customer, MARKS)


def approved(trade) -> UUID:
    large(trade)
    made = proposed(trade)
    service.approve_candidate(trade.door, trade["mgr"], made, WHY)
    return made


def opened(trade, weight100: int = 100) -> UUID:
    """A key account of kam, with mgr2 as its sponsor."""
    made = approved(trade)
    checked(trade)
    return service.open_account(trade.door, trade["mgr"], made, OpenTerms(trade.id("kam"), trade.id("mgr2"), weight100))


def account(trade, made: UUID) -> KeyAccount:
    return read(trade, KeyAccount, id=made)[0]


def contacts(trade, customer: UUID | None = None) -> list[UUID]:
    from kehu_desk.archives.entities import Contact

    return [each.id for each in read(trade, Contact, customer_id=customer or trade.customer)]


def whole_plan(trade, **change) -> PlanTerms:
    actor = contacts(trade)[0]
    terms = PlanTerms(
        (Objective("进入集采目录", "中标一个标段"),), tuple(DecisionStep(each, (actor,)) for each in STEPS), (), (), 2000, 2500,
        1_000_000, 300_000, "以联合库存换份额",
    )  # fmt: skip
    return terms._replace(**change)


def planned(trade, made: UUID, year: int = NOW, terms: PlanTerms | None = None) -> UUID:
    plan = service.begin_plan(trade.door, trade["kam"], made, year)
    service.write_plan(trade.door, trade["kam"], plan, terms or whole_plan(trade), 1)
    return plan


def plan_row(trade, plan: UUID) -> AccountPlan:
    return read(trade, AccountPlan, id=plan)[0]


def purposeful(trade, login: str = "mgr", customer: UUID | None = None) -> None:
    state_purpose(trade.door, trade[login], customer or trade.customer, "年度大客户评审")


def codes(action, *facts) -> list[str]:
    """All codes of a refusal."""
    return list(refusals(action, *facts))
