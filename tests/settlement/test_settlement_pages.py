"""The pages 【账龄表】 and 【回款】 over a real store: what each role finds, what is shown, what a click does."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.access.policy import Action
from kehu_desk.dossier import letter_dialog, paper_dialogs
from kehu_desk.dossier.loan_papers import Period
from kehu_desk.office.service.settings import enter_setting
from kehu_desk.settlement.dialogs.allocating import AMOUNT, AllocateDialog
from kehu_desk.settlement.dialogs.confirming import ConfirmDialog
from kehu_desk.settlement.dialogs.promise import PromiseDialog
from kehu_desk.settlement.dialogs.receipt import ReceiptDialog
from kehu_desk.settlement.entities import Allocation, DunningLetter, PaymentPromise, Receipt
from kehu_desk.settlement.noun import due
from kehu_desk.settlement.rules.promises import Vow
from kehu_desk.settlement.service import record_promise
from kehu_desk.settlement.tab import AgeingPage, ReceiptsPage
from kehu_desk.settlement.workflow import CONFIRM, CORRECT, VOID
from kehu_desk.ui.notices import Notice, ReasonDialog
from kehu_desk.ui.preview import Preview
from page_steps import dialog_of

TODAY = date(2026, 3, 2)


@pytest.fixture
def ageing(books, seat, qtbot):
    def made(login="finance", customer=None):
        page = AgeingPage(seat(login))
        qtbot.addWidget(page)
        page.resize(900, 560)
        page.show()
        qtbot.waitUntil(lambda: not page._reading.busy)
        if customer is not None:
            assert page.open_subject(customer)
            qtbot.waitUntil(lambda: page.pane.account is not None)
        return page

    return made


@pytest.fixture
def receipts(books, seat, qtbot):
    def made(login="finance", receipt=None):
        page = ReceiptsPage(seat(login))
        qtbot.addWidget(page)
        page.resize(900, 560)
        page.show()
        qtbot.waitUntil(lambda: not page.promises._reading.busy)
        if receipt is not None:
            assert page.open_subject(receipt)
            qtbot.waitUntil(lambda: page.receipts.pane.row is not None)
        return page

    return made


def cells(view, row=0):
    return [view.rows.text(row, column) for column in range(view.rows.columnCount())]


# ageing


def test_the_table_shows_sums_columns_and_who_is_responsible(books, ageing):
    books.post(1_000_000, date(2026, 1, 1), date(2026, 1, 20))
    books.post(200_000, date(2026, 2, 1), date(2026, 3, 10))
    books.receive(50_000)
    page = ageing()
    assert cells(page.view) == [
        "杭州华东医药有限公司",
        "12,000.00",
        "10,000.00",
        "41",
        "-500.00",
        "2,000.00",
        "",
        "10,000.00",
        "",
        "",
        "",
        "",
        "张伟",
    ]
    assert "12,000.00" in page.sums.text() and "500.00" in page.sums.text()


def test_the_chinese_names(books, ageing, receipts, chinese):
    books.post(1_000_000, date(2026, 1, 1))
    page, other = ageing(), receipts()
    assert (page.accessibleName(), page.title(), page.view.accessibleName()) == ("账龄表", "账龄表", "账龄表")
    assert [page.buttons[each].text() for each in page.buttons] == ["登记回款…", "核销…", "登记付款承诺…", "对账单…", "催款函…"]
    assert [page.model.headerData(at, Qt.Orientation.Horizontal) for at in range(8)] == [
        "客户", "应收余额", "逾期", "逾期天数", "预收", "未到期", "1–30", "31–60",
    ]  # fmt: skip
    assert (other.accessibleName(), other.receipts.view.accessibleName()) == ("回款", "回款表")
    assert [other.receipts.states.tabText(at) for at in range(4)] == ["全部", "待确认", "已确认", "已作废"]


@pytest.mark.parametrize(
    ("login", "found"),
    [("finance", {"ENTER_RECEIPT", "ALLOCATE_RECEIPT", "RECORD_PROMISE", "PRINT_STATEMENT", "DUN_DEBT"}), ("rep", {"RECORD_PROMISE", "PRINT_STATEMENT"}),
     ("mgr", set())],
)  # fmt: skip
def test_each_role_finds_its_own_buttons(books, ageing, receipts, login, found):
    page = ageing(login)
    assert {action.name for action, each in page.buttons.items() if not each.isHidden()} == found
    whole = receipts(login)
    assert whole.receipts.enter_button.isHidden() == (login != "finance")


def test_another_day_is_read_when_it_is_typed(books, ageing, qtbot):
    books.post(1_000_000, date(2026, 1, 1), date(2026, 1, 20))
    page = ageing()
    page.day.line.setText("2026-1-25")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and cells(page.view)[3] == "5")
    page.day.line.setText("2025-12-31")
    qtbot.waitUntil(lambda: page.switch.currentWidget() is page.empty)
    page.day.line.setText("no day")
    page.refresh()
    assert page.switch.currentWidget() is page.empty


def test_the_open_lines_of_the_customer_chosen_are_told_and_logged(books, ageing):
    books.post(1_000_000, date(2026, 1, 1), date(2026, 1, 20), no="FP-A", line=2)
    books.post(200_000, date(2026, 2, 20), no="FP-B")
    page = ageing(customer=books.customer)
    assert cells(page.pane.view) == ["FP-A · 2", "绍兴加饭酒 500ml×12", "2026-01-01", "2026-01-20", "41", "10,000.00", "10,000.00"]
    assert cells(page.pane.view, 1)[4] == ""
    assert "bears no due day" in page.pane.model.data(page.pane.model.index(1, 3), Qt.ItemDataRole.ToolTipRole).lower()
    assert books.office.entries("section.view")[-1].section == "SAL"


def test_it_hears_of_money_that_came(books, ageing, seat, qtbot):
    books.post(1_000_000, date(2026, 1, 1), date(2026, 1, 20))
    page = ageing()
    assert {"receipt", "allocation", "sales_record"} <= page.tables
    books.receive(400_000)
    page.refresh()
    qtbot.waitUntil(lambda: cells(page.view)[4] == "-4,000.00")


def test_the_order_is_by_what_is_overdue_and_then_by_choice(books, ageing):
    books.post(100, date(2026, 1, 1), customer=books.customer)
    books.post(900, date(2026, 1, 1), customer=books.second)
    page = ageing()
    assert [cells(page.view, row)[1] for row in range(2)] == ["9.00", "1.00"]
    page.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [cells(page.view, row)[1] for row in range(2)] == ["1.00", "9.00"]


def test_other_columns_of_the_office_are_shown_at_once(books, ageing, qtbot):
    books.post(100, date(2026, 1, 1), date(2026, 2, 25))
    page = ageing()
    enter_setting(books.office.door, books.office["mgr"], "ageing_buckets", "3/10")
    page.refresh()
    qtbot.waitUntil(lambda: page.model.columnCount() == 10)
    assert cells(page.view)[5:9] == ["", "", "1.00", ""]


def test_buttons_say_why_not(books, ageing):
    books.post(100, TODAY, TODAY)
    page = ageing()
    for action in (Action.ALLOCATE_RECEIPT, Action.PRINT_STATEMENT, Action.DUN_DEBT):
        assert not page.buttons[action].isEnabled()
        assert page.buttons[action].toolTip()
    page = ageing(customer=books.customer)
    assert page.buttons[Action.PRINT_STATEMENT].isEnabled()
    assert not page.buttons[Action.DUN_DEBT].isEnabled()  # nothing is past due
    assert not page.buttons[Action.ALLOCATE_RECEIPT].isEnabled()  # nothing came


def test_statement_and_letter_are_asked_for_above(books, ageing, qtbot):
    books.post(100, date(2026, 1, 1))
    page = ageing(customer=books.customer)
    with qtbot.waitSignal(page.wants_statement) as asked:
        page.buttons[Action.PRINT_STATEMENT].click()
    assert asked.args == [books.customer]
    with qtbot.waitSignal(page.wants_letter) as asked:
        page.buttons[Action.DUN_DEBT].click()
    assert asked.args == [books.customer]


def test_rows_are_counted_before_they_are_copied(books, ageing, qtbot):
    """B-118: only the list of one's own customers leaves without a loan."""
    books.post(100, date(2026, 1, 1))
    for login, copied in (("rep", True), ("finance", False)):
        QGuiApplication.clipboard().setText("before")
        page = ageing(login, books.customer)
        page.view.copy()
        qtbot.waitUntil(lambda page=page: not page._copy.busy)
        assert ("杭州华东医药有限公司" in QGuiApplication.clipboard().text()) == copied
        for each in page.window().findChildren(Notice):
            each.close()
    assert [entry.result for entry in books.office.entries("export.own_list") if entry.customer_id] == ["done", "DENIED"]


