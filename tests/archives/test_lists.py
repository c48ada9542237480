"""The archive list read page by page: each row once, in order, whatever the sort (performance.md, list_1m)."""

from datetime import date, timedelta
from random import Random
from uuid import UUID

import pytest
from sqlalchemy import insert

from kehu_desk.archives import queries
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.kernel.ids import new_id
from real_office import MONDAY, founded, office  # noqa: F401  fixtures

ROWS, PAGE = 61, 7


def sort_value(row: queries.CustomerRow, numbers: dict[UUID, str], sort: str) -> object:
    return numbers[row.id] if sort == "no" else getattr(row, sort)


@pytest.fixture
def numbers(office) -> dict[UUID, str]:  # noqa: F811
    """Archives with many ties and many empty dates: id -> number."""
    dice, made = Random(3), []
    for at in range(ROWS):
        filed = date(2026, 1, 1) + timedelta(days=dice.randrange(4)) if dice.random() < 0.6 else None
        made.append({
            "id": new_id(), "no": f"KH-2026-{dice.randrange(10**6):06d}", "name": dice.choice("甲乙丙丁"), "name_norm": "", "inside_level": 1,
            "grade": dice.choice("ABC"), "customer_type": dice.choice(["distributor", "retailer"]), "region_code": "330100",
            "state": dice.choice([ArchiveState.FILED, ArchiveState.DRAFT]), "completeness": dice.randrange(3), "filed_on": filed,
            "kept_on": filed if at % 2 else None, "created_at": MONDAY, "created_by": office.id("rep"),
        })  # fmt: skip
    with office.house.store.write() as session, session.begin():
        session.execute(insert(Customer), made)
    return {row["id"]: row["no"] for row in made}


def pages(office, sort: str, descending: bool, numbers: dict[UUID, str]) -> list[queries.CustomerRow]:  # noqa: F811
    """All rows as a table reads them: each page behind the last row of the one before."""
    found: list[queries.CustomerRow] = []
    with office.door.look(office["rep"]) as (session, actor):
        while True:
            after = (sort_value(found[-1], numbers, sort), found[-1].id) if found else None
            page = queries.customer_page(session, actor, sort, descending, after, PAGE)
            found += page
            if len(page) < PAGE:
                return found


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", list(queries.SORTABLE))
def test_paging_shows_each_archive_once_in_order(office, numbers, sort, descending):  # noqa: F811
    found = pages(office, sort, descending, numbers)
    by_hand = sorted(found, key=lambda row: row.id.hex)
    by_hand.sort(key=lambda row: (sort_value(row, numbers, sort) is not None, sort_value(row, numbers, sort) or 0) if sort not in TEXTS
                 else str(sort_value(row, numbers, sort)))  # fmt: skip
    if descending:
        by_hand.reverse()
    assert {row.id for row in found} == set(numbers)
    assert [row.id for row in found] == [row.id for row in by_hand]


TEXTS = {"no", "name", "grade", "customer_type", "region_code", "state"}


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", ["filed_on", "name"])
def test_the_anchors_of_far_jumps_lead_to_the_same_pages(office, numbers, sort, descending):  # noqa: F811
    whole = [row.id for row in pages(office, sort, descending, numbers)]
    with office.door.look(office["rep"]) as (session, actor):
        keys = [(row[0], row[1]) for row in session.execute(queries.customer_keys(session, actor, sort, descending))]
        for start in range(PAGE, ROWS, PAGE):
            page = queries.customer_page(session, actor, sort, descending, keys[start - 1], PAGE)
            assert [row.id for row in page] == whole[start : start + PAGE]


def test_a_list_narrowed_by_state_and_grade_pages_within_what_was_picked(office, numbers):  # noqa: F811
    picked = queries.Picked(grades=("A",), states=(ArchiveState.DRAFT.value,))
    found: list[queries.CustomerRow] = []
    with office.door.look(office["rep"]) as (session, actor):
        every = queries.customer_page(session, actor, "filed_on", False, None, ROWS)
        for _ in range(ROWS):
            after = (found[-1].filed_on, found[-1].id) if found else None
            page = queries.customer_page(session, actor, "filed_on", False, after, 2, picked)
            if not page:
                break
            found += page
    assert [row.id for row in found] == [row.id for row in every if row.grade == "A" and row.state == "DRAFT"]
    assert found


def test_two_people_with_the_same_role_share_a_statement_but_not_their_rights(office, numbers):  # noqa: F811
    """Statements are kept by role; the person and the hour are parameters (B-016)."""
    from kehu_desk.archives.service.writing import create_customer

    own = create_customer(office.door, office["rep"], {"name_full": "杭州华东医药有限公司", "industry_code": "51"})
    seen = {}
    for login in ("rep", "rep2"):
        with office.door.look(office[login]) as (session, actor):
            [row] = queries.customer_rows(session, actor, [own])
            page = queries.customer_page(session, actor, "no", False, None, 100)
            seen[login] = row.industry, next(each.industry for each in page if each.id == own)
    assert seen == {"rep": ("51", "51"), "rep2": (None, None)}
