"""The tab 【系统】 with real windows over a real store."""

import csv
from datetime import date

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QAbstractItemModelTester

from kehu_desk.office.pages.asking import FormDialog
from kehu_desk.office.pages.audit import AuditPage
from kehu_desk.office.pages.backups import BackupPage
from kehu_desk.office.pages.calendar import CalendarPage
from kehu_desk.office.pages.numbers import SettingsPage
from kehu_desk.office.pages.people import PeoplePage
from kehu_desk.office.pages.requests import RequestsPage
from kehu_desk.office.pages.verifying import VerifyPage
from kehu_desk.office.rules import settable
from kehu_desk.office.service import accounts
from kehu_desk.office.service.settings import enter_setting
from kehu_desk.office.tab import OfficeTab
from kehu_desk.office.words import SETTINGS
from kehu_desk.ui import look, notices
from kehu_desk.ui.desk import Desk, News


@pytest.fixture
def seat(office, qtbot, qapp):
    """seat("adm"): the tab of one person; refusals are collected in seat.told."""
    look.apply(qapp, "light")
    news, told, held = News(), [], []
    office.house.door.tell = news.changed.emit

    def sit(login):
        tab = OfficeTab(Desk(office[login], office.door, news, told.append), office.tools)
        qtbot.addWidget(tab)
        tab.resize(1100, 640)
        tab.show()
        held.append(tab)
        return tab

    sit.told = told
    yield sit
    QThreadPool.globalInstance().waitForDone()


def names(tab):
    return [tab.pages.tabText(at) for at in range(tab.pages.count())]


def go(tab, kind):
    return tab.show_page(kind)


def shown(page, column):
    return [page.model.text(row, column) for row in range(page.model.rowCount())]


def choose(page, column, text):
    page.view.selectRow(shown(page, column).index(text))


def dialog(page):
    return page.findChildren(FormDialog)[-1]


@pytest.mark.parametrize(
    ("login", "pages"),
    [
        ("adm", ["Users and roles", "Settings", "Holidays", "Backup and restore", "Diagnosis"]),
        ("mgr", ["Role approval", "Settings", "Verification", "Diagnosis"]),
        ("aud", ["Audit log", "Verification", "Diagnosis"]),
        ("cus", ["Verification"]),
        ("rep", []),
    ],
)
def test_each_role_has_its_pages_and_the_others_are_absent(seat, login, pages):
    assert names(seat(login)) == pages


def test_the_administrator_opens_an_account(seat, office, qtbot):
    page = go(seat("adm"), PeoplePage)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    asked = dialog(page)
    start = asked.form.values()["password"]
    asked.form.set_values({"login": "sun.yi", "name": "孙怡", "staff_no": "E20", "role_rep": True, "superior": str(office.id("sup"))})
    with qtbot.waitSignal(asked.accepted):
        qtbot.mouseClick(asked.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "sun.yi" in shown(page, 0))
    person = office.person("sun.yi")
    assert (person.roles, person.reports_to, person.must_change_password) == ("rep", office.id("sup"), True)
    assert office.slots.file.open("sun.yi", start, office.clock[0]) == office.slots.keys
    assert seat.told == []


def test_what_is_wrong_stands_under_the_field_and_the_dialog_stays(seat, qtbot):
    page = go(seat("adm"), PeoplePage)
    page.add_person()
    asked = dialog(page)
    asked.form.set_values({"login": "孙 怡", "name": "孙怡", "staff_no": "E20", "role_rep": True, "password": "1234567890"})
    asked.carry_out()
    qtbot.waitUntil(lambda: set(asked.form.problems()) == {"login", "password"})
    assert asked.isVisible()
    assert seat.told == []


def test_a_taken_login_is_told_and_the_dialog_stays(seat, qtbot):
    page = go(seat("adm"), PeoplePage)
    page.add_person()
    asked = dialog(page)
    asked.form.set_values({"login": "rep", "name": "孙怡", "staff_no": "E20", "role_rep": True})
    asked.carry_out()
    qtbot.waitUntil(lambda: bool(seat.told))
    assert seat.told[0].codes == ("E_LOGIN_TAKEN",)
    assert asked.isVisible()


def test_a_custodian_waits_for_the_manager_who_grants_it(seat, office, qtbot):
    adm, mgr = seat("adm"), seat("mgr")
    page = go(adm, PeoplePage)
    choose(page, 0, "rep2")
    page.change_roles()
    asked = dialog(page)
    asked.form.set_values({"role_rep": False, "role_cus": True})
    asked.carry_out()
    qtbot.waitUntil(lambda: "Archive custodian" in shown(page, 5))
    requests = go(mgr, RequestsPage)
    qtbot.waitUntil(lambda: shown(requests, 0) == ["刘洋"])
    requests.view.selectRow(0)
    qtbot.mouseClick(requests.grant, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: requests.model.rowCount() == 0)
    assert office.person("rep2").roles == "cus"
    assert requests.switch.currentWidget() is requests.switch.empty


