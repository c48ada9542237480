"""The tab 【档案】 before real people and a real store: what each may see, do and is told."""

from uuid import UUID

import pytest
from archive_office import COMPLETE
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from shiboken6 import isValid
from sqlalchemy import select, update

from kehu_desk.archives import queries
from kehu_desk.archives.dialogs.edit_archive import EditArchive
from kehu_desk.archives.dialogs.leaving import Leave
from kehu_desk.archives.dialogs.new_archive import NewArchive
from kehu_desk.archives.dialogs.small import CorrectionDialog, IntakeDialog
from kehu_desk.archives.dialogs.viewer import Viewer
from kehu_desk.archives.entities import SectionDraft
from kehu_desk.archives.service import filing, writing
from kehu_desk.archives.tab import ArchivesTab
from kehu_desk.door.audit import Entry
from kehu_desk.office.session import state_purpose
from kehu_desk.people.entities import Relation
from kehu_desk.ui.notices import Notice, ReasonDialog

KEYS = Qt.Key
REST = 350  # ms: longer than the pane waits before it reads


@pytest.fixture
def tab_of(office, qtbot):
    """Makes the tab of a person, shown."""

    def make(seat):
        tab = ArchivesTab(seat.desk)
        qtbot.addWidget(tab)
        tab.resize(1000, 600)
        with qtbot.waitExposed(tab):
            tab.show()
        return tab

    return make


@pytest.fixture
def opened(tab_of, qtbot):
    """Makes the tab of a person with one archive chosen."""

    def make(seat, customer):
        tab = tab_of(seat)
        tab.open_subject(customer)
        qtbot.waitUntil(lambda: tab.detail.head.text() != "" and tab._standing is not None)
        return tab

    return make


