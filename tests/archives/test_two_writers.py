"""A window and a worker save at once: every entry stands in the log, and the sealed head is the last of them."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import func, select

from kehu_desk.archives.service import writing
from kehu_desk.door import audit


def test_the_sealed_head_follows_the_entries_when_two_threads_write(office):
    customer = office.filed()
    rep, cus = office.seat("rep1"), office.seat("cus1")
    with ThreadPoolExecutor(4) as pool:
        done = [pool.submit(rep.do, writing.correct_field, customer, "phone", f"1391111{number:04}") for number in range(24)]
        assert [each.result() for each in done] == [None] * 24
    with rep.desk.door.look(rep.desk.caller) as (session, _actor):
        last = session.scalar(select(func.max(audit.Entry.seq)))
    head = audit.read_head(office.house.files.head, office.house.keys.audit)
    assert head is not None
    assert head.seq == last
    assert cus.do(lambda door, caller: door.verify(caller)).sound