def test_the_one_concerned_finds_the_button_grey_with_the_rule(seat, office):
    accounts.change_roles(office.door, office["adm"], office.id("mgr2"), "mgr cus")
    page = go(seat("mgr2"), RequestsPage)
    page.view.selectRow(0)
    assert not page.grant.isEnabled()
    assert "B-024" in page.grant.toolTip()


def test_the_last_custodian_is_not_closed(seat, office, monkeypatch):
    monkeypatch.setattr("kehu_desk.office.pages.people.confirm", lambda *_facts, **_named: True)
    page = go(seat("adm"), PeoplePage)
    choose(page, 0, "cus")
    page.switch()
    assert seat.told[0].codes == ("E_LAST_HOLDER",)
    assert dict(seat.told[0].nos[0].facts) == {"roles": "Archive custodian"}
    assert office.person("cus").active
    assert notices.confirm is not None


def test_buttons_of_one_account_wait_for_a_choice(seat):
    page = go(seat("adm"), PeoplePage)
    assert not page.roles.isEnabled()
    assert page.roles.toolTip() == "Choose one account first."
    choose(page, 0, "rep")
    assert page.roles.isEnabled()
    assert page.roles.toolTip() == ""


def test_the_administrator_proposes_and_the_manager_confirms_a_setting(seat, office, qtbot):
    adm, mgr = go(seat("adm"), SettingsPage), go(seat("mgr"), SettingsPage)
    assert adm.confirm.isHidden()
    assert not mgr.confirm.isHidden()
    choose(adm, 0, "Reading term, level 1, days")
    adm.enter()
    asked = dialog(adm)
    assert asked.go.text() == "Propose"
    asked.form.set_values({"term_read_1": "99"})
    asked.carry_out()
    assert asked.form.problems() == {"term_read_1": "A whole number from 1 to 90."}
    asked.form.set_values({"term_read_1": "21"})
    asked.carry_out()
    choose(mgr, 0, "Reading term, level 1, days")
    assert mgr.chosen().proposed == "21"
    qtbot.mouseClick(mgr.confirm, Qt.MouseButton.LeftButton)
    choose(mgr, 0, "Reading term, level 1, days")
    assert (mgr.chosen().value, mgr.chosen().proposed) == ("21", None)


def test_every_setting_has_a_name():
    assert set(settable()) <= set(SETTINGS)


def test_the_calendar_says_how_far_legal_holidays_are_known(seat):
    page = go(seat("adm"), CalendarPage)
    assert page.known.text() == (
        "Legal holidays are known until 2026-12-31. From 2027 on Monday to Friday count as working days, unless the office enters its own days."
    )
    page.enter()
    asked = dialog(page)
    asked.form.set_values({"day": date(2027, 1, 1), "note": "元旦"})
    asked.carry_out()
    page.refresh()
    assert page.known.text().startswith("Legal holidays are known until 2027-12-31. From 2028 on")


def test_a_holiday_is_entered_and_removed(seat, qtbot):
    page = go(seat("adm"), CalendarPage)
    page.enter()
    asked = dialog(page)
    asked.form.set_values({"day": date(2026, 3, 4), "note": "公司年会"})
    asked.carry_out()
    assert [shown(page, at) for at in range(3)] == [["2026-03-04"], ["Holiday"], ["公司年会"]]
    page.view.selectRow(0)
    qtbot.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 0


def test_the_auditor_filters_and_exports(seat, office, qtbot, tmp_path):
    enter_setting(office.door, office["mgr"], "copies_1", "4")
    page = go(seat("aud"), AuditPage)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.filters.set_values({"action": "settings.loan_policy"})
    qtbot.mouseClick(page.seek, Qt.MouseButton.LeftButton)
    assert (shown(page, 2), shown(page, 5), shown(page, 8)) == (["王芳"], ["Lending rule changed"], ["Printed copies, level 1"])
    assert shown(page, 1) == ["2026-03-02 10:00:00"]
    job = page.export_to(tmp_path / "log.csv")
    with qtbot.waitSignal(job.succeeded):
        pass
    with (tmp_path / "log.csv").open(encoding="utf-8-sig") as file:
        assert [row["action"] for row in csv.DictReader(file)] == ["settings.loan_policy"]
    qtbot.mouseClick(page.clear, Qt.MouseButton.LeftButton)
    assert shown(page, 5)[0] == "Audit log exported"


def test_verification_says_what_it_found(seat, office, qtbot):
    page = go(seat("mgr"), VerifyPage)
    job = page.verify()
    with qtbot.waitSignal(job.ended):
        pass
    qtbot.waitUntil(lambda: "is whole" in page.finding.text())
    office.house.files.head.unlink()
    page.verify()
    qtbot.waitUntil(lambda: "shorter than its seal" in page.finding.text())


def test_a_backup_is_made_and_listed(seat, qtbot, tmp_path):
    page = go(seat("adm"), BackupPage)
    assert page.last.text() == "There is no verified backup yet."
    page.use_folder(tmp_path / "copies")
    job = page.back_up()
    with qtbot.waitSignal(job.ended):
        pass
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.last.text() == "Last verified backup: 2026-03-02 10:00"
    assert seat.told == []
