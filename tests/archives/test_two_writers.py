"""A window and a worker save at once: every entry stands in the log, and the sealed head is the last of them."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from sqlalchemy import func, select

from kehu_desk.archives.service import writing
from kehu_desk.door import audit


def test_the_sealed_head_follows_the_entries_when_two_threads_write(office, monkeypatch):
    customer = office.filed()
    rep, cus = office.seat("rep1"), office.seat("cus1")
    first, sealed = Event(), audit.write_head

    def slow_for_the_first(*facts):
        """The first writer is held up between its commit and its seal for as long as the second could overtake it."""
        if not first.is_set():
            first.set()
            overtaken.wait(1)
        sealed(*facts)

    overtaken = Event()
    monkeypatch.setattr(audit, "write_head", slow_for_the_first)
    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(rep.do, writing.correct_field, customer, "phone", "13911110001")
        assert first.wait(10)
        two = pool.submit(rep.do, writing.correct_field, customer, "phone", "13911110002")
        two.add_done_callback(lambda _: overtaken.set())
        assert [one.result(), two.result()] == [None, None]
    with rep.desk.door.look(rep.desk.caller) as (session, _actor):
        last = session.scalar(select(func.max(audit.Entry.seq)))
    head = audit.read_head(office.house.files.head, office.house.keys.audit)
    assert head is not None
    assert head.seq == last
    assert cus.do(lambda door, caller: door.verify(caller)).sound
