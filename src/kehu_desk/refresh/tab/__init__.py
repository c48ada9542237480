"""The tab 【季度维护】."""

from kehu_desk.refresh.tab.page import RefreshTab

__all__ = ["RefreshTab"]
