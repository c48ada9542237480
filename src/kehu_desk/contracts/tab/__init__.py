"""The page 【合同表】 of the tab 【合同】."""

from kehu_desk.contracts.tab.page import ContractsPage

__all__ = ["ContractsPage"]
