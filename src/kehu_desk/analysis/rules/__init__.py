"""Plain rules of counting."""
