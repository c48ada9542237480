"""How many examples a property is tried with: few in `make test`, at least two thousand in `make soak` (KEHU_SOAK=1)."""

import os

from hypothesis import HealthCheck, settings

SOAK = 2000
SOAKING = os.environ.get("KEHU_SOAK") == "1"


def examples(usual: int) -> settings:
    """For properties whose single example is dear; usual: how many in an ordinary run."""
    return settings(
        max_examples=SOAK if SOAKING else usual, deadline=None, derandomize=not SOAKING, database=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
    )  # fmt: skip
