"""The pages 【账龄表】 and 【回款】 of the tab 【销售】."""

from kehu_desk.settlement.tab.ageing import AgeingPage
from kehu_desk.settlement.tab.receipts import ReceiptsPage

__all__ = ["AgeingPage", "ReceiptsPage"]
