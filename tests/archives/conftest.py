"""One office, founded once and copied for each test that needs windows over a real store."""

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from archive_office import PEOPLE, Chinese, Clock, Office
from PySide6.QtCore import QThreadPool

from kehu_desk.door.noun import Noun


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
