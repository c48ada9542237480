"""How much a customer needs of a product, and what may become of a proposal. Plain whole numbers: nothing here is ever a float."""
