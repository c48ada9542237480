"""What people do with products and price lists: write, submit, decide."""
