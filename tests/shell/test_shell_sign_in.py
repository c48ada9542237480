"""Coming in: the sign-in, the doors of the demo, the first set-up, the recovery code."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt

from kehu_desk.demo.doors import LOGINS, PASSWORD
from kehu_desk.front import Office
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.shell.first_run import FirstRun
from kehu_desk.shell.habits import Habits
from kehu_desk.shell.opening import DemoEntry
from kehu_desk.shell.recovery import RecoveryCode
from kehu_desk.shell.sign_in import SignIn

FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kehu_desk.front import Office
from kehu_desk.shell import start
from kehu_desk.shell.habits import Habits

class Cold(Office):
    def exists(self): return True
    def warm(self):
        print(sorted({m.split('.')[0] for m in sys.modules} & {'sqlalchemy', 'nacl', 'reportlab', 'sqlcipher3', 'pypinyin'}))
        QTimer.singleShot(0, app, app.quit)

from kehu_desk.shell.application import application
habits = Habits(Path(sys.argv[1]) / 'h.json')
app = application(habits)
start.start(Cold(Path(sys.argv[1]), habits))
"""


@pytest.fixture
def sign_in(qtbot):
    def made(demo: DemoEntry | None = None, login: str = "") -> SignIn:
        entry = SignIn(demo, login)
        qtbot.addWidget(entry)
        entry.show()
        return entry

    return made


