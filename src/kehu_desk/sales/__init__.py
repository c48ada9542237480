"""销售: plans, and records of goods moving down the channel."""