def said(widget) -> str:
    """All texts now in sight on a widget."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def turned(qtbot, tab, place):
    """The text of a page of the detail pane, once it has been read."""
    tab.detail.turn_to(place)
    qtbot.waitUntil(lambda: said(tab.detail.page()) != "")
    return said(tab.detail.page())


def cell(tab, row, key):
    from kehu_desk.archives.table import KEYS as columns

    return tab.list.view().rows.text(row, columns.index(key))


def state_of(office, customer):
    seat = office.seat("sup1")
    with seat.desk.door.look(seat.desk.caller) as (session, actor):
        return queries.card(session, actor, customer).state.value


def draft_of(office, customer, section="BAS"):
    seat = office.seat("rep1")
    with seat.desk.door.look(seat.desk.caller) as (session, _actor):
        wanted = select(SectionDraft.body).where(SectionDraft.customer_id == customer, SectionDraft.section == section)
        return dict(session.scalars(wanted).first() or {})


def views_of(office, customer, section):
    seat = office.seat("rep1")
    with seat.desk.door.look(seat.desk.caller) as (session, _actor):
        wanted = select(Entry.action, Entry.result).where(Entry.customer_id == customer, Entry.section == section)
        return [tuple(row) for row in session.execute(wanted) if row[0].startswith("section.")]


def in_dialog(kind, act):
    """Acts on the dialog of a kind as soon as it stands open."""

    def look():
        dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        act(dialogs[0]) if dialogs else QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


# the list


def test_the_list_shows_every_card_with_its_words(office, tab_of, qtbot):
    rep = office.seat("rep1")
    office.filed()
    rep.do(writing.create_customer, {"name_full": "宁波港贸易有限公司"})
    tab = tab_of(rep)
    QAbstractItemModelTester(tab.list.all_model, QAbstractItemModelTester.FailureReportingMode.Fatal, tab)
    QAbstractItemModelTester(tab.list.found_model, QAbstractItemModelTester.FailureReportingMode.Fatal, tab)
    assert [cell(tab, row, "name") for row in (0, 1)] == ["宁波港贸易有限公司", "杭州华东医药有限公司"]
    assert [cell(tab, row, "state") for row in (0, 1)] == ["Draft", "Filed"]
    assert [cell(tab, 1, key) for key in ("no", "region_code", "owner", "filed_on", "customer_type")] == [
        "DA-2026-00001", "浙江杭州", "张伟", "2026-03-02", "Distributor",
    ]  # fmt: skip
    assert tab.list.search.count.text() == "2 archives"
    tab.list.refresh()
    assert tab.list.all_model.rowCount() == 2


@pytest.mark.parametrize("sort", ["filed_on", "kept_on", "name", "state", "region_code", "completeness"])
@pytest.mark.parametrize("descending", [False, True])
def test_pages_follow_one_another_without_gaps_even_where_the_sort_value_is_empty(office, sort, descending):
    rep = office.seat("rep1")
    office.filed("杭州华东医药有限公司")
    office.filed("温州港务有限公司", region_code="330300")
    for number in range(5):
        rep.do(writing.create_customer, {"name_full": f"宁波{number}号有限公司"})
    with rep.desk.door.look(rep.desk.caller) as (session, actor):
        keys = session.execute(queries.customer_keys(session, actor, sort, descending)).all()
        pages, after = [], None
        for _ in range(4):
            page = queries.customer_page(session, actor, sort, descending, after, 2)
            pages += [row.id for row in page]
            after = next(((value, each) for value, each in keys if page and each == page[-1].id), after)
    assert pages == [each for _, each in keys]
    assert len(pages) == 7


def test_b_016_the_masked_industry_is_no_order(office, tab_of):
    from kehu_desk.archives.table import KEYS as columns

    office.filed()
    tab = tab_of(office.seat("rep1"))
    header = tab.list.all_view.horizontalHeader()
    before = tab.list.all_view.sorting()
    header.setSortIndicator(columns.index("industry"), Qt.SortOrder.AscendingOrder)
    assert tab.list.all_view.sorting() == before
    header.setSortIndicator(columns.index("name"), Qt.SortOrder.AscendingOrder)
    assert tab.list.all_view.sorting() == (columns.index("name"), Qt.SortOrder.AscendingOrder)


def test_search_finds_by_initials_and_the_count_says_how_many_of_all(office, tab_of, qtbot):
    office.filed("杭州华东医药有限公司")
    office.filed("温州港务有限公司", region_code="330300")
    tab = tab_of(office.seat("rep1"))
    qtbot.keyClicks(tab.list.search.line, "hd")
    qtbot.waitUntil(lambda: tab.list.search.count.text() == "1 / 2")
    assert cell(tab, 0, "name") == "杭州华东医药有限公司"
    assert tab.list.stack.currentWidget() is tab.list.found_view
    qtbot.keyClicks(tab.list.search.line, "zzz")
    qtbot.waitUntil(lambda: tab.list.stack.currentWidget() is tab.list.none)
    qtbot.mouseClick(tab.list.none.buttons[0], Qt.MouseButton.LeftButton)
    assert tab.list.stack.currentWidget() is tab.list.all_view


def test_chips_narrow_the_list_and_their_cross_widens_it(office, tab_of, qtbot):
    rep = office.seat("rep1")
    office.filed()
    draft = rep.do(writing.create_customer, {"name_full": "宁波港贸易有限公司"})
    rep.do(filing.trash_draft, draft)
    tab = tab_of(rep)
    assert tab.list.all_model.rowCount() == 1
    tab.list.chips.added.emit("states", "TRASHED")
    assert (cell(tab, 0, "name"), cell(tab, 0, "state")) == ("宁波港贸易有限公司", "Recycle bin")
    assert tab.list.chips.chip("states").label.text() == "State: Recycle bin"
    qtbot.mouseClick(tab.list.chips.chip("states").remove, Qt.MouseButton.LeftButton)
    assert cell(tab, 0, "name") == "杭州华东医药有限公司"


def test_an_empty_office_is_told_what_to_do_next(tab_of, office, qtbot):
    tab = tab_of(office.seat("rep1"))
    assert tab.list.stack.currentWidget() is tab.list.empty
    assert [each.text() for each in tab.list.empty.buttons] == ["New archive", "Import", "Look at demo data"]
    with qtbot.waitSignal(tab.wants_import):
        qtbot.mouseClick(tab.list.empty.buttons[1], Qt.MouseButton.LeftButton)


def test_what_a_role_never_does_is_absent(tab_of, office):
    assert not tab_of(office.seat("cus1")).actions_["new"].isVisible()
    assert not tab_of(office.seat("mgr1")).actions_["new"].isVisible()
    assert tab_of(office.seat("rep1")).actions_["new"].isVisible()


# a new archive


def test_a_new_archive_by_keyboard_needs_only_a_name(office, tab_of, qtbot):
    tab = tab_of(office.seat("rep1"))
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    qtbot.keyClick(tab.list.search.line, KEYS.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = tab.findChild(NewArchive)
    qtbot.waitUntil(dialog.isActiveWindow)
    name = dialog.form.editor("BAS.name_full")
    name.insert("杭州华东医药有限公司")
    with qtbot.waitSignal(dialog.created) as made:
        qtbot.keyClick(name, KEYS.Key_S, Qt.KeyboardModifier.ControlModifier)
    customer = made.args[0]
    qtbot.waitUntil(lambda: tab.detail.head.text() == "杭州华东医药有限公司")
    body = draft_of(office, customer)
    assert (body["region_code"], body["first_contact_on"], body["info_source"]) == ("330100", "2026-03-02", "rep_visit")
    assert cell(tab, 0, "owner") == "张伟"
    assert tab.list.view().current_id() == customer
    assert "Still missing: Customer type" in tab.actions_["submit"].toolTip()


def test_without_a_name_nothing_is_opened(office, tab_of, qtbot):
    tab = tab_of(office.seat("rep1"))
    tab.new_archive()
    dialog = tab.findChild(NewArchive)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert list(dialog.form.problems()) == ["BAS.name_full"]
    dialog.form.editor("BAS.name_full").setText("宁波港")
    dialog.form.editor("BAS.region_code").setText("火星")
    dialog.submit()
    assert dialog.form.problems() == {"BAS.region_code": "No such region. Write it as 浙江杭州, or as a six-digit code."}
    assert tab.list.all_model.rowCount() == 0


def test_a_second_archive_of_one_name_is_stopped_with_whom_to_ask_and_opened_with_a_reason(office, tab_of, qtbot):
    office.filed()
    tab = tab_of(office.seat("rep2"))
    tab.new_archive()
    dialog = tab.findChild(NewArchive)
    dialog.form.editor("BAS.name_full").setText("杭州华东医药有限公司")
    dialog.submit()
    assert "KH-2026-00001" in dialog.twin.text()
    assert "张伟" in dialog.twin.text()
    assert not dialog.anyway.isEnabled()
    dialog.reason.insert("另一家分店")
    with qtbot.waitSignal(dialog.created):
        qtbot.mouseClick(dialog.anyway, Qt.MouseButton.LeftButton)
    assert tab.list.all_model.rowCount() == 2


def test_the_same_credit_code_cannot_be_passed(office, tab_of):
    office.filed(uscc="91330100799655058B", uscc_reason="")
    tab = tab_of(office.seat("rep2"))
    tab.new_archive()
    dialog = tab.findChild(NewArchive)
    dialog.form.editor("BAS.name_full").setText("别的名字有限公司")
    dialog.form.editor("BAS.uscc").setText("91330100799655058B")
    dialog.submit()
    assert "杭州华东医药有限公司" in dialog.twin.text()
    assert not dialog.anyway.isVisibleTo(dialog)


def test_b_109_a_check_before_the_archive_is_opened_names_who_looks_alike(office, tab_of, qtbot):
    office.filed()
    tab = tab_of(office.seat("rep2"))
    tab.new_archive()
    dialog = tab.findChild(NewArchive)
    dialog.form.editor("BAS.name_full").setText("华东医药")
    qtbot.mouseClick(dialog.look_up, Qt.MouseButton.LeftButton)
    assert "杭州华东医药有限公司" in dialog.twin.text()
    assert "张伟" in dialog.twin.text()
    dialog.form.editor("BAS.name_full").setText("西南化工")
    qtbot.mouseClick(dialog.look_up, Qt.MouseButton.LeftButton)
    assert dialog.twin.text() == "Nothing like it is on file."
    assert tab.list.all_model.rowCount() == 1


# filing


def test_three_persons_file_an_archive_by_their_buttons(office, opened, qtbot):
    rep, sup, cus = office.seat("rep1"), office.seat("sup1"), office.seat("cus1")
    customer = rep.do(writing.create_customer, {"name_full": "杭州华东医药有限公司", **COMPLETE})
    opened(rep, customer).actions_["submit"].trigger()
    assert state_of(office, customer) == "SUBMITTED"
    opened(sup, customer).actions_["review"].trigger()
    assert state_of(office, customer) == "REVIEWED"
    tab = opened(cus, customer)
    tab.actions_["accept"].trigger()
    dialog = tab.findChild(IntakeDialog)
    dialog.form.set_values({"class_code": "A-01", "shelf": "1室/2柜", "pages": 12})
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert state_of(office, customer) == "FILED"
    qtbot.waitUntil(lambda: "DA-2026-00001" in said(tab.detail.card))
    assert "1室/2柜" in said(tab.detail.card)
    assert [*rep.told, *sup.told, *cus.told] == []


def test_the_submitter_is_offered_no_review(office, opened):
    rep = office.seat("rep1")
    customer = rep.do(writing.create_customer, {"name_full": "杭州华东医药有限公司", **COMPLETE})
    rep.do(filing.submit_filing, customer)
    tab = opened(rep, customer)
    assert not any(tab.actions_[key].isVisible() for key in ("submit", "review", "send_back", "accept"))
    assert not tab.actions_["edit"].isEnabled()
    assert "Waiting for review" in tab.actions_["edit"].toolTip()


def test_sending_back_asks_for_five_characters(office, opened, qtbot):
    rep, sup = office.seat("rep1"), office.seat("sup1")
    customer = rep.do(writing.create_customer, {"name_full": "杭州华东医药有限公司", **COMPLETE})
    rep.do(filing.submit_filing, customer)
    tab = opened(sup, customer)
    awake = []

    def answer(dialog):
        dialog.text.setPlainText("太少")
        awake.append(dialog.accept_button.isEnabled())
        dialog.text.setPlainText("请补充联系人")
        awake.append(dialog.accept_button.isEnabled())
        dialog.accept_button.click()

    in_dialog(ReasonDialog, answer)
    tab.actions_["send_back"].trigger()
    assert awake == [False, True]
    assert state_of(office, customer) == "DRAFT"


def test_b_009_many_are_reviewed_at_once_and_each_is_decided_alone(office, opened, qtbot):
    rep, sup = office.seat("rep1"), office.seat("sup1")
    names = ("杭州甲有限公司", "杭州乙有限公司", "杭州丙有限公司")
    made = [rep.do(writing.create_customer, {"name_full": name, **COMPLETE}) for name in names]
    for each in made[:2]:
        rep.do(filing.submit_filing, each)
    tab = opened(sup, made[0])
    tab.list.all_view.selectAll()
    with qtbot.waitSignal(tab.filing.done):
        tab.actions_["review"].trigger()
    assert [state_of(office, each) for each in made] == ["REVIEWED", "REVIEWED", "DRAFT"]
    qtbot.waitUntil(lambda: bool(tab.findChildren(Notice)))
    notice = tab.findChild(Notice)
    assert notice.headline.text() == "Pass review: 2 done, 1 not done"
    assert notice.lines[0].startswith("杭州丙有限公司: ")
    notice.accept()


def test_a_draft_goes_to_the_bin_and_comes_back(office, opened, qtbot):
    rep = office.seat("rep1")
    customer = rep.do(writing.create_customer, {"name_full": "宁波港贸易有限公司"})
    tab = opened(rep, customer)
    in_dialog(Notice, lambda notice: notice.findChildren(QPushButton)[0].click())
    tab.actions_["trash"].trigger()
    assert state_of(office, customer) == "TRASHED"
    qtbot.waitUntil(lambda: tab.actions_["restore"].isVisible())
    tab.actions_["restore"].trigger()
    assert state_of(office, customer) == "DRAFT"


# what is seen


def test_content_is_read_when_its_page_is_shown_and_the_reading_is_logged_once(office, opened, qtbot):
    customer = office.filed()
    tab = opened(office.seat("rep1"), customer)
    qtbot.wait(REST)
    assert views_of(office, customer, "BAS") == []
    assert "13800138000" in turned(qtbot, tab, 1)
    turned(qtbot, tab, 0)
    turned(qtbot, tab, 1)
    assert views_of(office, customer, "BAS") == [("section.view", "done")]


def test_rows_that_are_only_passed_are_not_read(office, tab_of, qtbot):
    first, second = office.filed("杭州甲有限公司"), office.filed("杭州乙有限公司")
    tab = tab_of(office.seat("rep1"))
    tab.detail.turn_to(1)
    for row in (0, 1, 0, 1):
        tab.list.all_view.selectRow(row)
    qtbot.waitUntil(lambda: "杭州甲" in said(tab.detail.page()))
    assert (views_of(office, second, "BAS"), views_of(office, first, "BAS")) == ([], [("section.view", "done")])


def test_fields_above_the_right_are_masked(office, opened, qtbot):
    customer = office.filed(bank_account="6222020200001")
    text = turned(qtbot, opened(office.seat("rep1"), customer), 1)
    assert "6222020200001" not in text
    assert "Not authorised" in text


def test_a_small_letter_beside_a_field_says_where_its_value_comes_from(office, opened, qtbot):
    tab = opened(office.seat("rep1"), office.filed(info_source="registry"))
    turned(qtbot, tab, 1)
    letters = [label for label in tab.detail.page().findChildren(QLabel) if label.toolTip().startswith("Source:")]
    assert letters
    assert {label.text() for label in letters} == {"d"}
    assert letters[0].toolTip().startswith("Source: Public registry, ")
    assert letters[0].accessibleName() == letters[0].toolTip()
    assert len(letters) < said(tab.detail.page()).count("\n")  # what is hidden or not filled in has none


def test_a_stranger_reads_why_not_and_can_ask_for_a_loan(office, opened, qtbot):
    customer = office.filed()
    tab = opened(office.seat("rep2"), customer)
    text = turned(qtbot, tab, 1)
    assert "You are neither responsible for this customer nor on its team (B-014)." in text
    assert "13800138000" not in text
    with qtbot.waitSignal(tab.wants_loan) as asked:
        qtbot.mouseClick(tab.detail.page().findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert asked.args == [customer]
    assert views_of(office, customer, "BAS") == [("section.view", "DENIED")]


def test_a_manager_states_a_purpose_for_secret_sections(office, opened, qtbot):
    customer = office.filed()
    mgr = office.seat("mgr1")
    tab = opened(mgr, customer)
    assert "stated purpose" in turned(qtbot, tab, 4)
    with qtbot.waitSignal(tab.wants_purpose) as asked:
        qtbot.mouseClick(tab.detail.page().findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert asked.args == [customer]
    mgr.do(state_purpose, customer, "季度经营检查")
    tab.refresh()
    qtbot.waitUntil(lambda: "fields are empty" in said(tab.detail.page()))


def test_the_custodian_looks_only_for_the_intake_check(office, opened, qtbot):
    rep, sup, cus = office.seat("rep1"), office.seat("sup1"), office.seat("cus1")
    customer = rep.do(writing.create_customer, {"name_full": "杭州华东医药有限公司", **COMPLETE})
    rep.do(filing.submit_filing, customer)
    sup.do(filing.review_filing, customer)
    assert "13800138000" in turned(qtbot, opened(cus, customer), 1)
    assert views_of(office, customer, "BAS") == [("section.custody", "done")]
    cus.do(filing.accept_filing, customer)
    assert "13800138000" not in turned(qtbot, opened(cus, customer), 1)


def test_b_015_a_right_that_ends_clears_the_open_window(office, opened, qtbot):
    customer = office.filed()
    rep = office.seat("rep1")
    tab = opened(rep, customer)
    assert "13800138000" in turned(qtbot, tab, 1)
    with rep.desk.door.clockwork("test.end") as deed:
        deed.session.execute(update(Relation).where(Relation.customer_id == customer).values(until=deed.now))
    tab.refresh()
    qtbot.waitUntil(lambda: "neither responsible" in said(tab.detail.page()))
    assert "13800138000" not in said(tab.detail.page())


def test_a_small_correction_stands_beside_the_field_until_it_is_accepted(office, opened, qtbot):
    customer = office.filed()
    tab = opened(office.seat("rep1"), customer)
    turned(qtbot, tab, 1)
    tab.actions_["correct"].trigger()
    dialog = tab.findChild(CorrectionDialog)
    dialog.form.set_values({"field": "phone", "value": "13911112222"})
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "13911112222 (waits for acceptance)" in said(tab.detail.page()))
    assert "13800138000" in said(tab.detail.page())


def test_the_history_names_fields_and_persons_but_no_values(office, opened, qtbot):
    customer = office.filed()
    text = turned(qtbot, opened(office.seat("rep1"), customer), 7)
    assert "written by 张伟, reviewed by 李强, accepted by 孙档" in text
    assert "Main phone" in text
    assert "13800138000" not in text


def test_b_018_a_stranger_reads_nothing_of_the_history(office, opened, qtbot):
    customer = office.filed()
    assert turned(qtbot, opened(office.seat("rep2"), customer), 7) == "There is no revision here that you may read."


# editing


@pytest.fixture
def editor(office, opened, qtbot):
    """The editor over a fresh draft: (dialog, id)."""
    rep = office.seat("rep1")
    customer = rep.do(writing.create_customer, {"name_full": "宁波港贸易有限公司"})
    tab = opened(rep, customer)
    tab.edit()
    dialog = tab.findChild(EditArchive)
    qtbot.waitUntil(lambda: 0 in dialog.forms)
    yield dialog, customer
    if isValid(dialog):
        dialog.done(0)


def test_a_draft_is_kept_while_it_is_typed_and_wrong_fields_wait(editor, office, qtbot):
    dialog, customer = editor
    form = dialog.forms[0].form
    form.editor("BAS.phone").setText("0574-8888")
    form.editor("BAS.uscc").setText("12345")
    form.editor("BAS.first_contact_on").line.setText("2026-02-30")
    dialog.keep()
    qtbot.waitUntil(lambda: draft_of(office, customer).get("phone") == "0574-8888")
    body = draft_of(office, customer)
    assert "uscc" not in body
    assert body["first_contact_on"] == "2026-03-02"
    assert form.editor("BAS.uscc").text() == "12345"


def test_what_a_submission_lacks_is_listed_and_the_button_wakes_when_nothing_does(editor, office, qtbot):
    dialog, customer = editor
    assert dialog.lacking.text() == (
        "Still missing: Customer type、Region、Main phone、Credit code、Source of information (B-105). Fill these in first."
    )
    assert not dialog.hand_in.isEnabled()
    form = dialog.forms[0].form
    form.set_values({
        "BAS.customer_type": "distributor", "BAS.region_code": "浙江宁波", "BAS.phone": "0574-8888", "BAS.uscc_reason": "新设",
        "BAS.info_source": "rep_visit",
    })  # fmt: skip
    dialog.save()
    qtbot.waitUntil(dialog.hand_in.isEnabled)
    dialog.hand_in.click()
    qtbot.waitUntil(lambda: state_of(office, customer) == "SUBMITTED")
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_saving_goes_to_the_first_wrong_field(editor, office, qtbot):
    dialog, customer = editor
    dialog.groups.setCurrentRow(4)
    dialog.forms[0].form.editor("BAS.uscc").setText("12345")
    dialog.save(dialog.accept)
    assert dialog.isVisible()
    assert dialog.groups.currentRow() == 0
    assert list(dialog.forms[0].form.problems()) == ["BAS.uscc"]


@pytest.mark.parametrize(("choice", "kept"), [(Leave.SAVE, "二号码头"), (Leave.DISCARD, None), (Leave.STAY, "二号码头")])
def test_leaving_asks_to_save_to_discard_or_to_stay(editor, office, qtbot, choice, kept):
    dialog, customer = editor
    dialog.forms[0].form.editor("BAS.website").setText("二号码头")
    dialog.keep()
    qtbot.waitUntil(lambda: "二号码头" in draft_of(office, customer).values())
    in_dialog(Notice, lambda notice: notice.done(choice.value))
    dialog.reject()
    qtbot.waitUntil(lambda: (isValid(dialog) and dialog.isVisible()) is (choice is Leave.STAY))
    assert draft_of(office, customer).get("website") == kept


def test_what_is_being_saved_while_somebody_discards_is_given_back_too(editor, office, qtbot):
    dialog, customer = editor
    dialog.forms[0].form.editor("BAS.website").setText("二号码头")
    dialog.keep()
    assert dialog._keeping.busy
    in_dialog(Notice, lambda notice: notice.done(Leave.DISCARD.value))
    dialog.reject()
    qtbot.waitUntil(lambda: not (isValid(dialog) and dialog.isVisible()))
    assert draft_of(office, customer).get("website") is None


def test_fields_of_other_sections_go_to_their_section(editor, office, qtbot):
    dialog, customer = editor
    dialog.groups.setCurrentRow(2)
    dialog.forms[2].form.editor("DEC.contacts").add_row({"name": "张三丰", "influence": "5", "buying_role": "decider"})
    dialog.save()
    qtbot.waitUntil(lambda: draft_of(office, customer, "DEC") != {})
    assert draft_of(office, customer, "DEC") == {"contacts": [{"name": "张三丰", "influence": 5, "buying_role": "decider"}]}


# files


def test_dropped_files_are_kept_looked_at_and_removed(office, opened, qtbot, tmp_path):
    rep = office.seat("rep1")
    customer = rep.do(writing.create_customer, {"name_full": "宁波港贸易有限公司"})
    tab = opened(rep, customer)
    tab.detail.turn_to(6)
    page, path = tab.detail.files, tmp_path / "门店.png"
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    picture.save(str(path))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    qtbot.waitUntil(lambda: page.files.topLevelItemCount() == 1)
    assert page.files.topLevelItem(0).text(0) == "门店.png"
    page.files.setCurrentItem(page.files.topLevelItem(0))
    page.view_file()
    [viewer] = [each for each in QApplication.topLevelWidgets() if isinstance(each, Viewer)]
    assert viewer.sheet.pixmap().size() == picture.size()
    viewer.close()
    in_dialog(Notice, lambda notice: notice.findChildren(QPushButton)[0].click())
    page.remove.click()
    qtbot.waitUntil(lambda: page.files.topLevelItemCount() == 0)


def test_files_of_a_filed_archive_are_not_touched_here(office, opened, qtbot):
    tab = opened(office.seat("rep1"), office.filed())
    tab.detail.turn_to(6)
    assert not tab.detail.files.add.isEnabled()
    assert "only inside an edit loan (B-081)" in tab.detail.files.hint.text()


# names


def test_the_chinese_names_that_screen_readers_find(office, chinese, tab_of):
    office.filed()
    tab = tab_of(office.seat("rep1"))
    assert ArchivesTab.title() == "档案"
    assert tab.list.all_view.accessibleName() == "档案表"
    assert (tab.list.search.line.accessibleName(), tab.list.chips.accessibleName()) == ("搜索", "筛选")
    assert tab.detail.accessibleName() == "详情"
    assert [tab.actions_[key].text() for key in ("new", "import", "edit", "borrow", "print", "submit", "review", "accept")] == [
        "新建档案", "导入", "编辑", "借阅", "打印档案", "提交审核", "审核通过", "归档",
    ]  # fmt: skip
    assert list(tab.list.all_model.columns.titles) == [
        "档案号", "客户名称", "等级", "性质", "行业", "区域", "责任人", "状态", "建档日期", "最近维护", "完整度",
    ]  # fmt: skip
    assert [sheet.accessibleName() for sheet in tab.detail.sheets] == [
        "摘要", "客户基础资料", "客户特征", "业务状况", "交易活动现状", "联系人与决策人", "附件", "历史",
    ]  # fmt: skip
    tab.new_archive()
    dialog = tab.findChild(NewArchive)
    assert (dialog.windowTitle(), dialog.form.cells["BAS.name_full"].widget.accessibleName()) == ("新建档案", "客户名称")


def test_the_workbench_opens_an_archive_that_the_list_does_not_hold_at_hand(office, tab_of, qtbot):
    customer = office.filed()
    tab = tab_of(office.seat("rep1"))
    tab.list.chips.added.emit("states", "DRAFT")
    assert tab.list.all_model.rowCount() == 0
    tab.open_subject(customer)
    qtbot.waitUntil(lambda: tab.list.view().current_id() == customer)
    assert isinstance(customer, UUID)
    assert tab.detail.head.text() == "杭州华东医药有限公司"


# taking rows along


def test_b_118_rows_are_counted_before_they_are_on_the_clipboard_and_strangers_rows_stay(office, tab_of, qtbot):
    office.filed("杭州甲有限公司")
    tab = tab_of(office.seat("rep1"))
    QApplication.clipboard().setText("before")
    tab.list.all_view.selectAll()
    with qtbot.waitSignal(tab.list.all_view.copied) as copied:
        tab.list.all_view.copy_titled_action.trigger()
    assert copied.args == [1]
    assert "杭州甲有限公司" in QApplication.clipboard().text()
    stranger = tab_of(office.seat("rep2"))
    QApplication.clipboard().setText("before")
    stranger.list.all_view.selectAll()
    stranger.list.all_view.copy_action.trigger()
    qtbot.waitUntil(lambda: stranger.window().findChild(Notice) is not None)
    assert "1 rows: You are neither responsible" in said(stranger.window().findChild(Notice))
    assert QApplication.clipboard().text() == "before"


def test_b_118_the_button_of_the_export_names_the_rows_chosen_or_all(office, tab_of, qtbot):
    first, second = office.filed("杭州甲有限公司"), office.filed("杭州乙有限公司")
    tab = tab_of(office.seat("rep1"))
    with qtbot.waitSignal(tab.wants_export) as asked:
        tab.actions_["export"].trigger()
    assert asked.args == [[]]
    tab.list.all_view.selectAll()
    with qtbot.waitSignal(tab.wants_export) as asked:
        tab.actions_["export"].trigger()
    assert set(asked.args[0]) == {first, second}
    assert not tab_of(office.seat("cus1")).actions_["export"].isVisible()
