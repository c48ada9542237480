"""The pages of the tab 【系统】, each for the roles that may use it."""
