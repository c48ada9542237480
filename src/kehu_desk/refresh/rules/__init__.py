"""Plain rules of the quarterly refresh."""
