"""Every window test wears the look of the program."""

import pytest

from kehu_desk.ui import look


@pytest.fixture(autouse=True)
def dressed(qapp):
    look.apply(qapp, "light")
    yield
    look.apply(qapp, "light")
