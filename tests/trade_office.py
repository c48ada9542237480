"""An office that trades: two contract officers, two of finance, and customers of two field reps."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest

from kehu_desk.app import found_house, open_house
from kehu_desk.office.setup import Founder
from lending_office import BAS, MORE, LendingOffice
from real_office import COST, FOUNDERS, MONDAY, PASSWORD

OFFICES = [
    Founder("con", "何敏", "E31", "contract", PASSWORD, "mgr"),
    Founder("con2", "罗军", "E32", "contract", PASSWORD, "mgr"),
    Founder("fin2", "宋洁", "E33", "finance", PASSWORD, "mgr2"),
    Founder("service", "唐薇", "E34", "service", PASSWORD, "mgr"),
]
SECOND, OTHER = "绍兴越城酒业有限公司", "福州闽江贸易有限公司"


class TradeOffice(LendingOffice):
    """customer and second belong to rep (superior sup), other to rep3 (superior sup2)."""

    second: UUID
    other: UUID


@pytest.fixture(scope="session")
def trade_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trade") / "store"
    house, _code = found_house(folder, [*FOUNDERS, *MORE, *OFFICES], clock=lambda: MONDAY, cost=COST)
    office = TradeOffice(house, [MONDAY], [])
    office.file("rep", BAS["name_full"])
    office.file("rep", SECOND, region_code="330600")
    office.file("rep3", OTHER, chief="sup2", custodian="cus2", region_code="350100")
    house.close()
    return folder


@pytest.fixture
def trade(trade_folder: Path, tmp_path: Path) -> Iterator[TradeOffice]:
    from kehu_desk.archives.queries import customer_page

    shutil.copytree(trade_folder, tmp_path / "store")
    clock: list[datetime] = [MONDAY]
    house, _caller = open_house(tmp_path / "store", "adm", PASSWORD, clock=lambda: clock[0])
    office = TradeOffice(house, clock, [])
    with office.door.look(office["mgr"]) as (session, actor):
        ids = {row.name: row.id for row in customer_page(session, actor, "name", False, None, 9)}
    office.customer, office.second, office.other = (ids[name] for name in (BAS["name_full"], SECOND, OTHER))
    yield office
    house.close()
