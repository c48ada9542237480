"""Two processes want the same at the same moment: exactly one gets it, and the database says which. B-010, B-011."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select
from test_lending import ask, state
from walks import opened, with_team

from kehu_desk.access.grants import Grant, Lock
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.door.change import Repeated
from kehu_desk.kernel.ids import new_id
from real_office import MONDAY, PASSWORD, codes

HERE = Path(__file__).parent


class Racers:
    """Two processes over one store, started on one word each."""

    def __init__(self, folder: Path) -> None:
        self.pair = [self._start(folder), self._start(folder)]

    def _start(self, folder: Path) -> subprocess.Popen[str]:
        told = [sys.executable, str(HERE / "racer.py"), str(folder), PASSWORD]
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        racer = subprocess.Popen(told, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1, env=env)
        assert racer.stdout.readline().strip() == "ready"
        return racer

    def run(self, *lines: str) -> list[str]:
        for racer, line in zip(self.pair, lines, strict=True):
            racer.stdin.write(line + "\n")
            racer.stdin.flush()
        return [racer.stdout.readline().strip() for racer in self.pair]

    def end(self) -> None:
        for racer in self.pair:
            racer.stdin.close()
            racer.wait(30)


@pytest.fixture
def prepared(lending_folder, tmp_path):
    return with_team(lending_folder, tmp_path / "store")


@pytest.fixture
def office(prepared):
    house, office = opened(prepared, [MONDAY])
    yield office
    house.close()


@pytest.fixture
def customer(office):
    from walks import customer_of

    return customer_of(office)


def test_b_010_of_two_processes_that_release_the_same_sections_one_wins(prepared, office, customer):
    rounds = [[ask(office, login, customer, Kind.EDIT, [section]) for login in ("rep2", "kam")] for section in ("BAS", "FEA", "BUS")]
    racers = Racers(prepared)
    try:
        for first, second in rounds:
            said = racers.run(f"release cus {first}", f"release cus2 {second}")
            assert sorted(said) == ["E_LOCKED", "done"]
            assert sorted(state(office, loan) for loan in (first, second)) == ["ACTIVE", "APPROVED"]
    finally:
        racers.end()
    with office.house.store.read() as session:
        assert sorted(session.scalars(select(Lock.section))) == ["BAS", "BUS", "FEA"]


def test_b_010_of_two_processes_that_want_the_last_place_under_a_limit_one_wins(prepared, office):
    archives = [office.file("rep", f"杭州西湖大药房{number}") for number in range(4)]
    loans = [ask(office, "sup", each, Kind.EDIT, ["BUS"]) for each in archives]
    for each in loans[:2]:  # three EDIT loans are the limit of a person
        lend.release_loan(office.door, office["cus"], each)
    racers = Racers(prepared)
    try:
        said = racers.run(f"release cus {loans[2]}", f"release cus2 {loans[3]}")
    finally:
        racers.end()
    assert sorted(said) == ["E_LIMIT", "done"]
    with office.house.store.read() as session:
        wanted = select(func.count(Grant.source_id.distinct())).where(Grant.person_id == office.id("sup"))
        assert session.scalar(wanted) == 3


def test_b_011_the_same_operation_acts_once(office, customer):
    loan = ask(office, "rep2", customer, Kind.EDIT, ["BAS"])
    twice = office["cus"]._replace(op=new_id())
    lend.release_loan(office.door, twice, loan)
    count = len(office.entries())
    with pytest.raises(Repeated):
        lend.release_loan(office.door, twice, loan)
    assert len(office.entries()) == count
    assert codes(lend.release_loan, office.door, office["cus"], loan) == ("E_STATE",)  # a second press, another operation
