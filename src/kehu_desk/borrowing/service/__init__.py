"""What a person can do to a loan: each function is one click."""
