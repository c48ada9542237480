"""Charts hold the numbers they are given, in every script, on screen and on paper."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reportlab.graphics.shapes import Circle, Drawing, Rect, String

from kehu_desk.drawing.charts import Bar, Level, Series, curve, pareto
from kehu_desk.drawing.press import to_pdf
from kehu_desk.drawing.scale import tick_text, ticks
from kehu_desk.drawing.tone import DARK, LIGHT, PAPER
from kehu_desk.ui import look
from kehu_desk.ui.picture import Picture

SIZE = (480.0, 260.0)
CAUSES = [Bar("包装破损", 12), Bar("漏液", 30), Bar("数量不足", 6), Bar("𠮷字标签错误", 2)]


def words_of(drawing: Drawing) -> str:
    return " ".join(each.text for each in drawing.contents if isinstance(each, String))


def test_pareto_sorts_the_bars_and_ends_at_the_whole(tmp_path: Path) -> None:
    drawing = pareto(CAUSES, PAPER, SIZE)
    heights = [each.height for each in drawing.contents if isinstance(each, Rect)][1:]  # the first is the ground
    dots = [each.cy for each in drawing.contents if isinstance(each, Circle)]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] / heights[1] == pytest.approx(30 / 12)
    low, high = 34.0, SIZE[1] - 26.0
    assert [(each - low) / (high - low) for each in dots] == pytest.approx([30 / 50, 42 / 50, 48 / 50, 1.0])


def test_a_chart_on_paper_can_be_read_back_beyond_the_bmp_too(tmp_path: Path) -> None:
    (tmp_path / "chart.pdf").write_bytes(to_pdf(pareto(CAUSES, PAPER, SIZE)))
    text = subprocess.run(["pdftotext", "-layout", str(tmp_path / "chart.pdf"), "-"], capture_output=True, check=True).stdout.decode()
    for each in CAUSES:
        assert each.name in text
    assert "80%" in text


def test_nothing_to_show_is_an_empty_field_and_no_error() -> None:
    assert "0" in words_of(pareto([], PAPER, SIZE))
    assert to_pdf(curve([], [], [], PAPER, SIZE)).startswith(b"%PDF")


def test_a_curve_breaks_where_a_value_is_missing_and_names_its_levels() -> None:
    drawing = curve(
        ["1月", "2月", "3月"],
        [Series("结存", (90, None, 40)), Series("盘点", (None, 70, None), marked=True)],
        [Level("要货点", 60)],
        PAPER,
        SIZE,
    )
    assert {"结存", "盘点", "要货点"} <= set(words_of(drawing).split())
    dots = [each for each in drawing.contents if isinstance(each, Circle)]
    assert len(dots) == 2 + 1 + 1  # two lone ends of the broken line, one mark, one in the legend


def test_negative_bars_hang_below_nothing() -> None:
    marks = ticks(100, -50)
    assert marks[0] <= -50
    assert marks[-1] >= 100
    assert 0.0 in marks


@given(st.integers(0, 10**14), st.integers(-(10**14), 0))
def test_property_marks_are_round_ascending_and_enclose_all(most: int, least: int) -> None:
    marks = ticks(most, least)
    assert list(marks) == sorted(set(marks))
    assert 2 <= len(marks) <= 9
    assert marks[0] <= least
    assert marks[-1] >= most


def test_large_figures_are_told_in_wan_and_yi() -> None:
    assert [tick_text(each, (0, 10_000, 20_000)) for each in (0, 10_000, 20_000)] == ["0", "1万", "2万"]
    assert tick_text(150_000_000, (0, 150_000_000)) == "1.5亿"
    assert tick_text(50, (0, 100)) == "50"


@pytest.mark.parametrize(("theme", "tone"), [("light", LIGHT), ("dark", DARK)])
def test_the_screen_shows_the_same_drawing_on_the_ground_of_the_theme(
    qtbot: QtBot, qapp: QApplication, theme: look.Theme, tone: object
) -> None:
    look.apply(qapp, theme)
    try:
        picture = Picture("原因")
        qtbot.addWidget(picture)
        picture.resize(640, 320)
        with qtbot.waitSignal(picture.drawn):
            picture.show_drawing(lambda tone, size: pareto(CAUSES, tone, size), "漏液 30")
        picture.show()
        shot = picture.grab().toImage()
        assert picture.image.deviceIndependentSize().toSize().width() in (639, 640)
        assert QColor(shot.pixel(2, 2)).name() == tone.ground  # type: ignore[attr-defined]
        assert picture.accessibleDescription() == "漏液 30"
    finally:
        look.apply(qapp, "light")
