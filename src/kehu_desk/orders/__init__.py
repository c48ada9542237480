"""订单: from the dealer's wish to goods delivered and billed."""
