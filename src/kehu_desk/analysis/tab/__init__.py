"""The pages 【利用统计】 and 【沉睡档案】 of the tab 【分析】."""

from kehu_desk.analysis.tab.sleeping_page import SleepingPage
from kehu_desk.analysis.tab.use_page import UsePage

__all__ = ["SleepingPage", "UsePage"]
