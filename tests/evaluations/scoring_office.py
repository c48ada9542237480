"""Steps that tests of evaluation share."""

from datetime import date

from sqlalchemy import select

from kehu_desk.evaluations import service
from kehu_desk.evaluations.entities import EvalItem, EvalScore, Evaluation
from kehu_desk.evaluations.rules.terms import Given
from kehu_desk.evaluations.service import reading
from trade_steps import read

FIRST = date(2026, 1, 1)  # of the half-year in which the tests play
BEFORE = date(2025, 7, 1)
WHY = "凭证见附页"
JUDGED = ("A2", "B1", "C4", "D1", "D2", "D3")
ROLES = ["rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech"]


def begun(trade, login="rep", customer=None, since=FIRST):
    return service.draft_evaluation(trade.door, trade[login], customer or trade.customer, since)


def items(trade, evaluation):
    """Code -> item of the scorecard of an evaluation."""
    [row] = read(trade, Evaluation, id=evaluation)
    with trade.house.store.read() as session:
        return {item.code: item for item in session.scalars(select(EvalItem).where(EvalItem.template_id == row.template_id))}


def marked(trade, evaluation, login, marks=4, evidence=WHY, comment=""):
    """marks: one for all judged items, or code -> mark."""
    found = items(trade, evaluation)
    wanted = dict.fromkeys(JUDGED, marks) if isinstance(marks, int) else marks
    given = {found[code].id: Given(mark, evidence, comment) for code, mark in wanted.items()}
    service.save_scores(trade.door, trade[login], evaluation, given)


def typed(trade, evaluation, login, **facts):
    """code__fact=number: what people type of a formula's facts."""
    found, given = items(trade, evaluation), {}
    for name, number in facts.items():
        code, _, fact = name.partition("__")
        key = found[code].id
        given[key] = Given(facts=(*(given[key].facts if key in given else ()), (fact, number)))
    service.save_scores(trade.door, trade[login], evaluation, given)


ENOUGH = {
    "A1__planned_buyers": 4, "A3__dedicated_staff": 4, "A3__agreed_staff": 5, "A4__dedicated_vehicles": 2, "A4__agreed_vehicles": 2,
}  # fmt: skip


def judged(trade, **more):
    """An evaluation that both have scored."""
    made = begun(trade, **more)
    marked(trade, made, "rep")
    marked(trade, made, "sup")
    return made


def submitted(trade, **more):
    made = judged(trade, **more)
    service.submit_evaluation(trade.door, trade["rep"], made)
    return made


def confirmed(trade, login="mgr", **more):
    made = submitted(trade, **more)
    service.confirm_evaluation(trade.door, trade[login], made)
    return made


def evaluation(trade, made):
    [row] = read(trade, Evaluation, id=made)
    return row


def score(trade, made, code, side):
    [row] = read(trade, EvalScore, evaluation_id=made, item_id=items(trade, made)[code].id, side=side)
    return row


def view(trade, login, made):
    return reading.view(trade.door, trade[login], made)[0]


def offered(trade, login, made):
    """Event -> codes that stand against it."""
    offers = reading.view(trade.door, trade[login], made)[1]
    return {offer.event: [each.code for each in offer.nos] for offer in offers}