# dialogs


def test_money_is_entered_with_the_customer_that_was_chosen(books, ageing, qtbot):
    books.post(100, date(2026, 1, 1))
    page = ageing(customer=books.customer)
    page.buttons[Action.ENTER_RECEIPT].click()
    dialog = dialog_of(page, ReceiptDialog, qtbot)
    assert "杭州华东医药有限公司" in dialog.head.text()
    dialog.form.set_values({"received_on": date(2026, 3, 1), "amount": 123_450, "bank_ref": "20260301-7"})
    dialog.submit()
    [row] = books.rows(Receipt)
    assert (row.no, row.received_on, row.amount_fen, row.bank_ref, row.method, row.state) == (
        "SK-2026-00001", date(2026, 3, 1), 123_450, "20260301-7", "bank_transfer", "draft",
    )  # fmt: skip


def test_what_is_wrong_is_told_inside_and_what_was_typed_stays(books, seat, qtbot):
    dialog = ReceiptDialog(seat("finance"), books.customer)
    qtbot.addWidget(dialog)
    dialog.submit()
    assert "amount" in dialog.form.problems()  # nothing was typed there
    dialog.form.set_values({"amount": 100, "received_on": date(2026, 4, 1), "currency": "usd", "rate": "seven"})
    dialog.submit()
    assert dialog.problems.text()
    assert dialog.form.values()["amount"] == 100
    dialog.form.set_values({"rate": "7.185", "received_on": TODAY})
    dialog.submit()
    assert books.rows(Receipt)[0].amount_fen == 719


