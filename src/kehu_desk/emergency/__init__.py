"""紧急查阅: one archive seen at once when no loan can be waited for, told at once to others, reviewed afterwards."""
