"""The tab 【紧急查阅】 over a real store: who finds which button, what is said before, and what a click does."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from kehu_desk.archives.tab import ArchivesTab
from kehu_desk.borrowing.entities import Loan, Restriction
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.emergency.dialogs import OpeningDialog, ReviewDialog
from kehu_desk.emergency.entities import BreakGlass
from kehu_desk.emergency.service import Plea, open_glass, review_glass, sweep
from kehu_desk.emergency.tab import EmergencyTab
from kehu_desk.ui.notices import Notice, ReasonDialog
from real_office import PASSWORD

REASON = "批次召回, 需要立刻找到联系人"


@pytest.fixture
def open_tab(lending, seat, qtbot):
    def made(login):
        tab = EmergencyTab(seat(login), lending.slots.file)
        qtbot.addWidget(tab)
        tab.resize(1100, 640)
        tab.show()
        return tab

    return made


def break_glass(office, login, customer):
    return open_glass(office.door, office[login], office.slots.file, customer, Plea("safety", REASON), PASSWORD)


def dialog_of(tab, kind, qtbot):
    qtbot.waitUntil(lambda: any(each.isVisible() for each in tab.findChildren(kind)))
    return next(each for each in tab.findChildren(kind) if each.isVisible())


def kept(office):
    with office.house.store.read() as session:
        return session.scalars(select(BreakGlass)).all()


# who finds what


@pytest.mark.parametrize(
    ("login", "opens", "reviews", "proposes", "decides"),
    [
        ("mgr", True, True, False, True), ("sup", True, False, False, False), ("kam", True, False, False, False),
        ("cus", False, True, True, False), ("aud", False, False, False, False),
    ],
)  # fmt: skip
def test_b_130_b_133_each_role_finds_its_own_buttons(open_tab, login, opens, reviews, proposes, decides):
    tab = open_tab(login)
    page, bars = tab.openings, tab.bars
    assert (not page.open_button.isHidden(), not page.review_button.isHidden()) == (opens, reviews)
    found = [not each.isHidden() for each in (bars.propose_button, bars.yes_button, bars.no_button)]
    assert found == [proposes, decides, decides]
    assert len(page.switch.empty.buttons) == opens  # the empty page offers the first step to whoever may take it


def test_the_chinese_names(open_tab, chinese):
    tab = open_tab("mgr")
    assert tab.accessibleName() == "紧急查阅"
    assert [tab.pages.tabText(at) for at in range(2)] == ["查阅记录", "限制名单"]
    assert [each.text() for each in (tab.openings.open_button, tab.openings.review_button, tab.openings.show_button)] == [
        "紧急查阅…",
        "复核…",
        "打开档案",
    ]
    assert (tab.openings.view.accessibleName(), tab.bars.view.accessibleName()) == ("紧急查阅表", "限制名单表")
    assert (tab.bars.yes_button.text(), tab.bars.no_button.text()) == ("同意", "不同意…")


# opening


@pytest.fixture
def opening(open_tab, customer, qtbot):
    """The dialog of a manager with an archive chosen and everything typed but the password."""
    tab = open_tab("mgr")
    tab.openings.open_button.click()
    dialog = dialog_of(tab, OpeningDialog, qtbot)
    dialog.archive.search.line.setText("华东")
    qtbot.waitUntil(lambda: dialog.archive.hits.count() == 1)
    dialog.archive.hits.itemClicked.emit(dialog.archive.hits.item(0))
    dialog.category.set_value("safety")
    dialog.reason.set_value(REASON)
    return tab, dialog


def test_b_132_before_the_opening_it_says_who_will_be_told_and_that_it_will_be_reviewed(opening, chinese):
    _tab, dialog = opening
    said = dialog.warning.text()
    assert dialog.head.text().startswith("杭州华东医药有限公司")
    for name in ("李强", "周丽", "孙丽", "陈静", "郑凯"):
        assert name in said
    assert "王芳" not in said
    assert "60" in said and "3" in said


def test_b_131_the_button_wakes_when_archive_kind_reason_and_password_are_there(opening):
    _tab, dialog = opening
    assert not dialog.open_button.isEnabled()
    dialog.password.setText(PASSWORD)
    assert dialog.open_button.isEnabled()
    dialog.reason.set_value("九个字符的理由来了")
    assert not dialog.open_button.isEnabled()
    assert "1" in dialog.count.text()
    dialog.reason.set_value(REASON)
    dialog.category.set_value("")
    assert not dialog.open_button.isEnabled()


def test_b_131_a_wrong_password_is_told_inside_and_nothing_opens(opening, lending, qtbot):
    _tab, dialog = opening
    dialog.password.setText("not-my-password")
    dialog.open_button.click()
    qtbot.waitUntil(lambda: dialog.problems.text() != "")
    assert "password" in dialog.problems.text()
    assert (dialog.isVisible(), dialog.password.text(), dialog.reason.value()) == (True, "", REASON)
    assert kept(lending) == []


def test_b_131_the_right_password_opens_and_leads_to_the_archive(opening, lending, customer, qtbot):
    tab, dialog = opening
    dialog.password.setText(PASSWORD)
    with qtbot.waitSignal(tab.wants_open) as asked:
        dialog.open_button.click()
    assert asked.args == ["customer", customer]
    [glass] = kept(lending)
    assert (glass.person_id, glass.customer_id, glass.category, glass.reason) == (lending.id("mgr"), customer, "safety", REASON)
    qtbot.waitUntil(lambda: tab.openings.model.rowCount() == 1)


def test_b_134_an_unreviewed_one_is_told_before_anything_is_typed(lending, open_tab, customer, qtbot):
    break_glass(lending, "mgr", customer)
    tab = open_tab("mgr")
    tab.openings.open_archive()
    dialog = dialog_of(tab, OpeningDialog, qtbot)
    dialog.choose(customer)
    assert "JJ-2026-00001" in dialog.problems.text()
    dialog.category.set_value("safety")
    dialog.reason.set_value(REASON)
    dialog.password.setText(PASSWORD)
    assert not dialog.open_button.isEnabled()


# the archive in its window


def section_text(tab, section):
    return "\n".join(label.text() for label in tab.detail.sections[section].findChildren(QLabel))


@pytest.fixture
def archive_window(lending, seat, customer, qtbot):
    """The archives tab of a manager, with the section TRD (level 2) in front."""
    tab = ArchivesTab(seat("mgr"))
    qtbot.addWidget(tab)
    tab.resize(1180, 700)
    tab.show()
    tab.open_subject(customer)
    qtbot.waitUntil(lambda: tab._standing is not None)
    tab.detail.turn_to(tab.detail.sheets.index(tab.detail.sections["TRD"]))
    return tab


def test_b_131_the_archive_shows_in_its_window_and_is_gone_after_an_hour(lending, archive_window, customer, qtbot):
    credit = "30"
    qtbot.waitUntil(lambda: section_text(archive_window, "TRD") != "")
    assert credit not in section_text(archive_window, "TRD")
    break_glass(lending, "mgr", customer)
    qtbot.waitUntil(lambda: credit in section_text(archive_window, "TRD"))
    lending.later(minutes=60, seconds=1)
    sweep(lending.door)  # the clock's minute; the window hears of it by itself
    qtbot.waitUntil(lambda: credit not in section_text(archive_window, "TRD"))


def test_b_052_without_the_clocks_minute_the_next_hand_at_the_window_finds_nothing(lending, archive_window, customer, qtbot):
    break_glass(lending, "mgr", customer)
    qtbot.waitUntil(lambda: "30" in section_text(archive_window, "TRD"))
    lending.later(minutes=60, seconds=1)
    archive_window.refresh()
    qtbot.waitUntil(lambda: "30" not in section_text(archive_window, "TRD"))


# the review


def test_b_133_a_custodian_reviews_from_the_list(lending, open_tab, customer, qtbot):
    glass = break_glass(lending, "mgr", customer)
    tab = open_tab("cus")
    tab.open_subject(glass)
    page = tab.openings
    assert not page.review_button.isEnabled()  # the hour is not over
    lending.later(minutes=61)
    tab.refresh()
    tab.open_subject(glass)
    assert page.review_button.isEnabled()
    assert REASON in page.said.text() and "陈静" in page.said.text()
    page.review_button.click()
    dialog = dialog_of(tab, ReviewDialog, qtbot)
    assert dialog.verdicts.checkedButton() is None
    dialog.note.set_value("召回的确属实")
    assert not dialog.review_button.isEnabled()
    dialog.fair.click()
    assert dialog.follows.text() == ""
    dialog.review_button.click()
    [row] = kept(lending)
    assert (row.state, row.verdict, row.note) == ("REVIEWED", "fair", "召回的确属实")
    qtbot.waitUntil(lambda: not page.review_button.isEnabled())


def test_b_135_the_dialog_says_what_a_bad_verdict_leads_to(lending, open_tab, customer, qtbot):
    glass = break_glass(lending, "sup", customer)
    lending.later(minutes=61)
    tab = open_tab("mgr")
    tab.open_subject(glass)
    tab.openings.review()
    dialog = dialog_of(tab, ReviewDialog, qtbot)
    dialog.unfair.click()
    assert "李强" in dialog.follows.text()
    dialog.note.set_value("只是好奇而已")
    dialog.review_button.click()
    qtbot.waitUntil(lambda: tab.bars.model.rowCount() == 1)
    with lending.house.store.read() as session:
        [bar] = session.scalars(select(Restriction))
    assert (bar.person_id, bar.until) == (lending.id("sup"), lending.clock[0] + timedelta(days=30))


def test_b_133_ones_own_opening_cannot_be_reviewed_and_the_button_says_why(lending, open_tab, customer, chinese):
    glass = break_glass(lending, "mgr", customer)
    lending.later(minutes=61)
    tab = open_tab("mgr")
    tab.open_subject(glass)
    assert not tab.openings.review_button.isEnabled()
    assert (
        tab.openings.review_button.toolTip()
        == "不得复核本人的紧急查阅(规则 B-133),也不得决定本人提出的限制(规则 B-065)。须由其他档案管理人或经理办理。"
    )


def test_b_133_a_late_review_is_red_in_the_list(lending, open_tab, customer, chinese):
    break_glass(lending, "mgr", customer)
    lending.later(days=5)
    tab = open_tab("aud")
    model = tab.openings.model
    assert model.index(0, 5).data() == "复核逾期"
    assert model.index(0, 5).data(Qt.ItemDataRole.DecorationRole) is not None


def test_an_account_that_has_ended_reads_an_empty_list(lending, open_tab, seat, customer):
    break_glass(lending, "mgr", customer)
    tab = open_tab("sup")
    assert tab.openings.model.rowCount() == 1
    with lending.door.clockwork("test.leave") as deed:
        from kehu_desk.people.entities import Person

        deed.session.get_one(Person, lending.id("sup")).active = False
    tab.refresh()
    assert tab.openings.model.rowCount() == 0
    assert seat.told[0].codes == ("E_FORBIDDEN",)


# the list of restrictions


@pytest.fixture
def three_late(lending, customer):
    """Three loans of rep that became overdue in this quarter, and two of rep2."""
    with lending.door.clockwork("test.late") as deed:
        for at, login in enumerate(("rep", "rep", "rep", "rep2", "rep2")):
            loan = Loan(
                no=f"JY-2026-9000{at}", customer_id=customer, borrower_id=lending.id(login), kind=Kind.READ, sections=["BAS"], level=1,
                category="visit", purpose="拜访前了解", state=LoanState.CLOSED, created_at=deed.now, overdue_at=deed.now,
            )  # fmt: skip
            deed.session.add(loan)


def names_of(bars):
    return [(bars.model.index(row, 0).data(), bars.model.index(row, 2).data()) for row in range(bars.model.rowCount())]


def answer(qtbot, tab, words, click):
    """Type a reason into the dialog that a button opens."""
    from PySide6.QtCore import QTimer

    def fill():
        dialog = next(each for each in tab.window().findChildren(ReasonDialog) if each.isVisible())
        dialog.text.setPlainText(words)
        dialog.accept_button.click()

    QTimer.singleShot(50, fill)
    click()


def agree_to_the_question(tab, click):
    from PySide6.QtCore import QTimer

    def press():
        notice = next(each for each in tab.window().findChildren(Notice) if each.isVisible())
        notice.accept()

    QTimer.singleShot(50, press)
    click()


def test_b_065_the_custodian_proposes_and_a_manager_agrees(lending, open_tab, three_late, chinese, qtbot):
    tab = open_tab("cus")
    assert names_of(tab.bars) == [("张伟", "逾期达次数")]
    tab.open_subject(lending.id("rep"))
    assert tab.pages.currentWidget() is tab.bars
    answer(qtbot, tab, "一季度三次逾期", tab.bars.propose_button.click)
    assert names_of(tab.bars) == [("张伟", "已提出")]
    assert not tab.bars.propose_button.isEnabled()
    mine = open_tab("mgr")
    mine.open_subject(lending.id("rep"))
    agree_to_the_question(mine, mine.bars.yes_button.click)
    assert names_of(mine.bars) == [("张伟", "限制中")]
    assert mine.bars.model.index(0, 3).data() == "2026-04-01 10:00"  # thirty days after Monday 2 March, ten o'clock
    lending.later(days=30)
    mine.refresh()
    assert names_of(mine.bars) == [("张伟", "已解除")]


def test_b_065_a_manager_disagrees_with_a_reason(lending, open_tab, three_late, chinese, qtbot):
    tab = open_tab("cus")
    tab.open_subject(lending.id("rep"))
    answer(qtbot, tab, "一季度三次逾期", tab.bars.propose_button.click)
    mine = open_tab("mgr")
    mine.open_subject(lending.id("rep"))
    answer(qtbot, mine, "均因出差, 情有可原", mine.bars.no_button.click)
    assert names_of(mine.bars) == [("张伟", "逾期达次数")]
    with lending.house.store.read() as session:
        assert session.scalars(select(Restriction)).all() == []


@pytest.mark.parametrize(("login", "seen"), [("cus", 1), ("mgr", 1), ("aud", 1), ("sup", 1), ("kam", 0)])
def test_b_065_who_reads_the_list_of_restrictions(open_tab, three_late, login, seen):
    tab = open_tab(login)
    assert tab.bars.model.rowCount() == seen


def test_b_065_a_proposal_waits_on_the_managers_workbench(lending, three_late):
    from kehu_desk.borrowing.service.restricting import propose_restriction
    from kehu_desk.emergency.noun import due

    propose_restriction(lending.door, lending["cus"], lending.id("rep"), "一季度三次逾期")
    lines = {}
    for login in ("mgr", "mgr2", "cus", "sup", "rep"):
        with lending.door.look(lending[login]) as (session, actor):
            lines[login] = [(line.kind, line.subject, line.title) for line in due(session, actor)]
    waits = [("restriction", lending.id("rep"), "张伟")]
    assert lines == {"mgr": waits, "mgr2": waits, "cus": [], "sup": [], "rep": []}


def test_reviewed_openings_stay_in_the_list_the_newest_first(lending, open_tab, customer):
    for _ in range(3):
        glass = break_glass(lending, "mgr", customer)
        lending.later(minutes=61)
        review_glass(lending.door, lending["cus"], glass, "召回的确属实", fair=True)
    tab = open_tab("cus")
    assert [tab.openings.model.index(row, 0).data() for row in range(3)] == ["JJ-2026-00003", "JJ-2026-00002", "JJ-2026-00001"]