def test_only_an_acceptance_has_a_due_day_and_only_other_money_a_rate(books, seat, qtbot):
    dialog = ReceiptDialog(seat("finance"), books.customer)
    qtbot.addWidget(dialog)
    due, rate = dialog.form.editor("acceptance_due_on"), dialog.form.editor("rate")
    assert (due.line.isReadOnly(), rate.isReadOnly()) == (True, True)
    dialog.form.editor("method").set_value("acceptance")
    dialog.form.editor("currency").set_value("USD")
    assert (due.line.isReadOnly(), rate.isReadOnly()) == (False, False)


def test_without_a_customer_one_is_found_first(books, seat, qtbot):
    dialog = PromiseDialog(seat("rep"), None)
    qtbot.addWidget(dialog)
    assert not dialog.accept_button.isEnabled()
    dialog.choose(books.customer)
    dialog.form.set_values({"promised_on": TODAY + timedelta(5), "amount": 500, "contact": "钱经理"})
    dialog.submit()
    [row] = books.rows(PaymentPromise)
    assert (row.promised_on, row.amount_fen, row.contact) == (TODAY + timedelta(5), 500, "钱经理")


def test_amounts_are_put_in_oldest_first_changed_and_allocated(books, ageing, qtbot):
    first, second = books.post(10_000, date(2026, 1, 1), no="A"), books.post(10_000, date(2026, 1, 2), no="B")
    books.receive(12_000)
    page = ageing(customer=books.customer)
    page.buttons[Action.ALLOCATE_RECEIPT].click()
    dialog = dialog_of(page, AllocateDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 2)
    assert not dialog.allocate_button.isEnabled()
    dialog.fill_button.click()
    assert [dialog.table.cellWidget(row, AMOUNT).text() for row in range(2)] == ["100.00", "20.00"]
    assert books.rows(Allocation) == []  # only a preview
    dialog.editor(0).setText("200")
    dialog.submit()
    assert "10" in dialog.problems.text()  # more than is open, more than came
    dialog.editor(0).setText("50")
    dialog.submit()
    assert {(each.record_id, each.amount_fen) for each in books.rows(Allocation)} == {(first, 5_000), (second, 2_000)}
    assert not dialog.isVisible()


