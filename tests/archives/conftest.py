"""One office, founded once and copied for each test that needs windows over a real store."""

import shutil
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool, QTranslator

from kehu_desk.door.noun import Noun
from kehu_desk.kernel.errors import Refused

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = (
    ("rep1", "张伟", "E1", "rep", "sup1"), ("rep2", "王芳", "E2", "rep", "sup1"), ("sup1", "李强", "E3", "sup", "mgr1"),
    ("mgr1", "陈总", "E4", "mgr", "mgr2"), ("mgr2", "赵总", "E5", "mgr", ""), ("cus1", "孙档", "E6", "cus", "mgr1"),
    ("adm1", "管理", "E7", "adm", ""),
)  # fmt: skip
COMPLETE = {
    "customer_type": "distributor", "region_code": "330100", "phone": "13800138000", "uscc_reason": "新设企业", "info_source": "rep_visit",
}  # fmt: skip


class Clock:
    """The office's clock, moved by hand. Starts on Monday 2026-03-02 at ten in Shanghai."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: int) -> None:
        self.now += timedelta(**by)


class Seat:
    """One person before the program: a desk whose refusals are collected instead of shown."""

    def __init__(self, house, login, news, clock) -> None:
        from kehu_desk.office.session import sign_in
        from kehu_desk.ui.desk import Desk

        self.told: list[Refused] = []
        self.desk = Desk(sign_in(house.door, login), house.door, news, self.told.append)
        self.clock = clock

    def do(self, action, *facts, **named):
        """A service action of this person; refusals are raised."""
        return action(self.desk.door, self.desk.caller, *facts, **named)


class Office:
    """An open house with a seat for each login."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        from kehu_desk.app import open_house
        from kehu_desk.ui.desk import News

        self.clock, self.news = clock, News()
        self.house, _ = open_house(folder, "rep1", "pw", clock=clock, tell=self.news.changed.emit)

    def seat(self, login: str) -> Seat:
        return Seat(self.house, login, self.news, self.clock)

    def filed(self, name: str = "杭州华东医药有限公司", **bas):
        """An archive that has gone the whole way; returns its id."""
        from kehu_desk.archives.service import filing, writing

        rep, sup, cus = self.seat("rep1"), self.seat("sup1"), self.seat("cus1")
        customer = rep.do(writing.create_customer, {"name_full": name, **COMPLETE, **bas})
        rep.do(filing.submit_filing, customer)
        sup.do(filing.review_filing, customer)
        cus.do(filing.accept_filing, customer)
        return customer


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import sys
    import types

    if find_spec("kehu_desk.borrowing.noun") is None:
        stand_in = types.ModuleType("kehu_desk.borrowing.noun")
        stand_in.NOUN = Noun("loan", frozenset())
        sys.modules["kehu_desk.borrowing.noun"] = stand_in
    from kehu_desk.app import found_house
    from kehu_desk.office.setup import Founder

    folder = tmp_path_factory.mktemp("office") / "store"
    founders = [Founder(login, name, no, roles, "pw", above) for login, name, no, roles, above in PEOPLE]
    house, _code = found_house(folder, founders, clock=Clock(), cost=64 << 20)
    house.close()
    return folder


@pytest.fixture
def office(template: Path, tmp_path: Path, qapp):
    shutil.copytree(template, tmp_path / "store")
    made = Office(tmp_path / "store", Clock())
    yield made
    QThreadPool.globalInstance().waitForDone()
    made.house.close()


class Chinese(QTranslator):
    """The Chinese of the parts, without compiling it first."""

    def __init__(self) -> None:
        super().__init__()
        self.words: dict[tuple[str, str], str] = {}
        for file in sorted((ROOT / "translations/parts").glob("*.tsv")):
            for line in file.read_text(encoding="utf-8").splitlines():
                source, chinese, *context = line.replace("\\n", "\n").split("\t")
                self.words[context[0] if context else "", source] = chinese

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        return self.words.get((context, source)) or self.words.get(("", source)) or ""


@pytest.fixture
def chinese(qapp):
    words = Chinese()
    qapp.installTranslator(words)
    yield words
    qapp.removeTranslator(words)


@pytest.fixture(autouse=True)
def dressed(request):
    if "office" in request.fixturenames:
        from kehu_desk.ui import look

        look.apply(request.getfixturevalue("qapp"), "light")
