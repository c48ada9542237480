"""Rules of the archive: plain values in and out."""