def test_an_unreadable_amount_is_not_allocated(books, seat, qtbot):
    from kehu_desk.settlement.queries import sources

    books.post(10_000, date(2026, 1, 1))
    books.receive(12_000)
    dialog = AllocateDialog(seat("finance"), books.read(sources, books.customer, TODAY))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 1)
    for text, wakes in (("abc", False), ("", False), ("0", False), ("1.234", False), ("1", True)):
        dialog.editor(0).setText(text)
        assert dialog.allocate_button.isEnabled() == wakes, text


# receipts


def test_a_receipt_is_confirmed_and_what_is_too_much_needs_its_own_tick(books, receipts, qtbot):
    made = books.receive(10_000, confirmed=False)
    page = receipts("fin2", made)
    page.receipts.buttons[CONFIRM].click()
    dialog = dialog_of(page, ConfirmDialog, qtbot)
    dialog.confirm_button.click()
    assert not dialog.prepayment.isHidden()
    assert books.row(Receipt, made).state == "draft"
    dialog.prepayment.setChecked(True)
    dialog.submit()
    assert books.row(Receipt, made).state == "confirmed"


def test_who_entered_it_finds_the_button_grey(books, receipts):
    made = books.receive(10_000, confirmed=False)
    page = receipts("finance", made)
    assert not page.receipts.buttons[CONFIRM].isEnabled()
    assert "confirm" in page.receipts.buttons[CONFIRM].toolTip()
    assert page.receipts.buttons[CORRECT].isEnabled()


def test_a_draft_is_corrected(books, receipts, qtbot):
    made = books.receive(10_000, confirmed=False, currency="USD", fx_rate8=718_500_000)
    page = receipts("finance", made)
    page.receipts.correct()
    dialog = dialog_of(page, ReceiptDialog, qtbot)
    assert dialog.form.values()["rate"] == "7.1850"
    dialog.form.set_values({"amount": 20_000})
    dialog.submit()
    assert books.row(Receipt, made).amount_fen == 143_700


def test_a_receipt_is_voided_with_a_reason(books, receipts, qtbot):
    made = books.receive(10_000)
    page = receipts("finance", made)
    page.receipts.buttons[VOID].click()
    dialog = dialog_of(page, ReasonDialog, qtbot)
    dialog.text.setPlainText("银行退票，款未到账")
    dialog.accept_button.click()
    assert books.row(Receipt, made).state == "voided"


def test_an_allocation_is_undone_from_the_pane(books, receipts, qtbot):
    line, made = books.post(10_000, date(2026, 1, 1), no="FP-A"), books.receive(10_000)
    books.pay(made, (line, 10_000))
    whole = receipts("finance", made)
    page = whole.receipts
    assert cells(page.pane.view)[:2] == ["FP-A", "100.00"]
    assert not page.buttons["undo"].isEnabled()
    page.pane.view.selectRow(0)
    page.buttons["undo"].click()
    assert books.rows(Allocation)[0].undone_on == TODAY


def test_the_list_is_narrowed_to_a_state(books, receipts):
    books.receive(100, confirmed=False)
    books.receive(200)
    whole = receipts()
    page = whole.receipts
    counts = []
    for at in range(4):
        page.states.setCurrentIndex(at)
        counts.append(page.model.rowCount())
    assert counts == [2, 1, 1, 0]
    assert page.switch.currentWidget() is page.empty


