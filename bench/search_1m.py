"""Keystrokes in the search box, the whole path to the first page, against bare FTS5 MATCH and LIKE on the same store.

Ours: archives.queries.found_customers as a manager and as a rep, policy included. Beside it on a bare connection:
the same MATCH expression with the same limit, ids and names of the rows, neither policy nor verification; and LIKE over
the columns. Each is warmed by nothing but the keystrokes before it. The hit sets of sampled keystrokes must be those of LIKE.
"""

from functools import partial
from itertools import islice
from random import Random
from typing import Any

from bench.measure import Outcome, Stage, ms, part, seconds
from bench.names import BRAND, made_up
from bench.office import Office, enter
from kehu_desk.archives.queries import found_customers
from kehu_desk.archives.rules.pinyin import full_and_initials
from kehu_desk.people.actor import Caller
from kehu_desk.store import search
from kehu_desk.store.engine import raw_connect

GOALS = (1.5, 1 / 50)
PAGE = 200
WORDS = 120
FIRST = ("𠮷", "q", "0000")  # not counted: statements are built once in the life of a program
COMPARED = 12
CARD = ("name", "name_short", "no", "archive_no", "pinyin_full", "pinyin_initials")
INSIDE = ("phone", "uscc")
MATCH = f"""
    select c.id, c.name from search_customer t join searched_customer d on d.doc = t.rowid join customer c on c.id = d.row_id
    where search_customer match ? limit {PAGE}"""


def keystrokes(count: int) -> list[str]:
    """What people type: one to four characters of a name, initials, pinyin, parts of phones."""
    random = Random(17)
    found: list[str] = []
    for made in islice(made_up(50_000, seed=7), 0, None, max(1, 50_000 // count)):
        at, size = random.randrange(len(made.name) - 4), random.randrange(1, 5)
        full, initials = (each.split()[0] for each in full_and_initials(made.name))
        kind = len(found) % 4
        begin, length = random.randrange(8), random.randrange(3, 8)
        found.append((made.name[at : at + size], initials[: 1 + size], full[: 2 + 2 * size], made.phone[begin:][:length])[kind])
    return [*found[:count], random.choice(BRAND), "有限公司", "a"]


def run(stage: Stage) -> Outcome:
    """The 95th percentile over all keystrokes of both persons."""
    office = enter(stage.million())
    raw = raw_connect(office.house.files.data, office.house.keys.data)
    for caller in (office.mgr, office.rep):
        for typed in FIRST:
            _ours(office, caller, typed)
    ours, match, like, same = list[float](), list[float](), list[float](), True
    for typed in keystrokes(WORDS):
        for caller, sees in ((office.mgr, True), (office.rep, False)):
            ours.append(_ours(office, caller, typed))
            match.append(seconds(partial(_match, raw, typed, sees)))
    for typed in keystrokes(WORDS)[:: WORDS // COMPARED]:
        like.append(seconds(partial(_like, raw, typed)))
        same = same and _found(office, typed) == _like(raw, typed)
    raw.close()
    office.house.close()
    mine, theirs, scan = (part(times, 0.95) for times in (ours, match, like))
    met = mine / theirs <= GOALS[0] and mine / scan <= GOALS[1] and same
    goal = f"<={GOALS[0]}/<={GOALS[1]},sets_equal"
    return Outcome(
        f"{ms(mine)}(p50={ms(part(ours, 0.5))})", f"{ms(theirs)}/{ms(scan)}",
        f"{mine / theirs:.2f}/{mine / scan:.4f},sets_{'equal' if same else 'DIFFER'}", goal, met,
    )  # fmt: skip


def _ours(office: Office, caller: Caller, typed: str) -> float:
    with office.house.door.look(caller) as (session, actor):
        return seconds(lambda: found_customers(session, actor, typed, most=PAGE))


def _match(raw: Any, typed: str, sees: bool) -> list[Any]:
    asked = search.asked(search.folded(typed).split(), ("card", "inside") if sees else ("card",))
    rows: list[Any] = raw.execute(MATCH, (asked["match"],)).fetchall()
    return rows


def _like(raw: Any, typed: str) -> set[str]:
    """Ids of the rows that hold the text, by LIKE over the columns that a manager may see."""
    holds = " or ".join(f"{each} like ?" for each in (*CARD, *INSIDE))
    sql = f"select id from customer where state <> 'TRASHED' and ({holds})"
    return {row[0] for row in raw.execute(sql, [f"%{typed}%"] * len((*CARD, *INSIDE)))}


def _found(office: Office, typed: str) -> set[str]:
    with office.house.door.look(office.mgr) as (session, actor):
        return {each.hex for each in found_customers(session, actor, typed, most=10**9)}
