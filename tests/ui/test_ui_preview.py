"""The preview: real PDFs in, real PDFs out."""

import io

import pypdfium2
import pytest
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog
from reportlab.pdfgen.canvas import Canvas

from kehu_desk.ui import preview as preview_module
from kehu_desk.ui.job import wait_for_all
from kehu_desk.ui.preview import Preview


def document(pages):
    made = io.BytesIO()
    canvas = Canvas(made)
    for page in range(pages):
        canvas.setFillColorRGB(1, 0, 0) if page == 0 else canvas.setFillColorRGB(0, 0, 1)
        canvas.rect(0, 0, 600, 850, fill=1)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


@pytest.fixture
def asked():
    return []


def to_file(path, first=0, last=0, copies=1):
    def choose(printer, parent):
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(72)
        printer.setFromTo(first, last)
        printer.setCopyCount(copies)
        return True

    return choose


def opened(qtbot, asked, pages=3, allow=True, **more):
    dialog = Preview(document(pages), "档案", lambda kind: (asked.append(kind), allow)[1], **more)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def colour(dialog):
    image = dialog.sheet.pixmap().toImage()
    return image.pixelColor(image.width() // 2, image.height() // 2)


def test_pages_are_shown_one_by_one(qtbot, asked):
    dialog = opened(qtbot, asked)
    assert colour(dialog) == QColor("red")
    assert not dialog.back.isEnabled()
    dialog.forward.click()
    dialog.forward.click()
    assert colour(dialog) == QColor("blue")
    assert dialog.place.text() == "Page 3 / 3 · 100 %"
    assert not dialog.forward.isEnabled()
    assert asked == []


def test_zoom_makes_the_page_larger(qtbot, asked):
    dialog = opened(qtbot, asked)
    before = dialog.sheet.pixmap().width()
    dialog.larger.click()
    dialog.larger.click()
    assert round(dialog.sheet.pixmap().width() / before, 1) == 1.5


def test_saving_asks_first_and_writes_the_same_bytes_and_nothing_else(qtbot, asked, tmp_path):
    dialog = opened(qtbot, asked)
    dialog.save(str(tmp_path / "a.pdf"))
    assert (asked, [each.name for each in tmp_path.iterdir()]) == (["save"], ["a.pdf"])
    assert (tmp_path / "a.pdf").read_bytes() == document(3) or pypdfium2.PdfDocument(tmp_path / "a.pdf").__len__() == 3


def test_a_no_of_the_owner_leaves_nothing_on_the_disk(qtbot, asked, tmp_path):
    dialog = opened(qtbot, asked, allow=False, choose_printer=to_file(tmp_path / "p.pdf"))
    dialog.save(str(tmp_path / "a.pdf"))
    dialog.print_button.click()
    assert (asked, list(tmp_path.iterdir())) == (["save", "print"], [])


def test_a_file_that_cannot_be_written_is_told_in_words(qtbot, asked, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(preview_module, "tell_problem", lambda parent, headline, line: told.append(headline))
    opened(qtbot, asked).save(str(tmp_path / "missing" / "a.pdf"))
    assert told == ["The file was not written."]


@pytest.mark.parametrize(("first", "last", "pages"), [(0, 0, 3), (2, 3, 2), (2, 2, 1), (1, 99, 3)])
def test_the_pages_asked_for_are_printed(qtbot, asked, tmp_path, first, last, pages):
    dialog = opened(qtbot, asked, choose_printer=to_file(tmp_path / "p.pdf", first, last))
    with qtbot.waitSignal(dialog.printed) as printed:
        dialog.print_button.click()
    wait_for_all()
    paper = pypdfium2.PdfDocument(tmp_path / "p.pdf")
    assert (printed.args, len(paper), asked) == ([pages], pages, ["print"])
    assert [round(side) for side in paper[0].get_size()] == [595, 842]
    wanted = (255, 0, 0) if first < 2 else (0, 0, 255)
    assert paper[0].render().to_pil().convert("RGB").getpixel((300, 400)) == wanted


def test_a_cancelled_print_dialog_prints_and_asks_nothing(qtbot, asked):
    opened(qtbot, asked, choose_printer=lambda printer, parent: False).print_button.click()
    assert asked == []


def test_the_dialog_has_the_names_that_people_look_for(qtbot, asked):
    dialog = opened(qtbot, asked)
    assert isinstance(dialog, QDialog)
    names = [each.accessibleName() for each in (dialog, dialog.back, dialog.forward, dialog.print_button, dialog.save_button)]
    assert names == ["Print preview", "Previous page", "Next page", "Print", "Save as PDF"]
