"""The page 【订单】: orders on their way from draft to closed."""

from kehu_desk.orders.tab.page import OrdersPage

__all__ = ["OrdersPage"]
