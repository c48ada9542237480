"""【打印预览】 of a dossier in real windows: every output is a counted copy, every no is told."""

import shutil
import subprocess

import pytest
from PySide6.QtPrintSupport import QPrinter
from sqlalchemy import select

from kehu_desk.borrowing.entities import Carrier
from kehu_desk.dossier import dialogs
from kehu_desk.dossier.service import preview_dossier
from kehu_desk.ui.preview import Preview

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")


def states(lender):
    with lender.office.house.store.read() as session:
        return [(row.copy_no, row.state) for row in session.scalars(select(Carrier).order_by(Carrier.made_at, Carrier.copy_no, Carrier.id))]


def text_of(path, pdf=None):
    return subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], input=pdf, capture_output=True, check=True).stdout.decode()


@pytest.fixture
def preview(qtbot, window, desk, lender):
    """The preview of a loan of level 2, which grants two copies; printers are files."""
    loan = lender.lend("BAS DEC")
    pdf = preview_dossier(lender.office.door, lender.office["rep"], loan)
    paper = []

    def choose(printer, _parent):
        paper.append(window.property("paper"))
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(paper[-1]))
        printer.setResolution(72)
        return True

    shown = dialogs.DossierPreview(desk("rep"), loan, pdf, "DA-2026-00001 JY-2026-00001", window, choose)
    shown.show()
    return shown


def test_the_preview_opens_and_counts_nothing(qtbot, window, desk, lender):
    dialogs.show_dossier(desk("rep"), window, lender.lend("BAS DEC"))
    qtbot.waitUntil(lambda: window.findChildren(Preview) != [])
    [shown] = window.findChildren(Preview)
    assert shown.pages.count > 4
    assert shown.windowTitle() == "Print preview"
    assert states(lender) == []


def test_from_an_archive_the_only_loan_is_taken(qtbot, window, desk, lender):
    lender.lend("BAS DEC")
    dialogs.show_archive(desk("rep"), window, lender.customer)
    qtbot.waitUntil(lambda: window.findChildren(Preview) != [])


def test_without_a_loan_that_prints_the_way_out_is_told(window, desk, lender, told):
    lender.lend("BAS", asked="")
    dialogs.show_archive(desk("rep"), window, lender.customer)
    assert [refusal.codes for refusal in told] == [("E_NO_PRINT_LOAN",)]
    assert "E_NO_PRINT_LOAN" in dialogs.WORDS


def test_of_several_loans_the_person_chooses(qtbot, window, desk, lender):
    lender.lend("BAS")
    lender.lend("FEA TRD")
    rows = desk("rep").do(dialogs.printable_loans, lender.customer)
    choice = dialogs.LoanChoice(rows, window)
    qtbot.addWidget(choice)
    assert [choice.list.item(at).text().split()[0] for at in range(choice.list.count())] == ["JY-2026-00002", "JY-2026-00001"]
    assert choice.list.currentRow() == 0


def test_a_refused_preview_is_told(qtbot, window, desk, lender, told):
    dialogs.show_dossier(desk("rep2"), window, lender.lend("BAS"))
    qtbot.waitUntil(lambda: told != [])
    assert told[0].codes == ("E_FORBIDDEN",)
    assert window.findChildren(Preview) == []


def test_saving_makes_a_counted_copy_and_shows_the_next(qtbot, preview, lender, tmp_path):
    with qtbot.waitSignal(preview.saved):
        preview.save(str(tmp_path / "first.pdf"))
    assert "份次 1/2" in text_of(tmp_path / "first.pdf")
    assert states(lender) == [(1, "out")]
    qtbot.waitUntil(lambda: "份次 2/2" in text_of("-", preview._pdf))
    assert preview.save_button.isEnabled()


def test_after_the_last_copy_the_buttons_rest_and_say_why(qtbot, preview, lender, tmp_path):
    for name in ("first.pdf", "second.pdf"):
        qtbot.waitUntil(preview.save_button.isEnabled)
        with qtbot.waitSignal(preview.saved):
            preview.save(str(tmp_path / name))
    assert "份次 2/2" in text_of(tmp_path / "second.pdf")
    qtbot.wait(50)
    assert not preview.save_button.isEnabled()
    assert not preview.print_button.isEnabled()
    assert "All 2 copies" in preview.print_button.toolTip()
    assert states(lender) == [(1, "out"), (2, "out")]


def test_printing_makes_a_counted_copy(qtbot, window, preview, lender, tmp_path):
    window.setProperty("paper", str(tmp_path / "paper.pdf"))
    with qtbot.waitSignal(preview.printed):
        preview.ask_and_print()
    assert (tmp_path / "paper.pdf").stat().st_size > 10000
    assert states(lender) == [(1, "out")]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_start_is_told_and_the_copy_does_not_count(qtbot, window, preview, lender, told, tmp_path):
    window.setProperty("paper", str(tmp_path / "gone" / "paper.pdf"))
    preview.ask_and_print()
    qtbot.waitUntil(lambda: told != [])
    assert told[0].codes == ("E_PRINT_FAILED",)
    assert states(lender) == [(1, "failed")]
    qtbot.waitUntil(preview.print_button.isEnabled)


def test_a_file_that_cannot_be_written_is_told(qtbot, preview, lender, told, tmp_path):
    preview.save(str(tmp_path / "gone" / "copy.pdf"))
    qtbot.waitUntil(lambda: told != [])
    assert told[0].codes == ("E_FILE_WRITE",)
    assert states(lender) == [(1, "failed")]


def test_the_forms_of_the_case_open_for_the_custodian(qtbot, window, desk, lender):
    dialogs.show_forms(desk("cus"), window, lender.customer)
    qtbot.waitUntil(lambda: window.findChildren(Preview) != [])
    assert states(lender) == []
