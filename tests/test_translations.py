"""The Chinese is complete, and the tool that says so notices when it is not."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "packaging"))

import texts  # noqa: E402
import translate  # noqa: E402

SAMPLE = """
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

WORDS = {"E_LOCKED": QT_TRANSLATE_NOOP("Refused", "{holder} is editing this section.")}

class LoanTab(QObject):
    def words(self):
        return self.tr("Release")
"""
CHINESE = "{holder} is editing this section.\t{holder} 正在编辑此卷内部分。\nRelease\t借出\n"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project of its own with two texts, both translated."""
    (tmp_path / "src").mkdir()
    (tmp_path / "parts").mkdir()
    (tmp_path / "src/tab.py").write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "parts/loans.tsv").write_text(CHINESE, encoding="utf-8")
    for name, value in {
        "SOURCE": tmp_path / "src",
        "FOLDER": tmp_path,
        "TS": tmp_path / "k_zh_CN.ts",
        "QM": tmp_path / "k_zh_CN.qm",
    }.items():
        monkeypatch.setattr(translate, name, value)
    translate.update()
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_chinese_of_the_program_is_complete() -> None:
    done = subprocess.run([sys.executable, ROOT / "packaging/translate.py", "check"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "translations: complete\n")


def test_texts_of_classes_and_of_rule_words_get_their_chinese(office: Path) -> None:
    found = {(text.context, text.source): text.chinese for text in translate.texts(translate.TS)}
    assert found == {("LoanTab", "Release"): "借出", ("Refused", "{holder} is editing this section."): "{holder} 正在编辑此卷内部分。"}
    assert translate.faults() == []


def test_qt_speaks_the_compiled_chinese(office: Path, qapp: object) -> None:
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(translate.QM))
    assert translator.translate("LoanTab", "Release") == "借出"


def test_a_text_changed_in_the_source_is_both_vanished_and_new(office: Path) -> None:
    change(office / "src/tab.py", '"Release"', '"Hand out"')
    vanished, new = translate.faults()
    assert vanished.startswith("vanished from the source")
    assert "'Release'" in vanished
    assert new.startswith("new in the source")
    assert "'Hand out'" in new


def test_a_text_without_chinese_is_unfinished(office: Path) -> None:
    change(office / "src/tab.py", '"Release"', '"Hand out"')
    translate.update()
    assert translate.faults() == ["unfinished, needs a line in translations/parts: LoanTab: 'Hand out'"]


def test_a_lost_gap_is_named(office: Path) -> None:
    change(office / "parts/loans.tsv", "{holder} 正在", "有人正在")
    translate.update()
    [fault] = translate.faults()
    assert fault.startswith("the gaps differ: Refused")


def test_chinese_changed_without_compiling_is_noticed(office: Path) -> None:
    change(office / "k_zh_CN.ts", "借出", "办理借出")
    assert any("is not the compiled" in fault for fault in translate.faults())


def test_two_parts_that_disagree_are_noticed_and_a_context_settles_it(office: Path) -> None:
    (office / "parts/more.tsv").write_text("Release\t放行\n", encoding="utf-8")
    assert any("elsewhere" in fault for fault in translate.faults())
    (office / "parts/more.tsv").write_text("Release\t放行\tLoanTab\n", encoding="utf-8")
    translate.update()
    assert translate.faults() == []
    assert ("LoanTab", "Release", "放行", "") in translate.texts(translate.TS)


@pytest.mark.parametrize(
    ("call", "fault"),
    [
        ('self.tr(f"Loan {number}")', "is put together before it is translated"),
        ('self.tr("Loan {n}".format(n=number))', "is put together before it is translated"),
        ('other.tr("Release")', "calls tr on something other than self"),
    ],
)
def test_calls_that_no_translation_reaches_are_named(tmp_path: Path, call: str, fault: str) -> None:
    (tmp_path / "tab.py").write_text(f"class Tab:\n    def words(self, other, number):\n        return {call}\n", encoding="utf-8")
    [found] = texts.spoken(tmp_path)
    assert found.fault == fault
    assert found.where.endswith("tab.py:3")


def test_a_text_that_lupdate_files_under_a_wrong_context_is_named(office: Path) -> None:
    plural = 'return QCoreApplication.translate("Loans", "%n loans", None, 3) + '
    change(office / "src/tab.py", "return self", plural + "self")
    translate.update()
    assert any("LoanTab: 'Release' is filed under a wrong context" in fault for fault in translate.faults())
