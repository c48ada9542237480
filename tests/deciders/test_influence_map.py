"""The map of influence: superiors above, no line through a box, sides as signs and not by colour alone."""

import subprocess
from itertools import combinations, pairwise
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehu_desk.deciders.drawing import Arrow, Legend, Node, influence_map, natural_size
from kehu_desk.deciders.drawing.layout import HEIGHT, WIDTH, groups, places, ranks
from kehu_desk.deciders.drawing.routing import routes
from kehu_desk.drawing.press import to_pdf
from kehu_desk.drawing.tone import DARK, LIGHT, PAPER
from soaking import examples

LEGEND = Legend({2: "拥护", 1: "支持", 0: "中立", -1: "怀疑", -2: "反对"})
SIZE = (800.0, 600.0)


def node(number: int, name: str = "", influence: int = 3, support: int | None = 0) -> Node:
    return Node(UUID(int=number), name or f"某{number}", "经理", "决策者", influence, support)


def arrow(start: int, end: int, kind: str = "reports_to") -> Arrow:
    return Arrow(UUID(int=start), UUID(int=end), kind, {"reports_to": "汇报", "trusts": "信任"}.get(kind, kind), 3, kind == "conflict")


def told(drawing, tmp_path: Path) -> str:
    """What can be read and copied out of the picture."""
    path = tmp_path / "map.pdf"
    path.write_bytes(to_pdf(drawing))
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True).stdout


def test_a_superior_stands_above_and_whoever_reports_to_nobody_on_top():
    people, lines = [node(1), node(2), node(3)], [arrow(3, 2), arrow(2, 1)]
    where = places(people, lines, 5)
    assert [where[UUID(int=each)].row for each in (1, 2, 3)] == [0, 1, 2]


def test_with_two_superiors_he_stands_below_the_lower_one():
    above = {UUID(int=3): [UUID(int=1), UUID(int=2)], UUID(int=2): [UUID(int=1)]}
    assert ranks([UUID(int=each) for each in (1, 2, 3)], above) == {UUID(int=1): 0, UUID(int=2): 1, UUID(int=3): 2}


def test_a_circle_in_old_rows_hangs_nothing_up():
    assert len(ranks([UUID(int=1), UUID(int=2)], {UUID(int=1): [UUID(int=2)], UUID(int=2): [UUID(int=1)]})) == 2


def test_who_is_joined_with_nobody_stands_below_the_ranks():
    people = [node(1, influence=1), node(2), node(3, influence=5)]
    assert [[each.id.int for each in part] for part in groups(people, [arrow(2, 1)])] == [[1], [2], [3]]


def test_without_any_rank_the_weighty_stand_on_top():
    people = [node(1, influence=1), node(2, influence=5), node(3, influence=3)]
    assert [[each.id.int for each in part] for part in groups(people, [])] == [[2], [3], [1]]


KINDS = ["reports_to", "influences", "trusts", "relative", "conflict", "alumni"]
PAIRS = st.tuples(st.integers(1, 12), st.integers(1, 12)).filter(lambda two: two[0] != two[1])
MAPS = st.lists(st.tuples(PAIRS, st.sampled_from(KINDS)), max_size=24)


@examples(60)
@given(st.integers(2, 12), MAPS, st.integers(2, 6))
def test_property_boxes_stand_apart_and_no_line_runs_through_one(count, drawn, most):
    people = [node(each + 1) for each in range(count)]
    lines = [arrow(*two, kind) for two, kind in drawn if max(two) <= count and (kind != "reports_to" or two[0] > two[1])]
    where = places(people, lines, most)
    found = routes(lines, where)
    boxes = {who: (place.x - WIDTH / 2, found.tops[place.row]) for who, place in where.items()}
    for (x1, y1), (x2, y2) in combinations(boxes.values(), 2):
        assert abs(x1 - x2) >= WIDTH + 10 or abs(y1 - y2) >= HEIGHT + 10
    for way in found.ways:
        assert all(one[0] == pytest.approx(two[0]) or one[1] == pytest.approx(two[1]) for one, two in pairwise(way))
        for left, top in boxes.values():
            assert not any(_crosses(one, two, left, top) for one, two in pairwise(way))
    for line, way in zip(lines, found.ways, strict=True):
        assert _touches(way[0], boxes[line.start])
        assert _touches(way[-1], boxes[line.end])


def _crosses(one, two, left, top):
    """Whether a level or upright stretch runs through the inside of a box."""
    low, high = sorted((one[0], two[0]))
    over, under = sorted((one[1], two[1]))
    inside = 0.01
    return high > left + inside and low < left + WIDTH - inside and under > top + inside and over < top + HEIGHT - inside


def _touches(point, box):
    left, top = box
    return left < point[0] < left + WIDTH and point[1] in (pytest.approx(top), pytest.approx(top + HEIGHT))


def test_names_posts_signs_kinds_and_legend_can_be_read(tmp_path):
    people = [node(1, "钱进", 5, 2), node(2, "孙梅", 4, -2), node(3, "李强", 3, None)]
    text = told(influence_map(people, [arrow(2, 1), arrow(3, 1, "trusts")], LEGEND, PAPER, SIZE), tmp_path)
    for word in ("钱进", "孙梅", "李强", "经理", "决策者", "＋＋", "－－", "？", "汇报", "信任", "拥护", "反对"):
        assert word in text


def test_rare_and_long_names_stand_whole_in_smaller_letters(tmp_path):
    text = told(influence_map([node(1, "阿不都热合曼·买买提江"), node(2, "𠮷野")], [], LEGEND, LIGHT, SIZE), tmp_path)
    assert "阿不都热合曼·买买提江" in text
    assert "𠮷" in text


def test_a_line_to_somebody_who_is_not_on_the_map_is_left_out(tmp_path):
    text = told(influence_map([node(1, "钱进"), node(2, "孙梅")], [arrow(9, 1), arrow(1, 1)], LEGEND, LIGHT, SIZE), tmp_path)
    assert "汇报" not in text


@pytest.mark.parametrize("tone", [PAPER, LIGHT, DARK])
@pytest.mark.parametrize("count", [0, 1, 20])
def test_it_is_drawn_on_every_ground_for_nobody_one_and_twenty(tone, count):
    people = [node(each + 1) for each in range(count)]
    lines = [arrow(each + 1, each // 3 + 1) for each in range(1, count)]
    drawing = influence_map(people, lines, LEGEND, tone, SIZE)
    assert (drawing.width, drawing.height) == SIZE
    assert to_pdf(drawing).startswith(b"%PDF")


def test_twenty_people_of_an_ordinary_house_stay_readable_on_a_page():
    people = [node(each + 1) for each in range(20)]
    lines = [arrow(each + 1, each // 3 + 1) for each in range(1, 20)]
    wide, high = natural_size(people, lines)
    assert min(480 / wide, 640 / high) * 7.5 >= 5  # points of the smallest letters on A4
