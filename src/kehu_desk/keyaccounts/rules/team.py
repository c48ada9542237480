"""Who works for a key account, in which role. Responsible is exactly one: whose archive it is. Source: business.md §1 (customer_team)."""

from typing import Final

RESPONSIBLE, KAM, SPONSOR = "responsible", "kam", "exec_sponsor"
GIVEN: Final = ("backup", "tech", "marketing", "rnd", "production", "service", "logistics", "finance")
"""Roles that are given to members; the other three follow from the archive, the appointment and the sponsor."""
ROLES: Final = (RESPONSIBLE, KAM, SPONSOR, *GIVEN)
