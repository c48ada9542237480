"""What a person can do in custody: each function is one click."""
