"""Rules of the key account programme: plain values in and out. Source: business.md §22."""
