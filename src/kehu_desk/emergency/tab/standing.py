"""What the tab asks once: what this person may do at all, and the office's zone."""

from typing import NamedTuple
from zoneinfo import ZoneInfo

from kehu_desk.door.change import Door
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of


class Standing(NamedTuple):
    """opens: may break the glass; reviews, proposes, decides: may have these buttons at all."""

    opens: bool
    reviews: bool
    proposes: bool
    decides: bool
    office: ZoneInfo


def standing(door: Door, caller: Caller) -> Standing:
    """By the roles alone: each single deed is asked of the policy again. Raises Refused for an account that has ended."""
    with door.look(caller) as (session, actor):
        has = actor.roles.intersection
        return Standing(bool(has({"sup", "kam", "mgr"})), bool(has({"cus", "mgr"})), bool(has({"cus"})), bool(has({"mgr"})),
                        settings_of(session).zone)  # fmt: skip