def test_the_sign_in_is_painted_before_anything_heavy_is_imported(tmp_path):
    env = {"PYTHONPATH": "src", "QT_QPA_PLATFORM": "offscreen", "KEHU_HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    done = subprocess.run([sys.executable, "-c", FIRST_PAINT, str(tmp_path)], capture_output=True, text=True, env=env, timeout=60)
    assert (done.stdout, done.returncode) == ("[]\n", 0), done.stderr


def test_names_that_outside_readers_look_for(sign_in):
    entry = sign_in()
    assert entry.windowTitle() == entry.accessibleName() == "登录"
    assert [each.accessibleName() for each in (entry.login, entry.password, entry.message)] == ["用户名", "密码", "登录提示"]


def test_enter_goes_from_name_to_password_to_signing_in(sign_in, qtbot):
    entry = sign_in()
    qtbot.keyClicks(entry.login, "rep1")
    qtbot.keyClick(entry.login, Qt.Key.Key_Return)
    with qtbot.waitSignal(entry.asked) as asked:
        qtbot.keyClicks(entry.password, "secret word")
        qtbot.keyClick(entry.password, Qt.Key.Key_Return)
    assert asked.args == ["rep1", "secret word"]
    assert not entry.enter.isEnabled()


def test_a_refused_password_is_cleared_and_the_message_names_neither_user_nor_password(sign_in):
    entry = sign_in(login="rep1")
    entry.password.setText("wrong")
    assert entry.refuse(Refused(no("E_SIGN_IN")))
    assert entry.message.text() == "用户名或密码不正确。请检查大写锁定和输入法后重试。"
    assert entry.password.text() == ""
    assert entry.enter.isEnabled()


def test_the_wait_is_counted_down_and_then_over(sign_in):
    entry = sign_in()
    entry.refuse(Refused(no("E_SIGN_IN_WAIT", seconds=2)))
    assert "2 秒" in entry.message.text()
    assert not entry.enter.isEnabled()
    entry._count_down()
    assert "1 秒" in entry.message.text()
    entry._count_down()
    assert (entry.message.text(), entry.enter.isEnabled()) == ("", True)


def test_what_concerns_the_store_is_left_to_a_notice(sign_in):
    assert not sign_in().refuse(Refused(no("E_STORE_DAMAGED", path="x")))


def test_caps_lock_is_noticed_from_a_capital_without_shift(sign_in, qtbot):
    entry = sign_in()
    qtbot.keyClick(entry.password, "A")
    assert entry.caps_hint.text() == "大写锁定已开启"
    qtbot.keyClick(entry.password, "a")
    assert entry.caps_hint.text() == ""
    qtbot.keyClick(entry.password, "A", Qt.KeyboardModifier.ShiftModifier)
    assert entry.caps_hint.text() == ""


def test_the_demo_opens_by_four_large_buttons_once_it_is_built(sign_in, qtbot):
    entry = sign_in(DemoEntry(LOGINS, PASSWORD, kept=False))
    assert [door.accessibleName() for door in entry.doors] == ["以档案管理人进入", "以业务员进入", "以销售主管进入", "以客户经理进入"]
    assert not any(door.isEnabled() for door in entry.doors)
    entry.set_ready()
    with qtbot.waitSignal(entry.asked) as asked:
        qtbot.mouseClick(entry.doors[2], Qt.MouseButton.LeftButton)
    assert asked.args == ["sup1", PASSWORD]


@pytest.fixture
def wizard(qtbot, tmp_path):
    made = FirstRun(Office(tmp_path / "new", Habits(tmp_path / "h.json")), "zh_CN")
    qtbot.addWidget(made)
    made.show()
    return made


PEOPLE = (("赵敏", "adm"), ("王建国", "mgr"), ("王芳", "cus"), ("李强", "sup"))


def fill(wizard: FirstRun, people=PEOPLE) -> None:
    for row, (name, login) in zip(wizard.founders.rows, people, strict=False):
        row.name.setText(name)
        row.login.setText(login)
        row.password.setText(f"{login}-mondlicht-7x")


def to_founders(wizard: FirstRun) -> None:
    wizard.go_on()
    wizard.company.company.setText("浙江某某医药有限公司")
    wizard.go_on()


def test_the_wizard_hands_over_what_was_typed(wizard, qtbot, tmp_path):
    to_founders(wizard)
    fill(wizard)
    wizard.go_on()
    assert wizard.step() is wizard.begin
    with qtbot.waitSignal(wizard.wanted) as wanted:
        wizard.on.click()
    office, begin = wanted.args
    assert (office.folder, office.name, office.number_rule, begin) == (tmp_path / "new", "浙江某某医药有限公司", "KH", "empty")
    assert [(one.role, one.login, one.staff_no) for one in office.founders] == [
        ("adm", "adm", "001"), ("mgr", "mgr", "002"), ("cus", "cus", "003"), ("sup", "sup", "004"),
    ]  # fmt: skip


def test_steps_without_anybody_are_named_while_people_are_missing(wizard):
    to_founders(wizard)
    assert wizard.founders.still.text() == "以下环节还没有人办理:审核档案、接收归档、办理借出、审批借阅、管理账号"
    fill(wizard, PEOPLE[:2])
    assert wizard.founders.still.text() == "以下环节还没有人办理:接收归档、办理借出"
    fill(wizard)
    assert wizard.founders.still.text() == "每个环节都有人办理。"


def test_one_person_may_not_stand_twice(wizard):
    to_founders(wizard)
    fill(wizard)
    wizard.founders.rows[3].staff_no.setText("001")
    assert wizard.founders.still.text() == "用户名和工号不能重复。"
    assert not wizard.founders.answered()


def test_a_weak_password_does_not_lead_on(wizard):
    to_founders(wizard)
    fill(wizard)
    wizard.founders.rows[0].password.setText("1234567890")
    assert not wizard.founders.answered()


def test_a_cloud_folder_and_a_folder_with_an_office_are_refused_on_the_first_page(wizard, founded, tmp_path):
    wizard.place.folder.setText(str(tmp_path / "Dropbox" / "kehu"))
    wizard.go_on()
    assert wizard.step() is wizard.place
    assert "网盘" in wizard.place.problem.text()
    wizard.place.folder.setText(str(founded))
    wizard.go_on()
    assert "已有档案数据" in wizard.place.problem.text()


@pytest.mark.parametrize(("letters", "fits"), [("KH", True), ("kehu", True), ("K", False), ("KH1", False), ("客户", False)])
def test_archive_numbers_begin_with_two_to_four_letters(wizard, letters, fits):
    wizard.company.company.setText("公司")
    wizard.company.rule.setText(letters)
    assert wizard.company.answered() is fits


def test_choosing_the_demo_founds_nothing(wizard, qtbot):
    to_founders(wizard)
    fill(wizard)
    wizard.go_on()
    wizard.begin.choices.button(2).click()
    with qtbot.assertNotEmitted(wizard.wanted), qtbot.waitSignal(wizard.demo_wanted):
        wizard.on.click()


def test_the_recovery_code_goes_only_after_it_is_kept(qtbot, tmp_path):
    dialog = RecoveryCode("ABCD-EFGH-IJKL", "某某公司")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    assert dialog.isVisible()
    assert not dialog.go_on.isEnabled()
    assert dialog.kept.accessibleName() == "已收好"
    dialog.kept.setChecked(True)
    with qtbot.waitSignal(dialog.accepted):
        dialog.go_on.click()
    dialog.save(str(tmp_path / "code.txt"))
    assert "ABCD-EFGH-IJKL" in (tmp_path / "code.txt").read_text("utf-8")
