"""【导入向导】 in a real window over a real store: file, columns, preview, result, rejects, undo, stop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QComboBox, QLabel
from python_calamine import load_workbook

from exchange.import_office import Office, table
from kehu_desk.archives.entities import Customer
from kehu_desk.exchange import wizard as pages
from kehu_desk.exchange.mapping import TARGETS
from kehu_desk.exchange.wizard import ImportWizard
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, News
from shared import ROOT, shared_data

WAIT = 20_000


@pytest.fixture(autouse=True)
def dressed(qapp):
    translator = QTranslator()
    assert translator.load(str(ROOT / "translations" / "kehu_desk_zh_CN.qm"))
    qapp.installTranslator(translator)
    look.apply(qapp, "light")
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def office(tmp_path):
    made = Office(tmp_path / "store")
    yield made
    made.house.close()


@pytest.fixture
def wizard(office, qtbot):
    def told(refused):
        raise AssertionError(refused)

    made = ImportWizard(Desk(office.signed("rep1"), office.door, News(), told))
    qtbot.addWidget(made)
    made.show()
    return made


def choose(wizard, qtbot, path: Path) -> None:
    wizard.file_page.read(path)
    qtbot.waitUntil(lambda: not wizard.file_page.busy.running, timeout=WAIT)


def press_next(wizard, qtbot) -> None:
    assert wizard.next.isEnabled()
    wizard.next.click()
    qtbot.waitUntil(lambda: wizard._busy is None, timeout=WAIT)


def cells(shown, column):
    return [shown.item(row, column).text() for row in range(shown.rowCount())]


def test_the_template_of_an_erp_goes_through_all_pages(office, wizard, qtbot):
    assert wizard.windowTitle() == wizard.accessibleName() == "导入向导"
    assert wizard.titles == ("选择文件", "列对应", "预览", "结果")
    assert not wizard.next.isEnabled()
    choose(wizard, qtbot, shared_data() / "import_samples" / "customer_template.xls")
    assert wizard.file_page.header.value() == 2
    press_next(wizard, qtbot)
    assert wizard.columns_page.choices[0].currentText() == "客户名称"
    assert wizard.columns_page.choices[2].currentText() == "手机"
    press_next(wizard, qtbot)
    assert [label.text() for label in wizard.preview_page.counts.numbers.values()] == ["新增 2", "更新 0", "重复 0", "错误 0"]
    assert cells(wizard.preview_page.rows, 1) == ["客户a", "客户b"]
    assert office.count(Customer) == 0
    press_next(wizard, qtbot)
    assert wizard.result_page.headline.text() == "客户已导入。"
    assert office.count(Customer) == 2


def test_a_missing_name_column_holds_the_wizard_until_one_is_chosen(wizard, qtbot):
    choose(wizard, qtbot, shared_data() / "import_samples" / "uci_wholesale_customers.csv")
    press_next(wizard, qtbot)
    assert "缺少必填列“客户名称”" in wizard.columns_page.problem.text()
    assert not wizard.next.isEnabled()
    box = wizard.columns_page.choices[0]
    box.setCurrentIndex(box.findText("客户名称"))
    assert wizard.next.isEnabled()
    other = wizard.columns_page.choices[2]
    other.setCurrentIndex(other.findText("客户名称"))
    assert "有两列都对应“客户名称”" in wizard.columns_page.problem.text()
    assert not wizard.next.isEnabled()


def test_rows_left_out_can_be_exported_corrected_and_read_again(office, wizard, qtbot, tmp_path):
    choose(wizard, qtbot, table(tmp_path, "客户名称,手机", "甲公司,13900000001", "", "乙公司,12", "甲公司,"))
    for _ in range(3):
        press_next(wizard, qtbot)
    assert cells(wizard.result_page.rows, 0) == ["4", "5"]
    wizard.result_page.export_to(tmp_path / "错误行.xlsx")
    qtbot.waitUntil(lambda: not wizard.result_page.busy.running, timeout=WAIT)
    assert load_workbook(tmp_path / "错误行.xlsx").get_sheet_by_index(0).to_python() == [
        ["客户名称", "手机", "行号", "错误原因"],
        ["乙公司", "12", 4.0, "手机：“12”不是电话号码。"],
        ["甲公司", "", 5.0, "与第 2 行是同一客户。"],
    ]


def test_the_import_is_taken_back(office, wizard, qtbot, tmp_path):
    choose(wizard, qtbot, table(tmp_path, "客户名称", "甲公司", "乙公司"))
    for _ in range(3):
        press_next(wizard, qtbot)
    assert office.count(Customer) == 2
    wizard.result_page.take_back()
    qtbot.waitUntil(lambda: wizard.result_page.undone is not None and not wizard.result_page.busy.running, timeout=WAIT)
    assert wizard.result_page.headline.text() == "本次导入已撤销。"
    assert wizard.result_page.undo.isHidden()
    assert office.count(Customer) == 0


def test_stopping_the_import_writes_nothing_and_closes_the_wizard(office, wizard, qtbot, tmp_path):
    choose(wizard, qtbot, table(tmp_path, "客户名称", *(f"第{count}家公司" for count in range(9000))))
    for _ in range(2):
        press_next(wizard, qtbot)
    wizard.next.click()
    wizard.reject()
    qtbot.waitUntil(lambda: not wizard.isVisible(), timeout=WAIT)
    assert office.count(Customer) == 0


def test_a_file_that_is_no_table_is_refused_in_words(wizard, qtbot, tmp_path):
    (tmp_path / "照片.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    choose(wizard, qtbot, tmp_path / "照片.xlsx")
    assert "照片.xlsx 不是表格" in wizard.file_page.busy.problem.text()
    assert not wizard.next.isEnabled()


def test_the_template_downloaded_needs_no_assigning(wizard, qtbot, tmp_path):
    wizard.save_template(tmp_path / "模板.xlsx")
    qtbot.waitUntil(lambda: not wizard.file_page.busy.running, timeout=WAIT)
    choose(wizard, qtbot, tmp_path / "模板.xlsx")
    press_next(wizard, qtbot)
    assert all(box.currentData() for box in wizard.columns_page.choices)
    assert wizard.page == pages.COLUMNS


def test_no_two_fields_on_offer_are_called_the_same():
    for names in ([each.zh for each in TARGETS], [each.en for each in TARGETS]):
        assert len(set(names)) == len(names)


def test_everything_to_enter_has_a_name(wizard, qtbot, tmp_path):
    choose(wizard, qtbot, table(tmp_path, "客户名称,手机", "甲公司,13900000001"))
    press_next(wizard, qtbot)
    for box in wizard.findChildren(QComboBox):
        assert box.accessibleName()
        assert box.accessibleDescription()
    buddies = {label.buddy() for label in wizard.findChildren(QLabel) if label.buddy()}
    assert {wizard.file_page.sheet, wizard.columns_page.match, wizard.columns_page.mode} <= buddies
