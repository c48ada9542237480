"""The pages 返利 and 返利方案."""

from kehu_desk.rebates.tab.programs import RebateProgramsPage
from kehu_desk.rebates.tab.runs import RebateRunsPage

__all__ = ["RebateProgramsPage", "RebateRunsPage"]
