"""The window: sign-in, tabs, menus."""
