"""Rules of collection: plain values in and out."""
