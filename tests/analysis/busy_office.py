"""A week of use in the lending office: what is read and printed under loans, looked at without one, and refused."""

import pytest

from kehu_desk.archives.service import filing, writing
from kehu_desk.archives.service.attachments import add_attachment, read_attachment
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.borrowing.service import printing
from real_office import codes


def view(lending, login, customer, section="BAS"):
    with lending.door.view(lending[login], customer, section):
        pass


def read(lending, login, customer, sections=("BAS",), category="visit", *, printing_wanted=False):
    asked = lend.Request(Kind.READ, sections, category, "拜访前了解情况", asked=("print",) if printing_wanted else ())
    loan = lend.request_loan(lending.door, lending[login], customer, asked)
    if login != "rep":
        lend.approve_loan(lending.door, lending["sup2"], loan)
    lend.release_loan(lending.door, lending["cus"], loan)
    return loan


@pytest.fixture
def busy(lending, customer):
    """A week of use: rep3 reads what is not his, rep reads and prints his own, others look without a loan, some are refused."""
    draft = writing.create_customer(lending.door, lending["rep"], {"name_full": "绍兴越城药房有限公司"})
    lending.scan = add_attachment(lending.door, lending["rep"], draft, "BAS", "执照.pdf", b"%PDF-1.4", pages=1)
    lending.more = [customer, finish(lending, draft), lending.file("rep", "宁波海曙药业有限公司")]
    for each in lending.more:
        read(lending, "rep3", each, category="negotiation")
        view(lending, "rep3", each)
        view(lending, "rep3", each)  # the same section, loan and day: once
    read_attachment(lending.door, lending["rep3"], lending.scan)
    view(lending, "rep", customer)  # by standing right
    view(lending, "sup", customer)
    lending.later(days=1)
    view(lending, "rep3", customer)
    printed = read(lending, "rep", customer, ("BAS", "FEA"), printing_wanted=True)
    copy = printing.begin_copy(lending.door, lending["rep"], printed)
    printing.note_copy(lending.door, lending["rep"], copy.carrier_id, pages=7, sha256="0" * 64)
    failed = printing.begin_copy(lending.door, lending["rep"], printed)
    printing.note_copy(lending.door, lending["rep"], failed.carrier_id, pages=0, sha256="", failed=True)
    assert codes(lend.release_loan, lending.door, lending["rep3"], printed) == ("E_FORBIDDEN", "E_STATE")
    return lending


def finish(lending, draft):
    more = {
        "region_code": "330600",
        "phone": "0575-88880000",
        "customer_type": "pharmacy",
        "uscc_reason": "新设",
        "info_source": "rep_visit",
    }
    writing.save_section(lending.door, lending["rep"], draft, "BAS", more)
    filing.submit_filing(lending.door, lending["rep"], draft)
    filing.review_filing(lending.door, lending["sup"], draft)
    filing.accept_filing(lending.door, lending["cus"], draft)
    return draft
