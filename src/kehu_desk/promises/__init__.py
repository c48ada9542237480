"""Tables of promises."""
