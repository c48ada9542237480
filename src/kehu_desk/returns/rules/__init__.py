"""What a return may hold, within which days, at which price, who decides it, and how the rate of returns is told."""
