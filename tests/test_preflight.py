"""Before Qt: what is missing is said in a sentence, never in a core dump."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kehu_desk import preflight
from kehu_desk.preflight import display, libraries

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")

NOT_THERE = libraries.Library("libnowhere-7.so.3", "libglib2.0-0", "glib2", "libglib-2_0-0")
RELEASES = {
    "debian 12": 'ID=debian\nVERSION_ID="12"\n',
    "debian 13": 'ID=debian\nVERSION_ID="13"\n',
    "debian sid": "ID=debian\n",
    "ubuntu 22.04": 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\n',
    "ubuntu 24.04": 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n',
    "kylin": 'ID=kylin\nID_LIKE=debian\nVERSION_ID="V10"\n',
    "fedora": "ID=fedora\nVERSION_ID=41\n",
    "rocky": 'ID="rocky"\nID_LIKE="rhel centos fedora"\n',
    "opensuse": 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n',
    "unknown": "ID=homemade\n",
}


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """A machine of the named distribution on which one library is missing, twice over."""
    twice = (NOT_THERE, NOT_THERE._replace(soname="libnowhere-8.so.1"))
    monkeypatch.setattr(libraries, "OFFSCREEN", twice)
    monkeypatch.setattr(libraries, "OS_RELEASE", tmp_path / "os-release")
    (tmp_path / "os-release").write_text(RELEASES[request.param], encoding="utf-8")


@pytest.mark.parametrize(
    ("lacking", "line"),
    [
        ("debian 12", "sudo apt-get install -y libglib2.0-0"),
        ("debian 13", "sudo apt-get install -y libglib2.0-0t64"),
        ("debian sid", "sudo apt-get install -y libglib2.0-0t64"),
        ("ubuntu 22.04", "sudo apt-get install -y libglib2.0-0"),
        ("ubuntu 24.04", "sudo apt-get install -y libglib2.0-0t64"),
        ("kylin", "sudo apt-get install -y libglib2.0-0"),
        ("fedora", "sudo dnf install -y glib2"),
        ("rocky", "sudo dnf install -y glib2"),
        ("opensuse", "sudo zypper install -y libglib-2_0-0"),
    ],
    indirect=["lacking"],
)
def test_missing_libraries_end_with_one_line_to_run_and_exit_3(lacking: None, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        preflight.refuse_or_go(offscreen=True)
    said = capsys.readouterr().err.splitlines()
    assert end.value.code == 3
    assert "libnowhere-7.so.3 libnowhere-8.so.1" in said[0]
    assert [each for each in said if each.startswith("sudo")] == [line]


@pytest.mark.parametrize("lacking", ["unknown"], indirect=True)
def test_an_unknown_distribution_gets_the_names_of_the_libraries(lacking: None, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        preflight.refuse_or_go(offscreen=True)
    said = capsys.readouterr().err
    assert end.value.code == 3
    assert "libnowhere-7.so.3" in said
    assert "sudo" not in said


@pytest.mark.parametrize(("x_name", "needed"), [("", True), (":0", False)])
def test_a_session_without_x_needs_the_wayland_libraries(
    x_name: str, needed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", x_name)
    monkeypatch.setenv("WAYLAND_DISPLAY", str(tmp_path / "wayland-0"))
    monkeypatch.setattr(libraries, "WAYLAND", (NOT_THERE,))
    with socket.socket(socket.AF_UNIX) as session:
        session.bind(str(tmp_path / "wayland-0"))
        session.listen()
        wanting = [each.soname for each in preflight.missing_libraries(offscreen=False)]
    assert (NOT_THERE.soname in wanting) is needed


def test_this_machine_can_draw_offscreen() -> None:
    assert preflight.missing_libraries(offscreen=True) == []


@pytest.mark.parametrize(("name", "version"), [("PYTHON", (99, 0)), ("GLIBC", (99, 0))])
def test_an_old_python_or_glibc_is_refused_in_a_sentence(
    name: str, version: tuple[int, int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(f"kehu_desk.preflight.gate.{name}", version)
    with pytest.raises(SystemExit) as end:
        preflight.refuse_or_go(offscreen=True)
    chinese, english = capsys.readouterr().err.splitlines()
    assert end.value.code == 3
    assert "99.0" in chinese
    assert "99.0" in english


def start(**settings: str) -> subprocess.CompletedProcess[str]:
    """Start as a person would, in an environment without any screen but the given one."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"}
    kept = {name: value for name, value in os.environ.items() if name not in screens}
    source = str(Path(preflight.__file__).parents[2])
    code = "from kehu_desk import preflight; preflight.refuse_or_go(False)"
    return subprocess.run(
        [sys.executable, "-c", code], env={**kept, "PYTHONPATH": source, **settings}, capture_output=True, text=True, timeout=10
    )


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({}, "没有设置 DISPLAY 或 WAYLAND_DISPLAY"),
        ({"DISPLAY": ":9871"}, "连不上 DISPLAY=:9871"),
        ({"DISPLAY": "127.0.0.1:871"}, "连不上 DISPLAY=127.0.0.1:871"),
        ({"DISPLAY": "nonsense"}, "连不上 DISPLAY=nonsense"),
        ({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nonexistent"}, "连不上 WAYLAND_DISPLAY=wayland-9"),
    ],
)
def test_without_a_display_two_chinese_lines_one_english_and_exit_4(settings: dict[str, str], named: str) -> None:
    done = start(**settings)
    assert done.returncode == 4, done.stderr
    reason, way_out, english = done.stderr.splitlines()
    assert named in reason
    assert "xvfb-run" in way_out
    assert "--pictures" in way_out
    assert english.isascii()
    assert "--pictures DIR" in english


