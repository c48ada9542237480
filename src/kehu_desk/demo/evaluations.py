"""Evaluations in the demo office: two half-years, in every state; some with too little known, one opened again, a scorecard drafted."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from kehu_desk.demo.cast import CHIEF
from kehu_desk.evaluations import service
from kehu_desk.evaluations.queries import ItemRow
from kehu_desk.evaluations.rules.codes import Method
from kehu_desk.evaluations.rules.periods import before, period_of
from kehu_desk.evaluations.rules.standard import STANDARD
from kehu_desk.evaluations.rules.terms import Given
from kehu_desk.evaluations.service.reading import view

if TYPE_CHECKING:
    from uuid import UUID

    from kehu_desk.demo.office import Troupe

EACH: Final = 5  # customers of each person
WHERE: Final = ("confirmed", "confirmed", "submitted", "scored", "draft")
EARLIER: Final = 3  # of them were evaluated for the half-year before, too
MARKS: Final = (3, 4, 4, 4, 5)
EVIDENCE: Final = ("走访面谈并核对工资表", "已印证情报两条", "行业协会副会长单位证书", "终端走访记录十二家")
FACTS: Final = {
    "planned_buyers": (4, 8), "dedicated_staff": (2, 5), "agreed_staff": (4, 5), "dedicated_vehicles": (1, 2), "agreed_vehicles": (2, 2),
    "needed_area": (300, 700), "needed_load": (2000, 5000), "standard_staff": (8, 14),
}  # fmt: skip


def fill_evaluations(troupe: Troupe) -> None:
    """The first customers of each person; the manager of those who answer to him confirms as well."""
    for login in CHIEF:
        for place, customer in enumerate(troupe.trading(login)[:EACH]):
            last = before(period_of(troupe.stage.today))
            if place < EARLIER:
                _evaluation(troupe, login, customer, before(last).since, "confirmed")
            made = _evaluation(troupe, login, customer, last.since, WHERE[place % len(WHERE)])
            if login == "rep1" and place == 1:
                troupe.stage.go(2, hour=16)
                service.reopen_evaluation(troupe.door, troupe.who["mgr1"], made, "仓库面积按新仓更正后再确认")
    _next_version(troupe)
    troupe.stage.go(0, hour=9)


def _evaluation(troupe: Troupe, login: str, customer: UUID, since: date, until: str) -> UUID:
    """Begun by the person responsible, scored by both where the superior scores, handed in and confirmed as far as it goes."""
    door, who, stage = troupe.door, troupe.who, troupe.stage
    stage.go(12, hour=9)
    made = service.draft_evaluation(door, who[login], customer, since)
    if until == "draft":
        return made
    _score(troupe, login, made)
    chief = CHIEF[login]
    if until != "scored" and not chief.startswith("mgr"):
        stage.go(9, hour=15)
        _score(troupe, chief, made)
    if until in ("submitted", "confirmed"):
        service.submit_evaluation(door, who[login], made)
    if until == "confirmed":
        stage.go(6, hour=10)
        service.confirm_evaluation(door, who["mgr1"], made)
    return made


def _score(troupe: Troupe, login: str, made: UUID) -> None:
    items = view(troupe.door, troupe.who[login], made)[0].items
    given = {item.id: _given(troupe, item) for item in items if item.method != Method.FORMULA or item.asked}
    service.save_scores(troupe.door, troupe.who[login], made, given)


def _given(troupe: Troupe, item: ItemRow) -> Given:
    random = troupe.random
    if item.method == Method.FORMULA:
        typed = {name: number for name, number in item.asked.items() if number is not None}
        return Given(facts=tuple((name, typed.get(name, random.randint(*FACTS[name]))) for name in item.asked))
    own = item.own.score100  # the superior follows closely, so that no gap asks for a comment
    mark = random.choice(MARKS) if own is None else max(3, own // 2000 - random.choice((0, 0, 1)))
    return Given(mark, random.choice(EVIDENCE) if item.evidence_required else "")


def _next_version(troupe: Troupe) -> None:
    """Finance has drafted the scorecard of the next half-year; a manager has yet to publish it."""
    troupe.stage.go(3, hour=11)
    items = tuple(each._replace(weight_bp=each.weight_bp + {"C1": 200, "A1": -200}.get(each.code, 0)) for each in STANDARD.items)
    start = period_of(troupe.stage.today).until + timedelta(days=1)
    terms = STANDARD._replace(name="客户综合评价表(下一评价期)", valid_from=start, items=items)
    service.draft_template(troupe.door, troupe.who["finance1"], terms)
