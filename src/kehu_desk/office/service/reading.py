"""Reading what only some roles may: the same policy as for deeds, and a refused reader leaves an entry (B-012)."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Door, allowed
from kehu_desk.people.actor import Actor, Caller


@contextmanager
def reading(door: Door, caller: Caller, action: Action, *others: Action, part: str = "") -> Iterator[tuple[Session, Actor]]:
    """One snapshot for a person whom one of these actions is allowed. Raises Refused E_FORBIDDEN after an entry DENIED.

    part: the share in the first action that is enough, such as E for who only enters a setting.
    """
    with door.look(caller) as (session, actor):
        asked = [allowed(session, actor, each) for each in (action, *others)]
        if part:
            asked.append(allowed(session, actor, action, part=part))
        if not all(asked):
            yield session, actor
            return
    with door.change(caller._replace(op=None), action) as deed:
        deed.require(action)
