"""商品: what is sold, in which specs and packs, at which prices."""
