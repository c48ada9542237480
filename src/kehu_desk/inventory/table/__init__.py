"""Tables of stock: the lists of the pages, and the small ones beside them."""
