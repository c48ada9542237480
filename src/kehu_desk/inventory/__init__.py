"""Tables of the stock at a customer's."""
