"""Rules of sales: plain values in, refusals and figures out."""
