"""The tab 【保管】 with real windows over a real store."""

from datetime import UTC, datetime

import pytest
from custody_steps import borrow, card, destroyed, history, level, owner, sealed, waiting
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import printing
from kehu_desk.custody.dialogs.handover import HandoverDialog
from kehu_desk.custody.dialogs.level import LevelDialog
from kehu_desk.custody.service import classification, deciding, destroying
from kehu_desk.custody.service.handover import handover_of, sign_handover
from kehu_desk.custody.service.transfer import transfer_customers
from kehu_desk.custody.tab import CustodyTab
from kehu_desk.custody.tab.handover import HandoverPage
from kehu_desk.custody.tab.levels import LevelsPage
from kehu_desk.custody.tab.proposals import ProposalsPage
from kehu_desk.custody.tab.transfer import TransferPage
from kehu_desk.custody.words import ALONE, WORDS, explain, explain_all
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.office.service import accounts
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.job import wait_for_all

WHY = "与客户终止合作"


@pytest.fixture
def seat(lending, qtbot, qapp):
    """seat("cus"): the tab of one person; refusals are collected in seat.told."""
    look.apply(qapp, "light")
    news, told, held = News(), [], []
    lending.door.tell = news.changed.emit

    def sit(login):
        tab = CustodyTab(Desk(lending[login], lending.door, news, told.append))
        qtbot.addWidget(tab)
        tab.resize(1024, 600)
        tab.show()
        held.append(tab)
        return tab

    sit.told = told
    yield sit
    wait_for_all()


def pages(tab):
    return [tab.pages.tabText(at) for at in range(tab.pages.count())]


def go(tab, title):
    tab.pages.setCurrentIndex(pages(tab).index(title))
    return tab.page(tab.pages.currentIndex())


def buttons(page):
    """What is offered: text -> whether it can be pressed."""
    return {each.text(): each.isEnabled() for each in page.buttons.values() if not each.isHidden()}


def shown(page, column):
    return [page.model.text(row, column) for row in range(page.model.rowCount())]


def opened(qtbot, tab, customer):
    page = go(tab, "Levels and sealing")
    page.open_archive(customer)
    qtbot.waitUntil(lambda: page.standing is not None and not page._reading.busy)
    return page


@pytest.mark.parametrize(
    ("login", "titles"),
    [
        ("cus", ["Levels and sealing", "Proposals and signatures", "List of destructions", "Hand-over of leavers"]),
        ("mgr", ["Levels and sealing", "Proposals and signatures", "List of destructions", "Hand over customers"]),
        ("sup", ["Hand over customers", "Hand-over of leavers"]),
        ("aud", ["Proposals and signatures", "List of destructions"]),
    ],
)
def test_each_role_has_its_pages_and_no_others(seat, login, titles):
    tab = seat(login)
    assert pages(tab) == titles
    for title in titles:
        page = go(tab, title)
        assert isinstance(page, LevelsPage | ProposalsPage | TransferPage | HandoverPage)
    assert seat.told == []


def test_the_levels_of_an_archive_and_what_may_be_done(seat, qtbot, lending, customer):
    page = opened(qtbot, seat("cus"), customer)
    assert shown(page, 1) == ["L1 internal", "L1 internal", "L1 internal", "L2 secret", "L2 secret"]
    assert "杭州华东医药有限公司" in page.card.text()
    assert buttons(page) == {"Change the level": True, "Seal": True}
    sealed(lending, customer)
    qtbot.waitUntil(lambda: "Sealed" in page.card.text())
    assert buttons(page) == {"Change the level": True, "Unseal": True, "List for destruction": False}
    assert "2056-03-02" in page.buttons["destroy"].toolTip()


def test_an_archive_is_found_by_typing(seat, qtbot, lending, customer):
    page = go(seat("mgr"), "Levels and sealing")
    page.line.show_found("华东")
    assert page.line.hits.count() == 1
    page.line.hits.itemClicked.emit(page.line.hits.item(0))
    qtbot.waitUntil(lambda: page.standing is not None)
    assert page.standing.card.id == customer


