"""The auditor's reading of the log (B-146, B-147) and backups (store-sync.md 6)."""

import csv
from datetime import date, timedelta

import pytest

from kehu_desk.app import open_house
from kehu_desk.archives.service.writing import create_customer
from kehu_desk.door import audit
from kehu_desk.office import queries
from kehu_desk.office.service import audit_log, backup
from kehu_desk.office.service.audit_log import Picked
from kehu_desk.office.service.settings import enter_setting
from real_office import MONDAY, PASSWORD, codes


@pytest.fixture
def busy(office):
    """An office in which something has happened on two days."""
    create_customer(office.door, office["rep"], {"name_full": "杭州华东医药有限公司"})
    codes(enter_setting, office.door, office["rep"], "copies_1", "9")
    office.later(days=1)
    enter_setting(office.door, office["mgr"], "copies_1", "4")
    return office


def found(office, **picked):
    return [(row.actor, row.action, row.result) for row in audit_log.entries(office.door, office["aud"], Picked(**picked), None, 50)]


@pytest.mark.parametrize("login", ["rep", "sup", "kam", "cus", "mgr", "adm", "finance"])
def test_b_146_only_the_auditor_reads_entries(office, login, tmp_path):
    target = tmp_path / "log.csv"
    assert codes(audit_log.entries, office.door, office[login], Picked(), None, 10) == ("E_FORBIDDEN",)
    assert codes(audit_log.anchors, office.door, office[login], Picked(), 10, lambda *_: None) == ("E_FORBIDDEN",)
    assert codes(audit_log.actions, office.door, office[login]) == ("E_FORBIDDEN",)
    assert codes(queries.persons, office.door, office[login]) == ("E_FORBIDDEN",)
    assert codes(audit_log.export_entries, office.door, office[login], Picked(), target) == ("E_FORBIDDEN",)
    assert not target.exists()


def test_b_147_filter_by_person_archive_period_result_and_action(busy):
    assert found(busy, person=busy.id("rep"), result="done") == [("张伟", "archive.create", "done")]
    assert found(busy, archive="华东") == [("张伟", "archive.create", "done")]
    assert found(busy, archive="KH-2026-00001") == found(busy, archive="华东")
    assert found(busy, archive="没有") == []
    assert found(busy, result="DENIED") == [("张伟", "settings.loan_policy", "DENIED")]
    assert found(busy, action="settings.loan_policy", since=date(2026, 3, 3)) == [("王芳", "settings.loan_policy", "done")]
    assert found(busy, since=date(2026, 3, 3), until=date(2026, 3, 2)) == []
    assert found(busy, action="archive.create", until=date(2026, 3, 2)) == [("张伟", "archive.create", "done")]


def test_a_period_counts_days_of_the_office(busy):
    """Three in the afternoon UTC is the last hour of the day in Shanghai, four is the next day."""
    busy.clock[0] = MONDAY.replace(hour=15, minute=59) + timedelta(days=2)
    enter_setting(busy.door, busy["mgr"], "copies_2", "3")
    busy.later(minutes=1)
    enter_setting(busy.door, busy["mgr"], "copies_3", "3")
    assert len(found(busy, since=date(2026, 3, 4), until=date(2026, 3, 4))) == 1


def test_pages_follow_the_chain_backwards(busy):
    whole = audit_log.entries(busy.door, busy["aud"], Picked(), None, 100)
    pages = [audit_log.entries(busy.door, busy["aud"], Picked(), before, 2) for before in (None, whole[1].seq, whole[3].seq)]
    assert [row.seq for page in pages for row in page] == [row.seq for row in whole[:6]]
    assert audit_log.anchors(busy.door, busy["aud"], Picked(), 2, lambda *_: None) == [row.seq for row in whole[1::2]]


def test_b_147_the_export_carries_the_chain_and_is_itself_an_entry(busy, tmp_path):
    count = audit_log.export_entries(busy.door, busy["aud"], Picked(action="audit.read"), tmp_path / "a.csv")
    count = audit_log.export_entries(busy.door, busy["aud"], Picked(), tmp_path / "b.csv")
    rows = list(csv.DictReader((tmp_path / "b.csv").open(encoding="utf-8-sig")))
    assert len(rows) == count
    assert (rows[-1]["actor"], rows[-1]["action"], rows[-1]["subject"]) == ("郑凯", "audit.read", "export")
    assert rows[0]["prev"] == audit.GENESIS
    assert [row["prev"] for row in rows[1:]] == [row["mac"] for row in rows[:-1]]
    assert [row["mac"] for row in rows] == [entry.mac for entry in busy.entries()]


def test_an_export_that_cannot_be_written_is_said_in_words(busy, tmp_path):
    assert codes(audit_log.export_entries, busy.door, busy["aud"], Picked(), tmp_path / "no" / "b.csv") == ("E_EXPORT_FILE",)


def test_the_log_holds_no_content_of_a_section(busy):
    """B-141: ids, codes and hashes only. The phone stands in BAS, level 1."""
    create_customer(busy.door, busy["rep"], {"name_full": "宁波海曙药房", "phone": "13800138000"})
    told = [text for entry in busy.entries() for text in (entry.subject, entry.before, entry.after)]
    assert not [text for text in told if "13800138000" in text]


def test_a_backup_is_a_whole_store_that_opens(busy, tmp_path):
    made = backup.back_up_store(busy.door, busy["adm"], busy.tools, tmp_path / "safe")
    entry = busy.entries("backup.run")[-1]
    assert (entry.result, entry.subject, entry.after) == ("done", made.folder.name, made.sha256)
    assert backup.last_backup(busy.door, busy["rep"]) == busy.clock[0]
    [row] = backup.backups_in(tmp_path / "safe")
    assert (row.folder, row.at, row.rows) == (made.folder, busy.clock[0], made.rows)
    copy, caller = open_house(made.folder, "aud", PASSWORD, clock=lambda: busy.clock[0])
    assert copy.door.verify(caller).sound
    copy.close()


@pytest.mark.parametrize("login", ["rep", "sup", "kam", "cus", "mgr", "aud", "finance"])
def test_only_the_administrator_backs_up(office, login, tmp_path):
    assert codes(backup.back_up_store, office.door, office[login], office.tools, tmp_path / "safe") == ("E_FORBIDDEN",)
    assert not (tmp_path / "safe").exists()
    assert backup.last_backup(office.door, office[login]) is None


def test_a_target_that_is_a_file_is_refused_in_words(office, tmp_path):
    (tmp_path / "safe").write_text("")
    assert codes(backup.back_up_store, office.door, office["adm"], office.tools, tmp_path / "safe") == ("E_BACKUP_TARGET",)
    assert office.entries("backup.run")[-1].result == "DENIED"
    assert backup.backups_in(tmp_path / "safe") == []
