"""Pages of stock: 库存表 and 盘点."""