def test_a_platform_that_draws_without_a_screen_needs_no_display() -> None:
    done = start(QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (0, "")


def test_an_answering_x_display_lets_the_window_open() -> None:
    reading, writing = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
    ) as server:
        try:
            os.close(writing)
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            done = start(DISPLAY=f":{number}")
        finally:
            server.terminate()
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture
def wheel(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder in which Qt would find its input methods, empty."""
    monkeypatch.setattr(display, "_plugin_folders", lambda: [tmp_path])
    return tmp_path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "fcitx5"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "ibus"}),
        ({}, {}),
        ({"QT_IM_MODULES": "wayland;fcitx"}, {"QT_IM_MODULES": "wayland;fcitx;ibus"}),
        ({"QT_IM_MODULES": "fcitx;ibus"}, {"QT_IM_MODULES": "fcitx;ibus"}),
    ],
)
def test_fcitx_is_reached_through_ibus(before: dict[str, str], after: dict[str, str], wheel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_IM_MODULE", "QT_IM_MODULES"):
        monkeypatch.delenv(name, raising=False)
    for name, value in before.items():
        monkeypatch.setenv(name, value)
    preflight.prepare_input_method()
    assert {name: os.environ[name] for name in ("QT_IM_MODULE", "QT_IM_MODULES") if name in os.environ} == after


def test_fcitx_stays_where_qt_has_its_plugin(wheel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (wheel / "libfcitx5platforminputcontextplugin.so").touch()
    monkeypatch.setenv("QT_IM_MODULE", "fcitx")
    preflight.prepare_input_method()
    assert os.environ["QT_IM_MODULE"] == "fcitx"


def test_the_doctor_names_everything_once(tmp_path: Path) -> None:
    names = [each.name for each in preflight.checks(tmp_path / "office")]
    assert names == [
        "python", "glibc", "libraries", "printing", "display", "input method", "fonts", "data folder", "write right", "free disk", "clock",
    ]  # fmt: skip
    assert not (tmp_path / "office").exists()


def test_the_doctor_sees_a_clock_that_was_set_back(tmp_path: Path) -> None:
    written = tmp_path / "store.kdb"
    written.touch()
    tomorrow = time.time() + 86_400
    os.utime(written, (tomorrow, tomorrow))
    [clock] = [each for each in preflight.checks(tmp_path) if each.name == "clock"]
    assert not clock.good
    assert "校准" in clock.found


def test_the_doctor_sees_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "office").touch()
    found = {each.name: each.good for each in preflight.checks(tmp_path / "office")}
    assert not found["data folder"]
    assert not found["write right"]


def test_the_gate_needs_no_qt() -> None:
    code = "import sys; sys.modules['PySide6'] = None; from kehu_desk import preflight; preflight.refuse_or_go(True)"
    source = str(Path(preflight.__file__).parents[2])
    done = subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": source}, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
