"""Rules of supply, on plain values."""
