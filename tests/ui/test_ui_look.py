"""Colours can be read, icons follow the theme."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton

from kehu_desk.kernel import paths
from kehu_desk.ui import icons, look


def brightness(colour):
    parts = [part / 255 for part in QColor(colour).toTuple()[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tones", [look.LIGHT, look.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["text", "muted", "link", "ok", "warn", "bad", "idle"])
def test_every_colour_of_words_reads_on_every_ground(tones, name):
    for ground in (tones.base, tones.window, tones.stripe, tones.raised):
        assert contrast(getattr(tones, name), ground) >= 4.5, (name, ground)


@pytest.mark.parametrize("tones", [look.LIGHT, look.DARK], ids=["light", "dark"])
def test_chosen_rows_read(tones):
    assert contrast(tones.on_accent, tones.accent) >= 4.2


def colour_of(icon):
    image = icon.pixmap(24, 24).toImage()
    solid = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() == 255]
    return solid[0].name()


def test_dressed_buttons_follow_the_theme(qapp, qtbot):
    button = QPushButton("导入")
    qtbot.addWidget(button)
    icons.dress(button, "upload")
    button.show()
    assert colour_of(button.icon()) == look.LIGHT.text
    look.apply(qapp, "dark")
    assert colour_of(button.icon()) == look.DARK.text


def test_a_status_icon_has_the_colour_of_its_word():
    assert colour_of(icons.icon("circle-check", "ok")) == look.LIGHT.ok


def test_every_icon_shipped_can_be_drawn():
    names = [file.stem for file in (paths.resources() / "icons").glob("*.svg")]
    assert len(names) >= 40
    assert not [name for name in names if icons.icon(name).pixmap(16, 16).isNull()]
    assert (paths.resources() / "icons" / "LICENSE-lucide.txt").is_file()


@pytest.mark.parametrize(("scale", "points"), [(100, 10.0), (150, 15.0), (90, 9.0), (400, 15.0), (10, 9.0)])
def test_letters_grow_from_90_to_150_per_cent(qapp, scale, points):
    look.apply(qapp, "light", scale)
    assert qapp.font().pointSizeF() == points
