"""An office with two of each hand that lending needs, and a filed customer of rep's."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest

from kehu_desk.app import found_house, open_house
from kehu_desk.archives.service import filing, writing
from kehu_desk.office.setup import Founder
from real_office import COST, FOUNDERS, MONDAY, PASSWORD, RealOffice

MORE = [
    Founder("rep3", "陈晨", "E21", "rep", PASSWORD, "sup2"),
    Founder("sup2", "赵强", "E22", "sup", PASSWORD, "mgr"),
    Founder("cus2", "孙丽", "E23", "cus", PASSWORD, "mgr2"),
    Founder("tech", "韩冰", "E24", "member", PASSWORD, "mgr2"),
]
BAS = {
    "name_full": "杭州华东医药有限公司", "phone": "0571-88001234", "region_code": "330100", "customer_type": "distributor",
    "uscc_reason": "正在办理", "info_source": "rep_visit", "bank_account": "6222000011112222", "legal_rep": "张三丰",
}  # fmt: skip


class LendingOffice(RealOffice):
    """An office with one filed customer."""

    customer: UUID

    def file(self, login: str, name: str, chief: str = "sup", custodian: str = "cus", **more: str) -> UUID:
        customer = writing.create_customer(self.door, self[login], BAS | {"name_full": name} | more)
        writing.save_sections(
            self.door,
            self[login],
            customer,
            {
                "FEA": {"outlets_covered": 100},
                "TRD": {"credit_days": 30},
                "DEC": {"contacts": [{"name": "钱经理", "mobile": "13900000001"}]},
            },
        )
        filing.submit_filing(self.door, self[login], customer)
        filing.review_filing(self.door, self[chief], customer)
        filing.accept_filing(self.door, self[custodian], customer)
        return customer


@pytest.fixture(scope="session")
def lending_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lending") / "store"
    house, _code = found_house(folder, [*FOUNDERS, *MORE], clock=lambda: MONDAY, cost=COST)
    LendingOffice(house, [MONDAY], []).file("rep", BAS["name_full"])
    house.close()
    return folder


@pytest.fixture
def lending(lending_folder: Path, tmp_path: Path) -> Iterator[LendingOffice]:
    shutil.copytree(lending_folder, tmp_path / "store")
    clock: list[datetime] = [MONDAY]
    house, _caller = open_house(tmp_path / "store", "adm", PASSWORD, clock=lambda: clock[0])
    yield LendingOffice(house, clock, [])
    house.close()


@pytest.fixture
def customer(lending: LendingOffice) -> UUID:
    from kehu_desk.archives.queries import customer_page

    with lending.door.look(lending["rep"]) as (session, actor):
        return customer_page(session, actor, "name", False, None, 1)[0].id
