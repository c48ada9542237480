"""Rules of graded management: plain values in and out."""
