"""What an order may hold, what it comes to, and every guard over its way."""
