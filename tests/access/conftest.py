"""Actors of one role each, made up without a store."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from kehu_desk.people.actor import Actor


@pytest.fixture
def somebody():
    """somebody("cus"): a person with these roles and nothing else."""

    def made(roles: str) -> Actor:
        return Actor(UUID(int=1), "甲", "E1", frozenset(roles.split()), None, datetime(2026, 3, 2, 2, tzinfo=UTC), date(2026, 3, 2))

    return made
