"""Pages of visits: 【拜访表】 and 【计划】."""

from kehu_desk.visits.tab.plans import PlansPage
from kehu_desk.visits.tab.visits import VisitsPage

__all__ = ["PlansPage", "VisitsPage"]
