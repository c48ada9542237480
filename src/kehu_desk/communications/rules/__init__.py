"""Rules of communication, on plain values."""
