"""Steps that tests of surveys share."""

from datetime import timedelta

from kehu_desk.archives.service import writing
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import editing, lending
from kehu_desk.borrowing.service.lending import Request
from kehu_desk.surveys import service
from kehu_desk.surveys.entities import ProposedChange, Survey
from kehu_desk.surveys.rules.terms import Reply, SurveyTerms
from trade_steps import TODAY, read

FORM = SurveyTerms("customer_form", ("BAS", "FEA"), TODAY + timedelta(days=10))
ORDERED = SurveyTerms("commissioned", ("BAS", "TRD"), TODAY + timedelta(days=30), "华信商务调查有限公司", 800_000)
REPLY = Reply(TODAY, "刘经理")
ANSWERS = {"BAS": {"phone": "0571-88009999", "employees": 66}, "FEA": {"outlets_covered": 128}}
ROLES = ["rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech"]


def drafted(trade, login="rep", terms=FORM, customer=None):
    return service.draft_survey(trade.door, trade[login], customer or trade.customer, terms)


def sent(trade, login="rep", terms=FORM, customer=None):
    made = drafted(trade, login, terms, customer)
    service.send_survey(trade.door, trade[login], made)
    return made


def received(trade, login="rep", terms=FORM, answers=ANSWERS, customer=None):
    made = sent(trade, login, terms, customer)
    service.receive_survey(trade.door, trade[login], made, REPLY, answers)
    return made


def checked(trade, login="sup", refused=(), **more):
    made = received(trade, **more)
    for change in changes(trade, made).values():
        if change.field in refused:
            service.refuse_change(trade.door, trade[login], change.id, "与现场所见不符")
        else:
            service.accept_change(trade.door, trade[login], change.id)
    service.check_survey(trade.door, trade[login], made)
    return made


def survey(trade, made):
    [row] = read(trade, Survey, id=made)
    return row


def changes(trade, made):
    return {row.field: row for row in read(trade, ProposedChange, survey_id=made)}


def draft_archive(trade, name="嘉兴南湖烟酒商行"):
    """An archive that was never filed, of rep's."""
    return writing.create_customer(trade.door, trade["rep"], {"name_full": name, "phone": "0573-82000001", "region_code": "330400"})


def edit_loan(trade, sections, login="rep", customer=None, approved=("sup",)):
    """An EDIT loan that is out."""
    request = Request(Kind.EDIT, list(sections), "quarterly", "按客户资料表更新档案")
    loan = lending.request_loan(trade.door, trade[login], customer or trade.customer, request)
    if set(sections) & {"TRD", "DEC"}:
        for each in approved:
            lending.approve_loan(trade.door, trade[each], loan)
        lending.release_loan(trade.door, trade["cus"], loan)
    return loan


def accept_edit(trade, loan, login="rep"):
    editing.hand_in(trade.door, trade[login], loan)
    editing.review_revision(trade.door, trade["sup"], loan)
    editing.accept_revision(trade.door, trade["cus"], loan)
