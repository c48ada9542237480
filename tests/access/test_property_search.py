"""P2: for every person and every section, what a search or a list gives is what viewing row by row would let through (B-001, B-016)."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session
from test_visible import actors, random_office

from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import Action
from kehu_desk.access.sections import SECTIONS, is_live
from kehu_desk.access.visible import shown, visible
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries import customer_rows, found_customers
from kehu_desk.door.change import allowed
from kehu_desk.store import search
from kehu_desk.store.base import Base
from kehu_desk.store.engine import open_engine
from soaking import examples

ASKED = (Action.VIEW, Action.VIEW, Action.EDIT, Action.APPEND, Action.EXPORT_OWN)
DIGITS = st.text("0123456789", min_size=1, max_size=4)


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    made = open_engine(tmp_path_factory.mktemp("searched") / "s.kdb", b"\1" * 32)
    Base.metadata.create_all(made)
    with made.begin() as connection:
        search.create(connection, Base.metadata)
    yield made
    made.dispose()


@examples(30)
@given(seed=st.integers(0, 10**9), section=st.sampled_from(sorted(SECTIONS)), action=st.sampled_from(ASKED))
def test_property_p2_b_001_for_every_person_a_list_of_a_section_is_the_filter_of_its_views(engine, seed, section, action):
    with Session(engine, autoflush=False) as session:
        people, customers = random_office(session, random.Random(seed))
        levels = {each: level_of(session, each, section) for each in customers}
        for actor in actors(session, people):
            may = {each for each in customers if not allowed(session, actor, action, each, section)}
            listed = {
                each
                for level in set(levels.values())
                for each in session.scalars(
                    select(Customer.id).where(visible(actor, Customer.id, section, level, live=is_live(section), action=action))
                )
                if levels[each] == level
            }
            assert listed == may, actor.roles
            assert set(session.scalars(select(Customer.id).where(shown(actor, Customer.id, section, action)))) == may, actor.roles
        session.rollback()


@examples(12)
@given(seed=st.integers(0, 10**9), phones=st.lists(DIGITS, min_size=5, max_size=5), typed=DIGITS)
def test_property_p2_b_016_for_every_person_a_search_is_the_filter_of_what_he_views(engine, seed, phones, typed):
    with Session(engine, autoflush=False) as session:
        people, customers = random_office(session, random.Random(seed))
        rows = {each: session.get_one(Customer, each) for each in customers}
        for row, phone in zip(rows.values(), phones, strict=True):
            row.phone, row.industry_code = phone, "C27"
        session.flush()
        search.reindex(session, Base.metadata, [("customer", each.hex) for each in customers])
        for actor in actors(session, people):
            cards = {each for each in customers if not allowed(session, actor, Action.VIEW, each, "CARD")}
            inside = {each for each in cards if not allowed(session, actor, Action.VIEW, each, "BAS")}
            on_card = {each for each in cards if typed in rows[each].no.lower() or typed in rows[each].name}
            wanted = on_card | {each for each in inside if typed in (rows[each].phone or "")}
            assert set(found_customers(session, actor, typed)) == wanted, actor.roles
            rows_given = customer_rows(session, actor, customers)
            assert {row.id for row in rows_given} == cards
            assert {row.id for row in rows_given if row.industry is not None} == inside, actor.roles
        session.rollback()
