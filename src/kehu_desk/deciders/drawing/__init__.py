"""The map of influence as one drawing for screen and paper."""

from kehu_desk.deciders.drawing.layout import Arrow, Node
from kehu_desk.deciders.drawing.picture import Legend, influence_map, natural_size

__all__ = ["Arrow", "Legend", "Node", "influence_map", "natural_size"]
