"""资料收集 in the demo office: forms and a commissioned survey in every state, one written into its archive under a loan."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import editing, lending
from kehu_desk.borrowing.service.lending import Request
from kehu_desk.demo.cast import CHIEF, GIVEN, SURNAMES
from kehu_desk.surveys import service
from kehu_desk.surveys.rules.terms import Answers, Reply, SurveyTerms
from kehu_desk.surveys.service.reading import view

if TYPE_CHECKING:
    from uuid import UUID

    from kehu_desk.demo.office import Troupe

AGENCY: Final = "华信商务调查有限公司"
FIRST, LAST = 5, 9  # which customers of a person: the first ones are lent and sealed elsewhere in the demo
WHERE: Final = ("draft", "sent", "late", "received", "checked", "applied", "cancelled")


def fill_surveys(troupe: Troupe) -> None:
    """Some customers of each person, one state after the other; the key account manager commissions a survey."""
    place = 0
    for login in CHIEF:
        for customer in troupe.trading(login)[FIRST:LAST]:
            _survey(troupe, login, customer, WHERE[place % len(WHERE)], ordered=login == "kam1" and place % 2 == 1)
            place += 1
    troupe.stage.go(0, hour=9)


def _survey(troupe: Troupe, login: str, customer: UUID, until: str, *, ordered: bool) -> None:
    door, who, stage = troupe.door, troupe.who, troupe.stage
    stage.go(35 if until in ("late", "applied", "cancelled") else 9, hour=9)
    due = stage.day + timedelta(days=20 if until == "late" else 30)
    terms = SurveyTerms("customer_form", ("BAS", "FEA"), due)
    if ordered:
        terms = SurveyTerms("commissioned", ("BAS", "FEA"), due, AGENCY, troupe.random.randrange(6, 20) * 100_000)
    survey = service.draft_survey(door, who[login], customer, terms)
    if until == "draft":
        return
    service.send_survey(door, who[login], survey)
    if until == "cancelled":
        service.cancel_survey(door, who[login], survey, "客户门店装修停业,改期再收")
    if until in ("received", "checked", "applied"):
        stage.go(28 if until == "applied" else 4, hour=14)
        signed = troupe.random.choice(SURNAMES) + troupe.random.choice(GIVEN)
        service.receive_survey(door, who[login], survey, Reply(stage.day, signed), _answers(troupe))
    if until in ("checked", "applied"):
        _check(troupe, login, survey)
    if until == "applied":
        _apply(troupe, login, customer, survey)


def _answers(troupe: Troupe) -> Answers:
    random = troupe.random
    basics: dict[str, Any] = {
        "employees": random.randrange(12, 300),
        "website": f"www.example-{random.randrange(100, 999)}.com",
        "wechat": f"kehu{random.randrange(1000, 9999)}",
    }
    return {"BAS": basics, "FEA": {"outlets_covered": random.randrange(20, 400), "sales_force_count": random.randrange(3, 40)}}


def _check(troupe: Troupe, login: str, survey: UUID) -> None:
    """The superior accepts all but one."""
    door, chief = troupe.door, troupe.who[CHIEF[login]]
    seen, _offers = view(door, chief, survey)
    for change in seen.changes:
        if change.field == "sales_force_count":
            service.refuse_change(door, chief, change.id, "与走访时所见人数差距较大,待核实")
        else:
            service.accept_change(door, chief, change.id)
    service.check_survey(door, chief, survey)


def _apply(troupe: Troupe, login: str, customer: UUID, survey: UUID) -> None:
    """Written under an edit loan, which then goes its way."""
    door, who = troupe.door, troupe.who
    loan = lending.request_loan(door, who[login], customer, Request(Kind.EDIT, ["BAS", "FEA"], "quarterly", "按客户资料表更新档案"))
    service.apply_survey(door, who[login], survey)
    editing.hand_in(door, who[login], loan)
    editing.review_revision(door, who[CHIEF[login]], loan, "已核对资料表原件")
    editing.accept_revision(door, who["cus1"], loan)
