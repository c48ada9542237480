"""What a person can do to an archive: each function is one click."""
