"""The window: signing in, first set-up, the row of tabs, the lock, and what surrounds them."""
