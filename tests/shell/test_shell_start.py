"""From start to end: the reception, and one program per office."""

from functools import partial

import pytest
from plain_tabs import PLAIN
from PySide6.QtWidgets import QApplication

from kehu_desk.demo.doors import PASSWORD
from kehu_desk.front import Office
from kehu_desk.shell import main_window, start
from kehu_desk.shell.first_run import FirstRun
from kehu_desk.shell.habits import Habits
from kehu_desk.shell.main_window import MainWindow
from kehu_desk.shell.opening import Founding, NewOffice
from kehu_desk.shell.sign_in import SignIn
from kehu_desk.shell.single import Single, socket_name
from kehu_desk.store import keys


@pytest.fixture
def reception(qapp, qtbot, monkeypatch):
    """Receives as the program does, with plain tabs; at the end everything is closed."""
    monkeypatch.setattr(main_window, "MainWindow", partial(MainWindow, specs=PLAIN))
    monkeypatch.setattr(start, "catch", lambda log, tell: None)
    made: list[start.Reception] = []

    def receive(opening: Office) -> start.Reception:
        made.append(start.Reception(qapp, opening))
        return made[-1]

    yield receive
    for each in made:
        if isinstance(each.window, MainWindow):
            each.window.blockSignals(True)
            each.window.close()
        each.close()
        if each.window is not None:
            each.window.blockSignals(True)
            each.window.close()
            each.window.deleteLater()


def shown(found: start.Reception, kind: type, qtbot) -> object:
    qtbot.waitUntil(lambda: isinstance(found.window, kind))
    return found.window


def test_a_door_of_the_demo_leads_to_the_window_and_out_again(reception, office, qtbot):
    found = reception(office)
    assert found.begin()
    entry = shown(found, SignIn, qtbot)
    assert entry.doors[1].text() == "以业务员进入"
    qtbot.waitUntil(entry.doors[1].isEnabled)
    entry.doors[1].click()
    window = shown(found, MainWindow, qtbot)
    assert window.head.who.text() == "张伟 · 业务员"
    window.sign_out()
    shown(found, SignIn, qtbot)


def test_a_wrong_password_and_an_unknown_name_read_the_same(reception, office, qtbot):
    found = reception(office)
    found.begin()
    entry, messages = shown(found, SignIn, qtbot), []
    for login in ("rep1", "nobody"):
        qtbot.waitUntil(entry.enter.isEnabled)
        entry.login.setText(login)
        entry.password.setText("certainly wrong")
        entry.enter.click()
        qtbot.waitUntil(lambda: entry.message.text() != "")
        messages.append(entry.message.text())
    assert messages == ["用户名或密码不正确。请检查大写锁定和输入法后重试。"] * 2


def test_a_new_office_is_founded_its_code_kept_and_its_manager_asked_in(reception, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(keys, "usual_cost", lambda: keys.FLOOR)
    codes = []
    monkeypatch.setattr("kehu_desk.shell.recovery.RecoveryCode.exec", lambda dialog: codes.append(dialog.code.text()))
    found = reception(Office(tmp_path / "usual", Habits(tmp_path / "h.json")))
    found.begin()
    wizard = shown(found, FirstRun, qtbot)
    people = [Founding(role, name, role, number, f"{role}-mondlicht-7x") for role, name, number in (
        ("adm", "赵敏", "001"), ("mgr", "王建国", "002"), ("cus", "王芳", "003"), ("sup", "李强", "004"),
    )]  # fmt: skip
    wizard.wanted.emit(NewOffice(tmp_path / "mine", "某某公司", "HZ", tuple(people)), "empty")
    entry = shown(found, SignIn, qtbot)
    assert len(codes[0].split("-")) == 8
    assert entry.login.text() == "mgr"
    sitting = Office(tmp_path / "mine", Habits(tmp_path / "h.json")).open("mgr", "mgr-mondlicht-7x", lambda touched: None)
    assert (sitting.name, sitting.roles) == ("王建国", frozenset({"mgr"}))
    sitting.leave()


def test_a_second_start_calls_the_first_up_and_ends(tmp_path, qtbot):
    first, second, other = Single(tmp_path / "a"), Single(tmp_path / "a"), Single(tmp_path / "b")
    assert not first.hand_over([])
    with qtbot.waitSignal(first.called) as called:
        assert second.hand_over(["/tmp/客户档案.xlsx"])
    assert called.args == [["/tmp/客户档案.xlsx"]]
    assert not other.hand_over([])
    for each in (first, other):
        each.close()
    assert not second.hand_over([])
    second.close()


def test_each_office_has_a_name_of_its_own_that_tells_nothing(tmp_path):
    one, two = socket_name(tmp_path / "机密公司"), socket_name(tmp_path / "b")
    assert one != two
    assert one == socket_name(tmp_path / "x" / ".." / "机密公司")
    assert one.isascii()
    assert str(tmp_path) not in one


def test_what_a_stranger_writes_into_the_socket_opens_nothing(tmp_path, qtbot):
    from PySide6.QtNetwork import QLocalSocket

    first = Single(tmp_path / "a")
    first.hand_over([])
    socket = QLocalSocket()
    socket.connectToServer(socket_name(tmp_path / "a"))
    with qtbot.waitSignal(first.called) as called:
        socket.write(b'{"not": "a list"}\n')
        socket.flush()
    assert called.args == [[]]
    first.close()


def test_the_same_start_twice_shows_one_window(reception, office, qtbot):
    found = reception(office)
    assert found.begin()
    again = start.Reception(QApplication.instance(), office)
    assert not again.begin()
    assert again.window is None
    assert PASSWORD not in again._single._name
