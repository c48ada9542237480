"""python -m bench.soak [ROUNDS] [SEED]: a writer killed again and again, then seeded random deeds; the store is verified after each round.

Prints one line per hundred rounds; ends with 1 and names the round when something is not as it must be.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from sqlalchemy import select

from bench import office
from kehu_desk.app import House, found_house, open_house
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.service import filing, writing
from kehu_desk.kernel.errors import Refused
from kehu_desk.office.session import sign_in
from kehu_desk.people.actor import Caller
from kehu_desk.store.backup import damage

ROUNDS, SEED, DEEDS, REPORT = 500, 1, 20, 100
PEOPLE = ("rep", "sup", "mgr", "cus")
BAS = {
    "phone": "13800138000", "region_code": "330100", "customer_type": "distributor", "uscc_reason": "新设企业", "info_source": "rep_visit",
}  # fmt: skip


def main() -> int:
    """Gives the exit code."""
    parser = argparse.ArgumentParser(prog="bench.soak", description=__doc__)
    parser.add_argument("rounds", type=int, nargs="?", default=ROUNDS)
    parser.add_argument("seed", type=int, nargs="?", default=SEED)
    asked = parser.parse_args()
    rounds, seed, dice = asked.rounds, asked.seed, Random(asked.seed)
    with tempfile.TemporaryDirectory(prefix="kehu-soak-") as place:
        folder = Path(place) / "office"
        house, _ = found_house(folder, office.FOUNDERS, cost=office.COST)
        house.close()
        kept = set[str]()
        for each in range(1, rounds + 1):
            kept |= _killed(folder, dice.randrange(1, 20))
            if wrong := _checked(folder, kept, dice):
                print(f"soak seed={seed} round={each} broken: {wrong}")
                return 1
            if each % REPORT == 0 or each == rounds:
                print(f"soak seed={seed} rounds={each} acknowledged={len(kept)} lost=0 sound", flush=True)
    return 0


def _killed(folder: Path, lines: int) -> set[str]:
    """Ids that a writing process acknowledged before it was killed."""
    words = [sys.executable, "-m", "bench.writer", str(folder)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=dict(os.environ)) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.send_signal(signal.SIGKILL)
        said += writer.stdout.readlines()
    return {line.strip() for line in said if line.endswith("\n")}


def _checked(folder: Path, kept: set[str], dice: Random) -> str:
    """Do some deeds in the store that was left; what is wrong with it, empty when nothing is."""
    house, custodian = open_house(folder, "cus", office.PASSWORD)
    try:
        callers = [sign_in(house.door, login) for login in PEOPLE]
        for _ in range(DEEDS):
            _deed(house, dice.choice(callers), dice)
        with house.store.read() as session:
            there = {each.hex for each in session.scalars(select(Customer.id))}
        if lost := kept - there:
            return f"{len(lost)} acknowledged archives are gone"
        finding = house.door.verify(custodian)
        return finding.code or " ".join(damage(house.engine))
    finally:
        house.close()


def _deed(house: House, caller: Caller, dice: Random) -> None:
    """One random deed by somebody, right or wrong: refusals are entries too."""
    with house.store.read() as session:
        customers = list(session.scalars(select(Customer.id).order_by(Customer.id.desc()).limit(20)))
    customer = dice.choice(customers)
    name = {"name_full": f"杭州{dice.choice('华康泰利')}东医药{dice.randrange(10**6)}有限公司"}
    deeds = (
        lambda: writing.create_customer(house.door, caller, name),
        lambda: writing.save_section(house.door, caller, customer, "BAS", BAS | name),
        lambda: filing.submit_filing(house.door, caller, customer),
        lambda: filing.review_filing(house.door, caller, customer),
        lambda: filing.accept_filing(house.door, caller, customer),
    )
    try:
        dice.choice(deeds)()
    except Refused:
        return


if __name__ == "__main__":
    sys.exit(main())
