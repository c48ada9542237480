"""T1: kill -9 of a process that writes. Nothing it acknowledged is lost, the file is clean, the chain is whole (store-sync.md §8)."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select, text

from kehu_desk.app import House, open_house
from kehu_desk.archives.entities import Customer
from kehu_desk.store import backup
from kehu_desk.store.base import ChangeLog
from real_office import PASSWORD

ROUNDS = 10
HERE = Path(__file__).resolve().parent


def write_and_be_killed(folder: Path, lines: int) -> list[str]:
    """Ids that the writing process acknowledged before it was killed in the midst of its work."""
    environment = os.environ | {"PYTHONPATH": str(HERE.parents[1] / "src")}
    words = [sys.executable, str(HERE / "writer.py"), str(folder), PASSWORD]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.send_signal(signal.SIGKILL)
        said += writer.stdout.readlines()
    return [line.strip() for line in said if line.endswith("\n")]


def state(house: House) -> tuple[set[str], set[str], set[str]]:
    """Ids of the archives in the table, in the change log, and in the search index."""
    with house.store.read() as session:
        rows = {each.hex for each in session.scalars(select(Customer.id))}
        logged = set(session.scalars(select(ChangeLog.row_id).where(ChangeLog.noun == "customer", ChangeLog.kind == "i")))
        indexed = set(session.execute(text("select row_id from searched_customer")).scalars())
    return rows, logged, indexed


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_killed_writer_loses_nothing_that_it_acknowledged(founded, tmp_path):
    folder = Path(shutil.copytree(founded, tmp_path / "store"))
    dice, acknowledged = Random(5), set[str]()
    for _ in range(ROUNDS):
        acknowledged |= set(write_and_be_killed(folder, dice.randrange(1, 9)))
        house, custodian = open_house(folder, "cus", PASSWORD)
        rows, logged, indexed = state(house)
        assert acknowledged <= rows
        assert rows == logged == indexed
        assert house.door.verify(custodian).sound
        assert backup.damage(house.engine) == []
        house.close()
    assert len(acknowledged) >= ROUNDS
