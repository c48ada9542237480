"""Which company stands above which: found by number, archive number or name, never above itself. Source: business.md §22 (R44)."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update

from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries.groups import Link, _head, group_of, members_of
from kehu_desk.archives.rules.identity import name_norm
from kehu_desk.archives.service.groups import project_older
from kehu_desk.archives.service.writing import create_customer, save_section
from kehu_desk.kernel.errors import Refused
from soaking import examples
from trade_office import TradeOffice, trade, trade_folder

__all__ = ["trade", "trade_folder"]
GROUP = "东海控股集团有限公司"


@pytest.fixture
def office(trade: TradeOffice) -> Iterator[TradeOffice]:
    yield trade


def made(office: TradeOffice, name: str, above: str = "", region: str = "330200") -> UUID:
    return create_customer(office.door, office["rep"], {"name_full": name, "parent_customer": above, "region_code": region})


def columns(office: TradeOffice, customer: UUID) -> tuple[UUID | None, str]:
    with office.door.reading() as session:
        row = session.get_one(Customer, customer)
        return row.parent_id, row.parent_norm


def test_the_parent_is_found_by_its_name_in_normal_form(office):
    head = made(office, GROUP)
    assert columns(office, made(office, "宁波甲有限公司", " 东海控股集团 ")) == (head, name_norm(GROUP))


def test_the_parent_is_found_by_customer_number_and_by_archive_number(office):
    with office.door.reading() as session:
        numbers = session.execute(select(Customer.no, Customer.archive_no).where(Customer.id == office.customer)).one()
    assert [columns(office, made(office, f"宁波{place}号有限公司", each))[0] for place, each in enumerate(numbers)] == [office.customer] * 2


def test_an_unknown_name_still_binds_those_that_share_it(office):
    one, two, alone = made(office, "宁波甲有限公司", GROUP), made(office, "宁波乙有限公司", "东海控股集团"), made(office, "宁波丙有限公司")
    with office.door.reading() as session:
        assert group_of(session, [one, two, alone]) == {one: name_norm(GROUP), two: name_norm(GROUP), alone: alone}
        assert members_of(session, name_norm(GROUP)) == (one, two)


def test_a_name_is_bound_as_soon_as_there_is_an_archive_of_it(office):
    child = made(office, "宁波甲有限公司", GROUP)
    head = made(office, GROUP)
    assert columns(office, child)[0] == head
    with office.door.reading() as session:
        assert group_of(session, [child, head]) == {child: head, head: head}
        assert members_of(session, head) == (head, child)


def test_a_group_is_climbed_to_its_top_and_told_down_to_its_last(office):
    head = made(office, GROUP)
    middle = made(office, "宁波甲有限公司", GROUP)
    low = made(office, "宁波乙有限公司", "宁波甲有限公司")
    with office.door.reading() as session:
        assert group_of(session, [low]) == {low: head}
        assert members_of(session, head) == (head, middle, low)


def test_the_same_text_saved_again_keeps_the_parent_though_that_one_was_renamed(office):
    head = made(office, GROUP)
    child = made(office, "宁波甲有限公司", GROUP)
    save_section(office.door, office["rep"], head, "BAS", {"name_full": "西山控股集团有限公司"})
    save_section(office.door, office["rep"], child, "BAS", {"phone": "0574-87654321"})
    assert columns(office, child)[0] == head


def test_who_names_nobody_any_more_leaves_the_group(office):
    made(office, GROUP)
    child = made(office, "宁波甲有限公司", GROUP)
    save_section(office.door, office["rep"], child, "BAS", {"parent_customer": ""})
    assert columns(office, child) == (None, "")


def refused(office: TradeOffice, customer: UUID, above: str) -> dict[str, object]:
    with pytest.raises(Refused) as raised:
        save_section(office.door, office["rep"], customer, "BAS", {"parent_customer": above})
    [each] = raised.value.nos
    assert each.code == "E_FIELD"
    return dict(each.facts)


def test_a_group_that_contains_itself_is_refused_at_the_field(office):
    head = made(office, GROUP)
    middle = made(office, "宁波甲有限公司", GROUP)
    made(office, "宁波乙有限公司", "宁波甲有限公司")
    for customer, above in ((head, "宁波乙有限公司"), (head, GROUP), (middle, "宁波乙有限公司")):
        before = columns(office, customer)
        assert refused(office, customer, above) == {"field": "parent_customer", "section": "BAS", "why": "group"}
        assert columns(office, customer) == before


def test_a_company_of_a_region_stands_below_the_one_of_the_same_name(office):
    head = made(office, GROUP)
    assert columns(office, made(office, f"浙江{GROUP}", GROUP, "330100"))[0] == head
    assert columns(office, made(office, "浙江南山集团有限公司", "南山集团有限公司")) == (None, name_norm("南山集团有限公司"))


def test_a_company_that_is_waited_for_cannot_stand_below_the_one_that_waits(office):
    waits = made(office, "宁波甲有限公司", GROUP)
    with pytest.raises(Refused) as raised:
        made(office, GROUP, "宁波甲有限公司")
    assert [dict(each.facts)["why"] for each in raised.value.nos] == ["group"]
    assert columns(office, waits) == (None, name_norm(GROUP))


def test_the_refusal_is_told_in_words(office):
    from kehu_desk.archives.words import problem_text
    from kehu_desk.kernel.errors import no

    assert "contain itself" in problem_text(no("E_FIELD", field="parent_customer", section="BAS", why="group"))


def test_archives_older_than_the_columns_are_filled_once(office):
    head = made(office, GROUP)
    child = made(office, "宁波甲有限公司", GROUP)
    made(office, "宁波乙有限公司")
    with office.door.clockwork("test.older") as deed:
        deed.session.execute(update(Customer).values(parent_id=None, parent_norm=""))
    assert (project_older(office.door), project_older(office.door)) == (1, 0)
    assert columns(office, child) == (head, name_norm(GROUP))


IDS = [UUID(int=at) for at in range(1, 9)]


@given(st.lists(st.sampled_from([None, *range(8)]), min_size=8, max_size=8))
@examples(200)
def test_property_every_company_has_one_head_and_heads_head_themselves_even_where_data_close_a_ring(above):
    links = {each: Link(each, IDS[at] if at is not None else None, "x" if at is not None else "") for each, at in zip(IDS, above, strict=True)}
    known: dict = {}
    heads = {each: _head(each, links, known) for each in IDS}
    assert all(heads[head] == head for head in heads.values())
    assert all(above[place] is None or heads[each] == heads[IDS[above[place]]] for place, each in enumerate(IDS))
