"""The parts without windows: passwords, habits, what is written down of a defect, which words want a window."""

import subprocess
import sys
from pathlib import Path

import pytest

from kehu_desk.__main__ import Wish, window_wish
from kehu_desk.front import FOLDER, Office, chosen_folder
from kehu_desk.kernel import paths
from kehu_desk.kernel.strength import good_enough, score
from kehu_desk.shell.defects import DefectLog, redact, told
from kehu_desk.shell.habits import Habits


@pytest.mark.parametrize(
    "password",
    ["1234567890", "password123", "19850312abc", "13800138000", "woaini5201314", "qwertyuiop", "aaaaaaaaaaaa", "kT4#mm", "kehu20260305"],
)
def test_what_people_reach_for_is_weak(password):
    assert score(password) < 3
    assert not good_enough(password)


@pytest.mark.parametrize("password", ["Tulpen7!blau", "kT4#mmZq9w", "correct horse battery", "青山绿水映红霞处处开花"])
def test_ten_characters_of_ones_own_are_taken(password):
    assert score(password) >= 3
    assert good_enough(password)


def test_the_persons_own_name_counts_for_nothing():
    assert good_enough("mondlicht kx9")
    assert not good_enough("mondlicht kx9", ["mondlicht"])


def test_habits_last_and_parts_do_not_mix(tmp_path):
    Habits(tmp_path / "h.json").of("rep1").put("archives/columns", "3 1 2")
    again = Habits(tmp_path / "h.json")
    assert again.of("rep1").get("archives/columns") == "3 1 2"
    assert again.of("sup1").get("archives/columns") is None


def test_two_running_offices_keep_each_others_habits(tmp_path):
    one, two = Habits(tmp_path / "h.json"), Habits(tmp_path / "h.json")
    one.put("a", "1")
    two.put("b", "2")
    assert (Habits(tmp_path / "h.json").get("a"), Habits(tmp_path / "h.json").get("b")) == ("1", "2")


def test_a_broken_habits_file_counts_as_empty_and_is_replaced(tmp_path):
    (tmp_path / "h.json").write_text("{ broken", "utf-8")
    habits = Habits(tmp_path / "h.json")
    habits.put("look/theme", "dark")
    assert Habits(tmp_path / "h.json").get("look/theme") == "dark"


@pytest.mark.parametrize(
    "private", ["13800138000", "138 0013 8000", "330106198503121234", "11010519491231002X", "91330100MA27X1234Q", "li.wei@example.com",
                "6222021202001234567", "0571-88886666"]
)  # fmt: skip
def test_numbers_and_addresses_of_people_are_not_written_down(private):
    assert private not in redact(f"cannot save {private}, retry")
    assert redact(f"cannot save {private}, retry").endswith(", retry")


def test_a_defect_is_noted_with_its_place_but_without_values(tmp_path):
    log = DefectLog(tmp_path / "logs")
    secret = "张伟的机密备注"
    message = f"bad\n[parameters: ('{secret}', 3)]"
    with pytest.raises(ValueError, match="bad") as raised:
        raise ValueError(message)
    log.note(raised.value)
    assert "test_shell_plain.py" in told(raised.value)
    text = log.path.read_text("utf-8")
    assert "ValueError: bad" in text
    assert secret not in text


def test_the_folder_last_used_is_opened_again(tmp_path, monkeypatch):
    monkeypatch.setenv(paths.HOME, str(tmp_path))
    habits = Habits(tmp_path / "habits.json")
    assert chosen_folder(habits) == tmp_path / "office"
    Office(tmp_path / "office", habits).at(tmp_path / "elsewhere")
    assert chosen_folder(Habits(tmp_path / "habits.json")) == tmp_path / "elsewhere"
    assert habits.get(FOLDER) == str(tmp_path / "elsewhere")


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ([], Wish(False, None)),
        (["--dir", "/data/kehu"], Wish(False, Path("/data/kehu"))),
        (["demo"], Wish(True, None)),
        (["demo", "--dir=/tmp/d"], Wish(True, Path("/tmp/d"))),
        (["demo", "--pictures", "/tmp/p"], None),
        (["doctor"], None),
        (["--version"], None),
        (["--dir"], None),
    ],
)
def test_words_that_want_a_window(words, wish):
    assert window_wish(words) == wish


def test_the_command_line_is_reached_without_qt_or_database():
    code = (
        "import sys\nfrom kehu_desk.__main__ import main\n"
        "try: main(['--version'])\nexcept SystemExit: pass\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('PySide6', 'sqlalchemy', 'reportlab', 'nacl')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env={"PYTHONPATH": "src"}, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
