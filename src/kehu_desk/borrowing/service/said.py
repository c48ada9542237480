"""What a person says with an event."""

from typing import NamedTuple


class Said(NamedTuple):
    """reason: why, or an opinion; condition and outcome of a return; cause: class of a recall (B-092); pages: counted paper (B-079)."""

    reason: str = ""
    condition: str = ""
    outcome: str = ""
    cause: str = ""
    pages: int = 0
