"""Restoring an older backup (B-148): checked as a store first, the present set aside, and the gap told by every verification after."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from kehu_desk.app import open_house, restore_house
from kehu_desk.archives.queries import customer_page
from kehu_desk.archives.service.writing import create_customer
from kehu_desk.door.audit import Entry
from kehu_desk.office.pages.verifying import VerifyPage
from kehu_desk.office.service.backup import back_up_store
from kehu_desk.store.keys import write_whole
from kehu_desk.ui.desk import Desk, News
from real_office import PASSWORD, codes

SOURCE = Path(__file__).parents[2] / "src"
BEFORE, AFTER = "杭州华东医药有限公司", "宁波港贸易有限公司"


@pytest.fixture
def backed_up(office, tmp_path):
    """A backup with one customer, and a store that has gone on to a second one; closed. Gives (folder of the store, backup, last entry)."""
    create_customer(office.door, office["rep"], {"name_full": BEFORE})
    made = back_up_store(office.door, office["adm"], office.tools, tmp_path / "safe")
    create_customer(office.door, office["rep"], {"name_full": AFTER})
    last = office.entries()[-1].seq
    office.house.close()
    return office.house.files.folder, made.folder, last


def opened(office, folder, login="aud"):
    return open_house(folder, login, PASSWORD, clock=lambda: office.clock[0])


def restore(office, backup, folder, login="adm", password=PASSWORD):
    return restore_house(backup, folder, login, password, clock=lambda: office.clock[0])


def names(house, caller):
    with house.door.look(caller) as (session, actor):
        return [row.name for row in customer_page(session, actor, "name", False, None, 10)]


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_b_148_the_backup_is_in_place_and_what_was_there_is_set_aside_whole(office, backed_up):
    folder, backup, _last = backed_up
    was = {name: content for name, content in contents(folder).items() if name.startswith("store.") and name != "store.lock"}
    done = restore(office, backup, folder)
    assert contents(done.aside) == was
    assert not (folder / "restoring").exists()
    house, caller = opened(office, folder, "rep")
    assert names(house, caller) == [BEFORE]
    house.close()
    old, caller = opened(office, done.aside, "rep")
    assert names(old, caller) == [AFTER, BEFORE]  # by code point
    old.close()


def test_b_148_the_entry_names_the_head_sealed_before_and_the_chains_head(office, backed_up):
    folder, backup, last = backed_up
    # Two entries of the backup's last day are missing from it: its own making, and the second customer.
    done = restore(office, backup, folder)
    assert (done.sealed, done.chain, done.lost) == (last, last - 2, 2)
    house, caller = opened(office, folder)
    with house.store.read() as session:
        [entry] = session.scalars(select(Entry).where(Entry.action == "backup.restore"))
        chain = session.scalars(select(Entry.mac).where(Entry.seq == last - 2)).one()
    assert (entry.actor, entry.result) == ("吴刚", "done")
    assert entry.subject == f"{backup.name} sealed {last} chain {last - 2} lost 2"
    assert entry.after == chain
    assert len(entry.before) == 64 and entry.before != chain
    house.close()


def test_b_148_every_verification_afterwards_reports_the_gap_also_after_further_entries(office, backed_up):
    folder, backup, last = backed_up
    restore(office, backup, folder)
    for _ in range(2):
        house, caller = opened(office, folder)
        found = house.door.verify(caller)
        assert (found.sound, found.code) == (False, "E_AUDIT_TRUNCATED")
        assert (found.gap.sealed, found.gap.chain, found.gap.lost) == (last, last - 2, 2)
        assert found.seq == found.gap.seq == last  # sign-in of the restorer at last - 1, then the entry itself
        house.close()
        house, caller = opened(office, folder, "rep")
        create_customer(house.door, caller, {"name_full": f"绍兴{len(names(house, caller))}医院"})
        house.close()


def test_b_148_without_a_seal_nobody_knows_how_much_is_missing_and_that_is_said(office, backed_up):
    folder, backup, last = backed_up
    (folder / "store.head").unlink()
    assert restore(office, backup, folder).lost is None
    house, caller = opened(office, folder)
    found = house.door.verify(caller)
    assert (found.sound, found.gap.lost, found.gap.sealed, found.gap.chain) == (False, None, None, last - 2)
    house.close()


def test_b_148_on_a_new_computer_nothing_is_set_aside_and_the_gap_is_told(office, backed_up, tmp_path):
    _folder, backup, _last = backed_up
    done = restore(office, backup, tmp_path / "new")
    assert (done.aside, done.lost) == (None, None)
    house, caller = opened(office, tmp_path / "new")
    assert not house.door.verify(caller).sound
    house.close()


def spoil(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (lambda backup: spoil(backup / "store.kdb"), "E_RESTORE_BAD"),
        (lambda backup: (backup / "store.kdb").write_bytes((backup / "store.kdb").read_bytes()[:-4096]), "E_RESTORE_BAD"),
        (lambda backup: (backup / "manifest.json").unlink(), "E_RESTORE_BAD"),
        (lambda backup: (backup / "store.head").unlink(), "E_RESTORE_BAD"),
        (lambda backup: write_whole(backup / "store.head", b"{}"), "E_AUDIT_TRUNCATED"),
        (lambda backup: (backup / "store.keys").write_text("{"), "E_KEYS_DAMAGED"),
        (lambda backup: shutil.rmtree(backup), "E_STORE_MISSING"),
    ],
)
def test_b_148_a_backup_that_is_not_whole_changes_nothing(office, backed_up, harm, code):
    folder, backup, _last = backed_up
    harm(backup)
    was = contents(folder)
    assert codes(restore, office, backup, folder) == (code,)
    assert contents(folder) == was


@pytest.mark.parametrize(
    ("login", "password", "code"),
    [("adm", "wrong-password-1", "E_SIGN_IN"), ("nobody", PASSWORD, "E_SIGN_IN"), ("mgr", PASSWORD, "E_FORBIDDEN"), ("cus", PASSWORD, "E_FORBIDDEN")],
)  # fmt: skip
def test_b_148_only_the_administrator_restores_and_a_wrong_password_changes_nothing(office, backed_up, login, password, code):
    folder, backup, _last = backed_up
    was, kept = contents(folder), contents(backup)
    assert codes(restore, office, backup, folder, login, password) == (code,)
    assert (contents(folder), contents(backup)) == (was, kept)


def test_b_148_while_the_program_is_open_nothing_is_restored(office, backed_up):
    folder, backup, _last = backed_up
    house, caller = opened(office, folder, "rep")
    assert codes(restore, office, backup, folder) == ("E_STORE_IN_USE",)
    assert names(house, caller) == [AFTER, BEFORE]  # by code point
    house.close()


def test_b_148_the_backup_of_another_office_does_not_take_the_place(office, backed_up):
    folder, backup, _last = backed_up
    keys = folder / "store.keys"
    keys.write_text(keys.read_text("utf-8").replace('"store_id": "', '"store_id": "f'), "utf-8")
    was = contents(folder)
    assert codes(restore, office, backup, folder) == ("E_STORE_FOREIGN",)
    assert contents(folder) == was


def test_b_148_a_disk_that_fails_half_way_leaves_all_as_it_was(office, backed_up, monkeypatch):
    folder, backup, _last = backed_up
    was = contents(folder)
    real, moves = Path.replace, []

    def failing(self, target):
        moves.append(self)
        if self.parent.name == "restoring" and self.name == "store.keys":
            raise OSError(5, "Input/output error")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    assert codes(restore, office, backup, folder) == ("E_DISK",)
    assert {name: content for name, content in contents(folder).items() if not name.startswith("replaced-")} == was
    assert len(moves) > 3


def test_b_148_the_command_line_says_it_in_chinese(office, backed_up, tmp_path):
    folder, backup, last = backed_up
    secret = tmp_path / "password"

    def run(*words):
        """A process of its own: the Chinese that it installs would stay in this one."""
        whole = [sys.executable, "-m", "kehu_desk", *map(str, words), "--password-file", str(secret)]
        return subprocess.run(whole, capture_output=True, text=True, cwd=SOURCE, check=False)

    words = ("restore", backup, "--dir", folder, "--user", "adm", "--json")
    secret.write_text("wrong-password-1", "utf-8")
    refused = run(*words)
    assert (refused.returncode, "用户名或密码" in refused.stderr) == (1, True)
    secret.write_text(PASSWORD, "utf-8")
    done = run(*words)
    assert (done.returncode, "缺少 2 条" in done.stdout, "replaced-" in done.stdout) == (0, True, True)
    found = run("verify", "--store", folder, "--user", "aud")
    assert found.returncode == 1
    assert f"审计链在第 {last - 2} 条之后缺少 2 条" in found.stdout


def test_b_148_the_page_of_the_auditor_names_the_gap(office, backed_up, qtbot):
    folder, backup, last = backed_up
    restore(office, backup, folder)
    house, caller = opened(office, folder)
    page = VerifyPage(Desk(caller, house.door, News(), lambda _refused: None))
    qtbot.addWidget(page)
    page.verify()
    qtbot.waitUntil(lambda: "restored" in page.finding.text())
    assert f"(entry no. {last}): 2 entries after no. {last - 2} are missing." in page.finding.text()
    qtbot.waitUntil(lambda: page.go.isEnabled())
    house.close()
