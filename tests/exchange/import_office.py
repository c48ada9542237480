"""A small office with a real store, and small files to import into it."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from sqlalchemy import func, select

from kehu_desk.app import found_house, open_house
from kehu_desk.archives.entities import Customer, SectionDraft
from kehu_desk.office.session import sign_in
from kehu_desk.office.setup import Founder

PASSWORD = "not a secret here"
FOUNDERS = [
    Founder("rep1", "张伟", "E1", "rep", PASSWORD, "sup1"),
    Founder("rep2", "王芳", "E2", "rep", PASSWORD, "sup1"),
    Founder("rep3", "王芳", "E3", "rep", PASSWORD, "sup1"),
    Founder("sup1", "李强", "E4", "sup", PASSWORD, "mgr1"),
    Founder("mgr1", "赵敏", "E5", "mgr", PASSWORD, "mgr2"),
    Founder("mgr2", "钱进", "E6", "mgr", PASSWORD),
    Founder("cus1", "周档", "E7", "cus", PASSWORD),
    Founder("adm1", "吴管", "E8", "adm", PASSWORD),
]
NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)


@cache
def founded() -> TemporaryDirectory[str]:
    """A store with the founders, made once: eight passwords take their time. Gone at the end of the run."""
    kept = TemporaryDirectory()
    house, _ = found_house(Path(kept.name) / "store", FOUNDERS, clock=lambda: NOW, cost=64 << 20)
    house.close()
    return kept


class Office:
    """A real store with a few people. signed(login) gives a caller."""

    def __init__(self, folder: Path) -> None:
        copytree(Path(founded().name) / "store", folder)
        self.house, _ = open_house(folder, "rep1", PASSWORD, clock=lambda: NOW)
        self.door = self.house.door

    def signed(self, login: str):
        return sign_in(self.door, login)

    def read(self, statement):
        with self.house.store.read() as session:
            return session.execute(statement).all()

    def count(self, entity) -> int:
        return self.read(select(func.count()).select_from(entity))[0][0]

    def customers(self):
        with self.house.store.read() as session:
            return {row.name: row for row in session.scalars(select(Customer))}

    def body(self, name: str, section: str = "BAS"):
        found = select(SectionDraft.body).join(Customer, Customer.id == SectionDraft.customer_id)
        return self.read(found.where(Customer.name == name, SectionDraft.section == section))[0][0]


def table(tmp_path: Path, *lines: str, name: str = "客户.csv") -> Path:
    path = tmp_path / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
