"""Rules of evaluation: plain values in and out."""
