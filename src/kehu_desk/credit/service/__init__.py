"""What people do about credit: each function is one click."""
