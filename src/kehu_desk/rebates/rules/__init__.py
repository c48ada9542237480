"""The rules of rebates: plain values, no store. Source: business.md §16."""