def test_sealing_is_greyed_with_its_reason_while_a_section_is_out(seat, qtbot, lending, customer):
    borrow(lending, "rep", customer, Kind.EDIT)
    page = opened(qtbot, seat("cus"), customer)
    assert buttons(page)["Seal"] is False
    assert "张伟" in page.buttons["seal"].toolTip()
    assert shown(page, 3)[0].startswith("张伟, due 2026-03-")


@pytest.mark.parametrize(
    ("login", "scope", "wanted", "said"),
    [
        ("cus", "BAS", "2", "Takes effect at once. Loans that"),
        ("cus", "TRD", "1", "two managers"),
        ("cus", "BAS", "1", "It stands at L1 internal now."),
        ("cus", "", "", "Choose what is to change"),
        ("cus", "DEC", "2", "A manager must confirm it."),
        ("mgr", "DEC", "2", "Takes effect at once."),
    ],
)
def test_the_dialog_says_beforehand_who_has_to_agree(seat, qtbot, lending, customer, login, scope, wanted, said):
    classification.raise_level(lending.door, lending["cus"], customer, "DEC", 3, WHY)
    page = opened(qtbot, seat(login), customer)
    dialog = LevelDialog(page._desk, page.standing, manages=login == "mgr")
    qtbot.addWidget(dialog)
    dialog.form.set_values({"scope": scope, "level": wanted})
    assert dialog.consequence().startswith(said) or said in dialog.consequence()


def test_a_level_is_raised_from_the_dialog(seat, qtbot, lending, customer):
    page = opened(qtbot, seat("cus"), customer)
    qtbot.mouseClick(page.buttons["classify"], Qt.MouseButton.LeftButton)
    [dialog] = page.findChildren(LevelDialog)
    dialog.form.set_values({"scope": "BAS", "level": "3", "reason": "客户要求保密"})
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert level(lending, customer, "BAS") == 3
    qtbot.waitUntil(lambda: shown(page, 2)[0] == "L3 top secret")


def test_a_refusal_leaves_the_dialog_open(seat, qtbot, lending, customer):
    page = opened(qtbot, seat("cus"), customer)
    page.classify()
    [dialog] = page.findChildren(LevelDialog)
    dialog.form.set_values({"scope": "BAS", "level": "3", "reason": "保密"})
    dialog.carry_out()
    assert [refusal.codes for refusal in seat.told] == [("E_REASON",)]
    assert dialog.isVisible() and level(lending, customer, "BAS") == 1


