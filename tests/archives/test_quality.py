"""Freshness and the quality index, by values worked out on paper (business.md section 2)."""

from datetime import date, timedelta

import pytest

from kehu_desk.archives.rules.quality import freshness, quality_index

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("days", "fresh"), [(0, 10000), (100, 10000), (101, 9967), (250, 5000), (399, 33), (400, 0), (4000, 0), (-1, 10000)]
)
def test_a_section_is_fresh_for_100_days_and_stale_at_400(days, fresh):
    assert freshness(TODAY - timedelta(days=days), TODAY) == fresh


def test_a_section_never_confirmed_has_no_freshness():
    assert freshness(None, TODAY) == 0


@pytest.mark.parametrize(
    ("completeness", "freshnesses", "index"),
    [
        (10000, [10000, 10000, 10000], 10000),  # 6000 + 4000
        (8000, [10000, 5000], 7800),  # 4800 + 0.4 x 7500
        (7331, [9967, 0, 0, 0, 0], 5196),  # 4398.6 + 0.4 x 1993.4 = 5195.96
        (5, [0], 3),  # exactly 3.0
        (0, [10000, 0, 0, 0, 0, 0, 0, 0], 500),
        (6000, [], 3600),
    ],
)
def test_the_index_weighs_completeness_six_to_four(completeness, freshnesses, index):
    assert quality_index(completeness, freshnesses) == index
