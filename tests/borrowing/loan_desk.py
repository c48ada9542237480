"""An office at whose desk the loans tab is opened: a filed archive of the rep 张伟, and a clock that tests may move."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kehu_desk.app import found_house, open_house
from kehu_desk.archives.queries import by_number
from kehu_desk.archives.service.filing import accept_filing, review_filing, submit_filing
from kehu_desk.archives.service.writing import create_customer, save_section
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service.lending import Request, request_loan
from kehu_desk.kernel.errors import Refused
from kehu_desk.office.session import sign_in
from kehu_desk.office.setup import Founder
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all

START = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)  # Monday 10:00 in the office
ROOT = Path(__file__).resolve().parents[2]
FOUNDERS = [
    Founder("rep1", "张伟", "E1", "rep", "pw", "sup1"),
    Founder("rep2", "陈静", "E7", "rep", "pw", "sup2"),
    Founder("sup1", "李强", "E2", "sup", "pw", "mgr1"),
    Founder("sup2", "周敏", "E8", "sup", "pw", "mgr1"),
    Founder("mgr1", "王芳", "E3", "mgr", "pw", "mgr2"),
    Founder("mgr2", "刘洋", "E6", "mgr", "pw"),
    Founder("cus1", "赵丽", "E4", "cus", "pw", "mgr1"),
    Founder("adm1", "孙涛", "E5", "adm", "pw"),
    Founder("aud1", "吴磊", "E9", "aud", "pw"),
]
BAS = {
    "phone": "13800138000", "region_code": "330100", "customer_type": "distributor", "uscc_reason": "新设企业", "info_source": "rep_visit",
    "bank_account": "62220012", "legal_rep": "何总",
}  # fmt: skip


class Office:
    """The open house, its people by login, its clock, and what was told to whoever sits at the desk."""

    def __init__(self, folder):
        self.now = START
        self.news, self.told = News(), []
        self.house, _ = open_house(folder, "rep1", "pw", clock=lambda: self.now, tell=self.news.changed.emit)
        self.door = self.house.door
        self.callers = {each.login: sign_in(self.door, each.login) for each in FOUNDERS}
        with self.door.reading() as session:
            self.customer = by_number(session, "KH-2026-00001")

    def desk(self, login):
        return Desk(self.callers[login], self.door, self.news, self.told.append)

    def pass_time(self, **span):
        self.now += timedelta(**span)

    def ask(self, login, kind=Kind.READ, sections=("BAS",), purpose="拜访前了解情况", customer=None, **more):
        request = Request(kind, sections, "visit", purpose, **more)
        return request_loan(self.door, self.callers[login], customer or self.customer, request)

    def do(self, action, login, *facts, **named):
        return action(self.door, self.callers[login], *facts, **named)

    def refused(self, action, login, *facts, **named):
        with pytest.raises(Refused) as caught:
            self.do(action, login, *facts, **named)
        return caught.value.codes


def file_archive(office, name="杭州华东医药有限公司", owner="rep1", chief="sup1", **more):
    customer = office.do(create_customer, owner, {"name_full": name})
    office.do(save_section, owner, customer, "BAS", BAS | more)
    office.do(save_section, owner, customer, "TRD", {"payment_method": "monthly", "credit_days": 30})
    office.do(submit_filing, owner, customer)
    office.do(review_filing, chief, customer)
    office.do(accept_filing, "cus1", customer)
    return customer


@pytest.fixture(scope="session")
def founded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office") / "store"
    house, _ = found_house(folder, FOUNDERS, clock=lambda: START, cost=64 << 20)
    house.close()
    office = Office(folder)
    file_archive(office)
    office.house.close()
    return folder


@pytest.fixture
def office(founded, tmp_path, qapp):
    folder = tmp_path / "store"
    shutil.copytree(founded, folder)
    made = Office(folder)
    yield made
    wait_for_all()
    made.house.close()


@pytest.fixture(autouse=True)
def dressed(qapp):
    look.apply(qapp, "light")