def test_propose_and_confirm_a_sealing_from_the_windows(seat, qtbot, lending, customer, monkeypatch):
    monkeypatch.setattr("kehu_desk.custody.tab.levels.ask_reason", lambda *_: WHY)
    page = opened(qtbot, seat("cus"), customer)
    qtbot.mouseClick(page.buttons["seal"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: buttons(page)["Seal"] is False)  # the same is proposed once
    signing = go(seat("mgr"), "Proposals and signatures")
    QAbstractItemModelTester(signing.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert (shown(signing, 0), shown(signing, 4)) == (["Seal"], ["Waits for a manager"])
    assert buttons(signing) == {}
    signing.view.choose_ids([waiting(lending)[0].id])
    assert buttons(signing) == {"Agree": True, "Do not agree": True}
    qtbot.mouseClick(signing.buttons["confirm"], Qt.MouseButton.LeftButton)
    assert card(lending, customer).state == "SEALED"
    assert (shown(signing, 4), shown(signing, 5)) == (["Done"], ["王芳 confirmed 2026-03-02"])


def test_declining_and_taking_back_from_the_window(seat, qtbot, lending, customer, monkeypatch):
    monkeypatch.setattr("kehu_desk.custody.tab.proposals.ask_reason", lambda *_: "客户不同意公开")
    classification.lower_level(lending.door, lending["cus"], customer, "TRD", 1, WHY)
    mine = go(seat("cus"), "Proposals and signatures")
    mine.view.choose_ids([waiting(lending)[0].id])
    assert buttons(mine) == {"Take back": True}
    managers = go(seat("mgr"), "Proposals and signatures")
    assert shown(managers, 0) == ["Lower the level: Trading now to internal"]
    managers.view.choose_ids([waiting(lending)[0].id])
    qtbot.mouseClick(managers.buttons["decline"], Qt.MouseButton.LeftButton)
    assert (history(lending)[0].state, shown(managers, 6)) == ("DECLINED", ["客户不同意公开"])


def test_b_161_the_auditor_signs_after_being_asked_once_more(seat, qtbot, lending, customer, monkeypatch):
    sealed(lending, customer)
    lending.clock[0] = datetime(2057, 1, 5, 2, 0, tzinfo=UTC)
    destroying.list_for_destruction(lending.door, lending["cus"], customer, "保管期限已满")
    [listed] = waiting(lending)
    deciding.confirm(lending.door, lending["mgr"], listed.id)
    tab = seat("aud")
    page = go(tab, "List of destructions")
    tab.open_subject(listed.id)
    assert buttons(page) == {"Sign as witness": True}
    monkeypatch.setattr("kehu_desk.custody.tab.proposals.confirm", lambda *_, **__: False)
    page.sign_as_witness()
    assert card(lending, customer).state == "SEALED"
    monkeypatch.setattr("kehu_desk.custody.tab.proposals.confirm", lambda *_, **__: True)
    with qtbot.waitSignal(page.working.done):
        page.sign_as_witness()
    assert card(lending, customer).state == "DESTROYED"


def test_customers_are_handed_over_from_the_page(seat, qtbot, lending, customer):
    second = lending.file("rep", "宁波海联医药有限公司")
    sealed(lending, second)
    box = go(seat("sup"), "Hand over customers").box
    assert [box.old.itemText(at) for at in range(1, box.old.count())] == ["张伟 E01"]
    assert box.new.findText("赵敏 E04") > 0 and box.new.findText("李强 E03") < 0  # never to oneself (B-024)
    assert not box.all.isEnabled()
    box.old.setCurrentIndex(1)
    qtbot.waitUntil(lambda: box.model.rowCount() == 2)
    box.new.setCurrentIndex(box.new.findData(str(lending.id("rep2"))))
    assert (box.all.isEnabled(), box.some.isEnabled()) == (True, False)
    box.view.choose_ids([customer])
    assert box.some.isEnabled()
    with qtbot.waitSignal(box.moved):
        qtbot.mouseClick(box.all, Qt.MouseButton.LeftButton)
    assert owner(lending, customer)[0] == lending.id("rep2")
    qtbot.waitUntil(lambda: box.model.rowCount() == 1)
    assert box.model.text(0, 3) == "Sealed"


def test_an_interim_owner_is_marked(seat, qtbot, lending, customer):
    accounts.deactivate(lending.door, lending["adm"], lending.id("rep"))
    box = go(seat("mgr"), "Hand over customers").box
    box.old.setCurrentIndex(box.old.findData(str(lending.id("sup"))))
    qtbot.waitUntil(lambda: box.model.rowCount() == 1)
    assert box.model.text(0, 4) == "interim"


def dialog_for(qtbot, seat, lending, login, person="rep"):
    page = go(seat(login), "Hand-over of leavers")
    assert page.open_subject(lending.id(person))
    qtbot.waitUntil(lambda: page.dialog.view is not None and not page.dialog._reading.busy)
    return page.dialog


def test_the_hand_over_leads_from_the_list_to_the_certificate(seat, qtbot, lending, customer):
    dialog = dialog_for(qtbot, seat, lending, "sup")
    assert isinstance(dialog, HandoverDialog)
    assert dialog.title.text() == "What is still held"
    assert dialog.sentence.text() == "Still open: 1."
    assert (dialog.held.model.text(0, 0), dialog.held.model.text(0, 2)) == ("Customer", "Filed")
    qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    box = dialog.customers.box
    assert (box.old.currentData(), box.old.isEnabled()) == (str(lending.id("rep")), False)
    qtbot.waitUntil(lambda: box.model.rowCount() == 1)
    box.new.setCurrentIndex(box.new.findData(str(lending.id("rep2"))))
    with qtbot.waitSignal(box.moved):
        qtbot.mouseClick(box.all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.view.still_open)
    qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    assert dialog.on.text() == "Sign the certificate" and dialog.on.isEnabled()
    qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    view = handover_of(lending.door, lending["cus"], lending.id("rep"))
    assert (view.chief, view.custodian) == ("李强", "")


def test_the_signature_is_not_offered_while_anything_is_open(seat, qtbot, lending, customer):
    dialog = dialog_for(qtbot, seat, lending, "cus")
    assert dialog.customers is None  # a custodian moves nobody's customers
    assert dialog.sentence.text() == "Still open: 1. Customers are handed over by the superior or a manager."
    qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    assert not dialog.on.isEnabled()
    assert "Still open: 1." in dialog.certificate.told.text()
    transfer_customers(lending.door, lending["mgr"], lending.id("rep"), lending.id("rep2"))
    qtbot.waitUntil(lambda: dialog.on.isEnabled())
    qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    sign_handover(lending.door, lending["sup"], lending.id("rep"))
    assert handover_of(lending.door, lending["cus"], lending.id("rep")).done_at is not None


def test_a_custodian_proposes_to_write_a_copy_off(seat, qtbot, lending, customer, monkeypatch):
    monkeypatch.setattr("kehu_desk.custody.dialogs.handover.ask_reason", lambda *_: "员工离职失联")
    reading = borrow(lending, "rep", customer, asked=["print"])
    printing.begin_copy(lending.door, lending["rep"], reading)
    dialog = dialog_for(qtbot, seat, lending, "cus")
    held = dialog.held
    row = [held.model.text(at, 0) for at in range(held.model.rowCount())].index("Copy outside")
    assert not held.off.isEnabled()
    held.view.selectRow(row)
    assert held.off.isEnabled()
    qtbot.mouseClick(held.off, Qt.MouseButton.LeftButton)
    assert [proposal.kind for proposal in waiting(lending)] == ["write_off"]


def test_the_workbench_leads_to_the_proposal_and_to_the_person(seat, qtbot, lending, customer):
    from custody_steps import actor_of

    from kehu_desk.custody.noun import due

    classification.lower_level(lending.door, lending["cus"], customer, "TRD", 1, WHY)
    with lending.house.store.read() as session:
        assert [(each.kind, each.person) for each in due(session, actor_of(lending, "mgr"))] == [("custody_confirm", "周丽")]
        assert list(due(session, actor_of(lending, "cus"))) == []
    tab = seat("mgr")
    tab.open_subject(waiting(lending)[0].id)
    assert tab.pages.tabText(tab.pages.currentIndex()) == "Proposals and signatures"
    transfer_customers(lending.door, lending["mgr"], lending.id("rep"), lending.id("rep2"))
    sign_handover(lending.door, lending["cus"], lending.id("rep"))
    with lending.house.store.read() as session:
        assert [(each.kind, each.subject) for each in due(session, actor_of(lending, "sup"))] == [("handover", lending.id("rep"))]


def test_every_code_that_custody_gives_has_its_sentence():
    for code in WORDS:
        said = explain(
            no(code, state="SEALED", level=2, holder="张伟", section="BAS TRD", due="", name="刘洋", count=2, kinds=(("loan", 2),))
        )
        assert said and "{" not in said and "…" not in said, code
    assert explain(no("E_HANDOVER_OPEN", count=3, kinds=(("customer", 2), ("loan", 1)))).startswith("Still open: Customer 2、Loan 1")
    assert explain(no("E_DESTROY_BLOCKED", count=1, until="2056-03-02", why="kept")) == (
        "The archive is kept until 2056-03-02 (B-161). Destroy it after that day."
    )
    assert explain_all(Refused(no("E_REASON"), no("E_REASON"))) == ["A reason of at least five characters is needed (B-040)."]
    assert set(WORDS) >= ALONE


def test_a_destroyed_archive_offers_nothing(seat, qtbot, lending, customer):
    destroyed(lending, customer)
    page = opened(qtbot, seat("mgr"), customer)
    assert buttons(page) == {}
