"""What the page and its dialogs read, each in one look on a worker."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.policies.queries import combined, documents
from kehu_desk.policies.queries.combined import POLICY, REWARD, AllRow, Key, PickedAll
from kehu_desk.policies.queries.documents import PolicyView, RewardView
from kehu_desk.policies.service.asking import SECTION, belongs


class Seat(NamedTuple):
    """Who sits here: his duties, the office's day and zone."""

    drafts: bool
    proposes: bool
    today: date
    office: ZoneInfo


class Shown(NamedTuple):
    """A row with what its pane shows: a policy or a reward; nothing more for the others, which have pages of their own."""

    row: AllRow
    policy: PolicyView | None = None
    reward: RewardView | None = None


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        drafts, proposes = belongs(actor, Action.DRAFT_POLICY), belongs(actor, Action.PROPOSE_REWARD)
        return Seat(drafts, proposes, actor.today, settings_of(session).zone)


def page(door: Door, caller: Caller, after: Key | None, limit: int, picked: PickedAll) -> list[AllRow]:
    """A page of the list."""
    with door.look(caller) as (session, actor):
        return combined.all_page(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: PickedAll) -> Sequence[Key]:
    """The key of every row of the list."""
    with door.look(caller) as (session, actor):
        return combined.all_keys(session, actor, picked)


def shown(door: Door, caller: Caller, key: UUID) -> Shown:
    """One row; of a reward the entry of the reading comes first. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row = combined.all_row(session, actor, key)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        if row.kind == POLICY:
            return Shown(row, documents.policy_view(session, actor, key))
    if row.kind != REWARD or row.customer_id is None:
        return Shown(row)
    with door.view(caller, row.customer_id, SECTION) as (session, actor):
        return Shown(row, None, documents.reward_view(session, actor, key))