def test_many_receipts_are_shown_page_by_page(books, receipts, qtbot):
    with books.office.house.store.write() as session, session.begin():
        for at in range(1, 451):
            session.add(Receipt(
                no=f"SK-2026-{at:05}", customer_id=books.customer, received_on=TODAY, method="cash", amount_doc=at, amount_fen=at,
                created_at=books.office.clock[0], created_by=books.office.id("finance"),
            ))  # fmt: skip
    whole = receipts()
    page = whole.receipts
    qtbot.waitUntil(lambda: page.model.rowCount() == 450)
    assert [page.model.text(row, 0) for row in (0, 199, 200, 449)] == ["SK-2026-00450", "SK-2026-00251", "SK-2026-00250", "SK-2026-00001"]


def test_promises_stand_with_their_outcome(books, receipts):
    record_promise(books.office.door, books.office["rep"], books.customer, Vow(TODAY, 100, "钱经理"))
    books.office.later(days=3)
    whole = receipts("rep")
    page = whole.promises
    assert cells(page.view)[:5] == ["2026-03-02", "杭州华东医药有限公司", "1.00", "钱经理", "Broken"]


# what waits


def works(books, login):
    return [(each.kind, each.subject) for each in books.look(login, lambda session, actor: list(due(session, actor)))]


def test_what_waits_for_whom(books):
    made = books.receive(100, confirmed=False)
    vow = record_promise(books.office.door, books.office["rep"], books.customer, Vow(TODAY + timedelta(5), 100, "钱经理"))
    assert works(books, "finance") == [("promise_due", vow)]  # his own entry waits for his colleague
    assert works(books, "fin2") == [("receipt_confirm", made), ("promise_due", vow)]
    assert works(books, "rep") == [("promise_due", vow)]
    assert works(books, "rep2") == works(books, "mgr") == works(books, "adm") == []
    books.office.later(days=8)
    assert works(books, "rep") == [("promise_broken", vow)]


def test_the_next_letter_waits_once_the_day_of_the_last_has_passed(books):
    from kehu_desk.dossier.service import dunning_letter

    books.post(100, date(2026, 1, 1))
    dunning_letter(books.office.door, books.office["finance"], books.customer, 1, date(2026, 3, 12))
    assert works(books, "finance") == []
    books.office.later(days=11)
    assert works(books, "finance") == [("letter_due", books.customer)]
    assert works(books, "rep") == []
    money = books.receive(100)
    books.pay(money, (books.read(_first_line, books.customer), 100))
    assert works(books, "finance") == []


def _first_line(session, customer):
    from kehu_desk.settlement.queries import open_rows

    return open_rows(session, customer, date(2026, 3, 13))[0].id


# papers on the screen


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_statement_opens_in_a_preview(books, seat, window, qtbot):
    books.post(100, date(2026, 1, 1))
    paper_dialogs.show_statement(seat("finance"), window, books.customer)
    dialog = dialog_of(window, paper_dialogs.PeriodDialog, qtbot)
    assert (dialog.windowTitle(), dialog.period()) == ("Statement", Period(date(2026, 3, 1), TODAY))
    dialog.preview.click()
    preview = dialog_of(window, Preview, qtbot)
    assert preview.pages.count == 1
    preview.close()


def test_a_letter_is_asked_for_and_opens_in_a_preview(books, seat, window, qtbot):
    books.post(100, date(2026, 1, 1))
    letter_dialog.show_dunning(seat("finance"), window, books.customer)
    dialog = dialog_of(window, letter_dialog.LetterDialog, qtbot)
    assert dialog.wish() == (1, date(2026, 3, 12))
    dialog.pay_by.line.setText("2026-3-2")
    assert not dialog.make.isEnabled()
    dialog.pay_by.line.setText("+10")
    dialog.make.click()
    preview = dialog_of(window, Preview, qtbot)
    assert preview.pages.count == 1
    preview.close()
    assert [row.level for row in books.rows(DunningLetter)] == [1]


def test_a_letter_that_may_not_be_written_is_told(books, seat, window, qtbot):
    desk = seat("finance")
    letter_dialog.show_letter(desk, window, books.customer, 1, date(2026, 3, 12))
    qtbot.waitUntil(lambda: desk.tell.__self__ != [])
    assert desk.tell.__self__[0].codes == ("E_NOTHING_OVERDUE",)
