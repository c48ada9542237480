"""Where public sample files lie: ../shared/data beside the checkout, or KEHU_SHARED/data."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def shared_data() -> Path:
    """The folder of public samples; skips the test, with the reason, where it is absent."""
    folder = Path(os.environ.get("KEHU_SHARED", ROOT.parent / "shared")) / "data"
    if not folder.is_dir():
        pytest.skip(f"the public samples are not there: {folder}")
    return folder
