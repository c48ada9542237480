"""What people do with orders: each function is one click."""
