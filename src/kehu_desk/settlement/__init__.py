"""结算: receipts, what they pay, ageing, statements, dunning."""
